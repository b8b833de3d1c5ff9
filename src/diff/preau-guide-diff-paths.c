/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the paths that lead elsewhere. Walks both trees at once, as long as the same answers lead to the same question;
 * paths that meet at a question are counted together. No count can overflow: a path has at most 18 answers, each of at
 * most nine. */

#include "preau-guide-diff-parts.h"

#include "preau-graph.h"

/* The paths of both guides that reach a question. */
typedef struct
{
  guint64 n;
  guint partner; /* number of the question in the later guide */
  guint from;    /* number of the question before, in the earlier guide; PREAU_GRAPH_NONE at the start */
  const PreauGraphEdge *via[2];
} Shared;

/* The paths of one guide alone that reach a question or outcome. */
typedef struct
{
  guint64 n;
  guint shared; /* last shared question of the first path; PREAU_GRAPH_NONE: the paths parted further up */
  const PreauGraphEdge *via;
} Alone;

/* A pair of outcomes at which shared paths end. */
typedef struct
{
  guint ends[2];
  guint64 n;
  guint shared;
  const PreauGraphEdge *via;
} End;

enum
{
  BEFORE,
  AFTER,
};

typedef struct
{
  PreauGuideDiff *diff;
  PreauGuide *guides[2];
  PreauGraph *graphs[2];
  Alone *alone[2];
  Shared *shared;
  GArray *ends;
} Search;

static void
init_search (Search *self,
             PreauGuideDiff *diff)
{
  *self = (Search) { .diff = diff, .guides = { diff->before, diff->after } };
  for (guint side = BEFORE; side <= AFTER; side++)
    {
      self->graphs[side] = preau_graph_new (self->guides[side]);
      self->alone[side] = g_new0 (Alone, preau_graph_get_length (self->graphs[side]));
    }
  self->shared = g_new0 (Shared, preau_graph_get_n_questions (self->graphs[BEFORE]));
  self->ends = g_array_new (FALSE, FALSE, sizeof (End));
}

static void
clear_search (Search *self)
{
  for (guint side = BEFORE; side <= AFTER; side++)
    {
      g_clear_pointer (&self->graphs[side], preau_graph_free);
      g_clear_pointer (&self->alone[side], g_free);
    }
  g_clear_pointer (&self->shared, g_free);
  g_clear_pointer (&self->ends, g_array_unref);
}

static gboolean
is_question (const Search *self,
             guint side,
             guint node)
{
  return node < preau_graph_get_n_questions (self->graphs[side]);
}

static const PreauOutcome *
get_outcome (const Search *self,
             guint side,
             guint node)
{
  const PreauTable *outcomes = self->guides[side]->outcomes;

  return preau_table_get (outcomes, preau_graph_get_id (self->graphs[side], node));
}

/* Leads @n paths of one guide alone to @node. @via: (nullable): the last answer; NULL at the start */
static void
part (Search *self,
      guint side,
      guint node,
      guint64 n,
      guint shared,
      const PreauGraphEdge *via)
{
  Alone *to = &self->alone[side][node];

  if (to->n == 0)
    *to = (Alone) { 0, shared, via };
  to->n += n;
}

/* Leads @n paths of both guides to the questions or outcomes @before and @after. */
static void
meet (Search *self,
      guint before,
      guint after,
      guint64 n,
      guint shared,
      const PreauGraphEdge *via_before,
      const PreauGraphEdge *via_after)
{
  gboolean asks[2] = { is_question (self, BEFORE, before), is_question (self, AFTER, after) };

  if (asks[BEFORE] && asks[AFTER] &&
      preau_guide_diff_is_same (self->diff, preau_graph_get_id (self->graphs[BEFORE], before),
                                preau_graph_get_id (self->graphs[AFTER], after)))
    {
      Shared *to = &self->shared[before];

      if (to->n == 0)
        *to = (Shared) { 0, after, shared, { via_before, via_after } };
      to->n += n;
    }
  else if (!asks[BEFORE] && !asks[AFTER])
    {
      End end = { { before, after }, n, shared, via_after };

      g_array_append_val (self->ends, end);
    }
  else
    {
      part (self, BEFORE, before, n, shared, via_before);
      part (self, AFTER, after, n, shared, via_after);
    }
}

/* Returns: the edge in @edges for the same answer as @edge; NULL: none. */
static const PreauGraphEdge *
find_edge (const PreauGraphEdge *edges,
           guint n_edges,
           const PreauGraphEdge *edge)
{
  for (guint i = 0; i < n_edges; i++)
    if (g_str_equal (edges[i].answer->id, edge->answer->id))
      return &edges[i];

  return NULL;
}

static void
go_on (Search *self,
       guint node)
{
  const Shared *here = &self->shared[node];
  guint n_before;
  guint n_after;
  const PreauGraphEdge *before = preau_graph_get_edges (self->graphs[BEFORE], node, &n_before);
  const PreauGraphEdge *after = preau_graph_get_edges (self->graphs[AFTER], here->partner, &n_after);

  for (guint i = 0; i < n_before; i++)
    {
      const PreauGraphEdge *same = find_edge (after, n_after, &before[i]);

      if (same != NULL)
        meet (self, before[i].to, same->to, here->n, node, &before[i], same);
      else
        part (self, BEFORE, before[i].to, here->n, node, &before[i]);
    }

  for (guint i = 0; i < n_after; i++)
    if (find_edge (before, n_before, &after[i]) == NULL)
      part (self, AFTER, after[i].to, here->n, node, &after[i]);
}

static void
search_shared (Search *self)
{
  guint n_order;
  const guint *order = preau_graph_order (self->graphs[BEFORE], NULL, NULL, &n_order);

  meet (self, preau_graph_get_start (self->graphs[BEFORE]), preau_graph_get_start (self->graphs[AFTER]), 1,
        PREAU_GRAPH_NONE, NULL, NULL);
  for (guint i = 0; i < n_order; i++)
    if (is_question (self, BEFORE, order[i]) && self->shared[order[i]].n > 0)
      go_on (self, order[i]);
}

/* Once paths have parted, all behind belongs to one guide. */
static void
search_alone (Search *self,
              guint side)
{
  guint n_order;
  const guint *order = preau_graph_order (self->graphs[side], NULL, NULL, &n_order);

  for (guint i = 0; i < n_order; i++)
    {
      guint64 n = self->alone[side][order[i]].n;
      guint n_edges;
      const PreauGraphEdge *edges = preau_graph_get_edges (self->graphs[side], order[i], &n_edges);

      for (guint j = 0; n > 0 && j < n_edges; j++)
        part (self, side, edges[j].to, n, PREAU_GRAPH_NONE, &edges[j]);
    }
}

/* Traces the path that ends with @via back to the start. */
static GArray *
trace (const Search *self,
       guint side,
       guint shared,
       const PreauGraphEdge *via)
{
  const PreauTable *questions = self->guides[side]->questions;
  GArray *trail = preau_trail_new ();

  while (via != NULL)
    {
      PreauStep step = { preau_table_get_value (questions, via->from), via->answer };

      g_array_prepend_val (trail, step);
      if (shared != PREAU_GRAPH_NONE)
        {
          via = self->shared[shared].via[side];
          shared = self->shared[shared].from;
        }
      else
        {
          shared = self->alone[side][via->from].shared;
          via = self->alone[side][via->from].via;
        }
    }

  return trail;
}

static gboolean
offers_other_tools (const PreauGuideDiff *self,
                    const PreauOutcome *before,
                    const PreauOutcome *after)
{
  GPtrArray *picked = before->picks;
  GPtrArray *picks = after->picks;

  if (picked->len != picks->len)
    return TRUE;

  for (guint i = 0; i < picks->len; i++)
    {
      const PreauPick *one = g_ptr_array_index (picked, i);
      const PreauPick *other = g_ptr_array_index (picks, i);

      if (!preau_guide_diff_is_same (self, one->tool_id, other->tool_id) ||
          !preau_guide_diff_is_same (self, preau_guide_get_tool_today (self->before, one)->id,
                                     preau_guide_get_tool_today (self->after, other)->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
leads_elsewhere (const PreauGuideDiff *self,
                 const PreauOutcome *before,
                 const PreauOutcome *after)
{
  return !preau_guide_diff_is_same (self, before->id, after->id) || offers_other_tools (self, before, after);
}

static void
add_path (PreauGuideDiff *self,
          PreauPathDiff found)
{
  g_ptr_array_add (self->paths, g_memdup2 (&found, sizeof found));
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const End *one = a;
  const End *other = b;
  guint side = one->ends[BEFORE] != other->ends[BEFORE] ? BEFORE : AFTER;

  return (one->ends[side] > other->ends[side]) - (one->ends[side] < other->ends[side]);
}

/* The sort is stable, so the first path to a pair of outcomes stays in front. */
static void
add_elsewhere (const Search *self)
{
  g_array_sort (self->ends, compare_ends);

  for (guint i = 0, next; i < self->ends->len; i = next)
    {
      const End *first = &g_array_index (self->ends, End, i);
      const PreauOutcome *before = get_outcome (self, BEFORE, first->ends[BEFORE]);
      const PreauOutcome *after = get_outcome (self, AFTER, first->ends[AFTER]);
      guint64 n = first->n;

      for (next = i + 1; next < self->ends->len; next++)
        {
          const End *end = &g_array_index (self->ends, End, next);

          if (compare_ends (first, end) != 0)
            break;
          n += end->n;
        }

      if (leads_elsewhere (self->diff, before, after))
        add_path (self->diff, (PreauPathDiff) { PREAU_PATH_ELSEWHERE, n,
                                                trace (self, AFTER, first->shared, first->via), before, after });
    }
}

static void
add_alone (const Search *self,
           guint side)
{
  for (guint node = preau_graph_get_n_questions (self->graphs[side]);
       node < preau_graph_get_length (self->graphs[side]); node++)
    {
      const Alone *end = &self->alone[side][node];
      const PreauOutcome *outcome = get_outcome (self, side, node);

      if (end->n > 0)
        add_path (self->diff, (PreauPathDiff) { side == BEFORE ? PREAU_PATH_GONE : PREAU_PATH_NEW, end->n,
                                                trace (self, side, end->shared, end->via),
                                                side == BEFORE ? outcome : NULL, side == AFTER ? outcome : NULL });
    }
}

/**
 * preau_guide_diff_add_paths:
 *
 * Adds the paths that lead elsewhere, are gone or are new, grouped by their outcomes.
 */
void
preau_guide_diff_add_paths (PreauGuideDiff *self)
{
  Search search;

  init_search (&search, self);
  search_shared (&search);
  search_alone (&search, BEFORE);
  search_alone (&search, AFTER);

  add_elsewhere (&search);
  add_alone (&search, BEFORE);
  add_alone (&search, AFTER);
  clear_search (&search);
}
