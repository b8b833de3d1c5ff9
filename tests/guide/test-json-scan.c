/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RFC 8259: what is taken and what is not, and where each thing is. */

#include "preau-json-path.h"
#include "preau-json-reader.h"

#include <string.h>

#include "expected-findings.h"
#include "preau-guide-loader.h"

/* The length is that of the literal, so that a text may hold U+0000. */
#define TEXT(literal) literal, sizeof literal - 1

static const struct
{
  const char *text;
  gsize length;
} accepted[] = {
  { TEXT ("null") },
  { TEXT ("true") },
  { TEXT ("false") },
  { TEXT (" \t\r\n null \t\r\n ") },
  { TEXT ("{}") },
  { TEXT ("[]") },
  { TEXT ("[ \n ]") },
  { TEXT ("{ \n }") },
  { TEXT ("[1,2 , 3]") },
  { TEXT ("[[],[[]],{}]") },
  { TEXT ("{\"a\":1,\"b\":{\"a\":2}}") },
  { TEXT ("[{\"a\":1},{\"a\":1}]") },
  { TEXT ("{\"\":0}") },
  { TEXT ("{\"a\":1,\"A\":2,\"a \":3}") },
  { TEXT ("{\"\u00e9\":1,\"e\u0301\":2}") }, /* alike, and not the same */
  { TEXT ("{\"\\u0061b\":1,\"a\":2}") },
  { TEXT ("0") },
  { TEXT ("-0") },
  { TEXT ("10") },
  { TEXT ("-12") },
  { TEXT ("0.5") },
  { TEXT ("-0.50") },
  { TEXT ("1e5") },
  { TEXT ("1E+05") },
  { TEXT ("0e0") },
  { TEXT ("12.34e-56") },
  { TEXT ("1e400") },
  { TEXT ("123456789012345") },
  { TEXT ("-12345678901234") },
  { TEXT ("1234567890123456") },
  { TEXT ("[-123456789012345]") },
  { TEXT ("0.00000000000000") },
  { TEXT ("\"\"") },
  { TEXT ("\"a\"") },
  { TEXT ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"") },
  { TEXT ("\"\\u0041\\u00e9\\u20AC\\uFFFF\"") },
  { TEXT ("\"\\ud83d\\ude00\"") },
  { TEXT ("\"\\uD800\\uDC00\\udbff\\udfff\"") },
  { TEXT ("\"\\u0001\\u001f\\u007f\"") },
  { TEXT ("\"\\\\u0000\"") },
  { TEXT ("\"\x7f\"") },
  { TEXT ("\"é€😀\"") },
  { TEXT ("\"\u2028\u2029\"") },
  { TEXT ("\"\ufeff\"") },
  { TEXT ("\"\uffff\"") },
  { TEXT ("\"'/* */ // #\"") },
  { TEXT ("\"[{]},:\"") },
};

static const struct
{
  const char *text;
  gsize length;
  ExpectedFinding found[3];
} refused[] = {
  { TEXT (""), { { PREAU_LINT_EMPTY, 1, 1, "" } } },
  { TEXT (" \n "), { { PREAU_LINT_EMPTY, 2, 2, "" } } },

  { TEXT ("["), { { PREAU_LINT_ENDS_EARLY, 1, 2, "/0" } } },
  { TEXT ("[1"), { { PREAU_LINT_ENDS_EARLY, 1, 3, "/0" } } },
  { TEXT ("[1,"), { { PREAU_LINT_ENDS_EARLY, 1, 4, "/1" } } },
  { TEXT ("{"), { { PREAU_LINT_ENDS_EARLY, 1, 2, "" } } },
  { TEXT ("{\"a\""), { { PREAU_LINT_ENDS_EARLY, 1, 5, "/a" } } },
  { TEXT ("{\"a\":"), { { PREAU_LINT_ENDS_EARLY, 1, 6, "/a" } } },
  { TEXT ("{\"a\":1"), { { PREAU_LINT_ENDS_EARLY, 1, 7, "/a" } } },
  { TEXT ("{\"a\":1,"), { { PREAU_LINT_ENDS_EARLY, 1, 8, "" } } },
  { TEXT ("\"a"), { { PREAU_LINT_ENDS_EARLY, 1, 3, "" } } },
  { TEXT ("\"a\\"), { { PREAU_LINT_ENDS_EARLY, 1, 4, "" } } },
  { TEXT ("\"\\\""), { { PREAU_LINT_ENDS_EARLY, 1, 4, "" } } },
  { TEXT ("-"), { { PREAU_LINT_ENDS_EARLY, 1, 2, "" } } },
  { TEXT ("1."), { { PREAU_LINT_ENDS_EARLY, 1, 3, "" } } },
  { TEXT ("1e"), { { PREAU_LINT_ENDS_EARLY, 1, 3, "" } } },
  { TEXT ("1e+"), { { PREAU_LINT_ENDS_EARLY, 1, 4, "" } } },

  { TEXT ("nul"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("True"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("NULL"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("NaN"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("Infinity"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("undefined"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("'a'"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("`a`"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("“a”"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("/**/1"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("#\n1"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("\v1"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("\f1"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("\u00a01"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("]"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("}"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT (","), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("[,1]"), { { PREAU_LINT_SYNTAX, 1, 2, "/0" } } },
  { TEXT ("[1,]"), { { PREAU_LINT_SYNTAX, 1, 4, "/1" } } },
  { TEXT ("[1,,2]"), { { PREAU_LINT_SYNTAX, 1, 4, "/1" } } },
  { TEXT ("[1 2]"), { { PREAU_LINT_SYNTAX, 1, 4, "/0" } } },
  { TEXT ("[1}"), { { PREAU_LINT_SYNTAX, 1, 3, "/0" } } },
  { TEXT ("[1:2]"), { { PREAU_LINT_SYNTAX, 1, 3, "/0" } } },
  { TEXT ("[é]"), { { PREAU_LINT_SYNTAX, 1, 2, "/0" } } },
  { TEXT ("[\"é€😀\" x]"), { { PREAU_LINT_SYNTAX, 1, 8, "/0" } } },
  { TEXT ("{,}"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("{\"a\":1,}"), { { PREAU_LINT_SYNTAX, 1, 8, "" } } },
  { TEXT ("{\"a\":1,,\"b\":2}"), { { PREAU_LINT_SYNTAX, 1, 8, "" } } },
  { TEXT ("{\"a\" 1}"), { { PREAU_LINT_SYNTAX, 1, 6, "/a" } } },
  { TEXT ("{\"a\",1}"), { { PREAU_LINT_SYNTAX, 1, 5, "/a" } } },
  { TEXT ("{\"a\"::1}"), { { PREAU_LINT_SYNTAX, 1, 6, "/a" } } },
  { TEXT ("{\"a\":1 \"b\":2}"), { { PREAU_LINT_SYNTAX, 1, 8, "/a" } } },
  { TEXT ("{\"a\":1]"), { { PREAU_LINT_SYNTAX, 1, 7, "/a" } } },
  { TEXT ("{\"a\":}"), { { PREAU_LINT_SYNTAX, 1, 6, "/a" } } },
  { TEXT ("{a:1}"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("{'a':1}"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("{1:1}"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("{null:1}"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("{\"a/b\":{\"m~n\":[0,x]}}"), { { PREAU_LINT_SYNTAX, 1, 18, "/a~1b/m~0n/1" } } },
  { TEXT ("{\"\\u0061\":x}"), { { PREAU_LINT_SYNTAX, 1, 11, "/a" } } },

  { TEXT ("+1"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT (".5"), { { PREAU_LINT_SYNTAX, 1, 1, "" } } },
  { TEXT ("-a"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("--1"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("01"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("-01"), { { PREAU_LINT_SYNTAX, 1, 3, "" } } },
  { TEXT ("00"), { { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("1.e5"), { { PREAU_LINT_SYNTAX, 1, 3, "" } } },
  { TEXT ("1.a"), { { PREAU_LINT_SYNTAX, 1, 3, "" } } },
  { TEXT ("1ea"), { { PREAU_LINT_SYNTAX, 1, 3, "" } } },
  { TEXT ("[0x1]"), { { PREAU_LINT_SYNTAX, 1, 3, "/0" } } },
  { TEXT ("[1_000]"), { { PREAU_LINT_SYNTAX, 1, 3, "/0" } } },
  { TEXT ("[1.2.3]"), { { PREAU_LINT_SYNTAX, 1, 5, "/0" } } },
  { TEXT ("[1e5.0]"), { { PREAU_LINT_SYNTAX, 1, 5, "/0" } } },
  { TEXT ("[-Infinity]"), { { PREAU_LINT_SYNTAX, 1, 3, "/0" } } },
  { TEXT ("[１]"), { { PREAU_LINT_SYNTAX, 1, 2, "/0" } } },

  { TEXT ("1 2"), { { PREAU_LINT_TEXT_AFTER_END, 1, 3, "" } } },
  { TEXT ("{}{}"), { { PREAU_LINT_TEXT_AFTER_END, 1, 3, "" } } },
  { TEXT ("{}\n]"), { { PREAU_LINT_TEXT_AFTER_END, 2, 1, "" } } },
  { TEXT ("nullx"), { { PREAU_LINT_TEXT_AFTER_END, 1, 5, "" } } },
  { TEXT ("true false"), { { PREAU_LINT_TEXT_AFTER_END, 1, 6, "" } } },
  { TEXT ("\"a\"\"b\""), { { PREAU_LINT_TEXT_AFTER_END, 1, 4, "" } } },
  { TEXT ("{}//"), { { PREAU_LINT_TEXT_AFTER_END, 1, 3, "" } } },

  { TEXT ("\"\\a\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\'\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\x41\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\0\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\U0041\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\é\\€\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" }, { PREAU_LINT_BAD_ESCAPE, 1, 4, "" } } },
  { TEXT ("\"\\u\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\u00e\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\u00g0\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\u+041\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\u{41}\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\u00"), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" }, { PREAU_LINT_ENDS_EARLY, 1, 6, "" } } },
  { TEXT ("\"\\ud800\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\udfff\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\ud83dx\\ude00\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" }, { PREAU_LINT_BAD_ESCAPE, 1, 9, "" } } },
  { TEXT ("\"\\ud83d\\u0041\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\ud83d\\ue000\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\ud83d\\n\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" } } },
  { TEXT ("\"\\ud83d\\uzzzz\""), { { PREAU_LINT_BAD_ESCAPE, 1, 2, "" }, { PREAU_LINT_BAD_ESCAPE, 1, 8, "" } } },
  { TEXT ("{\"\\q\":1}"), { { PREAU_LINT_BAD_ESCAPE, 1, 3, "" } } },
  { TEXT ("{\"a\":1,\"\\q\":1}"), { { PREAU_LINT_BAD_ESCAPE, 1, 9, "" } } },

  { TEXT ("\"a\tb\""), { { PREAU_LINT_CONTROL_CHARACTER, 1, 3, "" } } },
  { TEXT ("\"a\nb\""), { { PREAU_LINT_CONTROL_CHARACTER, 1, 3, "" } } },
  { TEXT ("\"\x01\x1f\""), { { PREAU_LINT_CONTROL_CHARACTER, 1, 2, "" }, { PREAU_LINT_CONTROL_CHARACTER, 1, 3, "" } } },
  { TEXT ("\"\\u0000\""), { { PREAU_LINT_NUL_CHARACTER, 1, 2, "" } } },
  { TEXT ("{\"\\u0000\":1}"), { { PREAU_LINT_NUL_CHARACTER, 1, 3, "" } } },
  { TEXT ("\"\0\""), { { PREAU_LINT_NOT_UTF8, 1, 1, "" } } }, /* taken for UTF-16, as it begins that way */
  { TEXT ("\"a\0\""), { { PREAU_LINT_NUL_CHARACTER, 1, 3, "" } } },
  { TEXT ("{}\0"), { { PREAU_LINT_NUL_CHARACTER, 1, 3, "" } } },
  { TEXT ("\0"), { { PREAU_LINT_NUL_CHARACTER, 1, 1, "" } } },

  { TEXT ("\xef\xbb\xbf{}"), { { PREAU_LINT_BYTE_ORDER_MARK, 1, 1, "" } } },
  { TEXT ("\xef\xbb\xbf\xef\xbb\xbf{}"),
    { { PREAU_LINT_BYTE_ORDER_MARK, 1, 1, "" }, { PREAU_LINT_SYNTAX, 1, 2, "" } } },
  { TEXT ("{}\xef\xbb\xbf"), { { PREAU_LINT_TEXT_AFTER_END, 1, 3, "" } } },
  { TEXT ("\xff\xfe"), { { PREAU_LINT_NOT_UTF8, 1, 1, "" } } },
  { TEXT ("\xfe\xff\0{"), { { PREAU_LINT_NOT_UTF8, 1, 1, "" } } },
  { TEXT ("\"é\xff\""), { { PREAU_LINT_NOT_UTF8, 1, 3, "" } } },
  { TEXT ("\"\xc3\""), { { PREAU_LINT_NOT_UTF8, 1, 2, "" } } },
  { TEXT ("\"\xe2\x82\""), { { PREAU_LINT_NOT_UTF8, 1, 2, "" } } },
  { TEXT ("\"\xf0\x9f\x98"), { { PREAU_LINT_NOT_UTF8, 1, 2, "" } } },
  { TEXT ("\"\xc0\x80\""), { { PREAU_LINT_NOT_UTF8, 1, 2, "" } } },
  { TEXT ("\"\xe0\x80\xaf\""), { { PREAU_LINT_NOT_UTF8, 1, 2, "" } } },
  { TEXT ("\"\xed\xa0\x80\xed\xb0\x80\""), { { PREAU_LINT_NOT_UTF8, 1, 2, "" } } },
  { TEXT ("\"\xf5\x80\x80\x80\""), { { PREAU_LINT_NOT_UTF8, 1, 2, "" } } },
};

/* Of these the scan says what is wrong, and json-glib may still read them for the rest to be found. */
static const struct
{
  const char *text;
  gsize length;
  ExpectedFinding found[3];
} tolerated[] = {
  { TEXT ("{\"a\":1,\"a\":1}"), { { PREAU_LINT_DUPLICATE_KEY, 1, 8, "" } } },
  { TEXT ("{\"a\":1,\"\\u0061\":1}"), { { PREAU_LINT_DUPLICATE_KEY, 1, 8, "" } } },
  { TEXT ("{\"é\":1,\"\\u00e9\":1}"), { { PREAU_LINT_DUPLICATE_KEY, 1, 8, "" } } },
  { TEXT ("{\"😀\":1,\"\\uD83D\\uDE00\":1}"), { { PREAU_LINT_DUPLICATE_KEY, 1, 8, "" } } },
  { TEXT ("{\"\":1,\"\":1}"), { { PREAU_LINT_DUPLICATE_KEY, 1, 7, "" } } },
  { TEXT ("{\"a\":1,\"b\":2,\"a\":3,\"a\":4}"),
    { { PREAU_LINT_DUPLICATE_KEY, 1, 14, "" }, { PREAU_LINT_DUPLICATE_KEY, 1, 20, "" } } },
  { TEXT ("[0,{\"x\":{\"a\":1,\"a\":1}}]"), { { PREAU_LINT_DUPLICATE_KEY, 1, 16, "/1/x" } } },
  { TEXT ("{\"a\":{\"b\":1,\"b\":1},\"a\":1}"),
    { { PREAU_LINT_DUPLICATE_KEY, 1, 13, "/a" }, { PREAU_LINT_DUPLICATE_KEY, 1, 20, "" } } },
};

static gboolean
scan (const char *data,
      gsize length,
      PreauFindings *findings)
{
  /* A copy of its own, so that a sanitizer sees a read behind the end. */
  g_autofree char *copy = g_memdup2 (data, length);
  g_autoptr (PreauJsonTree) tree = preau_json_read (copy, length, findings);

  preau_findings_locate (findings, copy, length, NULL, NULL);

  return tree != NULL;
}

static void
test_accepted (void)
{
  static const ExpectedFinding nothing[] = { { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      gboolean passed = scan (accepted[i].text, accepted[i].length, findings);

      g_test_message ("%s", accepted[i].text);
      expect_findings (findings, nothing);
      g_assert_true (passed);
    }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      gboolean passed = scan (refused[i].text, refused[i].length, findings);

      g_test_message ("case %u", i);
      expect_findings (findings, refused[i].found);
      g_assert_false (passed);
    }
}

static void
test_tolerated (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tolerated); i++)
    {
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      gboolean passed = scan (tolerated[i].text, tolerated[i].length, findings);

      g_test_message ("%s", tolerated[i].text);
      expect_findings (findings, tolerated[i].found);
      g_assert_true (passed);
    }
}

/* What the scanner takes, json-glib takes: as an x- key, all of it loads. */
static void
test_agrees_with_json_glib (void)
{
  g_autoptr (GBytes) bytes = load_test_data ("valid", "minimal");
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *minimal = g_strndup (data, length);

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *member = g_strconcat ("\"x-value\": ", accepted[i].text, ", \"serial\": 1", NULL);
      g_autofree char *text = replace_once (minimal, "\"serial\": 1", member);
      g_autoptr (GBytes) guide_bytes = g_bytes_new (text, strlen (text));
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (PreauGuide) guide = preau_guide_load_bytes (guide_bytes, findings, &error);

      g_assert_no_error (error);
      g_assert_nonnull (guide);
      g_assert_cmpuint (preau_findings_get_length (findings), ==, 0);
    }
}

static void
test_limits (void)
{
  g_autofree char *open = g_strnfill (32, '[');
  g_autofree char *close = g_strnfill (32, ']');
  g_autofree char *deepest = g_strconcat (open, close, NULL);
  g_autofree char *too_deep = g_strconcat ("[", deepest, "]", NULL);
  g_autofree char *letters = g_strnfill (4096, 'a');
  g_autofree char *longest = g_strconcat ("\"", letters, "\"", NULL);
  g_autofree char *too_long = g_strconcat ("\"a", letters, "\"", NULL);
  g_autofree char *escaped = g_strconcat ("\"\\u0061", letters + 1, "\"", NULL);
  g_autofree char *too_long_escaped = g_strconcat ("\"\\u00e9", letters + 1, "\"", NULL);
  const struct
  {
    const char *text;
    PreauLintCode code;
    guint column;
  } limits[] = {
    { deepest, 0, 0 },
    { too_deep, PREAU_LINT_TOO_DEEP, 33 },
    { longest, 0, 0 },
    { too_long, PREAU_LINT_STRING_TOO_LONG, 1 },
    { escaped, 0, 0 }, /* as long as what it stands for */
    { too_long_escaped, PREAU_LINT_STRING_TOO_LONG, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (PreauFindings) findings = preau_findings_new ();

      scan (limits[i].text, strlen (limits[i].text), findings);
      g_assert_cmpuint (preau_findings_get_length (findings), ==, limits[i].code != 0);
      if (limits[i].code == 0)
        continue;

      g_assert_cmpint (preau_findings_get (findings, 0)->code, ==, limits[i].code);
      g_assert_cmpuint (preau_findings_get (findings, 0)->column, ==, limits[i].column);
    }
}

static void
describe (const PreauJsonTree *tree,
          const PreauJsonNode *node,
          const char *path,
          GString *out)
{
  guint index = 0;

  g_string_append_printf (out, "%s %u %u\n", path, node->key > 0 ? node->key : node->offset, node->offset);
  if (node->type != PREAU_JSON_OBJECT && node->type != PREAU_JSON_LIST)
    return;

  for (node = preau_json_node_get_first (node); node != NULL; node = preau_json_node_get_next (node))
    {
      g_autoptr (GString) below = g_string_new (path);

      if (node->key > 0)
        preau_json_path_append_key (below, preau_json_tree_get_key (tree, node));
      else
        preau_json_path_append_index (below, index++);
      describe (tree, node, below->str, out);
    }
}

/* Bytes, not characters; a value in a list has no key but itself; what is in it comes right behind it. */
static void
test_tree (void)
{
  const char *text =
    " {\"é\": [1, {\"a/b\":{ }},[\"x\"]] ,\"~\":\tnull, \"\\u0041\\/\" : \"\",\"skipped\":[[0]],\"z\":[0]}";
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = preau_json_read (text, strlen (text), findings);
  g_autoptr (GString) out = g_string_new (NULL);

  describe (tree, tree->nodes, "", out);
  g_assert_cmpstr (out->str, ==,
                   " 1 1\n/é 2 8\n/é/0 9 9\n/é/1 12 12\n/é/1/a~1b 13 19\n/é/2 24 24\n/é/2/0 25 25\n"
                   "/~0 32 37\n/A~1 43 56\n/skipped 59 69\n/skipped/0 70 70\n/skipped/0/0 71 71\n"
                   "/z 75 79\n/z/0 80 80\n");
}

/* Strings stand unescaped in the tree, numbers as they were written. */
static void
test_values (void)
{
  static const struct
  {
    const char *text;
    const char *string;
    gboolean is_integer;
    gint64 integer; /* 0 where it does not fit */
  } values[] = {
    { "\"\"", "" },
    { "\"a\"", "a" },
    { "\"\\u00e9\\n\\\"\\\\/\\/\"", "é\n\"\\//" },
    { "\"\\ud83d\\ude00x\\u20acy\"", "😀x€y" },
    { "true" },
    { "7", NULL, TRUE, 7 },
    { "-12", NULL, TRUE, -12 },
    { "1.0", NULL, FALSE },
    { "1e3", NULL, FALSE },
    { "9223372036854775807", NULL, TRUE, G_MAXINT64 },
    { "-9223372036854775808", NULL, TRUE, G_MININT64 },
    { "9223372036854775808", NULL, TRUE, 0 },
    { "123456789012345678901234567890", NULL, TRUE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      g_autoptr (PreauJsonTree) tree = preau_json_read (values[i].text, strlen (values[i].text), findings);
      gint64 value;

      g_assert_nonnull (tree);
      g_assert_cmpstr (preau_json_tree_get_string (tree, tree->nodes), ==, values[i].string);
      g_assert_cmpint (preau_json_tree_holds_integer (tree, tree->nodes), ==, values[i].is_integer);
      g_assert_cmpint (preau_json_tree_get_integer (tree, tree->nodes, &value), ==, values[i].integer != 0);
      if (values[i].integer != 0)
        g_assert_cmpint (value, ==, values[i].integer);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/accepted", test_accepted);
  g_test_add_func ("/json-scan/refused", test_refused);
  g_test_add_func ("/json-scan/tolerated", test_tolerated);
  g_test_add_func ("/json-scan/agrees-with-json-glib", test_agrees_with_json_glib);
  g_test_add_func ("/json-scan/limits", test_limits);
  g_test_add_func ("/json-scan/tree", test_tree);
  g_test_add_func ("/json-scan/values", test_values);

  return g_test_run ();
}
