/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks the graph: cycles, unreachable nodes, long paths. */

#include "preau-lint.h"

#include <glib/gi18n.h>

#define MOST_ANSWERS_ON_PATH 18
#define MANY_ANSWERS_ON_PATH 8

typedef struct
{
  PreauGraph *graph;
  PreauFindings *findings;
  gboolean has_cycle;
} Lint;

static char *
node_path (const PreauGraph *graph,
           guint node)
{
  return preau_lint_path (node < preau_graph_get_n_questions (graph) ? "questions" : "outcomes",
                          preau_graph_get_id (graph, node));
}

static void
cycle_cb (const guint *nodes,
          guint length,
          gpointer user_data)
{
  Lint *lint = user_data;
  g_autofree char *path = node_path (lint->graph, nodes[0]);
  g_autoptr (GString) way = g_string_new (NULL);

  lint->has_cycle = TRUE;
  for (guint i = 0; i < length; i++)
    g_string_append_printf (way, "%s → ", preau_graph_get_id (lint->graph, nodes[i]));
  g_string_append (way, preau_graph_get_id (lint->graph, nodes[0]));

  preau_lint_report (lint->findings, PREAU_LINT_CYCLE, path, _("These questions lead back to themselves: %s."),
                     way->str);
}

static void
lint_reach (Lint *lint,
            const guint *order,
            guint n_order)
{
  guint n_nodes = preau_graph_get_length (lint->graph);
  g_autofree gboolean *reached = g_new0 (gboolean, MAX (n_nodes, 1));

  for (guint i = 0; i < n_order; i++)
    reached[order[i]] = TRUE;

  for (guint i = 0; i < n_nodes; i++)
    {
      g_autofree char *path = NULL;

      if (reached[i])
        continue;

      path = node_path (lint->graph, i);
      preau_lint_report (lint->findings, PREAU_LINT_UNREACHABLE, path, _("No path leads to “%s”."),
                         preau_graph_get_id (lint->graph, i));
    }
}

/* Measures the longest path to each node, and reports where it first gets too long. */
static void
lint_depth (Lint *lint,
            const guint *order,
            guint n_order)
{
  g_autofree guint *depth = g_new0 (guint, MAX (preau_graph_get_length (lint->graph), 1));

  for (guint i = 0; i < n_order; i++)
    {
      guint n_edges;
      const PreauGraphEdge *edges = preau_graph_get_edges (lint->graph, order[i], &n_edges);

      for (guint j = 0; j < n_edges; j++)
        if (edges[j].to != PREAU_GRAPH_NONE)
          depth[edges[j].to] = MAX (depth[edges[j].to], depth[order[i]] + 1);

      if (depth[order[i]] == MOST_ANSWERS_ON_PATH + 1)
        {
          g_autofree char *path = node_path (lint->graph, order[i]);

          preau_lint_report (lint->findings, PREAU_LINT_PATH_TOO_LONG, path,
                             _("A path of more than %d answers leads to “%s”."), MOST_ANSWERS_ON_PATH,
                             preau_graph_get_id (lint->graph, order[i]));
        }
      else if (depth[order[i]] == MANY_ANSWERS_ON_PATH + 1)
        {
          g_autofree char *path = node_path (lint->graph, order[i]);

          preau_lint_report (lint->findings, PREAU_LINT_PATH_LONG, path,
                             _("A path of more than %d answers leads to “%s”."), MANY_ANSWERS_ON_PATH,
                             preau_graph_get_id (lint->graph, order[i]));
        }
    }
}

/**
 * preau_lint_tree:
 *
 * Checks the tree and, if it has no cycle, the conditions along its paths.
 */
void
preau_lint_tree (PreauGuide *guide,
                 PreauFindings *findings)
{
  g_autoptr (PreauGraph) graph = preau_graph_new (guide);
  Lint lint = { graph, findings, FALSE };
  guint n_order;
  const guint *order = preau_graph_order (graph, cycle_cb, &lint, &n_order);

  /* Without a start every node is unreachable: lint reports the start alone. */
  if (preau_graph_get_start (graph) == PREAU_GRAPH_NONE)
    return;

  lint_reach (&lint, order, n_order);
  if (lint.has_cycle)
    return;

  lint_depth (&lint, order, n_order);
  preau_lint_conditions (guide, graph, order, n_order, findings);
}
