/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-graph.h"

#include "preau-hash.h"

struct _PreauGraph
{
  PreauGuide *guide;
  guint n_questions;
  guint n_nodes;
  guint start;
  GArray *edges;     /* of PreauGraphEdge, grouped by question */
  guint *first_edge; /* index of the first edge of each question, and length of edges */
  GArray *order;     /* NULL until preau_graph_order() */
};

typedef enum
{
  UNSEEN,
  OPEN, /* on the path from the root to the current node */
  DONE,
} Mark;

typedef struct
{
  guint node;
  guint next_edge;
} Step;

static void
add_edges (PreauGraph *self,
           guint from,
           GHashTable *numbers)
{
  const PreauQuestion *question = preau_table_get_value (self->guide->questions, from);
  GPtrArray *answers = question->answers;

  self->first_edge[from] = self->edges->len;
  for (guint i = 0; i < answers->len; i++)
    {
      const PreauAnswer *answer = g_ptr_array_index (answers, i);
      const char *next = answer->next_id;
      gpointer number;
      PreauGraphEdge edge = { from, PREAU_GRAPH_NONE, answer };

      if (next != NULL && g_hash_table_lookup_extended (numbers, next, NULL, &number))
        edge.to = GPOINTER_TO_UINT (number);
      g_array_append_val (self->edges, edge);
    }
}

/**
 * preau_graph_new:
 * @guide: a guide, which may have errors; must outlive the graph
 *
 * Returns: (transfer full): the graph of the guide’s tree
 */
PreauGraph *
preau_graph_new (PreauGuide *guide)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (preau_hash_string, g_str_equal);
  PreauGraph *self = g_new0 (PreauGraph, 1);
  gpointer start;

  self->guide = guide;
  self->n_questions = preau_table_get_length (guide->questions);
  self->n_nodes = self->n_questions + preau_table_get_length (guide->outcomes);
  self->edges = g_array_sized_new (FALSE, FALSE, sizeof (PreauGraphEdge), self->n_questions * 3);
  self->first_edge = g_new (guint, self->n_questions + 1);

  /* An id of both a question and an outcome means the question; lint reports the duplicate. */
  for (guint i = self->n_nodes; i > 0; i--)
    g_hash_table_insert (numbers, (gpointer) preau_graph_get_id (self, i - 1), GUINT_TO_POINTER (i - 1));

  for (guint i = 0; i < self->n_questions; i++)
    add_edges (self, i, numbers);
  self->first_edge[self->n_questions] = self->edges->len;

  self->start = PREAU_GRAPH_NONE;
  if (preau_table_get (guide->questions, guide->start) != NULL)
    {
      g_hash_table_lookup_extended (numbers, guide->start, NULL, &start);
      self->start = GPOINTER_TO_UINT (start);
    }

  return self;
}

void
preau_graph_free (PreauGraph *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->edges, g_array_unref);
  g_clear_pointer (&self->first_edge, g_free);
  g_free (self);
}

guint
preau_graph_get_length (const PreauGraph *self)
{
  return self->n_nodes;
}

/**
 * preau_graph_get_n_questions:
 *
 * Returns: number of questions, which is also the node of the first outcome
 */
guint
preau_graph_get_n_questions (const PreauGraph *self)
{
  return self->n_questions;
}

guint
preau_graph_get_start (const PreauGraph *self)
{
  return self->start;
}

const char *
preau_graph_get_id (const PreauGraph *self,
                    guint node)
{
  if (node < self->n_questions)
    return preau_table_get_id (self->guide->questions, node);

  return preau_table_get_id (self->guide->outcomes, node - self->n_questions);
}

/**
 * preau_graph_get_edges:
 *
 * Returns: (array length=length): edges to the next nodes; none from an outcome
 */
const PreauGraphEdge *
preau_graph_get_edges (const PreauGraph *self,
                       guint node,
                       guint *length)
{
  if (node >= self->n_questions)
    {
      *length = 0;
      return NULL;
    }

  *length = self->first_edge[node + 1] - self->first_edge[node];

  return *length > 0 ? &g_array_index (self->edges, PreauGraphEdge, self->first_edge[node]) : NULL;
}

/* Calls @func with the nodes of a cycle, unless one of them was reported before: the number of reports stays in
 * proportion to the guide, whatever the number of cycles. */
static void
report_cycle (GArray *way,
              guint target,
              gboolean *named,
              PreauGraphCycleFunc func,
              gpointer user_data)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = way->len;

  do
    first--;
  while (g_array_index (way, Step, first).node != target);

  for (guint i = first; i < way->len; i++)
    {
      guint node = g_array_index (way, Step, i).node;

      if (named[node])
        return;
      g_array_append_val (nodes, node);
    }

  for (guint i = 0; i < nodes->len; i++)
    named[g_array_index (nodes, guint, i)] = TRUE;

  func (&g_array_index (nodes, guint, 0), nodes->len, user_data);
}

/* Searches depth first, without recursion as a guide may be one long chain, and adds each node after all that follow
 * it. */
static void
visit (PreauGraph *self,
       guint root,
       guchar *marks,
       gboolean *named,
       PreauGraphCycleFunc func,
       gpointer user_data)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));
  Step first = { root, 0 };

  marks[root] = OPEN;
  g_array_append_val (way, first);

  while (way->len > 0)
    {
      Step *step = &g_array_index (way, Step, way->len - 1);
      guint n_edges;
      const PreauGraphEdge *edges = preau_graph_get_edges (self, step->node, &n_edges);
      guint to;

      if (step->next_edge == n_edges)
        {
          marks[step->node] = DONE;
          g_array_append_val (self->order, step->node);
          g_array_set_size (way, way->len - 1);
          continue;
        }

      to = edges[step->next_edge++].to;
      if (to == PREAU_GRAPH_NONE || marks[to] == DONE)
        continue;

      if (marks[to] == OPEN)
        {
          report_cycle (way, to, named, func, user_data);
        }
      else
        {
          Step next = { to, 0 };

          marks[to] = OPEN;
          g_array_append_val (way, next);
        }
    }
}

static void
reverse (GArray *nodes)
{
  for (guint i = 0; i < nodes->len / 2; i++)
    {
      guint *one = &g_array_index (nodes, guint, i);
      guint *other = &g_array_index (nodes, guint, nodes->len - 1 - i);
      guint held = *one;

      *one = *other;
      *other = held;
    }
}

/**
 * preau_graph_order:
 * @cycle_func: (nullable): called with the questions of each cycle that shares none with an earlier one, reachable or
 *   not; %NULL for an accepted guide, which has no cycles
 * @length: (out): number of nodes that the start reaches
 *
 * Returns: (array length=length) (transfer none): nodes that the start reaches, each before all nodes its answers lead
 *   to; in no useful order if there are cycles
 */
const guint *
preau_graph_order (PreauGraph *self,
                   PreauGraphCycleFunc cycle_func,
                   gpointer user_data,
                   guint *length)
{
  g_autofree guchar *marks = g_new0 (guchar, MAX (self->n_nodes, 1));
  g_autofree gboolean *named = g_new0 (gboolean, MAX (self->n_nodes, 1));

  g_clear_pointer (&self->order, g_array_unref);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->start != PREAU_GRAPH_NONE)
    visit (self, self->start, marks, named, cycle_func, user_data);
  *length = self->order->len;

  for (guint i = 0; i < self->n_questions; i++)
    if (marks[i] == UNSEEN)
      visit (self, i, marks, named, cycle_func, user_data);

  g_array_set_size (self->order, *length);
  reverse (self->order);

  return (const guint *) (gpointer) self->order->data;
}
