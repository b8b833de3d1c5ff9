/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a guide should be found to be wrong in, compared as text: a difference is shown whole. */

#include "expected-findings.h"

#include <string.h>

#include "preau-error.h"
#include "preau-guide-loader.h"

static void
append (GString *text,
        PreauLintCode code,
        guint line,
        guint column,
        const char *path)
{
  g_string_append_printf (text, "PG%03u %u:%u %s\n", (guint) code, line, column, path);
}

/**
 * expect_findings:
 * @findings: what was found
 * @expected: what should have been found, no more, no less, in this order
 */
void
expect_findings (const PreauFindings *findings,
                 const ExpectedFinding *expected)
{
  g_autoptr (GString) got = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);

  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      const PreauFinding *finding = preau_findings_get (findings, i);

      g_assert_cmpstr (finding->message, !=, NULL);
      g_assert_cmpstr (finding->message, !=, "");
      g_assert_cmpstr (finding->hint, !=, "");
      append (got, finding->code, finding->line, finding->column, finding->path);
    }

  for (; expected->code != 0; expected++)
    for (guint i = 0; i < MAX (expected->times, 1); i++)
      append (wanted, expected->code, expected->line, expected->column, expected->path);

  g_assert_cmpstr (got->str, ==, wanted->str);
}

static const PreauFinding *
find_first_error (const PreauFindings *findings)
{
  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      const PreauFinding *finding = preau_findings_get (findings, i);

      if (preau_lint_code_get_severity (finding->code) == PREAU_SEVERITY_ERROR)
        return finding;
    }

  return NULL;
}

/**
 * expect_refused:
 * @bytes: a guide
 * @expected: what should be found, errors among it
 *
 * Loads the guide, which must be refused, with the place and the code of the first error in the #GError.
 */
void
expect_refused (GBytes *bytes,
                const ExpectedFinding *expected)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  g_autofree char *code = NULL;
  const PreauFinding *first;

  guide = preau_guide_load_bytes (bytes, findings, &error);
  expect_findings (findings, expected);

  g_assert_null (guide);
  g_assert_true (preau_findings_have_errors (findings));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED);

  first = find_first_error (findings);
  g_assert_nonnull (first);
  place = g_strdup_printf ("Line %u, column %u: ", first->line, first->column);
  code = g_strdup_printf ("(PG%03u)", (guint) first->code);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_nonnull (strstr (error->message, first->message));
  g_assert_true (g_str_has_suffix (error->message, code));
}

/**
 * load_test_data:
 * @folder: `valid` or `invalid`
 * @name: name of a file in it, without its ending
 *
 * Returns: (transfer full): what is in the file
 */
GBytes *
load_test_data (const char *folder,
                const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, file, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

/**
 * replace_once:
 * @text: a text
 * @old: what must stand in it, once
 * @new: what takes its place
 *
 * Returns: (transfer full): the text with @new in it
 */
char *
replace_once (const char *text,
              const char *old,
              const char *new)
{
  const char *at = strstr (text, old);
  g_autofree char *before = NULL;

  g_assert_nonnull (at);
  g_assert_null (strstr (at + 1, old));
  before = g_strndup (text, (gsize) (at - text));

  return g_strconcat (before, new, at + strlen (old), NULL);
}
