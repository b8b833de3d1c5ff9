/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "path-reports.h"

#include "preau-report-document.h"

/* The note on the page of every path: two blocks more, in a place where nothing can be taken for a part of it. */

#define NOTE "Salle B12 :\r\n\tle micro grésille."
#define TIDY "Salle B12 : le micro grésille."

static const PreauBlock *
get_block (PreauDocument *document,
           guint index)
{
  return document->blocks->pdata[index];
}

/* Returns: the index of the first block that differs between the two documents. */
static guint
find_difference (PreauDocument *document,
                 PreauDocument *others)
{
  guint i = 0;

  while (i < others->blocks->len && get_block (document, i)->kind == get_block (others, i)->kind &&
         g_str_equal (get_block (document, i)->text, get_block (others, i)->text))
    i++;

  return i;
}

static void
assert_place (const PreauReport *report,
              PreauDocument *document,
              guint place)
{
  const PreauBlockKind before = get_block (document, place - 1)->kind;
  guint lead = report->no_source ? 3 : 2;

  if (report->outcome != NULL)
    g_assert_cmpuint (place, ==, lead);
  else
    g_assert_true (before == PREAU_BLOCK_NOTE || before == PREAU_BLOCK_NUMBERED);
  g_assert_cmpint (get_block (document, place + 2)->kind, ==, PREAU_BLOCK_HEADING);
}

static void
assert_note (const PreauReport *report,
             gpointer data)
{
  static const PreauDocumentFlags all_flags[] = {
    PREAU_DOCUMENT_DEFAULT, PREAU_DOCUMENT_ALL_CHECKLISTS, PREAU_DOCUMENT_NO_CHECKLIST,
  };
  const char *heading = data;

  for (guint i = 0; i < G_N_ELEMENTS (all_flags); i++)
    {
      g_autoptr (PreauDocument) bare = preau_report_to_document (report, all_flags[i], NULL, NULL);
      g_autoptr (PreauDocument) blank = preau_report_to_document (report, all_flags[i], NULL, " \n\t\302\240");
      g_autoptr (PreauDocument) noted = preau_report_to_document (report, all_flags[i], NULL, NOTE);
      guint place = find_difference (noted, bare);

      g_assert_cmpuint (blank->blocks->len, ==, bare->blocks->len);
      g_assert_cmpuint (find_difference (blank, bare), ==, bare->blocks->len);

      g_assert_cmpuint (noted->blocks->len, ==, bare->blocks->len + 2);
      g_assert_cmpint (get_block (noted, place)->kind, ==, PREAU_BLOCK_HEADING);
      g_assert_cmpstr (get_block (noted, place)->text, ==, heading);
      g_assert_cmpint (get_block (noted, place + 1)->kind, ==, PREAU_BLOCK_PARAGRAPH);
      g_assert_cmpstr (get_block (noted, place + 1)->text, ==, TIDY);
      assert_place (report, noted, place);

      g_ptr_array_remove_range (noted->blocks, place, 2);
      g_assert_cmpuint (find_difference (noted, bare), ==, bare->blocks->len);
    }
}

static void
test_note (gconstpointer language)
{
  path_reports_foreach (NULL, language, assert_note, (gpointer) (g_str_equal (language, "fr") ? "Note" : "Note"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      g_autofree char *path = g_strdup_printf ("/report-note/%s", said_languages[l]);

      g_test_add_data_func (path, said_languages[l], test_note);
    }

  return g_test_run ();
}
