/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-findings.h"

#include <string.h>

#include "expected-findings.h"
#include "preau-json-path.h"
#include "preau-json-reader.h"

static void
locate (PreauFindings *findings,
        const char *text)
{
  g_autoptr (PreauFindings) reading = preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = preau_json_read (text, strlen (text), reading);

  preau_findings_locate (findings, text, strlen (text), preau_json_path_find_place, tree);
}

static void
test_empty (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();

  g_assert_cmpuint (preau_findings_get_length (findings), ==, 0);
  g_assert_false (preau_findings_have_errors (findings));
  locate (findings, "{}");
  locate (findings, "");
  preau_findings_locate (findings, NULL, 0, NULL, NULL);
  g_assert_cmpuint (preau_findings_get_length (findings), ==, 0);
}

static void
test_severity (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();

  preau_findings_add (findings, PREAU_LINT_UNUSED, "", "A warning.", NULL);
  preau_findings_add_at_key (findings, PREAU_LINT_PATH_LONG, "", "A warning.", NULL);
  g_assert_false (preau_findings_have_errors (findings));
  preau_findings_add (findings, PREAU_LINT_SYNTAX, "", "An error.", NULL);
  preau_findings_add (findings, PREAU_LINT_UNUSED, "", "A warning.", NULL);
  g_assert_true (preau_findings_have_errors (findings));
}

static void
test_ref (void)
{
  PreauFindings *findings = preau_findings_new ();

  g_assert_true (preau_findings_ref (findings) == findings);
  preau_findings_add (findings, PREAU_LINT_UNUSED, "", "A warning.", NULL);
  preau_findings_unref (findings);
  g_assert_cmpuint (preau_findings_get_length (findings), ==, 1);
  preau_findings_unref (findings);
}

/* Line and column of a byte: characters, whatever their size. */
static void
test_offsets (void)
{
  static const struct
  {
    const char *text;
    gsize offset;
    guint line;
    guint column;
  } places[] = {
    { "", 0, 1, 1 },
    { "abc", 0, 1, 1 },
    { "abc", 2, 1, 3 },
    { "abc", 3, 1, 4 },
    { "abc", 1000, 1, 4 },          /* behind the end */
    { "a\nb", 1, 1, 2 },            /* the line feed itself */
    { "a\nb", 2, 2, 1 },
    { "\n\n\nb", 3, 4, 1 },
    { "a\r\nb", 3, 2, 1 },
    { "a\rb", 2, 1, 3 },
    { "\tb", 1, 1, 2 },
    { "éb", 2, 1, 2 },              /* two bytes */
    { "€b", 3, 1, 2 },              /* three */
    { "😀b", 4, 1, 2 },             /* four */
    { "e\u0301b", 3, 1, 3 },        /* a combining character is one, too */
    { "é\né€😀b", 12, 2, 4 },
    { "\ufeffb", 3, 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (PreauFindings) findings = preau_findings_new ();

      preau_findings_add_at_offset (findings, PREAU_LINT_SYNTAX, places[i].offset, "", "Wrong.", NULL);
      locate (findings, places[i].text);
      expect_findings (findings, (ExpectedFinding[]) {
        { PREAU_LINT_SYNTAX, places[i].line, places[i].column, "" }, { 0 } });
    }
}

static const char text[] =
  "{\n"
  "  \"é\": [10, {\"a/b\": 1}, [ ] ],\n"
  "  \"m~n\" :\n"
  "    \"x\",\n"
  "  \"\": null, \"s\\u0074u\": true\n"
  "}\n";

static const struct
{
  const char *path;
  guint key_line;
  guint key_column;
  guint line;
  guint column;
} values[] = {
  { "", 1, 1, 1, 1 },
  { "/é", 2, 3, 2, 8 },
  { "/é/0", 2, 9, 2, 9 },
  { "/é/1", 2, 13, 2, 13 },
  { "/é/1/a~1b", 2, 14, 2, 21 },
  { "/é/2", 2, 25, 2, 25 },
  { "/m~0n", 3, 3, 4, 5 },
  { "/", 5, 3, 5, 7 },
  { "/stu", 5, 13, 5, 25 },
  /* What is nowhere stands at the end. */
  { "/nowhere", 7, 1, 7, 1 },
  { "/é/3", 7, 1, 7, 1 },
  { "/é/1/a/b", 7, 1, 7, 1 },
};

static void
test_paths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (PreauFindings) at_value = preau_findings_new ();
      g_autoptr (PreauFindings) at_key = preau_findings_new ();

      preau_findings_add (at_value, PREAU_LINT_WRONG_TYPE, values[i].path, "Wrong.", NULL);
      locate (at_value, text);
      expect_findings (at_value, (ExpectedFinding[]) {
        { PREAU_LINT_WRONG_TYPE, values[i].line, values[i].column, values[i].path }, { 0 } });

      preau_findings_add_at_key (at_key, PREAU_LINT_UNKNOWN_KEY, values[i].path, "Wrong.", NULL);
      locate (at_key, text);
      expect_findings (at_key, (ExpectedFinding[]) {
        { PREAU_LINT_UNKNOWN_KEY, values[i].key_line, values[i].key_column, values[i].path }, { 0 } });
    }
}

/* By place, then by code, then as they came. */
static void
test_order (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();

  preau_findings_add (findings, PREAU_LINT_UNUSED, "/stu", "1", NULL);
  preau_findings_add (findings, PREAU_LINT_WRONG_TYPE, "/m~0n", "2", NULL);
  preau_findings_add (findings, PREAU_LINT_WRONG_TYPE, "/é", "3", NULL);
  preau_findings_add (findings, PREAU_LINT_MISSING_KEY, "/é", "4", NULL);
  preau_findings_add (findings, PREAU_LINT_MISSING_KEY, "/é", "5", NULL);
  preau_findings_add_at_key (findings, PREAU_LINT_UNREACHABLE, "/é", "6", NULL);
  preau_findings_add_at_offset (findings, PREAU_LINT_DUPLICATE_KEY, 0, "", "7", NULL);
  locate (findings, text);

  expect_findings (findings, (ExpectedFinding[]) {
    { PREAU_LINT_DUPLICATE_KEY, 1, 1, "" }, { PREAU_LINT_UNREACHABLE, 2, 3, "/é" },
    { PREAU_LINT_MISSING_KEY, 2, 8, "/é", 2 }, { PREAU_LINT_WRONG_TYPE, 2, 8, "/é" },
    { PREAU_LINT_WRONG_TYPE, 4, 5, "/m~0n" }, { PREAU_LINT_UNUSED, 5, 25, "/stu" }, { 0 } });
  g_assert_cmpstr (preau_findings_get (findings, 2)->message, ==, "4");
  g_assert_cmpstr (preau_findings_get (findings, 3)->message, ==, "5");
}

static void
add_many (PreauFindings *findings,
          PreauLintCode code,
          guint n)
{
  for (guint i = 0; i < n; i++)
    preau_findings_add_at_offset (findings, code, n - i, "", "Wrong.", NULL);
}

static void
test_many (void)
{
  static const struct
  {
    guint added;
    guint kept;
    const char *last;
  } counts[] = {
    { 1, 1, "Wrong." },
    { 999, 999, "Wrong." },
    { 1000, 1000, "Wrong." },
    { 1001, 1001, "1 more finding is not shown." },
    { 1002, 1001, "2 more findings are not shown." },
    { 100000, 1001, "99000 more findings are not shown." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (PreauFindings) findings = preau_findings_new ();

      add_many (findings, PREAU_LINT_SYNTAX, counts[i].added);
      g_assert_cmpuint (preau_findings_get_length (findings), ==, MIN (counts[i].added, 1000));
      locate (findings, "");
      g_assert_cmpuint (preau_findings_get_length (findings), ==, counts[i].kept);
      g_assert_cmpstr (preau_findings_get (findings, counts[i].kept - 1)->message, ==, counts[i].last);
      g_assert_true (preau_findings_have_errors (findings));
    }
}

static gboolean
has_code (const PreauFindings *findings,
          PreauLintCode code)
{
  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    if (preau_findings_get (findings, i)->code == code)
      return TRUE;

  return FALSE;
}

/* However many warnings there are, an error is shown; one that is left out still refuses the guide. */
static void
test_warnings_hide_no_error (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();

  add_many (findings, PREAU_LINT_MISSING_TRANSLATION, 1001);
  g_assert_false (preau_findings_have_errors (findings));
  add_many (findings, PREAU_LINT_SYNTAX, 1);
  g_assert_true (preau_findings_have_errors (findings));
  locate (findings, "");
  g_assert_cmpuint (preau_findings_get_length (findings), ==, 1002);
  g_assert_true (has_code (findings, PREAU_LINT_SYNTAX));
  g_assert_true (has_code (findings, PREAU_LINT_TOO_MANY));
}

/* Asked before a message is made, it counts what is then not added. */
static void
test_skip (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();

  g_assert_false (preau_findings_skip (findings, PREAU_LINT_SYNTAX));
  add_many (findings, PREAU_LINT_SYNTAX, 1000);
  g_assert_true (preau_findings_skip (findings, PREAU_LINT_SYNTAX));
  g_assert_false (preau_findings_skip (findings, PREAU_LINT_UNUSED));
  locate (findings, "");
  g_assert_cmpstr (preau_findings_get (findings, 1000)->message, ==, "1 more finding is not shown.");
}

static void
test_hints (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();

  preau_findings_add (findings, PREAU_LINT_UNUSED, "", "1", NULL);
  preau_findings_add (findings, PREAU_LINT_UNUSED, "", "2", "Own hint.");
  preau_findings_add (findings, PREAU_LINT_WRONG_TYPE, "", "3", NULL);

  g_assert_cmpstr (preau_findings_get (findings, 0)->hint, ==, preau_lint_code_get_hint (PREAU_LINT_UNUSED));
  g_assert_cmpstr (preau_findings_get (findings, 1)->hint, ==, "Own hint.");
  g_assert_null (preau_findings_get (findings, 2)->hint);
}

static void
test_to_string (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autofree char *error = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *code = NULL;

  preau_findings_add_at_offset (findings, PREAU_LINT_EMPTY, 0, "", "It is 100 % empty.", "Fill it.");
  preau_findings_add_at_offset (findings, PREAU_LINT_REVIEW_DUE, 2, "/a", "It is old.", "");
  locate (findings, "\n\n");

  error = preau_finding_to_string (preau_findings_get (findings, 0), "a.json");
  warning = preau_finding_to_string (preau_findings_get (findings, 1), "b.json");
  code = preau_finding_code_to_string (preau_findings_get (findings, 0));
  g_assert_cmpstr (error, ==, "a.json:1:1: error PG002: It is 100 % empty. (Fill it.)");
  g_assert_true (g_str_has_prefix (warning, "b.json:3:1: warning PG313: It is old."));
  g_assert_cmpstr (code, ==, "PG002");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings/empty", test_empty);
  g_test_add_func ("/findings/severity", test_severity);
  g_test_add_func ("/findings/ref", test_ref);
  g_test_add_func ("/findings/offsets", test_offsets);
  g_test_add_func ("/findings/paths", test_paths);
  g_test_add_func ("/findings/order", test_order);
  g_test_add_func ("/findings/many", test_many);
  g_test_add_func ("/findings/warnings-hide-no-error", test_warnings_hide_no_error);
  g_test_add_func ("/findings/skip", test_skip);
  g_test_add_func ("/findings/hints", test_hints);
  g_test_add_func ("/findings/to-string", test_to_string);

  return g_test_run ();
}
