/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report as a page: what stands where, for every written format. */

#include "preau-page.h"

#include <glib/gi18n.h>

#include "preau-tick-file.h"
#include "preau-words.h"

typedef struct
{
  GPtrArray *blocks;
  GPtrArray *sources; /* of PreauCitation, in the order in which they are first referred to */
  PreauGuide *guide;
  const char *const *done; /* (nullable): keys of the items that are ticked */
} Page;

/* The number by which the page refers to a source. */
static guint
number_source (Page *page,
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
cite (Page *page,
      const PreauCitation *citation,
      const char *remark)
{
  guint number = number_source (page, citation);

  return g_strdup_printf ("[%u] %s%s%s", number, citation->brief, remark != NULL ? " · " : "",
                          remark != NULL ? remark : "");
}

static void
add_statement_note (Page *page,
                    const PreauStatement *statement,
                    const char *lead)
{
  g_autofree char *citation = cite (page, statement->citation, statement->remark);
  g_autofree char *text = g_strdup_printf ("%s %s (%s)", lead, statement->text, citation);

  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, text);
}

static void
add_against (Page *page,
             const PreauStatement *statement)
{
  const char *lead = preau_words_against (statement->standing);

  for (guint i = 0; i < statement->against->len; i++)
    add_statement_note (page, g_ptr_array_index (statement->against, i), lead);
}

static void
add_statements (Page *page,
                GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *citation = cite (page, statement->citation, statement->remark);

      preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, statement->text);
      preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, citation);
      add_against (page, statement);
    }
}

static gboolean
is_done (const Page *page,
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

/* @kind, @list: whose checklist it is, as the key of a tick has them. */
static void
add_checklist (Page *page,
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

static void
add_tool_checklist (Page *page,
                    const PreauReportTool *tool)
{
  g_autofree char *heading = NULL;

  if (tool->items->len == 0)
    return;

  heading = g_strdup_printf (_("Settings to check: %s"), tool->name);
  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, heading);
  add_checklist (page, "tool", tool->id, tool->items);
}

static void
add_link (Page *page,
          const PreauReportTool *tool)
{
  g_autofree char *text = NULL;

  if (tool->link == NULL)
    return;

  text = g_str_equal (tool->link_label, tool->name) ? g_strdup (tool->link)
                                                    : g_strdup_printf ("%s (%s)", tool->link, tool->link_label);
  preau_blocks_add (page->blocks, PREAU_BLOCK_LINK, text);
}

static void
add_badges (Page *page,
            const PreauReportTool *tool)
{
  g_autofree char *badges = g_strdup_printf ("%s · %s", tool->level_words, tool->state_words);

  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, badges);
}

/* "Today, take …", which stands before everything else on the page. */
static void
add_stand_ins (Page *page,
               const PreauReportTool *pick)
{
  for (guint i = 0; i < pick->stand_ins->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (pick->stand_ins, i);
      g_autofree char *text = preau_words_stand_in (pick->state, tool->name);

      preau_blocks_add (page->blocks, PREAU_BLOCK_SUBHEADING, text);
      preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, tool->summary);
      add_badges (page, tool);
      add_link (page, tool);
    }
}

static void
add_pick (Page *page,
          const PreauReportTool *pick)
{
  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, pick->name);
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, pick->summary);
  add_badges (page, pick);
  add_link (page, pick);
  add_stand_ins (page, pick);
}

static void
add_state (Page *page,
           const PreauReportTool *pick)
{
  g_autofree char *heading = NULL;

  if (pick->state_claims->len == 0)
    return;

  heading = g_strdup_printf (_("What has become of %s"), pick->name);
  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, heading);
  add_statements (page, pick->state_claims);
}

static void
add_tool_line (Page *page,
               const PreauReportTool *tool)
{
  g_autofree char *text = g_strdup_printf ("%s — %s", tool->name, tool->summary);

  preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, text);
  add_badges (page, tool);
}

static void
add_alternatives (Page *page,
                  const PreauReport *report)
{
  if (report->picks->len < 2)
    return;

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("Other possibilities"));
  for (guint i = 1; i < report->picks->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->picks, i);

      add_tool_line (page, tool);
      add_link (page, tool);
      for (guint j = 0; j < tool->stand_ins->len; j++)
        {
          const PreauReportTool *stand_in = g_ptr_array_index (tool->stand_ins, j);
          g_autofree char *text = preau_words_stand_in (tool->state, stand_in->name);

          preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, text);
          add_link (page, stand_in);
        }
      for (guint j = 0; j < tool->because->len; j++)
        {
          const PreauStatement *statement = g_ptr_array_index (tool->because, j);

          add_statement_note (page, statement, _("Why:"));
          add_against (page, statement);
        }
    }
}

static void
add_listed (Page *page,
            const PreauReport *report)
{
  if (report->listed->len == 0)
    return;

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("Named by the sources, not recommended"));
  for (guint i = 0; i < report->listed->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->listed, i);

      add_tool_line (page, tool);
      add_link (page, tool);
    }
}

static void
add_avoid (Page *page,
           const PreauReport *report)
{
  if (report->avoid->len == 0)
    return;

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("To avoid here"));
  for (guint i = 0; i < report->avoid->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->avoid, i);

      preau_blocks_add (page->blocks, PREAU_BLOCK_SUBHEADING, tool->name);
      add_statements (page, tool->because);
    }
}

static void
add_changes (Page *page,
             const PreauReport *report)
{
  const char *question = NULL;

  if (report->changes->len == 0)
    return;

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("What would change"));
  for (guint i = 0; i < report->changes->len; i++)
    {
      const PreauReportChange *change = g_ptr_array_index (report->changes, i);
      g_autofree char *tools = g_strjoinv (", ", change->leads_to);
      g_autofree char *text = g_strdup_printf ("%s → %s", change->answer_text, tools);

      if (g_strcmp0 (question, change->question) != 0)
        preau_blocks_add (page->blocks, PREAU_BLOCK_SUBHEADING, change->question_text);
      question = change->question;
      preau_blocks_add (page->blocks, PREAU_BLOCK_ITEM, text);
    }
}

/* One tool may stand in for several picks. */
static void
add_tool_checklist_once (Page *page,
                         const PreauReportTool *tool,
                         GHashTable *shown)
{
  if (g_hash_table_add (shown, (gpointer) tool->id))
    add_tool_checklist (page, tool);
}

static void
add_checklists (Page *page,
                const PreauReport *report,
                PreauPageFlags flags)
{
  const PreauReportTool *first = preau_report_get_tool_to_use (report);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  if ((flags & PREAU_PAGE_NO_CHECKLIST) != 0)
    return;

  if (report->items->len > 0)
    {
      preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("What to do"));
      add_checklist (page, "outcome", report->outcome, report->items);
    }

  if (first != NULL)
    add_tool_checklist_once (page, first, shown);
  if (first != NULL && first->state == PREAU_SERVICE_UNCLEAR && first->stand_ins->len > 0)
    add_tool_checklist_once (page, g_ptr_array_index (first->stand_ins, 0), shown);

  for (guint i = 0; i < report->picks->len && (flags & PREAU_PAGE_ALL_CHECKLISTS) != 0; i++)
    {
      const PreauReportTool *pick = g_ptr_array_index (report->picks, i);

      add_tool_checklist_once (page, pick, shown);
      for (guint j = 0; j < pick->stand_ins->len; j++)
        add_tool_checklist_once (page, g_ptr_array_index (pick->stand_ins, j), shown);
    }
}

static void
add_situation (Page *page,
               const PreauReport *report)
{
  g_autoptr (GString) words = g_string_new (report->code);

  for (guint i = 0; i < report->situation->len; i++)
    {
      const PreauReportStep *step = g_ptr_array_index (report->situation, i);
      const PreauReportAnswer *answer = g_ptr_array_index (step->answers, 0);

      g_string_append_printf (words, "%s%s", i > 0 ? " › " : " · ", answer->label);
    }

  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, words->str);
}

static void
add_code (Page *page,
          const PreauReport *report)
{
  g_autofree char *code = g_strdup_printf (_("Code: %s"), report->code);
  g_autofree char *guide = g_strdup_printf (_("%s, %s"), report->guide_title, report->edition);

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, code);
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH,
                    _("It opens exactly this page again, in any Préau with this guide."));
  preau_blocks_add (page->blocks, PREAU_BLOCK_LINK, report->link);
  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, guide);
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, report->review);
}

static void
add_contact (Page *page,
             const PreauReport *report)
{
  if (report->contact == NULL)
    return;

  preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("Whom to ask"));
  preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, report->contact);
  preau_blocks_add (page->blocks, PREAU_BLOCK_LINK, report->contact_url);
}

static void
add_outcome (Page *page,
             const PreauReport *report,
             PreauPageFlags flags)
{
  gboolean only_gestures = report->picks->len == 0 && report->listed->len == 0;

  preau_blocks_add (page->blocks, PREAU_BLOCK_TITLE, report->title);
  add_situation (page, report);

  if (report->no_source)
    preau_blocks_add (page->blocks, PREAU_BLOCK_PARAGRAPH, _("Our sources recommend no tool for this."));
  if (report->picks->len > 0)
    add_pick (page, g_ptr_array_index (report->picks, 0));

  /* Whoever is being disturbed wants the gestures first, then somebody to turn to. */
  if (only_gestures)
    {
      add_checklists (page, report, flags);
      add_contact (page, report);
    }

  if (report->reasons->len > 0)
    {
      preau_blocks_add (page->blocks, PREAU_BLOCK_HEADING, _("Why"));
      add_statements (page, report->reasons);
    }

  if (report->picks->len > 0)
    add_state (page, g_ptr_array_index (report->picks, 0));
  if (!only_gestures)
    add_checklists (page, report, flags);
  add_alternatives (page, report);
  add_listed (page, report);
  add_avoid (page, report);
  if (!only_gestures)
    add_contact (page, report);
  add_changes (page, report);
}

static void
add_question (Page *page,
              const PreauReport *report,
              gboolean with_situation)
{
  const PreauReportStep *question = report->question;

  preau_blocks_add (page->blocks, PREAU_BLOCK_TITLE, question->question_text);
  if (with_situation && report->situation->len > 0)
    add_situation (page, report);
  preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, question->help);
  for (guint i = 0; i < question->answers->len; i++)
    {
      const PreauReportAnswer *answer = g_ptr_array_index (question->answers, i);

      preau_blocks_add_numbered (page->blocks, PREAU_BLOCK_NUMBERED, answer->number, answer->label);
      preau_blocks_add (page->blocks, PREAU_BLOCK_NOTE, answer->detail);
    }
}

static void
add_sources (Page *page)
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

static Page
begin (const PreauReport *report,
       const char *const *done)
{
  return (Page) { preau_blocks_new (), g_ptr_array_new (), report->guide, done };
}

static GPtrArray *
end (Page *page)
{
  add_sources (page);
  g_clear_pointer (&page->sources, g_ptr_array_unref);

  return g_steal_pointer (&page->blocks);
}

/**
 * preau_page_new:
 * @report: what there is to say
 * @flags: which checklists
 * @done: (nullable): keys of the items that are ticked, as ticks have them
 *
 * Returns: (transfer full) (element-type PreauBlock): the outcome, or the
 *   question at hand, as a page to be read from top to bottom
 */
GPtrArray *
preau_page_new (const PreauReport *report,
                PreauPageFlags flags,
                const char *const *done)
{
  Page page = begin (report, done);

  if (report->outcome != NULL)
    add_outcome (&page, report, flags);
  else
    add_question (&page, report, TRUE);
  add_code (&page, report);

  return end (&page);
}

/**
 * preau_page_new_question:
 * @report: what there is to say before the end of a path
 *
 * Returns: (transfer full) (element-type PreauBlock): the question at hand
 *   and its answers, nothing else
 */
GPtrArray *
preau_page_new_question (const PreauReport *report)
{
  Page page = begin (report, NULL);

  add_question (&page, report, FALSE);

  return end (&page);
}

/**
 * preau_page_new_checklist:
 * @report: what there is to say
 *
 * Returns: (transfer full) (element-type PreauBlock): the checklist of the
 *   outcome and of the tool to use today
 */
GPtrArray *
preau_page_new_checklist (const PreauReport *report)
{
  Page page = begin (report, NULL);

  add_checklists (&page, report, PREAU_PAGE_DEFAULT);
  if (page.blocks->len == 0)
    preau_blocks_add (page.blocks, PREAU_BLOCK_PARAGRAPH, _("There is no checklist here."));

  return end (&page);
}

/**
 * preau_page_new_why:
 * @report: what there is to say
 *
 * Returns: (transfer full) (element-type PreauBlock): why the question at hand
 *   is asked, and why we came here
 */
GPtrArray *
preau_page_new_why (const PreauReport *report)
{
  Page page = begin (report, NULL);

  if (report->question != NULL)
    preau_blocks_add (page.blocks, PREAU_BLOCK_PARAGRAPH,
                      report->question->help != NULL ? report->question->help
                                                     : _("The answer decides which tool suits."));
  if (report->reasons->len > 0)
    {
      preau_blocks_add (page.blocks, PREAU_BLOCK_HEADING, _("Known so far"));
      add_statements (&page, report->reasons);
    }

  return end (&page);
}
