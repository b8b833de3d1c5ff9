/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"

#include "preau-graph.h"

#define N_RANDOM 600
#define MOST_NODES 16
#define N_CHAIN 20000

typedef struct
{
  PreauGraph *graph;
  GPtrArray *cycles; /* ids joined by spaces */
  guint named[MOST_NODES];
} Found;

static gboolean
has_edge (const PreauGraph *graph,
          guint from,
          guint to)
{
  guint n_edges;
  const PreauGraphEdge *edges = preau_graph_get_edges (graph, from, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    if (edges[i].to == to)
      return TRUE;

  return FALSE;
}

/* A cycle is one, and each node is named in one only. */
static void
cycle_cb (const guint *nodes,
          guint length,
          gpointer user_data)
{
  Found *found = user_data;
  GString *ids = g_string_new (NULL);

  g_assert_cmpuint (length, >, 0);
  for (guint i = 0; i < length; i++)
    {
      g_assert_true (has_edge (found->graph, nodes[i], nodes[(i + 1) % length]));
      if (nodes[i] < MOST_NODES)
        g_assert_cmpuint (found->named[nodes[i]]++, ==, 0);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", preau_graph_get_id (found->graph, nodes[i]));
    }

  g_ptr_array_add (found->cycles, g_string_free (ids, FALSE));
}

static void
init_found (Found *found,
            PreauGraph *graph)
{
  *found = (Found) { .graph = graph };
  found->cycles = g_ptr_array_new_null_terminated (4, g_free, TRUE);
}

static char *
join_cycles (Found *found)
{
  return found->cycles->len > 0 ? g_strjoinv ("; ", (char **) found->cycles->pdata) : g_strdup ("");
}

static char *
join_order (const PreauGraph *graph,
            const guint *order,
            guint n_order)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n_order; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", preau_graph_get_id (graph, order[i]));

  return g_string_free (ids, FALSE);
}

/* No answer leads back: each node comes once, before all it leads to. */
static void
assert_ordered (const PreauGraph *graph,
                const guint *order,
                guint n_order)
{
  guint n_nodes = preau_graph_get_length (graph);
  g_autofree guint *place = g_new0 (guint, n_nodes);

  for (guint i = 0; i < n_order; i++)
    {
      g_assert_cmpuint (order[i], <, n_nodes);
      g_assert_cmpuint (place[order[i]], ==, 0);
      place[order[i]] = i + 1;
    }

  for (guint i = 0; i < n_order; i++)
    {
      guint n_edges;
      const PreauGraphEdge *edges = preau_graph_get_edges (graph, order[i], &n_edges);

      for (guint j = 0; j < n_edges; j++)
        if (edges[j].to != PREAU_GRAPH_NONE)
          g_assert_cmpuint (place[edges[j].to], >, i + 1);
    }
}

static const struct
{
  const char *guide;
  const char *order; /* NULL: there is a cycle, and the order means nothing */
  const char *cycles;
} order_cases[] = {
  { "ask a x o; end o", "a o", "" },
  { "ask a x b; ask b x o; end o", "a b o", "" },
  { "ask b x o; ask a x b; start a; end o", "a b o", "" },
  /* A diamond, and two answers to the same place. */
  { "ask a x b; ask a y c; ask b x d; ask c x d; ask d x o; end o", "a c b d o", "" },
  { "ask a x b; ask a y b; ask b x o; end o", "a b o", "" },
  { "ask a x d; ask a y b; ask b x c; ask c x d; ask d x o; end o", "a b c d o", "" },
  { "ask a x o; ask a y b; ask b x o; end o", "a b o", "" },
  /* What no path leads to is not in the order. */
  { "ask a x o; ask b x o; end o; end p", "a o", "" },
  { "ask a x nowhere", "a", "" },
  { "ask a x nowhere; ask a y b; ask b x o; end o", "a b o", "" },
  { "ask a x o; start nowhere; end o", "", "" },
  { "ask a x o; start o; end o", "", "" },
  /* Cycles. */
  { "ask a x a", NULL, "a" },
  { "ask a x a; ask a y o; end o", NULL, "a" },
  { "ask a x b; ask b x a; ask b y o; end o", NULL, "a b" },
  { "ask a x b; ask b x c; ask c x b; ask c y o; end o", NULL, "b c" },
  { "ask a x b; ask b x c; ask c x d; ask d x b; ask d y o; end o", NULL, "b c d" },
  { "ask a x b; ask b x b; ask b y c; ask c x c; ask c y o; end o", NULL, "b; c" },
  { "ask a x b; ask b x a; ask b y c; ask c x d; ask d x c; ask d y o; end o", NULL, "a b; c d" },
  /* Two cycles that share a node: one of them, so that what is said stays short. */
  { "ask a x b; ask b x a; ask a y c; ask c x a; ask c y o; end o", NULL, "a b" },
  { "ask a x b; ask b x c; ask c x a; ask c y b; ask c z o; end o", NULL, "a b c" },
  /* Where the start does not reach it. */
  { "ask a x o; ask b x c; ask c x b; end o", "a o", "b c" },
  { "ask a x o; ask b x b; end o", "a o", "b" },
  { "ask a x o; ask b x c; ask c x b; start nowhere; end o", "", "b c" },
  /* Behind a diamond: both ways to it are no second cycle. */
  { "ask a x b; ask a y c; ask b x d; ask c x d; ask d x e; ask e x d; ask e y o; end o", NULL, "d e" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      g_autofree char *json = guide_builder_to_json (order_cases[i].guide);
      PreauGuide *guide = guide_builder_import (json);
      g_autoptr (PreauGraph) graph = preau_graph_new (guide);
      g_autofree char *cycles = NULL;
      Found found;
      guint n_order;
      const guint *order;

      init_found (&found, graph);
      order = preau_graph_order (graph, cycle_cb, &found, &n_order);
      cycles = join_cycles (&found);
      g_test_message ("%s: %s", order_cases[i].guide, cycles);
      g_assert_cmpstr (cycles, ==, order_cases[i].cycles);
      if (order_cases[i].order != NULL)
        {
          g_autofree char *ids = join_order (graph, order, n_order);

          assert_ordered (graph, order, n_order);
          g_assert_cmpstr (ids, ==, order_cases[i].order);
        }
      g_ptr_array_unref (found.cycles);
      g_clear_pointer (&graph, preau_graph_free);
      g_assert_finalize_object (guide);
    }
}

static void
test_edges (void)
{
  static const char text[] = "ask b x o; ask a x b; ask a y p; ask a z nowhere; start a; end o; end p";
  g_autofree char *json = guide_builder_to_json (text);
  PreauGuide *guide = guide_builder_import (json);
  g_autoptr (PreauGraph) graph = preau_graph_new (guide);
  const PreauGraphEdge *edges;
  guint n_edges;

  g_assert_cmpuint (preau_graph_get_length (graph), ==, 4);
  g_assert_cmpuint (preau_graph_get_n_questions (graph), ==, 2);
  g_assert_cmpuint (preau_graph_get_start (graph), ==, 1);
  g_assert_cmpstr (preau_graph_get_id (graph, 0), ==, "b");
  g_assert_cmpstr (preau_graph_get_id (graph, 3), ==, "p");

  edges = preau_graph_get_edges (graph, 1, &n_edges);
  g_assert_cmpuint (n_edges, ==, 3);
  g_assert_cmpuint (edges[0].from, ==, 1);
  g_assert_cmpuint (edges[0].to, ==, 0);
  g_assert_cmpuint (edges[1].to, ==, 3);
  g_assert_cmpuint (edges[2].to, ==, PREAU_GRAPH_NONE);
  g_assert_cmpstr (edges[2].answer->id, ==, "z");

  preau_graph_get_edges (graph, 2, &n_edges);
  g_assert_cmpuint (n_edges, ==, 0);
  g_clear_pointer (&graph, preau_graph_free);
  g_assert_finalize_object (guide);
}

/* An id given to a question and to an outcome leads to the question. */
static void
test_ambiguous (void)
{
  g_autofree char *json = guide_builder_to_json ("ask a x b; ask b x o; end o; end b");
  PreauGuide *guide = guide_builder_import (json);
  g_autoptr (PreauGraph) graph = preau_graph_new (guide);
  guint n_edges;

  g_assert_cmpuint (preau_graph_get_edges (graph, 0, &n_edges)->to, ==, 1);
  g_clear_pointer (&graph, preau_graph_free);
  g_assert_finalize_object (guide);
}

/* reach[i][j]: an answer of i or more than one lead to j. */
static void
close_over (const PreauGraph *graph,
            gboolean reach[MOST_NODES][MOST_NODES])
{
  guint n = preau_graph_get_length (graph);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      reach[i][j] = has_edge (graph, i, j);

  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < n; j++)
        reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
}

static char *
draw_any_guide (GRand *rand)
{
  GString *text = g_string_new (NULL);
  int n_questions = g_rand_int_range (rand, 1, 9);

  for (int i = 0; i < n_questions; i++)
    {
      int n_answers = g_rand_int_range (rand, 1, 4);

      for (int j = 0; j < n_answers; j++)
        {
          int least = g_rand_int_range (rand, 0, 3) == 0 ? 0 : i + 1;
          int target = g_rand_int_range (rand, least, n_questions + 4);

          if (target < n_questions)
            g_string_append_printf (text, "ask q%d a%d q%d;", i, j, target);
          else if (target < n_questions + 3)
            g_string_append_printf (text, "ask q%d a%d o%d;", i, j, target - n_questions);
          else
            g_string_append_printf (text, "ask q%d a%d nowhere;", i, j);
        }
    }
  g_string_append (text, "end o0; end o1; end o2");

  return g_string_free (text, FALSE);
}

/* Where nodes lead to each other, one cycle at least is found among them, and none elsewhere. */
static void
assert_cycles (const PreauGraph *graph,
               const Found *found,
               gboolean reach[MOST_NODES][MOST_NODES])
{
  for (guint i = 0; i < preau_graph_get_length (graph); i++)
    {
      gboolean any_named = FALSE;

      for (guint j = 0; j < preau_graph_get_length (graph); j++)
        if ((reach[i][j] && reach[j][i]) || j == i)
          any_named = any_named || found->named[j] > 0;

      g_assert_cmpint (any_named, ==, reach[i][i]);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_cyclic = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = draw_any_guide (rand);
      g_autofree char *json = guide_builder_to_json (text);
      PreauGuide *guide = guide_builder_import (json);
      g_autoptr (PreauGraph) graph = preau_graph_new (guide);
      gboolean reach[MOST_NODES][MOST_NODES];
      guint n_reached = 1;
      Found found;
      guint n_order;
      const guint *order;

      init_found (&found, graph);
      order = preau_graph_order (graph, cycle_cb, &found, &n_order);
      close_over (graph, reach);
      assert_cycles (graph, &found, reach);

      for (guint j = 1; j < preau_graph_get_length (graph); j++)
        n_reached += reach[0][j];
      g_assert_cmpuint (n_order, ==, n_reached);
      if (found.cycles->len == 0)
        assert_ordered (graph, order, n_order);
      for (guint j = 0; j < n_order; j++)
        g_assert_true (order[j] == 0 || reach[0][order[j]]);

      n_cyclic += found.cycles->len > 0;
      g_ptr_array_unref (found.cycles);
      g_clear_pointer (&graph, preau_graph_free);
      g_assert_finalize_object (guide);
    }

  g_test_message ("%u of %d had cycles", n_cyclic, N_RANDOM);
  g_assert_cmpuint (n_cyclic, >, N_RANDOM / 10);
  g_assert_cmpuint (n_cyclic, <, N_RANDOM);
}

/* As long as a guide can be, there and back again: no recursion that runs out of stack. */
static void
test_long_chain (void)
{
  for (guint cyclic = 0; cyclic < 2; cyclic++)
    {
      g_autofree char *chain = guide_builder_ladder (N_CHAIN, 1);
      g_autofree char *text = g_strdup_printf ("%s%s\nend o", chain, cyclic ? "ask q19999 back q0" : "");
      g_autofree char *json = guide_builder_to_json (text);
      PreauGuide *guide = guide_builder_import (json);
      g_autoptr (PreauGraph) graph = preau_graph_new (guide);
      Found found;
      guint n_order;
      const guint *order;

      init_found (&found, graph);
      order = preau_graph_order (graph, cycle_cb, &found, &n_order);
      g_assert_cmpuint (n_order, ==, N_CHAIN + 1);
      g_assert_cmpuint (found.cycles->len, ==, cyclic);
      if (!cyclic)
        assert_ordered (graph, order, n_order);
      g_ptr_array_unref (found.cycles);
      g_clear_pointer (&graph, preau_graph_free);
      g_assert_finalize_object (guide);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/cases", test_cases);
  g_test_add_func ("/graph/edges", test_edges);
  g_test_add_func ("/graph/ambiguous", test_ambiguous);
  g_test_add_func ("/graph/random", test_random);
  g_test_add_func ("/graph/long-chain", test_long_chain);

  return g_test_run ();
}
