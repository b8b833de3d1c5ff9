/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-comparison-document.h"
#include "preau-format.h"
#include "preau-guide-diff-document.h"
#include "preau-guide-diff-json.h"
#include "preau-guide-loader.h"
#include "preau-report-document.h"
#include "preau-report-json.h"
#include "preau-sheet-document.h"
#include "preau-sheet-json.h"

/* The table of formats: what is in it works for each document that it is for. */

static const PreauTextStyle style = { 60, FALSE };

/* Each format writes the title of a document, in UTF-8, and ends with a line feed. */
static void
assert_formats (PreauDocument *document,
                gconstpointer subject,
                PreauJsonWriteFunc write_json)
{
  g_autofree char *list = preau_format_list (PREAU_FORMAT_OF_DOCUMENTS, "|");
  g_auto (GStrv) names = g_strsplit (list, "|", -1);

  preau_document_set_subject (document, subject, write_json);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const PreauFormat *format = preau_format_find (names[i], PREAU_FORMAT_OF_DOCUMENTS);
      g_autoptr (GBytes) bytes = format->write (document, &style);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      g_assert_cmpstr (format->name, ==, names[i]);
      g_assert_cmpuint (size, >, strlen (document->title));
      g_assert_true (g_utf8_validate (data, (gssize) size, NULL));
      g_assert_cmpint (data[size - 1], ==, '\n');
    }
}

static void
test_documents (gconstpointer language)
{
  static const char *const ids[] = { "via", "zoom", NULL };
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);
  g_autoptr (PreauReport) report = NULL;
  g_autoptr (PreauSheet) sheet = NULL;
  g_autoptr (PreauComparison) comparison = NULL;
  g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (guide, guide);
  g_autoptr (PreauDocument) of_report = NULL;
  g_autoptr (PreauDocument) of_sheet = NULL;
  g_autoptr (PreauDocument) of_comparison = NULL;
  g_autoptr (PreauDocument) of_diff = NULL;

  said_speak (language);
  report = preau_report_new (walk, language);
  sheet = preau_sheet_new (guide, "zoom", language);
  comparison = preau_comparison_new (guide, ids, language);
  of_report = preau_report_to_document (report, PREAU_DOCUMENT_DEFAULT, NULL, NULL);
  of_sheet = preau_sheet_to_document (sheet, PREAU_DOCUMENT_DEFAULT, NULL, NULL);
  of_comparison = preau_comparison_to_document (comparison);
  of_diff = preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_EDITORS, language);
  assert_formats (of_report, report, preau_report_write_json);
  assert_formats (of_sheet, sheet, preau_sheet_write_json);
  assert_formats (of_comparison, comparison, preau_comparison_write_json);
  assert_formats (of_diff, diff, preau_guide_diff_write_json);
}

static void
test_table (gconstpointer language)
{
  g_autofree char *of_documents = preau_format_list (PREAU_FORMAT_OF_DOCUMENTS, ", ");
  g_autofree char *of_lists = preau_format_list (PREAU_FORMAT_OF_LISTS, "|");
  g_autofree char *of_nothing = preau_format_list (PREAU_FORMAT_OF_NOTHING, "|");

  g_assert_cmpstr (of_documents, ==, "text, json, markdown, html");
  g_assert_cmpstr (of_lists, ==, "text|json");
  g_assert_cmpstr (of_nothing, ==, "");
  g_assert_null (preau_format_find ("html", PREAU_FORMAT_OF_LISTS));
  g_assert_null (preau_format_find ("HTML", PREAU_FORMAT_OF_DOCUMENTS));
  g_assert_null (preau_format_find ("", PREAU_FORMAT_OF_DOCUMENTS));
  g_assert_cmpstr (preau_format_find ("html", PREAU_FORMAT_OF_DOCUMENTS)->media_type, ==, "text/html");
  g_assert_cmpstr (preau_format_find_for_file ("a.md", PREAU_FORMAT_OF_DOCUMENTS)->name, ==, "markdown");
  g_assert_null (preau_format_find_for_file ("a.md", PREAU_FORMAT_OF_LISTS));
  g_assert_null (preau_format_find_for_file ("md", PREAU_FORMAT_OF_DOCUMENTS));
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = { { "documents", test_documents }, { "table", test_table } };

  g_test_init (&argc, &argv, NULL);

  said_add_tests ("/format", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
