/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages about a walk, a tool or several tools have in common. */

#include "preau-report-writer.h"

#include <glib/gi18n.h>

#include "preau-tick-file.h"
#include "preau-words.h"

/* The number by which the page refers to a source. */
static guint
number_source (PreauDocument *page,
               const PreauCitation *citation)
{
  for (guint i = 0; i < page->sources->len; i++)
    {
      const PreauCitation *known = g_ptr_array_index (page->sources, i);

      if (g_str_equal (known->source, citation->source))
        return i + 1;
    }

  g_ptr_array_add (page->sources, (gpointer) citation);

  return page->sources->len;
}

/* @remark: (nullable) */
static char *
cite (PreauDocument *page,
      const PreauCitation *citation,
      const char *remark)
{
  guint number = number_source (page, citation);

  return g_strdup_printf ("[%u] %s%s%s", number, citation->brief, remark != NULL ? " · " : "",
                          remark != NULL ? remark : "");
}

/**
 * preau_document_add_statement_note:
 * @page: what comes before
 * @statement: what is said
 * @lead: what introduces it
 *
 * Adds it with its citation, as a calm line below what stands before.
 */
void
preau_document_add_statement_note (PreauDocument *page,
                                   const PreauStatement *statement,
                                   const char *lead)
{
  g_autofree char *citation = cite (page, statement->citation, statement->remark);
  g_autofree char *text = g_strdup_printf ("%s %s (%s)", lead, statement->text, citation);

  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, text);
}

/**
 * preau_document_add_against:
 * @page: what comes before
 * @statement: what is said
 *
 * Adds what contradicts it, or came after it.
 */
void
preau_document_add_against (PreauDocument *page,
                            const PreauStatement *statement)
{
  const char *lead = preau_words_against (statement->standing);

  for (guint i = 0; i < statement->against->len; i++)
    preau_document_add_statement_note (page, g_ptr_array_index (statement->against, i), lead);
}

/**
 * preau_document_add_statements:
 * @page: what comes before
 * @statements: (element-type PreauStatement): what is said
 *
 * Adds them one by one, each with its citation and what stands against it.
 */
void
preau_document_add_statements (PreauDocument *page,
                               GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *citation = cite (page, statement->citation, statement->remark);

      preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, statement->text);
      preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, citation);
      preau_document_add_against (page, statement);
    }
}

static gboolean
is_done (const PreauDocument *page,
         const char *kind,
         const char *list,
         const PreauReportItem *item)
{
  g_autofree char *key = NULL;

  if (page->done == NULL)
    return FALSE;

  key = preau_tick_file_key (preau_guide_get_id (page->guide), kind, list, item->id);

  return g_strv_contains (page->done, key);
}

/**
 * preau_document_add_checklist:
 * @page: what comes before
 * @kind: what has the checklist, as the key of a tick names it
 * @list: its id
 * @items: (element-type PreauReportItem): the checklist
 *
 * Adds it, by phase.
 */
void
preau_document_add_checklist (PreauDocument *page,
                              const char *kind,
                              const char *list,
                              GPtrArray *items)
{
  PreauPhase phase = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = g_ptr_array_index (items, i);
      g_autofree char *citation = cite (page, item->citation, NULL);
      g_autofree char *title = NULL;
      g_autofree char *drawback = NULL;

      if (item->phase != phase)
        preau_blocks_add (page->blocks, PREAU_BLOCK_SUBHEADING, preau_words_phase (item->phase));
      phase = item->phase;

      if (item->weight == PREAU_WEIGHT_ADVISED)
        title = g_strdup_printf (_("%s — advised"), item->title);
      preau_blocks_add (page->blocks, is_done (page, kind, list, item) ? PREAU_BLOCK_DONE : PREAU_BLOCK_CHECK,
                        title != NULL ? title : item->title);
      preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, item->why);
      if (item->drawback != NULL)
        drawback = g_strdup_printf (_("Drawback: %s"), item->drawback);
      preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, drawback);
      preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, citation);
    }
}

/**
 * preau_document_add_progress:
 * @page: what comes before
 * @heading: what the checklist is for
 * @kind: what has the checklist, as the key of a tick names it
 * @list: its id
 * @items: (element-type PreauReportItem): the checklist
 *
 * Adds how much of it is done, if anything is, in place of all of it.
 */
void
preau_document_add_progress (PreauDocument *page,
                             const char *heading,
                             const char *kind,
                             const char *list,
                             GPtrArray *items)
{
  g_autofree char *words = NULL;
  guint done = 0;

  for (guint i = 0; i < items->len; i++)
    done += is_done (page, kind, list, g_ptr_array_index (items, i)) ? 1 : 0;
  if (done == 0)
    return;

  words = preau_words_progress (done, items->len);
  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, heading);
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, words);
}

static char *
name_checklist (const PreauReportTool *tool)
{
  return g_strdup_printf (_("Settings to check: %s"), tool->name);
}

/**
 * preau_document_add_tool_progress:
 * @page: what comes before
 * @tool: a tool
 *
 * Adds how much of its checklist is done, if anything is.
 */
void
preau_document_add_tool_progress (PreauDocument *page,
                                  const PreauReportTool *tool)
{
  g_autofree char *heading = name_checklist (tool);

  preau_document_add_progress (page, heading, "tool", tool->id, tool->items);
}

/**
 * preau_document_add_tool_checklist:
 * @page: what comes before
 * @tool: a tool
 *
 * Adds its checklist with a heading, if it has one.
 */
void
preau_document_add_tool_checklist (PreauDocument *page,
                                   const PreauReportTool *tool)
{
  g_autofree char *heading = name_checklist (tool);

  if (tool->items->len == 0)
    return;

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, heading);
  preau_document_add_checklist (page, "tool", tool->id, tool->items);
}

/**
 * preau_document_add_link:
 * @page: what comes before
 * @tool: a tool
 *
 * Adds the address that opens it, if there is one.
 */
void
preau_document_add_link (PreauDocument *page,
                         const PreauReportTool *tool)
{
  g_autofree char *text = NULL;

  if (tool->link == NULL)
    return;

  text = g_str_equal (tool->link_label, tool->name) ? g_strdup (tool->link)
                                                    : g_strdup_printf ("%s (%s)", tool->link, tool->link_label);
  preau_blocks_add (page->blocks, PREAU_BLOCK_LINK, text);
}

/**
 * preau_document_add_badges:
 * @page: what comes before
 * @tool: a tool
 *
 * Adds its level and the state of its service in one line.
 */
void
preau_document_add_badges (PreauDocument *page,
                           const PreauReportTool *tool)
{
  g_autofree char *badges = g_strdup_printf ("%s · %s", tool->level_words, tool->state_words);

  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, badges);
}

/**
 * preau_document_add_stand_ins:
 * @page: what comes before
 * @pick: a tool whose service may have closed
 * @heading: what sort of block “Today, take …” is
 *
 * Adds each tool that stands in for it.
 */
void
preau_document_add_stand_ins (PreauDocument *page,
                              const PreauReportTool *pick,
                              PreauBlockKind heading)
{
  for (guint i = 0; i < pick->stand_ins->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (pick->stand_ins, i);
      g_autofree char *text = preau_words_stand_in (pick->state, tool->name);

      preau_blocks_add (page->blocks, heading, text);
      preau_blocks_add (page->blocks, heading == PREAU_BLOCK_HEADING ? PREAU_BLOCK_PARAGRAPH : PREAU_BLOCK_NOTE,
                        tool->summary);
      preau_document_add_badges (page, tool);
      preau_document_add_link (page, tool);
    }
}

/**
 * preau_document_add_guide:
 * @page: what comes before
 * @title: title of a guide
 * @edition: its edition
 * @review: (nullable): that it was to be reviewed by now
 *
 * Adds which guide says all this.
 */
void
preau_document_add_guide (PreauDocument *page,
                          const char *title,
                          const char *edition,
                          const char *review)
{
  g_autofree char *guide = g_strdup_printf (_("%s, %s"), title, edition);

  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, guide);
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, review);
}

static void
add_sources (PreauDocument *page)
{
  if (page->sources->len > 0)
    preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("Sources"));

  for (guint i = 0; i < page->sources->len; i++)
    {
      const PreauCitation *citation = g_ptr_array_index (page->sources, i);

      preau_blocks_add_numbered (page->blocks, PREAU_BLOCK_SOURCE, i + 1, citation->reference);
      preau_blocks_add (page->blocks, PREAU_BLOCK_LINK, citation->url);
    }
}

/**
 * preau_document_begin:
 * @guide: the guide that all on the page is from
 * @done: (nullable): keys of the items that are ticked, as ticks have them
 *
 * Returns: an empty page, to be ended with preau_document_end()
 */
PreauDocument
preau_document_begin (PreauGuide *guide,
                      const char *const *done)
{
  return (PreauDocument) { preau_blocks_new (), g_ptr_array_new (), guide, done };
}

/**
 * preau_document_end:
 * @page: a page
 *
 * Adds the sources to which it refers.
 *
 * Returns: (transfer full) (element-type PreauBlock): it as blocks
 */
GPtrArray *
preau_document_end (PreauDocument *page)
{
  add_sources (page);
  g_clear_pointer (&page->sources, g_ptr_array_unref);

  return g_steal_pointer (&page->blocks);
}

/**
 * preau_document_add_note:
 * @page: what comes before
 * @note: (nullable): what somebody notes to the page
 *
 * Adds it with a heading, unless it is blank.
 */
void
preau_document_add_note (PreauDocument *page,
                         const char *note)
{
  g_autofree char *words = preau_block_tidy (note);

  if (words != NULL)
    preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("Note"));
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, words);
}
