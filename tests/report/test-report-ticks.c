/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "lines.h"
#include "path-reports.h"

#include "preau-document-text.h"
#include "preau-guide-loader.h"
#include "preau-report-document.h"
#include "preau-tick-file.h"
#include "preau-words.h"

/* What is ticked, on the page of every path. */

static void
add_keys (GPtrArray *keys,
          const PreauReport *report,
          const char *kind,
          const char *list,
          GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = items->pdata[i];

      g_ptr_array_add (keys, preau_tick_file_key (report->guide->id, kind, list, item->id));
    }
}

static char *
write_ticked (const PreauReport *report,
              PreauDocumentFlags flags,
              const char *const *done)
{
  g_autoptr (PreauDocument) document = preau_report_to_document (report, flags, done, NULL);

  return preau_document_to_text (document, &(PreauTextStyle) { 0, FALSE });
}

/* Each item alone, then all of them: nothing else changes on the page. */
static void
assert_ticks (const PreauReport *report,
              gpointer data)
{
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *open = write_ticked (report, PREAU_DOCUMENT_DEFAULT, NULL);
  g_autofree char *all = NULL;
  g_autoptr (GString) opened = NULL;

  add_keys (keys, report, "outcome", report->outcome, report->items);
  if (tool != NULL)
    add_keys (keys, report, "tool", tool->id, tool->items);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *done[] = { "x/tool/y/z", keys->pdata[i], NULL };
      g_autofree char *one = write_ticked (report, PREAU_DOCUMENT_DEFAULT, done);

      g_assert_cmpuint (lines_count (one, "  ☑ "), ==, 1);
      g_assert_cmpuint (lines_count (one, "  ☐ "), ==, lines_count (open, "  ☐ ") - 1);
    }

  g_ptr_array_add (keys, NULL);
  all = write_ticked (report, PREAU_DOCUMENT_DEFAULT, (const char *const *) keys->pdata);
  g_assert_cmpuint (lines_count (all, "  ☑ "), ==, keys->len - 1);
  opened = g_string_new (all);
  g_string_replace (opened, "☑", "☐", 0);
  g_assert_cmpstr (opened->str, ==, open);
}

static void
test_ticks (gconstpointer language)
{
  path_reports_foreach (NULL, language, assert_ticks, NULL);
}

/* A page without its checklist still says how much of it is done. */
static void
assert_progress (const PreauReport *report,
                 gpointer data)
{
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *none = write_ticked (report, PREAU_DOCUMENT_NO_CHECKLIST, NULL);
  guint n = tool != NULL ? tool->items->len : 0;
  g_autofree char *words = preau_words_progress (1, n);
  g_autofree char *one = NULL;

  if (n == 0)
    return;

  add_keys (keys, report, "tool", tool->id, tool->items);
  one = write_ticked (report, PREAU_DOCUMENT_NO_CHECKLIST, (const char *const[]) { keys->pdata[0], NULL });
  g_assert_cmpuint (lines_count (none, words), ==, 0);
  g_assert_cmpuint (lines_count (one, words), ==, 1);
  g_assert_cmpuint (lines_count (one, "☑"), ==, 0);
}

static void
test_progress (gconstpointer language)
{
  path_reports_foreach (NULL, language, assert_progress, NULL);
}

/* A tick is of one item of one list of one guide. */
static void
test_tick_of_another (gconstpointer language)
{
  static const struct
  {
    const char *key;
    gboolean done;
  } cases[] = {
    { "every-field/outcome/meet/ask", TRUE },  { "every-field/tool/meet/ask", FALSE },
    { "other/outcome/meet/ask", FALSE },       { "every-field/outcome/none/ask", FALSE },
    { "every-field/outcome/meet/mute", FALSE }, { "every-field/outcome/meet", FALSE },
    { "every-field/outcome/meet/ask/", FALSE }, { "", FALSE },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "every-field.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PreauGuide) guide = preau_guide_load_file (file, NULL, NULL);
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);
  g_autoptr (PreauReport) report = NULL;

  said_speak (language);
  g_assert_true (preau_walk_answer (walk, "staff", NULL));
  report = preau_report_new (walk, language);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *done[] = { cases[i].key, NULL };
      g_autofree char *text = write_ticked (report, PREAU_DOCUMENT_DEFAULT, done);

      g_assert_cmpuint (lines_count (text, "  ☑ "), ==, cases[i].done ? 1 : 0);
      g_assert_cmpuint (lines_count (text, "  ☐ "), ==, cases[i].done ? 0 : 1);
    }
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = {
    { "ticks", test_ticks },
    { "progress", test_progress },
    { "tick-of-another", test_tick_of_another },
  };

  g_test_init (&argc, &argv, NULL);

  said_add_tests ("/report-ticks", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
