/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preau-sheet-document.h"

#include <glib/gi18n.h>

#include "preau-facts.h"
#include "preau-report-parts.h"
#include "preau-report-writer.h"
#include "preau-words.h"

static void
add_aliases (PreauReportWriter *writer,
             const PreauSheet *sheet)
{
  g_autofree char *list = g_strjoinv (", ", (char **) sheet->aliases);
  g_autofree char *text = g_strdup_printf (_("Also known as: %s"), list);

  if (sheet->aliases[0] != NULL)
    preau_document_add (writer->document, PREAU_BLOCK_NOTE, text);
}

static void
add_brief (PreauReportWriter *writer,
           const PreauSheet *sheet)
{
  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("In brief"));
  for (const PreauFact *fact = preau_facts; fact->id != NULL; fact++)
    {
      g_autofree char *words = (fact->uses & PREAU_FACT_ON_SHEET) != 0 ? fact->describe (sheet) : NULL;
      g_autofree char *labelled = NULL;

      if (words != NULL && (fact->uses & PREAU_FACT_LABELLED) != 0)
        labelled = g_strdup_printf (_("%s: %s"), _(fact->label), words);
      preau_document_add (writer->document, PREAU_BLOCK_ITEM, labelled != NULL ? labelled : words);
    }
}

static void
add_state (PreauReportWriter *writer,
           const PreauSheet *sheet)
{
  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("State of the service"));
  preau_document_add (writer->document, PREAU_BLOCK_PARAGRAPH, sheet->tool->state_words);
  preau_report_writer_add_statements (writer, sheet->tool->state_claims);
  preau_report_writer_add_stand_ins (writer, sheet->tool, PREAU_BLOCK_SUBHEADING);
}

/* Returns: the tool to use where this one is not recommended. */
static char *
describe_instead (const PreauSheetMention *mention)
{
  if (mention->use == NULL)
    return g_strdup_printf ("%s — %s", mention->title, _("Our sources recommend no tool for this."));

  return g_strdup_printf ("%s → %s", mention->title, mention->use);
}

static void
add_mention (PreauReportWriter *writer,
           const PreauSheetMention *mention,
           const char *text)
{
  const char *level = mention->relation == PREAU_MENTION_STAND_IN ? preau_words_level (PREAU_LEVEL_STAND_IN) : NULL;
  g_autofree char *code = g_strdup_printf (_("Code: %s"), mention->code);
  g_autofree char *note = preau_report_join (level, code, mention->question);

  preau_document_add (writer->document, PREAU_BLOCK_ITEM, text);
  preau_document_add (writer->document, PREAU_BLOCK_NOTE, note);
}

/* @offers: TRUE: the outcomes that recommend the tool, FALSE: the others */
static void
add_mentions (PreauReportWriter *writer,
             const PreauSheet *sheet,
             const char *heading,
             gboolean offers)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < sheet->mentions->len; i++)
    {
      const PreauSheetMention *mention = g_ptr_array_index (sheet->mentions, i);
      g_autofree char *text = offers ? g_strdup (mention->title) : describe_instead (mention);

      if ((mention->relation <= PREAU_MENTION_STAND_IN) != offers)
        continue;

      if (!begun)
        preau_document_add (writer->document, PREAU_BLOCK_HEADING, heading);
      begun = TRUE;
      add_mention (writer, mention, text);
    }
}

static void
add_links (PreauReportWriter *writer,
           const PreauSheet *sheet)
{
  PreauLinkUse use = 0;

  if (sheet->links->len > 0)
    preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("Addresses"));

  for (guint i = 0; i < sheet->links->len; i++)
    {
      const PreauSheetLink *link = g_ptr_array_index (sheet->links, i);

      if (link->use != use)
        preau_document_add (writer->document, PREAU_BLOCK_SUBHEADING, preau_words_link_use (link->use));
      use = link->use;
      preau_document_add (writer->document, PREAU_BLOCK_ITEM, link->label);
      preau_document_add (writer->document, PREAU_BLOCK_LINK, link->url);
    }
}

static void
add_claims (PreauReportWriter *writer,
            const PreauSheet *sheet)
{
  if (sheet->claims->len == 0)
    return;

  preau_document_add (writer->document, PREAU_BLOCK_HEADING, _("What our sources say"));
  preau_report_writer_add_statements (writer, sheet->claims);
}

/**
 * preau_sheet_to_document:
 * @done: (nullable): keys of the ticked items
 * @note: (nullable): a note of the user
 *
 * Returns: (transfer full): the sheet as a document
 */
PreauDocument *
preau_sheet_to_document (const PreauSheet *sheet,
                         PreauDocumentFlags flags,
                         const char *const *done,
                         const char *note)
{
  PreauReportWriter writer = preau_report_writer_begin (sheet->guide, sheet->language, done);

  preau_document_add (writer.document, PREAU_BLOCK_TITLE, sheet->tool->name);
  add_aliases (&writer, sheet);
  preau_document_add (writer.document, PREAU_BLOCK_PARAGRAPH, sheet->tool->summary);
  preau_report_writer_add_note (&writer, note);
  add_brief (&writer, sheet);
  add_state (&writer, sheet);
  add_mentions (&writer, sheet, _("Use instead"), FALSE);
  add_mentions (&writer, sheet, _("Recommended for"), TRUE);
  add_links (&writer, sheet);
  add_claims (&writer, sheet);
  if ((flags & PREAU_DOCUMENT_NO_CHECKLIST) != 0)
    preau_report_writer_add_tool_progress (&writer, sheet->tool);
  else
    preau_report_writer_add_tool_checklist (&writer, sheet->tool);
  preau_document_add (writer.document, PREAU_BLOCK_HEADING, _("Guide"));
  preau_report_writer_add_guide (&writer, sheet->guide_title, sheet->edition, sheet->review);

  return preau_report_writer_end (&writer);
}
