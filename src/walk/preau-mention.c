/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-mention.h"

#include "preau-graph.h"
#include "preau-trail.h"

G_DEFINE_ENUM_TYPE (PreauMentionRelation, preau_mention_relation,
                    G_DEFINE_ENUM_VALUE (PREAU_MENTION_PICK, "pick"),
                    G_DEFINE_ENUM_VALUE (PREAU_MENTION_STAND_IN, "stand-in"),
                    G_DEFINE_ENUM_VALUE (PREAU_MENTION_LISTED, "listed"),
                    G_DEFINE_ENUM_VALUE (PREAU_MENTION_AVOIDED, "avoided"))

static void
entry_free (PreauMention *self)
{
  g_free (self->code);
  g_free (self);
}

/* The common beginning of all paths to a node. It ends at a node that only one path reaches: a second path there would
 * lead on to the first node, with another beginning. So the beginnings form a tree, and a node keeps only the end of
 * its own. */
typedef struct
{
  gboolean reached;
  guint common;              /* node where the common beginning ends; the node itself if a single path reaches it */
  const PreauGraphEdge *via; /* the last answer of the single path; NULL at the start */
  guint depth;               /* number of answers on the single path */
} Arrival;

typedef struct
{
  PreauGuide *guide;
  PreauGraph *graph;
  Arrival *arrivals;
} Search;

/* Finds where two beginnings part; the way up is short, as no path has more answers than a code holds. */
static guint
find_fork (const Search *self,
           guint one,
           guint other)
{
  while (one != other)
    {
      guint *lower = self->arrivals[one].depth >= self->arrivals[other].depth ? &one : &other;

      *lower = self->arrivals[*lower].via->from;
    }

  return one;
}

static void
arrive (const Search *self,
        const PreauGraphEdge *edge)
{
  const Arrival *from = &self->arrivals[edge->from];
  Arrival *to = &self->arrivals[edge->to];

  if (to->reached)
    {
      guint common = to->common == edge->to ? to->via->from : to->common;

      to->common = find_fork (self, common, from->common);
      return;
    }

  to->reached = TRUE;
  to->common = from->common;
  if (from->common == edge->from)
    {
      to->common = edge->to;
      to->via = edge;
      to->depth = from->depth + 1;
    }
}

static void
search (const Search *self)
{
  guint n_order;
  const guint *order = preau_graph_order (self->graph, NULL, NULL, &n_order);

  self->arrivals[order[0]] = (Arrival) { .reached = TRUE, .common = order[0] };
  for (guint i = 0; i < n_order; i++)
    {
      guint n_edges;
      const PreauGraphEdge *edges = preau_graph_get_edges (self->graph, order[i], &n_edges);

      for (guint j = 0; j < n_edges; j++)
        arrive (self, &edges[j]);
    }
}

static const PreauQuestion *
get_question (const Search *self,
              guint node)
{
  return preau_table_get (self->guide->questions, preau_graph_get_id (self->graph, node));
}

static char *
write_code (const Search *self,
            guint node)
{
  g_autoptr (GArray) trail = preau_trail_new ();

  for (const PreauGraphEdge *edge = self->arrivals[node].via; edge != NULL; edge = self->arrivals[edge->from].via)
    {
      PreauStep step = { get_question (self, edge->from), edge->answer };

      g_array_prepend_val (trail, step);
    }

  return preau_trail_to_code (trail, self->guide);
}

static gboolean
is_avoided (const PreauOutcome *outcome,
            const char *tool_id)
{
  GPtrArray *avoid = outcome->avoid;

  for (guint i = 0; i < avoid->len; i++)
    if (g_str_equal (((const PreauAvoid *) g_ptr_array_index (avoid, i))->tool_id, tool_id))
      return TRUE;

  return FALSE;
}

/* Returns 0 if @outcome does not name the tool. */
static PreauMentionRelation
find_relation (PreauGuide *guide,
               const PreauOutcome *outcome,
               const char *tool_id)
{
  GPtrArray *picks = outcome->picks;
  gboolean stands_in = FALSE;

  for (guint i = 0; i < picks->len; i++)
    {
      const PreauPick *pick = g_ptr_array_index (picks, i);

      if (g_str_equal (pick->tool_id, tool_id))
        return PREAU_MENTION_PICK;
      stands_in = stands_in || g_strv_contains (preau_guide_get_stand_ins (guide, pick), tool_id);
    }

  if (stands_in)
    return PREAU_MENTION_STAND_IN;
  if (g_strv_contains (outcome->listed, tool_id))
    return PREAU_MENTION_LISTED;

  return is_avoided (outcome, tool_id) ? PREAU_MENTION_AVOIDED : 0;
}

static PreauMention *
new_entry (const Search *self,
           guint node,
           const PreauOutcome *outcome,
           PreauMentionRelation relation)
{
  PreauMention *entry = g_new (PreauMention, 1);
  guint common = self->arrivals[node].common;

  *entry = (PreauMention) {
    .relation = relation,
    .outcome = outcome,
    .question = common != node ? get_question (self, common) : NULL,
    .code = write_code (self, common),
  };

  return entry;
}

/**
 * preau_mention_list:
 * @guide: a guide that was accepted
 *
 * Finds the outcomes that name a tool, at a cost proportional to the number of edges, however many paths there are.
 *
 * Returns: (transfer full) (element-type PreauMention): mentions in the order of the guide, each with the first
 *   relation that holds and the common beginning of all paths to the outcome
 */
GPtrArray *
preau_mention_list (PreauGuide *guide,
                    const char *tool_id)
{
  const PreauTable *outcomes = guide->outcomes;
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (PreauGraph) graph = preau_graph_new (guide);
  g_autofree Arrival *arrivals = g_new0 (Arrival, preau_graph_get_length (graph));
  Search self = { guide, graph, arrivals };

  search (&self);
  for (guint i = 0; i < preau_table_get_length (outcomes); i++)
    {
      const PreauOutcome *outcome = preau_table_get_value (outcomes, i);
      PreauMentionRelation relation = find_relation (guide, outcome, tool_id);

      if (relation != 0)
        g_ptr_array_add (entries, new_entry (&self, preau_graph_get_n_questions (graph) + i, outcome, relation));
    }

  return entries;
}
