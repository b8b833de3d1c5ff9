/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the parts that documents about walks and tools have in common. */

#include "preau-report-writer.h"

#include <glib/gi18n.h>

#include "preau-tick-file.h"
#include "preau-words.h"

/* Numbers the source of @citation within the document; a known source keeps its number. */
static guint
number_source (PreauReportWriter *writer,
               const PreauCitation *citation)
{
  for (guint i = 0; i < writer->sources->len; i++)
    {
      const PreauCitation *known = g_ptr_array_index (writer->sources, i);

      if (g_str_equal (known->source, citation->source))
        return i + 1;
    }

  g_ptr_array_add (writer->sources, (gpointer) citation);

  return writer->sources->len;
}

static char *
cite (PreauReportWriter *writer,
      const PreauCitation *citation,
      const char *remark)
{
  guint number = number_source (writer, citation);

  return g_strdup_printf ("[%u] %s%s%s", number, citation->brief, remark != NULL ? " · " : "",
                          remark != NULL ? remark : "");
}

void
preau_report_writer_add_statement_note (PreauReportWriter *writer,
                                        const PreauStatement *statement,
                                        const char *lead)
{
  g_autofree char *citation = cite (writer, statement->citation, statement->remark);
  g_autofree char *text = g_strdup_printf ("%s %s (%s)", lead, statement->text, citation);

  preau_document_add (writer->document, PREAU_BLOCK_NOTE, text);
}

void
preau_report_writer_add_against (PreauReportWriter *writer,
                                 const PreauStatement *statement)
{
  const char *lead = preau_words_against (statement->standing);

  for (guint i = 0; i < statement->against->len; i++)
    preau_report_writer_add_statement_note (writer, g_ptr_array_index (statement->against, i), lead);
}

void
preau_report_writer_add_statements (PreauReportWriter *writer,
                                    GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *citation = cite (writer, statement->citation, statement->remark);

      preau_document_add (writer->document, PREAU_BLOCK_ITEM, statement->text);
      preau_document_add (writer->document, PREAU_BLOCK_NOTE, citation);
      preau_report_writer_add_against (writer, statement);
    }
}

static gboolean
is_done (const PreauReportWriter *writer,
         const char *kind,
         const char *list,
         const PreauReportItem *item)
{
  g_autofree char *key = NULL;

  if (writer->done == NULL)
    return FALSE;

  key = preau_tick_file_key (writer->guide->id, kind, list, item->id);

  return g_strv_contains (writer->done, key);
}

/**
 * preau_report_writer_add_checklist:
 * @kind: owner of the checklist in the keys of its ticks: "tool" or "outcome"
 * @list: id of the owner
 *
 * Adds the items, with a subheading for each phase.
 */
void
preau_report_writer_add_checklist (PreauReportWriter *writer,
                                   const char *kind,
                                   const char *list,
                                   GPtrArray *items)
{
  PreauPhase phase = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = g_ptr_array_index (items, i);
      g_autofree char *citation = cite (writer, item->citation, NULL);
      g_autofree char *title = NULL;
      g_autofree char *drawback = NULL;

      if (item->phase != phase)
        preau_document_add (writer->document, PREAU_BLOCK_SUBHEADING, preau_words_phase (item->phase));
      phase = item->phase;

      if (item->weight == PREAU_WEIGHT_ADVISED)
        title = g_strdup_printf (_("%s — advised"), item->title);
      preau_document_add (writer->document, is_done (writer, kind, list, item) ? PREAU_BLOCK_DONE : PREAU_BLOCK_CHECK,
                          title != NULL ? title : item->title);
      preau_document_add (writer->document, PREAU_BLOCK_NOTE, item->why);
      if (item->drawback != NULL)
        drawback = g_strdup_printf (_("Drawback: %s"), item->drawback);
      preau_document_add (writer->document, PREAU_BLOCK_NOTE, drawback);
      preau_document_add (writer->document, PREAU_BLOCK_NOTE, citation);
    }
}

/**
 * preau_report_writer_add_progress:
 *
 * Adds how many items are ticked, unless none is.
 */
void
preau_report_writer_add_progress (PreauReportWriter *writer,
                                  const char *heading,
                                  const char *kind,
                                  const char *list,
                                  GPtrArray *items)
{
  g_autofree char *words = NULL;
  guint done = 0;

  for (guint i = 0; i < items->len; i++)
    done += is_done (writer, kind, list, g_ptr_array_index (items, i)) ? 1 : 0;
  if (done == 0)
    return;

  words = preau_words_progress (done, items->len);
  preau_document_add (writer->document, PREAU_BLOCK_HEADING, heading);
  preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH, words);
}

static char *
name_checklist (const PreauReportTool *tool)
{
  return g_strdup_printf (_("Settings to check: %s"), tool->name);
}

void
preau_report_writer_add_tool_progress (PreauReportWriter *writer,
                                       const PreauReportTool *tool)
{
  g_autofree char *heading = name_checklist (tool);

  preau_report_writer_add_progress (writer, heading, "tool", tool->id, tool->items);
}

void
preau_report_writer_add_tool_checklist (PreauReportWriter *writer,
                                        const PreauReportTool *tool)
{
  g_autofree char *heading = name_checklist (tool);

  if (tool->items->len == 0)
    return;

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, heading);
  preau_report_writer_add_checklist (writer, "tool", tool->id, tool->items);
}

void
preau_report_writer_add_link (PreauReportWriter *writer,
                              const PreauReportTool *tool)
{
  g_autofree char *text = NULL;

  if (tool->link == NULL)
    return;

  text = g_str_equal (tool->link_label, tool->name) ? g_strdup (tool->link)
                                                    : g_strdup_printf ("%s (%s)", tool->link, tool->link_label);
  preau_document_add (writer->document, PREAU_BLOCK_LINK, text);
}

void
preau_report_writer_add_badges (PreauReportWriter *writer,
                                const PreauReportTool *tool)
{
  g_autofree char *badges = g_strdup_printf ("%s · %s", tool->level_words, tool->state_words);

  preau_document_add (writer->document, PREAU_BLOCK_NOTE, badges);
}

void
preau_report_writer_add_stand_ins (PreauReportWriter *writer,
                                   const PreauReportTool *pick,
                                   PreauBlockKind heading)
{
  for (guint i = 0; i < pick->stand_ins->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (pick->stand_ins, i);
      g_autofree char *text = preau_words_stand_in (pick->state, tool->name);

      preau_document_add (writer->document, heading, text);
      preau_document_add (writer->document, heading == PREAU_BLOCK_HEADING ? PREAU_BLOCK_PARAGRAPH : PREAU_BLOCK_NOTE,
                          tool->summary);
      preau_report_writer_add_badges (writer, tool);
      preau_report_writer_add_link (writer, tool);
    }
}

void
preau_report_writer_add_guide (PreauReportWriter *writer,
                               const char *title,
                               const char *edition,
                               const char *review)
{
  g_autofree char *guide = g_strdup_printf (_("%s, %s"), title, edition);

  preau_document_add (writer->document, PREAU_BLOCK_NOTE, guide);
  preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH, review);
}

static void
add_sources (PreauReportWriter *writer)
{
  if (writer->sources->len > 0)
    preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("Sources"));

  for (guint i = 0; i < writer->sources->len; i++)
    {
      const PreauCitation *citation = g_ptr_array_index (writer->sources, i);

      preau_document_add_numbered (writer->document, PREAU_BLOCK_SOURCE, i + 1, citation->reference);
      preau_document_add (writer->document, PREAU_BLOCK_LINK, citation->url);
    }
}

PreauReportWriter
preau_report_writer_begin (PreauGuide *guide,
                           const char *language,
                           const char *const *done)
{
  return (PreauReportWriter) { preau_document_new (language), g_ptr_array_new (), guide, done };
}

/**
 * preau_report_writer_end:
 *
 * Adds the list of sources, and ends the writing.
 */
PreauDocument *
preau_report_writer_end (PreauReportWriter *writer)
{
  add_sources (writer);
  g_clear_pointer (&writer->sources, g_ptr_array_unref);

  return g_steal_pointer (&writer->document);
}

/**
 * preau_report_writer_add_note:
 * @note: (nullable): the user's note; nothing is added where it is blank
 */
void
preau_report_writer_add_note (PreauReportWriter *writer,
                              const char *note)
{
  g_autofree char *words = preau_block_tidy (note);

  if (words != NULL)
    preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("Note"));
  preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH, words);
}
