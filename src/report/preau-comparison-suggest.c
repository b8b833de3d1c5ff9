/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggests tools to compare with. */

#include "preau-comparison-suggest.h"

#include "preau-mention.h"

typedef struct
{
  PreauGuide *guide;
  GHashTable *seen; /* ids of the tools compared, and of those suggested */
  GStrvBuilder *suggested;
} Suggestions;

static void
suggest (Suggestions *self,
         const char *id)
{
  if (g_hash_table_add (self->seen, (gpointer) id))
    g_strv_builder_add (self->suggested, id);
}

static void
suggest_all (Suggestions *self,
             const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    suggest (self, ids[i]);
}

/* Adds the stand-ins of @tool, in general and of each pick of it. */
static void
suggest_stand_ins (Suggestions *self,
                   const PreauTool *tool)
{
  const PreauTable *outcomes = self->guide->outcomes;

  suggest_all (self, tool->service->stand_ins);
  for (guint i = 0; i < preau_table_get_length (outcomes); i++)
    {
      GPtrArray *picks = ((const PreauOutcome *) preau_table_get_value (outcomes, i))->picks;

      for (guint j = 0; j < picks->len; j++)
        {
          const PreauPick *pick = g_ptr_array_index (picks, j);

          if (g_str_equal (pick->tool_id, tool->id))
            suggest_all (self, preau_guide_get_stand_ins (self->guide, pick));
        }
    }
}

/* Adds the picks of the outcomes where @tool is only listed, or to be avoided. */
static void
suggest_picks (Suggestions *self,
               const PreauTool *tool)
{
  g_autoptr (GPtrArray) mentions = preau_mention_list (self->guide, tool->id);

  for (guint i = 0; i < mentions->len; i++)
    {
      const PreauMention *mention = g_ptr_array_index (mentions, i);
      GPtrArray *picks = mention->outcome->picks;

      if (mention->relation < PREAU_MENTION_LISTED)
        continue;

      for (guint j = 0; j < picks->len; j++)
        suggest (self, ((const PreauPick *) g_ptr_array_index (picks, j))->tool_id);
    }
}

/* @kinds: bits `1 << PreauKind` */
static void
suggest_by_level (Suggestions *self,
                  guint kinds)
{
  const PreauTable *tools = self->guide->tools;

  for (PreauLevel level = PREAU_LEVEL_PREFERRED; level <= PREAU_LEVEL_PROSCRIBED; level++)
    for (guint i = 0; i < preau_table_get_length (tools); i++)
      {
        const PreauTool *tool = preau_table_get_value (tools, i);

        if (tool->level == level && (kinds & 1u << tool->kind) != 0)
          suggest (self, tool->id);
      }
}

/**
 * preau_comparison_suggest:
 * @guide: an accepted guide
 * @ids: %NULL-terminated: ids of the tools that are compared
 *
 * Returns: (transfer full): ids of all other tools, %NULL-terminated: first the stand-ins of the compared tools, then
 *   the picks of outcomes that list them or advise against them, then tools of the same kinds by level, then the rest
 *   by level
 */
char **
preau_comparison_suggest (PreauGuide *guide,
                          const char *const *ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) suggested = g_strv_builder_new ();
  g_autoptr (GPtrArray) tools = g_ptr_array_new ();
  Suggestions self = { guide, seen, suggested };
  guint kinds = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PreauTool *tool = preau_table_get (guide->tools, ids[i]);

      g_hash_table_add (seen, (gpointer) ids[i]);
      g_ptr_array_add (tools, (gpointer) tool);
      kinds |= 1u << tool->kind;
    }

  for (guint i = 0; i < tools->len; i++)
    suggest_stand_ins (&self, g_ptr_array_index (tools, i));
  for (guint i = 0; i < tools->len; i++)
    suggest_picks (&self, g_ptr_array_index (tools, i));
  suggest_by_level (&self, kinds);
  suggest_by_level (&self, ~0u);

  return g_strv_builder_end (suggested);
}
