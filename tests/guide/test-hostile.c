/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guides that are made to hurt, and too large to be stored. */

#include <string.h>
#include <glib/gstdio.h>

#include "expected-findings.h"
#include "preau-error.h"
#include "preau-guide-loader.h"
#include "preau-json-reader.h"

static const ExpectedFinding no_findings[] = { { 0 } };

static char *
dup_minimal (void)
{
  g_autoptr (GBytes) bytes = load_test_data ("valid", "minimal");
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static void
expect_text_refused (const char *text,
                     const ExpectedFinding *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  expect_refused (bytes, expected);
}

static char *
repeat (const char *text,
        guint times)
{
  GString *repeated = g_string_sized_new (strlen (text) * times);

  for (guint i = 0; i < times; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

static void
test_deep (void)
{
  g_autofree char *path = repeat ("/0", 32);
  g_autofree char *member_path = repeat ("/a", 32);
  g_autofree char *lists = repeat ("[", 100000);
  g_autofree char *objects = repeat ("{\"a\":", 100000);

  expect_text_refused (lists, (ExpectedFinding[]) { { PREAU_LINT_TOO_DEEP, 1, 33, path }, { 0 } });
  expect_text_refused (objects, (ExpectedFinding[]) { { PREAU_LINT_TOO_DEEP, 1, 32 * 5 + 1, member_path }, { 0 } });
}

/* 8 MiB are read, one byte more is not, whatever the bytes are. */
static void
test_large (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autofree char *large = g_malloc (PREAU_JSON_MAX_BYTES + 1);
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) more_bytes = NULL;

  memset (large, ' ', PREAU_JSON_MAX_BYTES + 1);
  memcpy (large, minimal, strlen (minimal));

  bytes = g_bytes_new_static (large, PREAU_JSON_MAX_BYTES);
  guide = preau_guide_load_bytes (bytes, findings, NULL);
  expect_findings (findings, no_findings);
  g_assert_nonnull (guide);

  more_bytes = g_bytes_new_static (large, PREAU_JSON_MAX_BYTES + 1);
  expect_refused (more_bytes, (ExpectedFinding[]) { { PREAU_LINT_TOO_LARGE, 1, 1, "" }, { 0 } });
}

static void
test_large_file (void)
{
  g_autofree char *large = g_malloc0 (PREAU_JSON_MAX_BYTES + 4096);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "preau-test-large-XXXXXX", NULL);
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_set_contents_full (path, large, PREAU_JSON_MAX_BYTES + 4096, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);

  file = g_file_new_for_path (path);
  g_assert_null (preau_guide_load_file (file, findings, &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED);
  expect_findings (findings, (ExpectedFinding[]) { { PREAU_LINT_TOO_LARGE, 1, 1, "" }, { 0 } });
  g_file_delete (file, NULL, NULL);
}

static void
test_long_numbers (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autofree char *digits = repeat ("9", 10000);
  static const struct
  {
    const char *start;
    PreauLintCode code;
  } numbers[] = {
    { "", PREAU_LINT_OUT_OF_RANGE }, { "-", PREAU_LINT_OUT_OF_RANGE }, { "0.", PREAU_LINT_WRONG_TYPE },
    { "1e", PREAU_LINT_WRONG_TYPE }, { "1E-", PREAU_LINT_WRONG_TYPE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *number = g_strconcat ("\"serial\": ", numbers[i].start, digits, NULL);
      g_autofree char *text = replace_once (minimal, "\"serial\": 1", number);

      expect_text_refused (text, (ExpectedFinding[]) { { numbers[i].code, 4, 13, "/serial" }, { 0 } });
    }
}

static void
test_long_string (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autofree char *words = repeat ("é", 1024 * 1024);
  g_autofree char *quoted = g_strconcat ("\"", words, "\"", NULL);
  g_autofree char *text = replace_once (minimal, "\"Test\"", quoted);

  expect_text_refused (text, (ExpectedFinding[]) { { PREAU_LINT_STRING_TOO_LONG, 12, 11, "/title/en" }, { 0 } });
}

/* So many that only the first are kept, and the rest counted. */
static void
test_many_findings (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autoptr (GString) keys = g_string_new ("\"serial\": 1");
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  const PreauFinding *last;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (keys, ",\n\"k%u\": 0", i);
  text = replace_once (minimal, "\"serial\": 1", keys->str);
  bytes = g_bytes_new (text, strlen (text));

  g_assert_null (preau_guide_load_bytes (bytes, findings, &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED);
  g_assert_cmpuint (preau_findings_get_length (findings), ==, 1001);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *path = g_strdup_printf ("/k%u", i);

      g_assert_cmpint (preau_findings_get (findings, i)->code, ==, PREAU_LINT_UNKNOWN_KEY);
      g_assert_cmpuint (preau_findings_get (findings, i)->line, ==, 5 + i);
      g_assert_cmpuint (preau_findings_get (findings, i)->column, ==, 1);
      g_assert_cmpstr (preau_findings_get (findings, i)->path, ==, path);
    }

  last = preau_findings_get (findings, 1000);
  g_assert_cmpint (last->code, ==, PREAU_LINT_TOO_MANY);
  g_assert_cmpuint (last->line, ==, 1);
  g_assert_cmpuint (last->column, ==, 1);
  g_assert_cmpstr (last->message, ==, "500 more findings are not shown.");
}

/* What would make us say gigabytes, or build a path for each of millions of values, ends at the first long key. */
static void
test_long_keys (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autofree char *key = repeat ("k", 4 * 1024 * 1024 - 4096);
  g_autofree char *escapes = repeat ("\\q", 1024 * 1024);
  g_autofree char *zeros = repeat ("0,", 1024 * 1024);
  const struct
  {
    const char *format;
    const char *filling;
  } cases[] = {
    { "\"x-%s\": \"%s\",\n  \"format\"", escapes },
    { "\"x-%s\": [%s0],\n  \"format\"", zeros },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) member = g_string_new (cases[i].format);
      g_autofree char *text = NULL;

      g_string_replace (member, "%s", key, 1);
      g_string_replace (member, "%s", cases[i].filling, 1);
      text = replace_once (minimal, "\"format\"", member->str);
      expect_text_refused (text, (ExpectedFinding[]) { { PREAU_LINT_STRING_TOO_LONG, 2, 3, "" }, { 0 } });
    }
}

/* Keys as long as they may be, thirty deep over many members, and an error to locate: these are passed over. */
static void
test_deep_keys (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autoptr (GString) value = g_string_new ("\"serial\": 0, \"x-a\": ");
  g_autofree char *key = repeat ("k", 128);
  g_autofree char *closes = repeat ("}", 30);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 29; i++)
    g_string_append_printf (value, "{\"%s\": ", key);
  g_string_append (value, "{\"m\": 0");
  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (value, ",\"m%u\":0", i);
  g_string_append (value, closes);
  text = replace_once (minimal, "\"serial\": 1", value->str);
  expect_text_refused (text, (ExpectedFinding[]) { { PREAU_LINT_OUT_OF_RANGE, 4, 13, "/serial" }, { 0 } });
}

/* As many entries as a list may have, and one more. */
static void
test_long_list (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autofree char *zeros = repeat ("0,", 255);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *member = g_strdup_printf ("\"x-a\": [%s0%s],\n  \"format\"", zeros, i > 0 ? ",0" : "");
      g_autofree char *text = replace_once (minimal, "\"format\"", member);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (PreauGuide) guide = NULL;

      if (i > 0)
        {
          expect_refused (bytes, (ExpectedFinding[]) { { PREAU_LINT_LIST_TOO_LONG, 2, 523, "/x-a/256" }, { 0 } });
          continue;
        }

      guide = preau_guide_load_bytes (bytes, NULL, NULL);
      g_assert_nonnull (guide);
    }
}

/* Of “Ez” and “FY” Bernstein's hash is the same, so of all that are made of them: 2¹⁶ keys, which
 * would be one place in a table of GLib's. */
static void
test_colliding_keys (void)
{
  g_autofree char *minimal = dup_minimal ();
  g_autoptr (GString) member = g_string_new ("\"x-a\": {");
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1 << 16; i++)
    {
      g_string_append (member, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < 16; bit++)
        g_string_append (member, (i & (1u << bit)) != 0 ? "FY" : "Ez");
      g_string_append (member, "\":0");
    }
  g_string_append (member, "},\n  \"format\"");
  text = replace_once (minimal, "\"format\"", member->str);
  bytes = g_bytes_new (text, strlen (text));
  guide = preau_guide_load_bytes (bytes, findings, NULL);
  expect_findings (findings, no_findings);
  g_assert_nonnull (guide);
}

/* More keys than are compared in pairs, with the same one twice, far apart, and once more in an escape. */
static void
test_many_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%s\n\"k%u\": 0", i > 0 ? "," : "", i);
  g_string_append (text, ",\n \"k7\": 0,\n \"k9999\\u0039\": 0\n}");

  tree = preau_json_read (text->str, text->len, findings);
  g_assert_nonnull (tree);
  preau_findings_locate (findings, text->str, text->len, NULL, NULL);
  expect_findings (findings, (ExpectedFinding[]) {
    { PREAU_LINT_DUPLICATE_KEY, 100002, 2, "" }, { PREAU_LINT_DUPLICATE_KEY, 100003, 2, "" }, { 0 } });
}

static void
append_answer (GString *json,
               const char *id,
               const char *sets,
               const char *next)
{
  g_string_append_printf (json, "{\"id\": \"%s\", \"label\": {\"en\": \"%s\"}, \"sets\": {%s}, \"because\": [],"
                                " \"next\": \"%s\"}", id, id, sets, next);
}

/* A guide of @n questions in a row, one a line from line 30 on, each with two answers: @one and @other. Both lead on;
 * behind the last stands the outcome, or the question @back. */
static char *
make_chain (guint n,
            const char *one,
            const char *other,
            const char *back)
{
  g_autofree char *minimal = dup_minimal ();
  g_autoptr (GString) json = g_string_new ("\"questions\": {\n");
  const char *questions = strstr (minimal, "\"questions\": {");
  const char *outcomes = strstr (minimal, "  \"outcomes\": {");
  g_autofree char *head = g_strndup (minimal, (gsize) (questions - minimal));
  g_autofree char *started = replace_once (head, "\"start\": \"first\"", "\"start\": \"q0\"");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *next = i + 1 < n ? g_strdup_printf ("q%u", i + 1) : g_strdup (back != NULL ? back : "end");

      g_string_append_printf (json, "\"q%u\": {\"text\": {\"en\": \"?\"}, \"answers\": [", i);
      append_answer (json, "one", one, next);
      g_string_append (json, ", ");
      append_answer (json, "other", other, back != NULL ? "end" : next);
      g_string_append (json, i + 1 < n ? "]},\n" : "]}\n  },\n");
    }

  return g_strconcat (started, json->str, outcomes, NULL);
}

/* A tool for staff is picked. */
static char *
add_pick (const char *text)
{
  g_autofree char *with_tool = NULL;
  g_autofree char *with_source = NULL;

  with_tool = replace_once (text, "\"tools\": {}",
    "\"tools\": {\"tool\": {\"name\": \"T\", \"aliases\": [], \"summary\": {\"en\": \"T\"}, \"kind\": \"wall\","
    " \"publisher\": {\"en\": \"P\"}, \"level\": \"listed\", \"account\": \"none\", \"booking\": \"none\","
    " \"conditions\": {\"audience\": [\"staff\"]},"
    " \"service\": {\"state\": \"open\", \"claims\": [], \"stand_ins\": []},"
    " \"links\": {}, \"claims\": [], \"includes\": [], \"checklist\": []}}");
  with_source = replace_once (with_tool, "\"no_source\": true", "\"no_source\": false");

  return replace_once (with_source, "\"picks\": []", "\"picks\": [{\"tool\": \"tool\", \"because\": []}]");
}

/* No path is walked: otherwise this would take days. */
static void
test_many_paths (void)
{
  g_autofree char *chain = make_chain (40, "\"audience\": \"staff\"", "\"audience\": \"parents\"", NULL);
  g_autofree char *text = add_pick (chain);
  gint64 begin = g_get_monotonic_time ();

  expect_text_refused (text, (ExpectedFinding[]) {
    { PREAU_LINT_PATH_LONG, 40, 1, "/questions/q9" }, { PREAU_LINT_PATH_TOO_LONG, 50, 1, "/questions/q19" },
    { PREAU_LINT_CONDITION_BROKEN, 77, 26, "/outcomes/end/picks/0/tool" }, { 0 } });
  g_test_message ("2^40 paths: %.1f ms", (double) (g_get_monotonic_time () - begin) / 1000);
}

static char *
replace_first (const char *text,
               const char *old,
               const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  return g_strjoinv (new, parts);
}

/* As many paths as a guide may have with two answers a question: in one of them the pick is wrong, or in none. */
static void
test_most_paths (void)
{
  g_autofree char *chain = make_chain (18, "\"audience\": \"staff\"", "\"booking\": \"possible\"", NULL);
  g_autofree char *text = add_pick (chain);
  g_autofree char *told = replace_first (text, "\"audience\": \"staff\"", "\"audience\": \"parents\"");
  const ExpectedFinding untold = { PREAU_LINT_CONDITION_UNSET, 55, 26, "/outcomes/end/picks/0/tool" };
  const ExpectedFinding broken = { PREAU_LINT_CONDITION_BROKEN, 55, 26, "/outcomes/end/picks/0/tool" };
  const ExpectedFinding is_long = { PREAU_LINT_PATH_LONG, 40, 1, "/questions/q9" };

  expect_text_refused (text, (ExpectedFinding[]) { is_long, untold, { 0 } });
  expect_text_refused (told, (ExpectedFinding[]) { is_long, broken, untold, { 0 } });
}

static void
test_long_cycle (void)
{
  g_autofree char *text = make_chain (10000, "", "", "q0");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  const char *at;

  g_assert_null (preau_guide_load_bytes (bytes, findings, NULL));
  expect_findings (findings, (ExpectedFinding[]) { { PREAU_LINT_CYCLE, 31, 1, "/questions/q0" }, { 0 } });

  at = strstr (preau_findings_get (findings, 0)->message, "q0 → ");
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("q%u → ", i);

      g_assert_nonnull (at);
      g_assert_true (g_str_has_prefix (at, id));
      at += strlen (id);
    }
  g_assert_true (g_str_has_prefix (at, "q0"));
}

static void
test_long_chain (void)
{
  g_autofree char *text = make_chain (10000, "", "", NULL);

  expect_text_refused (text, (ExpectedFinding[]) {
    { PREAU_LINT_PATH_LONG, 40, 1, "/questions/q9" }, { PREAU_LINT_PATH_TOO_LONG, 50, 1, "/questions/q19" }, { 0 } });
}

/* Each byte of a sound guide becomes another one: a guide is read or refused, and never both or neither. */
static void
test_changed_bytes (void)
{
  static const char bytes[] = { '\0', '"', '\\', '{', '}', ',', '0', 'x', '\x80', '\xff' };
  g_autofree char *text = dup_minimal ();
  gsize length = strlen (text);

  for (gsize at = 0; at < length; at++)
    for (guint i = 0; i < sizeof bytes; i++)
      {
        char held = text[at];
        g_autoptr (GBytes) changed = NULL;
        g_autoptr (PreauFindings) findings = preau_findings_new ();
        g_autoptr (GError) error = NULL;
        g_autoptr (PreauGuide) guide = NULL;

        text[at] = bytes[i];
        changed = g_bytes_new (text, length);
        text[at] = held;

        guide = preau_guide_load_bytes (changed, findings, &error);
        g_assert_true ((guide == NULL) == (error != NULL));
        g_assert_true ((guide == NULL) == preau_findings_have_errors (findings));
      }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/deep", test_deep);
  g_test_add_func ("/hostile/large", test_large);
  g_test_add_func ("/hostile/large-file", test_large_file);
  g_test_add_func ("/hostile/long-numbers", test_long_numbers);
  g_test_add_func ("/hostile/long-string", test_long_string);
  g_test_add_func ("/hostile/many-findings", test_many_findings);
  g_test_add_func ("/hostile/long-keys", test_long_keys);
  g_test_add_func ("/hostile/deep-keys", test_deep_keys);
  g_test_add_func ("/hostile/long-list", test_long_list);
  g_test_add_func ("/hostile/colliding-keys", test_colliding_keys);
  g_test_add_func ("/hostile/many-keys", test_many_keys);
  g_test_add_func ("/hostile/many-paths", test_many_paths);
  g_test_add_func ("/hostile/most-paths", test_most_paths);
  g_test_add_func ("/hostile/long-cycle", test_long_cycle);
  g_test_add_func ("/hostile/long-chain", test_long_chain);
  g_test_add_func ("/hostile/changed-bytes", test_changed_bytes);

  return g_test_run ();
}
