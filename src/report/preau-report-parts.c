/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-report-parts.h"

#include <glib/gi18n.h>

#include "preau-claim.h"
#include "preau-source.h"
#include "preau-words.h"

static void
preau_citation_free (PreauCitation *self)
{
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->brief, g_free);
  g_clear_pointer (&self->full, g_free);
  g_free (self);
}

void
preau_statement_free (PreauStatement *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->citation, preau_citation_free);
  g_clear_pointer (&self->remark, g_free);
  g_clear_pointer (&self->against, g_ptr_array_unref);
  g_free (self);
}

void
preau_report_item_free (PreauReportItem *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->why, g_free);
  g_clear_pointer (&self->drawback, g_free);
  g_clear_pointer (&self->citation, preau_citation_free);
  g_free (self);
}

void
preau_report_tool_free (PreauReportTool *self)
{
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->level_words, g_free);
  g_clear_pointer (&self->state_words, g_free);
  g_clear_pointer (&self->link_label, g_free);
  g_clear_pointer (&self->state_claims, g_ptr_array_unref);
  g_clear_pointer (&self->because, g_ptr_array_unref);
  g_clear_pointer (&self->stand_ins, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

/**
 * preau_text_dup_marked:
 * @text: (nullable): a text
 *
 * Returns: (transfer full) (nullable): @text, with its language in brackets where that is not @language
 */
char *
preau_text_dup_marked (const PreauText *text,
                       const char *language)
{
  const char *words = preau_text_get (text, language);

  if (words == NULL || preau_text_has (text, language))
    return g_strdup (words);

  return g_strdup_printf ("%s [%s]", words, preau_text_get_language (text, language));
}

/**
 * preau_report_join:
 *
 * Returns: (transfer full): the arguments that are not %NULL, with a middle dot between them
 */
char *
preau_report_join (const char *one,
                   const char *two,
                   const char *three)
{
  const char *const all[] = { one, two, three };
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL)
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", all[i]);

  return g_string_free (joined, FALSE);
}

static PreauCitation *
new_citation (PreauGuide *guide,
              const char *language,
              const char *source_id,
              const PreauText *where,
              const char *as_of)
{
  const PreauSource *source = preau_table_get (guide->sources, source_id);
  g_autofree char *publisher = preau_text_dup_marked (source->publisher, language);
  g_autofree char *title = preau_text_dup_marked (source->title, language);
  g_autofree char *place = preau_text_dup_marked (where, language);
  g_autofree char *date = preau_words_month (as_of);
  PreauCitation *self = g_new0 (PreauCitation, 1);

  self->source = source_id;
  self->url = source->url;
  self->reference = preau_report_join (publisher, title, NULL);
  self->place = preau_report_join (publisher != NULL ? publisher : title, place, NULL);
  self->brief = preau_report_join (self->place, date, NULL);
  self->full = preau_report_join (self->reference, place, date);

  return self;
}

static PreauStatement *
new_statement (PreauGuide *guide,
               const char *language,
               const PreauClaim *claim)
{
  PreauStatement *self = g_new0 (PreauStatement, 1);
  const char *basis = preau_words_basis (claim->basis);
  const char *standing = preau_words_standing (claim->standing);

  self->id = claim->id;
  self->text = preau_text_dup_marked (claim->text, language);
  self->as_of = claim->as_of;
  self->basis = claim->basis;
  self->standing = claim->standing;
  self->citation = new_citation (guide, language, claim->source_id, claim->where, self->as_of);
  self->against = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_statement_free);
  if (basis != NULL && standing != NULL)
    self->remark = g_strdup_printf ("%s, %s", basis, standing);
  else
    self->remark = g_strdup (basis != NULL ? basis : standing);

  return self;
}

/* Adds the claims that contradict or replaced @claim, but not the claims against those in turn. */
static void
add_against (PreauGuide *guide,
             const char *language,
             const PreauClaim *claim,
             PreauStatement *statement)
{
  const PreauTable *claims = guide->claims;
  const char *const *against = claim->against;
  const PreauClaim *newer = preau_table_get (claims, claim->replaced_by);

  for (guint i = 0; against != NULL && against[i] != NULL; i++)
    g_ptr_array_add (statement->against, new_statement (guide, language, preau_table_get (claims, against[i])));
  if (newer != NULL)
    g_ptr_array_add (statement->against, new_statement (guide, language, newer));
}

static void
add_statement (PreauGuide *guide,
               const char *language,
               const PreauClaim *claim,
               GPtrArray *statements)
{
  PreauStatement *statement = new_statement (guide, language, claim);

  add_against (guide, language, claim, statement);
  g_ptr_array_add (statements, statement);
}

GPtrArray *
preau_report_statements (PreauGuide *guide,
                         const char *language,
                         const char *const *claims)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_statement_free);

  for (guint i = 0; claims != NULL && claims[i] != NULL; i++)
    add_statement (guide, language, preau_table_get (guide->claims, claims[i]), statements);

  return statements;
}

static PreauReportItem *
new_item (PreauGuide *guide,
          const char *language,
          const PreauChecklistItem *item)
{
  PreauReportItem *self = g_new0 (PreauReportItem, 1);

  self->id = item->id;
  self->title = preau_text_dup_marked (item->title, language);
  self->why = preau_text_dup_marked (item->why, language);
  self->drawback = preau_text_dup_marked (item->drawback, language);
  self->as_of = item->as_of;
  self->citation = new_citation (guide, language, item->source_id, item->where, self->as_of);
  self->phase = item->phase;
  self->weight = item->weight;

  return self;
}

/**
 * preau_report_items:
 * @items: (element-type PreauChecklistItem): items; within a phase they keep this order
 *
 * Returns: (transfer full) (element-type PreauReportItem): the items, sorted by phase
 */
GPtrArray *
preau_report_items (PreauGuide *guide,
                    const char *language,
                    GPtrArray *items)
{
  GPtrArray *reported = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_report_item_free);

  for (PreauPhase phase = PREAU_PHASE_BEFORE; phase <= PREAU_PHASE_AFTER; phase++)
    for (guint i = 0; i < items->len; i++)
      if (((const PreauChecklistItem *) g_ptr_array_index (items, i))->phase == phase)
        g_ptr_array_add (reported, new_item (guide, language, g_ptr_array_index (items, i)));

  return reported;
}

static void
add_of_weight (GPtrArray *all,
               GPtrArray *items,
               PreauWeight weight)
{
  for (guint i = 0; i < items->len; i++)
    if (((const PreauChecklistItem *) g_ptr_array_index (items, i))->weight == weight)
      g_ptr_array_add (all, g_ptr_array_index (items, i));
}

/* Lists required items first, and within a weight the tool's own items before those of included checklists. */
static GPtrArray *
list_items (PreauGuide *guide,
            const char *language,
            const PreauTool *tool)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const char *const *includes = tool->includes;

  for (PreauWeight weight = PREAU_WEIGHT_REQUIRED; weight <= PREAU_WEIGHT_ADVISED; weight++)
    {
      add_of_weight (all, tool->checklist, weight);
      for (guint i = 0; includes[i] != NULL; i++)
        add_of_weight (all, preau_table_get (guide->checklists, includes[i]), weight);
    }

  return preau_report_items (guide, language, all);
}

/* Returns: the link with the id @wanted, else the first link that opens the tool. */
static const PreauLink *
find_link (const PreauTool *tool,
           const char *wanted)
{
  GPtrArray *links = tool->links;

  for (guint i = 0; i < links->len; i++)
    {
      const PreauLink *link = g_ptr_array_index (links, i);

      if (wanted != NULL ? g_str_equal (link->id, wanted) : link->use == PREAU_LINK_USE_OPEN)
        return link;
    }

  return NULL;
}

static void
set_link (PreauReportTool *self,
          const PreauLink *link,
          const char *language)
{
  if (link == NULL)
    return;

  self->link = link->url;
  self->link_label = preau_text_dup_marked (link->label, language);
}

/* Dates the level by the first claim that supports it. */
static char *
describe_level (PreauLevel level,
                GPtrArray *because)
{
  const PreauStatement *first = because->len > 0 ? g_ptr_array_index (because, 0) : NULL;
  g_autofree char *month = first != NULL && first->as_of != NULL ? preau_words_month (first->as_of) : NULL;

  if (first == NULL)
    return g_strdup (preau_words_level (level));

  return preau_report_join (preau_words_level (level), month != NULL ? month : _("undated source"), NULL);
}

/**
 * preau_report_tool:
 * @because: (nullable): ids of the claims that support its place in the outcome
 *
 * Returns: (transfer full): the tool, without stand-ins
 */
PreauReportTool *
preau_report_tool (PreauGuide *guide,
                   const char *language,
                   const char *id,
                   const char *const *because)
{
  const PreauTool *tool = preau_table_get (guide->tools, id);
  const PreauService *service = tool->service;
  PreauReportTool *self = g_new0 (PreauReportTool, 1);

  self->id = tool->id;
  self->name = tool->name;
  self->summary = preau_text_dup_marked (tool->summary, language);
  self->because = preau_report_statements (guide, language, because);
  self->level = tool->level;
  self->level_words = describe_level (self->level, self->because);
  self->state = service->state;
  self->state_words = preau_words_service (service);
  self->since = service->since;
  self->state_claims = preau_report_statements (guide, language, service->claims);
  self->stand_ins = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_report_tool_free);
  self->items = list_items (guide, language, tool);
  set_link (self, find_link (tool, NULL), language);

  return self;
}

static void
add_stand_ins (PreauReportTool *self,
               PreauGuide *guide,
               const char *language,
               const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (self->stand_ins, preau_report_tool (guide, language, ids[i], NULL));
}

/**
 * preau_report_tool_alone:
 *
 * Returns: (transfer full): the tool, with its stand-ins unless its service is open
 */
PreauReportTool *
preau_report_tool_alone (PreauGuide *guide,
                         const char *language,
                         const char *id)
{
  const PreauTool *tool = preau_table_get (guide->tools, id);
  PreauReportTool *self = preau_report_tool (guide, language, id, NULL);

  if (self->state != PREAU_SERVICE_OPEN)
    add_stand_ins (self, guide, language, tool->service->stand_ins);

  return self;
}

/**
 * preau_report_pick:
 *
 * Returns: (transfer full): the tool picked, with its stand-ins unless its service is open
 */
PreauReportTool *
preau_report_pick (PreauGuide *guide,
                   const char *language,
                   const PreauPick *pick)
{
  const char *id = pick->tool_id;
  PreauReportTool *self = preau_report_tool (guide, language, id, pick->because);

  if (pick->link_id != NULL)
    {
      g_clear_pointer (&self->link_label, g_free);
      set_link (self, find_link (preau_table_get (guide->tools, id), pick->link_id), language);
    }

  add_stand_ins (self, guide, language, preau_guide_get_stand_ins (guide, pick));

  return self;
}

/**
 * preau_report_name_picks:
 *
 * Returns: (transfer full): the names of its picks, best first, %NULL-terminated
 */
char **
preau_report_name_picks (PreauGuide *guide,
                         const PreauOutcome *outcome)
{
  GPtrArray *picks = outcome->picks;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < picks->len; i++)
    {
      const char *id = ((const PreauPick *) g_ptr_array_index (picks, i))->tool_id;

      g_strv_builder_add (names, ((const PreauTool *) preau_table_get (guide->tools, id))->name);
    }

  return g_strv_builder_end (names);
}

/**
 * preau_report_name_use:
 *
 * Returns: (transfer full): the name of the tool to use today, and of the closed tool that it replaces
 */
char *
preau_report_name_use (PreauGuide *guide,
                       const PreauPick *pick)
{
  const PreauTool *tool = preau_table_get (guide->tools, pick->tool_id);
  const PreauTool *today = preau_guide_get_tool_today (guide, pick);

  if (today == tool)
    return g_strdup (tool->name);

  /* Translators: a tool, in place of one that has closed. */
  return g_strdup_printf (_("%s, in place of %s"), today->name, tool->name);
}
