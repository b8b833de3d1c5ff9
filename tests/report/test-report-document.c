/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "lines.h"
#include "path-reports.h"

#include <string.h>

#include "preau-document-text.h"
#include "preau-guide-loader.h"
#include "preau-report-document.h"
#include "preau-words.h"

/* The page of every path as text: it says all that the report says, and fits. */

static const guint widths[] = { 20, 40, 60, 80, 0 };

static const PreauDocumentFlags all_flags[] = {
  PREAU_DOCUMENT_DEFAULT, PREAU_DOCUMENT_ALL_CHECKLISTS, PREAU_DOCUMENT_NO_CHECKLIST,
};

static char *
write_page (const PreauReport *report,
            PreauDocumentFlags flags,
            guint width,
            gboolean color)
{
  g_autoptr (PreauDocument) document = preau_report_to_document (report, flags, NULL, NULL);

  return preau_document_to_text (document, &(PreauTextStyle) { width, color });
}

/* Takes out the lines below titles and headings. */
static char *
strip_rules (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *rest = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] == '\0' || strspn (lines[i], "=-") != strlen (lines[i]))
      g_string_append_printf (rest, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");

  return g_string_free (rest, FALSE);
}

static void
assert_fits (const PreauReport *report,
             gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (all_flags); j++)
      {
        g_autofree char *plain = write_page (report, all_flags[j], widths[i], FALSE);
        g_autofree char *color = write_page (report, all_flags[j], widths[i], TRUE);
        g_autofree char *uncolored = lines_strip_colors (color);
        g_autofree char *unruled = strip_rules (plain);

        lines_assert_width (plain, widths[i]);
        g_assert_true (g_str_has_suffix (plain, "\n"));
        g_assert_null (strstr (plain, "\n\n\n"));
        g_assert_null (strchr (plain, '\033'));
        g_assert_nonnull (strstr (color, "\033[1m"));

        /* Colours add nothing and take nothing away. */
        g_assert_cmpstr (uncolored, ==, unruled);
      }
}

static void
test_fits (gconstpointer language)
{
  path_reports_foreach (NULL, language, assert_fits, NULL);
}

/* Where the next thing must stand. */
typedef struct
{
  char *text;
  const char *at;
} Reader;

static void
open_page (Reader *reader,
           const PreauReport *report,
           PreauDocumentFlags flags)
{
  reader->text = write_page (report, flags, 0, FALSE);
  reader->at = reader->text;
}

/* Fails unless @words stand behind what was read last. */
static void
read_words (Reader *reader,
            const char *words)
{
  const char *found;

  if (words == NULL)
    return;

  found = strstr (reader->at, words);
  if (found == NULL)
    g_error ("“%s” does not stand there, or not in its place, on this page:\n%s", words, reader->text);
  reader->at = found + strlen (words);
}

static void
read_from_top (Reader *reader,
               const char *words)
{
  reader->at = reader->text;
  read_words (reader, words);
}

/* Who, where and when in one line, behind a number under which the source itself stands at the end. */
static void
read_citation (Reader *reader,
               const PreauCitation *citation)
{
  g_autofree char *end = NULL;
  const char *number;

  read_words (reader, citation->brief);
  number = g_strrstr_len (reader->text, reader->at - reader->text - (gssize) strlen (citation->brief), "[");
  g_assert_nonnull (number);
  end = g_strdup_printf ("\n%.*s %s\n", (int) (strchr (number, ']') - number + 1), number, citation->reference);
  if (strstr (reader->at, end) == NULL)
    g_error ("“%s” does not stand among the sources of this page:\n%s", end, reader->text);
}

static void
read_statements (Reader *reader,
                 GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = statements->pdata[i];

      read_words (reader, statement->text);
      read_citation (reader, statement->citation);
      read_words (reader, statement->remark);
      for (guint j = 0; j < statement->against->len; j++)
        {
          const PreauStatement *other = statement->against->pdata[j];

          read_words (reader, other->text);
          read_citation (reader, other->citation);
        }
    }
}

static void
read_items (Reader *reader,
            GPtrArray *items)
{
  PreauPhase phase = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = items->pdata[i];

      if (item->phase != phase)
        read_words (reader, preau_words_phase (item->phase));
      phase = item->phase;
      read_words (reader, item->title);
      read_words (reader, item->why);
      read_words (reader, item->drawback);
      read_citation (reader, item->citation);
    }
}

static void
read_badges (Reader *reader,
             const PreauReportTool *tool)
{
  read_words (reader, tool->level_words);
  read_words (reader, tool->state_words);
}

static void
read_stand_ins (Reader *reader,
                const PreauReportTool *pick)
{
  for (guint i = 0; i < pick->stand_ins->len; i++)
    {
      const PreauReportTool *tool = pick->stand_ins->pdata[i];
      g_autofree char *heading = preau_words_stand_in (pick->state, tool->name);

      read_words (reader, heading);
      read_words (reader, tool->summary);
      read_badges (reader, tool);
      read_words (reader, tool->link);
    }
}

/* What has closed comes after what replaces it. */
static void
read_pick (Reader *reader,
           const PreauReportTool *pick)
{
  g_autofree char *heading = g_strdup_printf ("\n%s\n-", pick->name);

  reader->at = reader->text;
  if (pick->state == PREAU_SERVICE_CLOSED)
    read_stand_ins (reader, pick);
  read_words (reader, heading);
  read_words (reader, pick->summary);
  read_badges (reader, pick);
  if (pick->state == PREAU_SERVICE_CLOSED)
    return;

  read_words (reader, pick->link);
  read_stand_ins (reader, pick);
}

static void
read_others (Reader *reader,
             const PreauReport *report)
{
  for (guint i = 1; i < report->picks->len; i++)
    {
      const PreauReportTool *tool = report->picks->pdata[i];
      g_autofree char *line = g_strdup_printf ("  • %s — %s\n", tool->name, tool->summary);

      read_words (reader, line);
      read_badges (reader, tool);
      read_words (reader, tool->link);
      for (guint j = 0; j < tool->stand_ins->len; j++)
        read_words (reader, ((PreauReportTool *) tool->stand_ins->pdata[j])->name);
      read_statements (reader, tool->because);
    }

  for (guint i = 0; i < report->listed->len; i++)
    {
      const PreauReportTool *tool = report->listed->pdata[i];

      read_words (reader, tool->name);
      read_words (reader, tool->summary);
      read_badges (reader, tool);
      read_words (reader, tool->link);
    }

  for (guint i = 0; i < report->avoid->len; i++)
    {
      const PreauReportTool *tool = report->avoid->pdata[i];
      g_autofree char *heading = g_strdup_printf ("\n  %s\n", tool->name);

      read_words (reader, heading);
      read_statements (reader, tool->because);
    }
}

static void
read_changes (Reader *reader,
              const PreauReport *report)
{
  const char *question = NULL;

  for (guint i = 0; i < report->changes->len; i++)
    {
      const PreauReportChange *change = report->changes->pdata[i];
      g_autofree char *tools = g_strjoinv (", ", change->leads_to);
      g_autofree char *line = g_strdup_printf ("%s → %s\n", change->answer_text, tools);

      if (g_strcmp0 (change->question, question) != 0)
        read_words (reader, change->question_text);
      question = change->question;
      read_words (reader, line);
    }
}

/* Title, way, pick with what stands in for it; alternatives, what is listed, what to avoid, whom to ask, what would
 * change, the code. Reasons, state and checklist stand between, in the order of what matters there. */
static void
assert_outcome (Reader *reader,
                const PreauReport *report)
{
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);

  g_assert_true (g_str_has_prefix (reader->text, report->title));
  if (report->picks->len > 0)
    {
      read_pick (reader, report->picks->pdata[0]);
      read_from_top (reader, report->title);
      read_statements (reader, ((PreauReportTool *) report->picks->pdata[0])->state_claims);
    }

  read_from_top (reader, report->title);
  read_statements (reader, report->reasons);
  read_from_top (reader, report->title);
  read_items (reader, report->items);
  if (tool != NULL)
    read_items (reader, tool->items);

  read_from_top (reader, report->title);
  read_others (reader, report);
  if (report->picks->len == 0 && report->listed->len == 0)
    read_from_top (reader, report->title);
  read_words (reader, report->contact);
  read_words (reader, report->contact_url);
  read_changes (reader, report);
}

static void
assert_question (Reader *reader,
                 const PreauReportStep *question)
{
  g_assert_true (g_str_has_prefix (reader->text, question->question_text));
  read_words (reader, question->help);
  for (guint i = 0; i < question->answers->len; i++)
    {
      const PreauReportAnswer *answer = question->answers->pdata[i];
      g_autofree char *numbered = g_strdup_printf ("\n %u  %s\n", answer->number, answer->label);

      reader->at -= reader->at > reader->text; /* its line feed */
      read_words (reader, numbered);
      read_words (reader, answer->detail);
    }
}

static void
assert_complete (const PreauReport *report,
                 gpointer data)
{
  Reader reader;

  open_page (&reader, report, PREAU_DOCUMENT_DEFAULT);
  if (report->outcome != NULL)
    assert_outcome (&reader, report);
  else
    assert_question (&reader, report->question);

  read_words (&reader, report->code);
  read_words (&reader, report->link);
  read_words (&reader, report->guide_title);
  read_words (&reader, report->edition);

  read_from_top (&reader, "");
  for (guint i = 0; i < report->situation->len; i++)
    {
      const PreauReportStep *step = report->situation->pdata[i];

      read_words (&reader, ((PreauReportAnswer *) step->answers->pdata[0])->label);
    }
  g_free (reader.text);
}

static void
test_complete (gconstpointer language)
{
  path_reports_foreach (NULL, language, assert_complete, NULL);
}

/* How many boxes there are to tick for the tool to use today; where nobody knows whether it answers, for what to take
 * instead too. */
static guint
count_usual (const PreauReport *report)
{
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);
  guint n = report->items->len + (tool != NULL ? tool->items->len : 0);

  if (tool != NULL && tool->state == PREAU_SERVICE_UNCLEAR && tool->stand_ins->len > 0)
    n += ((PreauReportTool *) tool->stand_ins->pdata[0])->items->len;

  return n;
}

/* How many boxes to tick, each tool once. */
static void
assert_checklists (const PreauReport *report,
                   gpointer data)
{
  g_autoptr (GHashTable) offered = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *usual = write_page (report, PREAU_DOCUMENT_DEFAULT, 0, FALSE);
  g_autofree char *none = write_page (report, PREAU_DOCUMENT_NO_CHECKLIST, 0, FALSE);
  g_autofree char *all = write_page (report, PREAU_DOCUMENT_ALL_CHECKLISTS, 0, FALSE);
  guint n_all = report->items->len;

  for (guint i = 0; i < report->picks->len; i++)
    {
      PreauReportTool *pick = report->picks->pdata[i];

      if (g_hash_table_insert (offered, (gpointer) pick->id, pick))
        n_all += pick->items->len;
      for (guint j = 0; j < pick->stand_ins->len; j++)
        {
          PreauReportTool *stand_in = pick->stand_ins->pdata[j];

          if (g_hash_table_insert (offered, (gpointer) stand_in->id, stand_in))
            n_all += stand_in->items->len;
        }
    }

  g_assert_cmpuint (lines_count (usual, "  ☐ "), ==, count_usual (report));
  g_assert_cmpuint (lines_count (none, "  ☐ "), ==, 0);
  g_assert_cmpuint (lines_count (all, "  ☐ "), ==, n_all);
}

static void
test_checklists (gconstpointer language)
{
  path_reports_foreach (NULL, language, assert_checklists, NULL);
}

/* What the assistant in a terminal shows on request. */
static void
assert_on_request (const PreauReport *report,
                   gpointer data)
{
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);
  g_autoptr (PreauDocument) checklist = preau_report_checklist_to_document (report);
  g_autoptr (PreauDocument) why = preau_report_why_to_document (report);
  g_autofree char *checklist_text = preau_document_to_text (checklist, &(PreauTextStyle) { 0, FALSE });
  g_autofree char *why_text = preau_document_to_text (why, &(PreauTextStyle) { 0, FALSE });
  Reader reader = { checklist_text, checklist_text };

  read_items (&reader, report->items);
  if (tool != NULL)
    read_items (&reader, tool->items);
  g_assert_cmpuint (lines_count (checklist_text, "  ☐ "), ==, count_usual (report));
  g_assert_cmpstr (checklist_text, !=, "");

  reader = (Reader) { why_text, why_text };
  read_words (&reader, report->question != NULL ? report->question->help : NULL);
  read_statements (&reader, report->reasons);
  g_assert_cmpstr (why_text, !=, "");
}

static void
test_on_request (gconstpointer language)
{
  path_reports_foreach (NULL, language, assert_on_request, NULL);
}

/* A guide whose review is due says so on each page; one that is not is silent. */
static void
test_review (gconstpointer data)
{
  static const struct
  {
    const char *file;
    gboolean due;
  } cases[] = { { "warnings.json", TRUE }, { "every-field.json", FALSE } };

  said_speak (data);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", cases[i].file, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (PreauGuide) guide = preau_guide_load_file (file, NULL, NULL);
      g_autoptr (PreauWalk) walk = preau_walk_new (guide);
      g_autoptr (PreauReport) report = preau_report_new (walk, data);
      g_autofree char *page = write_page (report, PREAU_DOCUMENT_DEFAULT, 0, FALSE);

      g_assert_cmpint (report->review != NULL, ==, cases[i].due);
      if (cases[i].due)
        g_assert_nonnull (strstr (page, report->review));
    }
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = {
    { "fits", test_fits },
    { "complete", test_complete },
    { "checklists", test_checklists },
    { "on-request", test_on_request },
    { "review", test_review },
  };

  g_test_init (&argc, &argv, NULL);

  said_add_tests ("/report-document", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
