/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-block.h"

#include <glib/gi18n.h>

#include "preau-words.h"

static void
preau_block_free (gpointer data)
{
  PreauBlock *self = data;

  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

/**
 * preau_blocks_new_empty:
 *
 * Returns: (transfer full) (element-type PreauBlock): no blocks yet
 */
GPtrArray *
preau_blocks_new_empty (void)
{
  return g_ptr_array_new_with_free_func (preau_block_free);
}

static void
add_numbered (GPtrArray *blocks,
              guint number,
              const char *text)
{
  PreauBlock *block = g_new (PreauBlock, 1);

  *block = (PreauBlock) { PREAU_BLOCK_NUMBERED, number, g_strdup (text) };
  g_ptr_array_add (blocks, block);
}

/**
 * preau_blocks_add:
 * @blocks: what comes before
 * @kind: what it is
 * @text: (nullable): its words; nothing is added without
 */
void
preau_blocks_add (GPtrArray *blocks,
                  PreauBlockKind kind,
                  const char *text)
{
  PreauBlock *block;

  if (text == NULL)
    return;

  block = g_new (PreauBlock, 1);
  *block = (PreauBlock) { kind, 0, g_strdup (text) };
  g_ptr_array_add (blocks, block);
}

static void
add_statements (GPtrArray *blocks,
                GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *remarked = NULL;

      if (statement->remark != NULL)
        remarked = g_strdup_printf ("%s · %s", statement->citation, statement->remark);

      preau_blocks_add (blocks, PREAU_BLOCK_ITEM, statement->text);
      preau_blocks_add (blocks, PREAU_BLOCK_NOTE, remarked != NULL ? remarked : statement->citation);

      for (guint j = 0; j < statement->against->len; j++)
        {
          const PreauStatement *other = g_ptr_array_index (statement->against, j);
          g_autofree char *text = NULL;

          text = g_strdup_printf (statement->standing == PREAU_STANDING_SUPERSEDED ? _("Since then: %s (%s)") : _("Against it: %s (%s)"),
                                  other->text, other->citation);
          preau_blocks_add (blocks, PREAU_BLOCK_NOTE, text);
        }
    }
}

static void
add_checklist (GPtrArray *blocks,
               GPtrArray *items)
{
  PreauPhase phase = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = g_ptr_array_index (items, i);
      g_autofree char *title = NULL;

      if (item->phase != phase)
        preau_blocks_add (blocks, PREAU_BLOCK_SUBHEADING, preau_words_phase (item->phase));
      phase = item->phase;

      if (item->weight == PREAU_WEIGHT_ADVISED)
        title = g_strdup_printf (_("%s (advised)"), item->title);
      preau_blocks_add (blocks, PREAU_BLOCK_CHECK, title != NULL ? title : item->title);
      preau_blocks_add (blocks, PREAU_BLOCK_NOTE, item->why);
      preau_blocks_add (blocks, PREAU_BLOCK_NOTE, item->drawback);
      preau_blocks_add (blocks, PREAU_BLOCK_NOTE, item->citation);
    }
}

static void
add_tool_checklist (GPtrArray *blocks,
                    const PreauReportTool *tool)
{
  g_autofree char *heading = NULL;

  if (tool->items->len == 0)
    return;

  heading = g_strdup_printf (_("Settings to check: %s"), tool->name);
  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, heading);
  add_checklist (blocks, tool->items);
}

static void
add_link (GPtrArray *blocks,
          const PreauReportTool *tool)
{
  g_autofree char *text = NULL;

  if (tool->link == NULL)
    return;

  text = g_str_equal (tool->link_label, tool->name) ? g_strdup (tool->link)
                                                    : g_strdup_printf ("%s (%s)", tool->link, tool->link_label);
  preau_blocks_add (blocks, PREAU_BLOCK_NOTE, text);
}

static void
add_badges (GPtrArray *blocks,
            const PreauReportTool *tool)
{
  g_autofree char *badges = g_strdup_printf ("%s · %s", tool->level_words, tool->state_words);

  preau_blocks_add (blocks, PREAU_BLOCK_NOTE, badges);
}

static char *
invite_to_take (const PreauReportTool *pick,
                const PreauReportTool *stand_in)
{
  return g_strdup_printf (pick->state == PREAU_SERVICE_CLOSED ? _("Today, take %s") : _("If it no longer answers, take %s"),
                          stand_in->name);
}

/* "Today, take …", which stands before everything else on the page. */
static void
add_stand_ins (GPtrArray *blocks,
               const PreauReportTool *pick)
{
  for (guint i = 0; i < pick->stand_ins->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (pick->stand_ins, i);
      g_autofree char *text = invite_to_take (pick, tool);

      preau_blocks_add (blocks, PREAU_BLOCK_SUBHEADING, text);
      preau_blocks_add (blocks, PREAU_BLOCK_NOTE, tool->summary);
      add_badges (blocks, tool);
      add_link (blocks, tool);
    }
}

static void
add_pick (GPtrArray *blocks,
          const PreauReportTool *pick)
{
  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, pick->name);
  preau_blocks_add (blocks, PREAU_BLOCK_PARAGRAPH, pick->summary);
  add_badges (blocks, pick);
  add_link (blocks, pick);
  add_stand_ins (blocks, pick);
}

static void
add_state (GPtrArray *blocks,
           const PreauReportTool *pick)
{
  g_autofree char *heading = NULL;

  if (pick->state_claims->len == 0)
    return;

  heading = g_strdup_printf (_("What has become of %s"), pick->name);
  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, heading);
  add_statements (blocks, pick->state_claims);
}

static void
add_tool_line (GPtrArray *blocks,
               const PreauReportTool *tool)
{
  g_autofree char *text = g_strdup_printf ("%s — %s", tool->name, tool->summary);

  preau_blocks_add (blocks, PREAU_BLOCK_ITEM, text);
  add_badges (blocks, tool);
}

static void
add_alternatives (GPtrArray *blocks,
                  const PreauReport *report)
{
  if (report->picks->len < 2)
    return;

  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("Other possibilities"));
  for (guint i = 1; i < report->picks->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->picks, i);

      add_tool_line (blocks, tool);
      add_link (blocks, tool);
      for (guint j = 0; j < tool->stand_ins->len; j++)
        {
          g_autofree char *text = invite_to_take (tool, g_ptr_array_index (tool->stand_ins, j));

          preau_blocks_add (blocks, PREAU_BLOCK_NOTE, text);
          add_link (blocks, g_ptr_array_index (tool->stand_ins, j));
        }
      for (guint j = 0; j < tool->because->len; j++)
        {
          const PreauStatement *statement = g_ptr_array_index (tool->because, j);
          g_autofree char *text = g_strdup_printf ("%s (%s%s%s)", statement->text, statement->citation,
                                                   statement->remark != NULL ? " · " : "",
                                                   statement->remark != NULL ? statement->remark : "");

          preau_blocks_add (blocks, PREAU_BLOCK_NOTE, text);
        }
    }
}

static void
add_listed (GPtrArray *blocks,
            const PreauReport *report)
{
  if (report->listed->len == 0)
    return;

  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("Named by the sources, not recommended"));
  for (guint i = 0; i < report->listed->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->listed, i);

      add_tool_line (blocks, tool);
      add_link (blocks, tool);
    }
}

static void
add_avoid (GPtrArray *blocks,
           const PreauReport *report)
{
  if (report->avoid->len == 0)
    return;

  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("To avoid here"));
  for (guint i = 0; i < report->avoid->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (report->avoid, i);

      preau_blocks_add (blocks, PREAU_BLOCK_SUBHEADING, tool->name);
      add_statements (blocks, tool->because);
    }
}

static void
add_changes (GPtrArray *blocks,
             const PreauReport *report)
{
  const char *question = NULL;

  if (report->changes->len == 0)
    return;

  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("What would change"));
  for (guint i = 0; i < report->changes->len; i++)
    {
      const PreauReportChange *change = g_ptr_array_index (report->changes, i);
      g_autofree char *tools = g_strjoinv (", ", change->leads_to);
      g_autofree char *text = g_strdup_printf ("%s → %s", change->answer_text, tools);

      if (g_strcmp0 (question, change->question) != 0)
        preau_blocks_add (blocks, PREAU_BLOCK_SUBHEADING, change->question_text);
      question = change->question;
      preau_blocks_add (blocks, PREAU_BLOCK_ITEM, text);
    }
}

/* One tool may stand in for several picks. */
static void
add_tool_checklist_once (GPtrArray *blocks,
                         const PreauReportTool *tool,
                         GHashTable *shown)
{
  if (g_hash_table_add (shown, (gpointer) tool->id))
    add_tool_checklist (blocks, tool);
}

static void
add_checklists (GPtrArray *blocks,
                const PreauReport *report,
                PreauBlockFlags flags)
{
  const PreauReportTool *first = preau_report_get_tool_to_use (report);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  if ((flags & PREAU_BLOCKS_NO_CHECKLIST) != 0)
    return;

  if (report->items->len > 0)
    {
      preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("What to do"));
      add_checklist (blocks, report->items);
    }

  if (first != NULL)
    add_tool_checklist_once (blocks, first, shown);

  for (guint i = 0; i < report->picks->len && (flags & PREAU_BLOCKS_ALL_CHECKLISTS) != 0; i++)
    {
      const PreauReportTool *pick = g_ptr_array_index (report->picks, i);

      add_tool_checklist_once (blocks, pick, shown);
      for (guint j = 0; j < pick->stand_ins->len; j++)
        add_tool_checklist_once (blocks, g_ptr_array_index (pick->stand_ins, j), shown);
    }
}

static void
add_situation (GPtrArray *blocks,
               const PreauReport *report)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < report->situation->len; i++)
    {
      const PreauReportStep *step = g_ptr_array_index (report->situation, i);
      const PreauReportAnswer *answer = g_ptr_array_index (step->answers, 0);

      g_string_append_printf (words, "%s%s", i > 0 ? " › " : "", answer->label);
    }

  if (words->len > 0)
    preau_blocks_add (blocks, PREAU_BLOCK_NOTE, words->str);
}

static void
add_code (GPtrArray *blocks,
          const PreauReport *report)
{
  g_autofree char *code = g_strdup_printf (_("Code: %s"), report->code);
  g_autofree char *guide = g_strdup_printf (_("%s, %s"), report->guide_title, report->edition);

  preau_blocks_add (blocks, PREAU_BLOCK_HEADING, code);
  preau_blocks_add (blocks, PREAU_BLOCK_PARAGRAPH, _("It opens exactly this page again, in any Préau with this guide."));
  preau_blocks_add (blocks, PREAU_BLOCK_NOTE, report->link);
  preau_blocks_add (blocks, PREAU_BLOCK_NOTE, guide);
}

static void
add_outcome (GPtrArray *blocks,
             const PreauReport *report,
             PreauBlockFlags flags)
{
  preau_blocks_add (blocks, PREAU_BLOCK_TITLE, report->title);
  add_situation (blocks, report);

  if (report->no_source)
    preau_blocks_add (blocks, PREAU_BLOCK_PARAGRAPH, _("Our sources recommend no tool for this."));
  if (report->picks->len > 0)
    add_pick (blocks, g_ptr_array_index (report->picks, 0));

  /* Whoever is being disturbed wants the gestures first. */
  if (report->picks->len == 0 && report->listed->len == 0)
    add_checklists (blocks, report, flags);

  if (report->reasons->len > 0)
    {
      preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("Why"));
      add_statements (blocks, report->reasons);
    }

  if (report->picks->len > 0)
    add_state (blocks, g_ptr_array_index (report->picks, 0));
  if (report->picks->len > 0 || report->listed->len > 0)
    add_checklists (blocks, report, flags);
  add_alternatives (blocks, report);
  add_listed (blocks, report);
  add_avoid (blocks, report);
  if (report->contact != NULL)
    {
      preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("Whom to ask"));
      preau_blocks_add (blocks, PREAU_BLOCK_PARAGRAPH, report->contact);
      preau_blocks_add (blocks, PREAU_BLOCK_NOTE, report->contact_url);
    }
  add_changes (blocks, report);
}

/**
 * preau_blocks_add_question:
 * @blocks: what comes before
 * @question: a question and the answers possible
 */
void
preau_blocks_add_question (GPtrArray *blocks,
                           const PreauReportStep *question)
{
  preau_blocks_add (blocks, PREAU_BLOCK_TITLE, question->question_text);
  preau_blocks_add (blocks, PREAU_BLOCK_NOTE, question->help);
  for (guint i = 0; i < question->answers->len; i++)
    {
      const PreauReportAnswer *answer = g_ptr_array_index (question->answers, i);

      add_numbered (blocks, answer->number, answer->label);
      preau_blocks_add (blocks, PREAU_BLOCK_NOTE, answer->detail);
    }
}

/**
 * preau_blocks_new:
 * @report: what there is to say
 * @flags: which checklists
 *
 * Returns: (transfer full) (element-type PreauBlock): the outcome, or the
 *   question at hand, as a page to be read from top to bottom
 */
GPtrArray *
preau_blocks_new (const PreauReport *report,
                  PreauBlockFlags flags)
{
  GPtrArray *blocks = preau_blocks_new_empty ();

  if (report->outcome != NULL)
    {
      add_outcome (blocks, report, flags);
    }
  else
    {
      preau_blocks_add_question (blocks, report->question);
      add_situation (blocks, report);
    }
  add_code (blocks, report);

  return blocks;
}

/**
 * preau_blocks_new_checklist:
 * @report: what there is to say
 *
 * Returns: (transfer full) (element-type PreauBlock): the checklist of the
 *   outcome and of the tool to use today
 */
GPtrArray *
preau_blocks_new_checklist (const PreauReport *report)
{
  GPtrArray *blocks = preau_blocks_new_empty ();

  add_checklists (blocks, report, PREAU_BLOCKS_DEFAULT);
  if (blocks->len == 0)
    preau_blocks_add (blocks, PREAU_BLOCK_PARAGRAPH, _("There is no checklist here."));

  return blocks;
}

/**
 * preau_blocks_new_why:
 * @report: what there is to say
 *
 * Returns: (transfer full) (element-type PreauBlock): why the question at hand
 *   is asked, and why we came here
 */
GPtrArray *
preau_blocks_new_why (const PreauReport *report)
{
  GPtrArray *blocks = preau_blocks_new_empty ();

  if (report->question != NULL)
    preau_blocks_add (blocks, PREAU_BLOCK_PARAGRAPH,
                      report->question->help != NULL ? report->question->help : _("The answer decides which tool suits."));
  if (report->reasons->len > 0)
    {
      preau_blocks_add (blocks, PREAU_BLOCK_HEADING, _("Known so far"));
      add_statements (blocks, report->reasons);
    }

  return blocks;
}
