/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each file of tests/data/invalid: what is found in it, and where. */

#include <string.h>

#include "expected-findings.h"
#include "invalid-cases.h"
#include "preau-error.h"
#include "preau-guide-loader.h"

static GBytes *
load_case (const Case *the_case)
{
  return load_test_data ("invalid", the_case->file);
}

static void
test_file (gconstpointer data)
{
  g_autoptr (GBytes) bytes = load_case (data);

  expect_refused (bytes, ((const Case *) data)->found);
}

/* The file as such, and nobody who wants the findings. */
static void
test_load_file (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat (cases[i].file, ".json", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "invalid", name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) silent_error = NULL;

      g_assert_null (preau_guide_load_file (file, findings, &error));
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED);
      expect_findings (findings, cases[i].found);

      g_assert_null (preau_guide_load_file (file, NULL, &silent_error));
      g_assert_cmpstr (silent_error->message, ==, error->message);
      g_assert_null (preau_guide_load_file (file, NULL, NULL));
    }
}

static void
expect_cut_refused (const Case *the_case,
                    const char *data,
                    gsize length)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauGuide) guide = NULL;
  /* A copy of its own, so that a sanitizer sees a read behind the end. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  guide = preau_guide_load_bytes (bytes, findings, &error);
  if (guide != NULL)
    {
      /* Only where too much followed can a cut leave a whole guide. */
      g_assert_cmpint (the_case->found[0].code, ==, PREAU_LINT_TEXT_AFTER_END);
      g_assert_nonnull (memchr ("}\n", data[length - 1], 2));
      g_assert_no_error (error);
      return;
    }

  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_GUIDE_REFUSED);
  g_assert_cmpuint (preau_findings_get_length (findings), >, 0);
  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      g_assert_cmpuint (preau_findings_get (findings, i)->line, >, 0);
      g_assert_cmpuint (preau_findings_get (findings, i)->column, >, 0);
    }
}

static void
test_cut_at_every_byte (gconstpointer data)
{
  g_autoptr (GBytes) bytes = load_case (data);
  gsize length;
  const char *contents = g_bytes_get_data (bytes, &length);

  for (gsize cut = 0; cut < length; cut++)
    expect_cut_refused (data, contents, cut);
}

static gboolean
has_case (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_has_prefix (name, cases[i].file) && g_str_equal (name + strlen (cases[i].file), ".json"))
      return TRUE;

  return FALSE;
}

static void
test_every_file_has_a_case (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "invalid", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  for (; (name = g_dir_read_name (folder)) != NULL; n++)
    if (!has_case (name))
      g_error ("%s has no expected findings", name);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
}

/* The name of a file begins with the code that it is there for. */
static void
test_every_case_has_its_code (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean found = FALSE;

      for (const ExpectedFinding *expected = cases[i].found; expected->code != 0; expected++)
        {
          g_autofree char *prefix = g_strdup_printf ("pg%03u-", (guint) expected->code);

          found = found || g_str_has_prefix (cases[i].file, prefix);
        }

      if (!found)
        g_error ("%s does not expect its own code", cases[i].file);
    }
}

static gboolean
is_expected_somewhere (PreauLintCode code)
{
  /* Not stored, as the files would be large: test-hostile.c. */
  if (code == PREAU_LINT_TOO_LARGE || code == PREAU_LINT_TOO_MANY)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (const ExpectedFinding *expected = cases[i].found; expected->code != 0; expected++)
      if (expected->code == code)
        return TRUE;

  return FALSE;
}

/* Read from the header itself, so that a code which is added there without a file is missed here. */
static void
test_every_error_has_a_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "base", "preau-lint-code.h", NULL);
  g_autoptr (GRegex) regex = g_regex_new ("^ *(PREAU_LINT_\\w+) = (\\d+),$", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *header = NULL;
  guint n = 0;

  g_file_get_contents (path, &header, NULL, &error);
  g_assert_no_error (error);

  g_regex_match (regex, header, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *number = g_match_info_fetch (match, 2);
      PreauLintCode code = (PreauLintCode) g_ascii_strtoull (number, NULL, 10);

      if (preau_lint_code_get_severity (code) == PREAU_SEVERITY_ERROR && !is_expected_somewhere (code))
        g_error ("no file in tests/data/invalid is refused with %s", name);
    }

  g_assert_cmpuint (n, >=, 60);
}

static void
test_hints (void)
{
  static const struct
  {
    const char *file;
    guint index;
    const char *part;
  } hints[] = {
    { "pg103-unknown-keys", 1, "Did you mean “title”?" },
    { "pg104-unknown-values", 0, "Did you mean “stated”?" },
    { "pg104-unknown-values", 1, "Did you mean “video-meeting”?" },
    { "pg104-unknown-values", 3, "Possible here: open, closed, unclear." },
    { "pg201-unknown-targets", 2, "Did you mean “doc”?" },
    { "pg201-unknown-targets", 7, "There is nothing to choose from here." },
    { "pg005-single-quotes", 0, "Use double quotes." },
    { "pg005-leading-zero", 0, "Remove the zero." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      g_autoptr (GBytes) bytes = load_test_data ("invalid", hints[i].file);
      g_autoptr (PreauFindings) findings = preau_findings_new ();

      g_assert_null (preau_guide_load_bytes (bytes, findings, NULL));
      g_assert_cmpstr (preau_findings_get (findings, hints[i].index)->hint, ==, hints[i].part);
    }
}

/* What a message names, where that is half of what helps. */
static void
test_messages (void)
{
  static const struct
  {
    const char *file;
    guint index;
    const char *part;
  } messages[] = {
    { "pg202-cycles", 0, "second → third → second" },
    { "pg202-own-answer", 0, "first → first" },
    { "pg304-conditions-broken", 0, "Path: parents." },
    { "pg305-conditions-unset", 0, "Path: staff → on." },
    { "pg305-conditions-unset", 1, "“people”" },
    { "pg306-no-time-to-book", 0, "Path: yes." },
    { "pg111-format-2", 0, "format 2" },
    { "pg010-4097-bytes", 0, "4097 bytes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GBytes) bytes = load_test_data ("invalid", messages[i].file);
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      const char *message;

      g_assert_null (preau_guide_load_bytes (bytes, findings, NULL));
      message = preau_findings_get (findings, messages[i].index)->message;
      if (strstr (message, messages[i].part) == NULL)
        g_error ("%s: “%s” does not say “%s”", messages[i].file, message, messages[i].part);
    }
}

static void
test_characters (void)
{
  static const struct
  {
    gunichar character;
    gboolean forbidden;
  } characters[] = {
    { 0x01, TRUE }, { 0x09, TRUE }, { 0x0a, FALSE }, { 0x0d, TRUE }, { 0x1f, TRUE }, { 0x20, FALSE },
    { 0x7e, FALSE }, { 0x7f, TRUE }, { 0x80, TRUE }, { 0x9f, TRUE }, { 0xa0, FALSE },
    { 0x200e, FALSE }, { 0x200f, FALSE }, { 0x2029, FALSE }, { 0x202a, TRUE }, { 0x202e, TRUE }, { 0x202f, FALSE },
    { 0x2065, FALSE }, { 0x2066, TRUE }, { 0x2069, TRUE }, { 0x206a, FALSE }, { 0xfffd, FALSE }, { 0x1f600, FALSE },
  };
  g_autoptr (GBytes) bytes = load_test_data ("valid", "minimal");
  g_autofree char *minimal = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      gunichar c = characters[i].character;
      g_autofree char *title = c < 0x10000 ? g_strdup_printf ("\"a\\u%04xb\"", c) : g_strdup ("\"a\360\237\230\200b\"");
      g_autofree char *text = replace_once (minimal, "\"Test\"", title);
      g_autoptr (GBytes) guide = g_bytes_new (text, strlen (text));
      g_autoptr (PreauGuide) read = NULL;

      g_test_message ("U+%04X", c);
      if (characters[i].forbidden)
        {
          expect_refused (guide, (ExpectedFinding[]) {
            { PREAU_LINT_FORBIDDEN_CHARACTER, 12, 11, "/title/en" }, { 0 } });
          continue;
        }

      read = preau_guide_load_bytes (guide, NULL, NULL);
      g_assert_nonnull (read);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/invalid/", cases[i].file, NULL);
      g_autofree char *cut_path = g_strconcat ("/invalid-cut/", cases[i].file, NULL);

      g_test_add_data_func (path, &cases[i], test_file);
      g_test_add_data_func (cut_path, &cases[i], test_cut_at_every_byte);
    }
  g_test_add_func ("/invalid/load-file", test_load_file);
  g_test_add_func ("/invalid/every-file-has-a-case", test_every_file_has_a_case);
  g_test_add_func ("/invalid/every-case-has-its-code", test_every_case_has_its_code);
  g_test_add_func ("/invalid/every-error-has-a-file", test_every_error_has_a_file);
  g_test_add_func ("/invalid/characters", test_characters);
  g_test_add_func ("/invalid/hints", test_hints);
  g_test_add_func ("/invalid/messages", test_messages);

  return g_test_run ();
}
