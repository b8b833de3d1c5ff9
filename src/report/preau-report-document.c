/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preau-report-document.h"

#include <glib/gi18n.h>

#include "preau-report-parts.h"
#include "preau-report-writer.h"
#include "preau-words.h"

static void
add_pick (PreauReportWriter *writer,
          const PreauReportTool *pick)
{
  gboolean is_closed = pick->state == PREAU_SERVICE_CLOSED;

  /* A closed tool comes below its stand-ins and without its link, so that nobody opens it. */
  if (is_closed)
    preau_report_writer_add_stand_ins (writer, pick, PREAU_BLOCK_HEADING);
  preau_document_add (writer->document, PREAU_BLOCK_HEADING, pick->name);
  preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH, pick->summary);
  preau_report_writer_add_badges (writer, pick);
  if (is_closed)
    return;

  preau_report_writer_add_link (writer, pick);
  preau_report_writer_add_stand_ins (writer, pick, PREAU_BLOCK_SUBHEADING);
}

static void
add_state (PreauReportWriter *writer,
           const PreauReportTool *pick)
{
  g_autofree char *heading = NULL;

  if (pick->state_claims->len == 0)
    return;

  heading = g_strdup_printf (_("What has become of %s"), pick->name);
  preau_document_add (writer->document, PREAU_BLOCK_HEADING, heading);
  preau_report_writer_add_statements (writer, pick->state_claims);
}

static void
add_tool_line (PreauReportWriter *writer,
               const PreauReportTool *tool)
{
  g_autofree char *text = g_strdup_printf ("%s — %s", tool->name, tool->summary);

  preau_document_add (writer->document, PREAU_BLOCK_ITEM, text);
  preau_report_writer_add_badges (writer, tool);
}

static void
add_alternatives (PreauReportWriter *writer,
                  const PreauReport *report)
{
  if (report->picks->len < 2)
    return;

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("Other possibilities"));
  for (guint i = 1; i < report->picks->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->picks, i);

      add_tool_line (writer, tool);
      preau_report_writer_add_link (writer, tool);
      for (guint j = 0; j < tool->stand_ins->len; j++)
        {
          const PreauReportTool *stand_in = g_ptr_array_index (tool->stand_ins, j);
          g_autofree char *text = preau_words_stand_in (tool->state, stand_in->name);

          preau_document_add (writer->document, PREAU_BLOCK_NOTE, text);
          preau_report_writer_add_link (writer, stand_in);
        }
      for (guint j = 0; j < tool->because->len; j++)
        {
          const PreauStatement *statement = g_ptr_array_index (tool->because, j);

          preau_report_writer_add_statement_note (writer, statement, _("Why:"));
          preau_report_writer_add_against (writer, statement);
        }
    }
}

static void
add_listed (PreauReportWriter *writer,
            const PreauReport *report)
{
  if (report->listed->len == 0)
    return;

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("Named by the sources, not recommended"));
  for (guint i = 0; i < report->listed->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->listed, i);

      add_tool_line (writer, tool);
      preau_report_writer_add_link (writer, tool);
    }
}

static void
add_avoid (PreauReportWriter *writer,
           const PreauReport *report)
{
  if (report->avoid->len == 0)
    return;

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("To avoid here"));
  for (guint i = 0; i < report->avoid->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->avoid, i);

      preau_document_add (writer->document, PREAU_BLOCK_SUBHEADING, tool->name);
      preau_report_writer_add_statements (writer, tool->because);
    }
}

static void
add_changes (PreauReportWriter *writer,
             const PreauReport *report)
{
  const char *question = NULL;

  if (report->changes->len == 0)
    return;

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("What would change"));
  for (guint i = 0; i < report->changes->len; i++)
    {
      const PreauReportChange *change = g_ptr_array_index (report->changes, i);
      g_autofree char *tools = g_strjoinv (", ", change->leads_to);
      g_autofree char *text = g_strdup_printf ("%s → %s", change->answer_text, tools);

      if (g_strcmp0 (question, change->question) != 0)
        preau_document_add (writer->document, PREAU_BLOCK_SUBHEADING, change->question_text);
      question = change->question;
      preau_document_add (writer->document, PREAU_BLOCK_ITEM, text);
    }
}

/* Skips a tool whose checklist is in @shown already, as it may stand in for several picks. */
static void
add_tool_checklist_once (PreauReportWriter *writer,
                         const PreauReportTool *tool,
                         GHashTable *shown)
{
  if (g_hash_table_add (shown, (gpointer) tool->id))
    preau_report_writer_add_tool_checklist (writer, tool);
}

static void
add_progress (PreauReportWriter *writer,
              const PreauReport *report)
{
  const PreauReportTool *tool = preau_report_get_tool_to_use (report);

  preau_report_writer_add_progress (writer, _("What to do"), "outcome", report->outcome, report->items);
  if (tool != NULL)
    preau_report_writer_add_tool_progress (writer, tool);
}

static void
add_checklists (PreauReportWriter *writer,
                const PreauReport *report,
                PreauDocumentFlags flags)
{
  const PreauReportTool *first = preau_report_get_tool_to_use (report);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  if ((flags & PREAU_DOCUMENT_NO_CHECKLIST) != 0)
    {
      add_progress (writer, report);
      return;
    }

  if (report->items->len > 0)
    {
      preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("What to do"));
      preau_report_writer_add_checklist (writer, "outcome", report->outcome, report->items);
    }

  if (first != NULL)
    add_tool_checklist_once (writer, first, shown);
  if (first != NULL && first->state == PREAU_SERVICE_UNCLEAR && first->stand_ins->len > 0)
    add_tool_checklist_once (writer, g_ptr_array_index (first->stand_ins, 0), shown);

  for (guint i = 0; i < report->picks->len && (flags & PREAU_DOCUMENT_ALL_CHECKLISTS) != 0; i++)
    {
      const PreauReportTool *pick = g_ptr_array_index (report->picks, i);

      add_tool_checklist_once (writer, pick, shown);
      for (guint j = 0; j < pick->stand_ins->len; j++)
        add_tool_checklist_once (writer, g_ptr_array_index (pick->stand_ins, j), shown);
    }
}

static void
add_situation (PreauReportWriter *writer,
               const PreauReport *report)
{
  g_autofree char *code = g_strconcat ("Préau ", report->code, NULL);
  g_autofree char *answers = preau_report_join_answers (report);
  g_autofree char *words = preau_report_join (code, answers, NULL);

  preau_document_add (writer->document, PREAU_BLOCK_NOTE, words);
}

static void
add_code (PreauReportWriter *writer,
          const PreauReport *report)
{
  g_autofree char *code = g_strdup_printf (_("Code: %s"), report->code);

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, code);
  preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH,
                      _("It opens exactly this page again, in any Préau with this guide."));
  preau_document_add (writer->document, PREAU_BLOCK_LINK, report->link);
  preau_report_writer_add_guide (writer, report->guide_title, report->edition, report->review);
}

static void
add_contact (PreauReportWriter *writer,
             const PreauReport *report)
{
  if (report->contact == NULL)
    return;

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("Whom to ask"));
  preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH, report->contact);
  preau_document_add (writer->document, PREAU_BLOCK_LINK, report->contact_url);
}

/* @note stands before the first heading of the outcome, or the paragraphs behind it would read as part of the note. */
static void
add_outcome (PreauReportWriter *writer,
             const PreauReport *report,
             PreauDocumentFlags flags,
             const char *note)
{
  gboolean only_gestures = report->picks->len == 0 && report->listed->len == 0;

  preau_document_add (writer->document, PREAU_BLOCK_TITLE, report->title);
  add_situation (writer, report);

  if (report->no_source)
    preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH, _("Our sources recommend no tool for this."));
  preau_report_writer_add_note (writer, note);
  if (report->picks->len > 0)
    add_pick (writer, g_ptr_array_index (report->picks, 0));

  /* A person who is being disturbed needs the gestures first, then the contact. */
  if (only_gestures)
    {
      add_checklists (writer, report, flags);
      add_contact (writer, report);
    }

  if (report->reasons->len > 0)
    {
      preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("Why"));
      preau_report_writer_add_statements (writer, report->reasons);
    }

  if (report->picks->len > 0)
    add_state (writer, g_ptr_array_index (report->picks, 0));
  if (!only_gestures)
    add_checklists (writer, report, flags);
  add_alternatives (writer, report);
  add_listed (writer, report);
  add_avoid (writer, report);
  if (!only_gestures)
    add_contact (writer, report);
  add_changes (writer, report);
}

static void
add_question (PreauReportWriter *writer,
              const PreauReport *report,
              gboolean with_situation)
{
  const PreauReportStep *question = report->question;

  preau_document_add (writer->document, PREAU_BLOCK_TITLE, question->question_text);
  if (with_situation && report->situation->len > 0)
    add_situation (writer, report);
  preau_document_add (writer->document, PREAU_BLOCK_NOTE, question->help);
  for (guint i = 0; i < question->answers->len; i++)
    {
      const PreauReportAnswer *answer = g_ptr_array_index (question->answers, i);

      preau_document_add_numbered (writer->document, PREAU_BLOCK_NUMBERED, answer->number, answer->label);
      preau_document_add (writer->document, PREAU_BLOCK_NOTE, answer->detail);
    }
}

/**
 * preau_report_to_document:
 * @done: (nullable): keys of the ticked items
 * @note: (nullable): the user's note for the reader of a ticket
 *
 * Returns: (transfer full): the outcome, or the question at hand, as a document
 */
PreauDocument *
preau_report_to_document (const PreauReport *report,
                          PreauDocumentFlags flags,
                          const char *const *done,
                          const char *note)
{
  PreauReportWriter writer = preau_report_writer_begin (report->guide, report->language, done);

  if (report->outcome != NULL)
    {
      add_outcome (&writer, report, flags, note);
    }
  else
    {
      add_question (&writer, report, TRUE);
      preau_report_writer_add_note (&writer, note);
    }
  add_code (&writer, report);

  return preau_report_writer_end (&writer);
}

PreauDocument *
preau_report_question_to_document (const PreauReport *report)
{
  PreauReportWriter writer = preau_report_writer_begin (report->guide, report->language, NULL);

  add_question (&writer, report, FALSE);

  return preau_report_writer_end (&writer);
}

PreauDocument *
preau_report_checklist_to_document (const PreauReport *report)
{
  PreauReportWriter writer = preau_report_writer_begin (report->guide, report->language, NULL);

  add_checklists (&writer, report, PREAU_DOCUMENT_DEFAULT);
  if (writer.document->blocks->len == 0)
    preau_document_add (writer.document, PREAU_BLOCK_PARAGRAPH, _("There is no checklist here."));

  return preau_report_writer_end (&writer);
}

/**
 * preau_report_why_to_document:
 *
 * Returns: (transfer full): why the question at hand is asked, and the reasons gathered so far
 */
PreauDocument *
preau_report_why_to_document (const PreauReport *report)
{
  PreauReportWriter writer = preau_report_writer_begin (report->guide, report->language, NULL);

  if (report->question != NULL)
    preau_document_add (writer.document, PREAU_BLOCK_PARAGRAPH,
                        report->question->help != NULL ? report->question->help
                                                       : _("The answer decides which tool suits."));
  if (report->reasons->len > 0)
    {
      preau_document_add (writer.document, PREAU_BLOCK_HEADING, _("Known so far"));
      preau_report_writer_add_statements (&writer, report->reasons);
    }

  return preau_report_writer_end (&writer);
}
