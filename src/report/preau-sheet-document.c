/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as a page: what stands where, for every written format. */

#include "preau-sheet-document.h"

#include <glib/gi18n.h>

#include "preau-report-parts.h"
#include "preau-report-writer.h"
#include "preau-words.h"

static void
add_aliases (PreauDocument *page,
             const PreauSheet *sheet)
{
  g_autofree char *list = g_strjoinv (", ", (char **) sheet->aliases);
  g_autofree char *text = g_strdup_printf (_("Also known as: %s"), list);

  if (sheet->aliases[0] != NULL)
    preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, text);
}

static void
add_brief (PreauDocument *page,
           const PreauSheet *sheet)
{
  g_autofree char *level = g_strdup_printf ("%s — %s", sheet->tool->level_words, sheet->level_meaning);
  g_autofree char *kind = g_strdup_printf ("%s — %s", sheet->kind_words, sheet->publisher);
  g_autofree char *country =
    sheet->country != NULL ? g_strdup_printf (_("Where the data is: %s"), sheet->country) : NULL;
  g_autofree char *conditions = g_strjoinv (" ", sheet->conditions);
  g_autofree char *access = g_strdup_printf ("%s. %s.", sheet->account_words, sheet->booking_words);

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("In brief"));
  preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, level);
  preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, kind);
  preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, country);
  preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM,
                    *conditions != '\0' ? conditions : _("Our sources do not say for whom it is."));
  preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, access);
}

static void
add_state (PreauDocument *page,
           const PreauSheet *sheet)
{
  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("State of the service"));
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, sheet->tool->state_words);
  preau_document_add_statements (page, sheet->tool->state_claims);
  preau_document_add_stand_ins (page, sheet->tool, PREAU_BLOCK_SUBHEADING);
}

/* Where the tool is not the one to take, what is. */
static char *
describe_instead (const PreauSheetMention *mention)
{
  if (mention->use == NULL)
    return g_strdup_printf ("%s — %s", mention->title, _("Our sources recommend no tool for this."));

  return g_strdup_printf ("%s → %s", mention->title, mention->use);
}

static void
add_mention (PreauDocument *page,
           const PreauSheetMention *mention,
           const char *text)
{
  const char *level = mention->relation == PREAU_MENTION_STAND_IN ? preau_words_level (PREAU_LEVEL_STAND_IN) : NULL;
  g_autofree char *code = g_strdup_printf (_("Code: %s"), mention->code);
  g_autofree char *note = preau_report_join (level, code, mention->question);

  preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, text);
  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, note);
}

/* @offers: those that offer the tool, or the others */
static void
add_mentions (PreauDocument *page,
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
        preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, heading);
      begun = TRUE;
      add_mention (page, mention, text);
    }
}

static void
add_links (PreauDocument *page,
           const PreauSheet *sheet)
{
  PreauLinkUse use = 0;

  if (sheet->links->len > 0)
    preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("Addresses"));

  for (guint i = 0; i < sheet->links->len; i++)
    {
      const PreauSheetLink *link = g_ptr_array_index (sheet->links, i);

      if (link->use != use)
        preau_blocks_add (page->blocks, PREAU_BLOCK_SUBHEADING, preau_words_link_use (link->use));
      use = link->use;
      preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, link->label);
      preau_blocks_add (page->blocks, PREAU_BLOCK_LINK, link->url);
    }
}

static void
add_claims (PreauDocument *page,
            const PreauSheet *sheet)
{
  if (sheet->claims->len == 0)
    return;

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("What our sources say"));
  preau_document_add_statements (page, sheet->claims);
}

/**
 * preau_sheet_page_new:
 * @sheet: what there is to say about a tool
 * @flags: with or without its checklist
 * @done: (nullable): keys of the items that are ticked, as ticks have them
 * @note: (nullable): what somebody notes to it
 *
 * Returns: (transfer full) (element-type PreauBlock): it as a page to be read
 *   from top to bottom
 */
GPtrArray *
preau_sheet_page_new (const PreauSheet *sheet,
                      PreauDocumentFlags flags,
                      const char *const *done,
                      const char *note)
{
  PreauDocument page = preau_document_begin (sheet->guide, done);

  preau_blocks_add (page.blocks, PREAU_BLOCK_TITLE, sheet->tool->name);
  add_aliases (&page, sheet);
  preau_blocks_add (page.blocks, PREAU_BLOCK_PARAGRAPH, sheet->tool->summary);
  preau_document_add_note (&page, note);
  add_brief (&page, sheet);
  add_state (&page, sheet);
  add_mentions (&page, sheet, _("Use instead"), FALSE);
  add_mentions (&page, sheet, _("Recommended for"), TRUE);
  add_links (&page, sheet);
  add_claims (&page, sheet);
  if ((flags & PREAU_DOCUMENT_NO_CHECKLIST) != 0)
    preau_document_add_tool_progress (&page, sheet->tool);
  else
    preau_document_add_tool_checklist (&page, sheet->tool);
  preau_blocks_add (page.blocks, PREAU_BLOCK_HEADING, _("Guide"));
  preau_document_add_guide (&page, sheet->guide_title, sheet->edition, sheet->review);

  return preau_document_end (&page);
}
