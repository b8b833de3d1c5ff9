/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks that picks obey their conditions on every path.
 *
 * There can be 2⁴⁰ paths, so none is walked. Each question passes on what can be known on arrival: the audiences, media
 * and times that some path tells, and the largest upper bound of people, each with the answer that first brought it, so
 * that a path can be named. The cost is proportional to the number of edges. */

#include "preau-lint.h"

#include <glib/gi18n.h>

#include "preau-pick.h"

#define UNBOUNDED G_MAXUINT
/* More answers than a path may have: nobody reads a chain of thousands. */
#define MOST_ANSWERS_SHOWN 64
#define MOST_VALUES 8

G_STATIC_ASSERT (PREAU_AUDIENCE_PARENTS < MOST_VALUES && PREAU_MEDIUM_CONTENT < MOST_VALUES);

/* Facts about the situation; the first three are choices from closed lists. */
typedef enum
{
  AUDIENCE,
  MEDIUM,
  TIME,
  N_CHOICES,
  PEOPLE = N_CHOICES,
} Key;

/* Facts that some path brings to a node; value 0 of a choice stands for “not told”. */
typedef struct
{
  gboolean reached;
  const PreauGraphEdge *first; /* the last answer of some path from the start; NULL at the start */

  guint values[N_CHOICES];
  const PreauGraphEdge *via[N_CHOICES][MOST_VALUES];

  gboolean people_untold;
  const PreauGraphEdge *untold_via;
  guint most_people; /* 0 if no path tells */
  const PreauGraphEdge *most_via;
} Arrival;

typedef struct
{
  PreauGuide *guide;
  PreauGraph *graph;
  PreauFindings *findings;
  Arrival *arrivals;
} Lint;

static guint
get_most_people (const PreauSituation *situation)
{
  if (!preau_situation_tells_people (situation))
    return 0;

  return situation->people_at_most > 0 ? situation->people_at_most : UNBOUNDED;
}

/* Returns 0 for “not told”. */
static guint
get_told (const PreauSituation *situation,
          Key key)
{
  if (key == AUDIENCE)
    return situation->audience;
  if (key == MEDIUM)
    return situation->medium;
  if (key == TIME)
    return situation->time;

  return get_most_people (situation);
}

static void
bring_value (Arrival *to,
             Key choice,
             guint value,
             const PreauGraphEdge *edge)
{
  if ((to->values[choice] & (1u << value)) != 0)
    return;

  to->values[choice] |= 1u << value;
  to->via[choice][value] = edge;
}

static void
bring_people (Arrival *to,
              guint most,
              const PreauGraphEdge *edge)
{
  if (most > to->most_people)
    {
      to->most_people = most;
      to->most_via = edge;
    }
}

static void
carry (const Arrival *from,
       Arrival *to,
       const PreauGraphEdge *edge)
{
  const PreauSituation *told = &edge->answer->sets;
  guint most = get_most_people (told);

  if (!to->reached)
    {
      to->reached = TRUE;
      to->first = edge;
    }

  for (Key choice = 0; choice < N_CHOICES; choice++)
    {
      guint value = get_told (told, choice);

      if (value != 0)
        {
          bring_value (to, choice, value, edge);
          continue;
        }

      for (guint v = 0; v < MOST_VALUES; v++)
        if ((from->values[choice] & (1u << v)) != 0)
          bring_value (to, choice, v, edge);
    }

  if (most > 0)
    {
      bring_people (to, most, edge);
      return;
    }

  bring_people (to, from->most_people, edge);
  if (from->people_untold && !to->people_untold)
    {
      to->people_untold = TRUE;
      to->untold_via = edge;
    }
}

/* Returns the answer by which @wanted, or 0 for “not told”, first reached the node. */
static const PreauGraphEdge *
came_by (const Arrival *arrival,
         Key key,
         guint wanted)
{
  if (key == PEOPLE)
    return wanted == 0 ? arrival->untold_via : arrival->most_via;

  return arrival->via[key][wanted];
}

/* Returns the answer ids of some path to @node that brings @wanted: backwards to the answer that tells it, then by any
 * path to the start. */
static char *
describe_path (const Lint *lint,
               guint node,
               Key key,
               guint wanted)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean told = FALSE;

  for (;;)
    {
      const Arrival *arrival = &lint->arrivals[node];
      const PreauGraphEdge *edge = told ? arrival->first : came_by (arrival, key, wanted);

      if (edge == NULL)
        break;

      if (ids->len == MOST_ANSWERS_SHOWN)
        {
          g_ptr_array_insert (ids, 0, (gpointer) "…");
          break;
        }
      g_ptr_array_insert (ids, 0, (gpointer) edge->answer->id);
      told = told || get_told (&edge->answer->sets, key) != 0;
      node = edge->from;
    }

  g_ptr_array_add (ids, NULL);

  return g_strjoinv (" → ", (char **) ids->pdata);
}

static void
report (const Lint *lint,
        PreauLintCode code,
        guint node,
        guint pick,
        Key key,
        guint wanted,
        const char *what)
{
  g_autofree char *where = NULL;
  g_autofree char *answers = NULL;

  if (preau_findings_skip (lint->findings, code))
    return;

  where = preau_lint_path_in ("outcomes", preau_graph_get_id (lint->graph, node), "/picks/%u/tool", pick);
  answers = describe_path (lint, node, key, wanted);

  preau_lint_report (lint->findings, code, where, _("%s Path: %s."), what, answers);
}

static void
report_untold (const Lint *lint,
               guint node,
               guint pick,
               Key key,
               const char *tool)
{
  static const char *const names[] = { "audience", "medium", "booking", "people" };
  g_autofree char *what = g_strdup_printf (_("“%s” has a condition on “%s”, which no answer sets."), tool, names[key]);

  report (lint, PREAU_LINT_CONDITION_UNSET, node, pick, key, 0, what);
}

static void
lint_choice (const Lint *lint,
             guint node,
             guint pick,
             const char *tool,
             Key key,
             guint allowed)
{
  GType type = key == AUDIENCE ? preau_audience_get_type () : preau_medium_get_type ();
  guint values = lint->arrivals[node].values[key];

  if (allowed == 0)
    return;

  if ((values & 1u) != 0)
    report_untold (lint, node, pick, key, tool);

  for (guint v = 1; v < MOST_VALUES; v++)
    {
      g_autofree char *what = NULL;

      if ((values & ~allowed & (1u << v)) == 0)
        continue;

      what = g_strdup_printf (_("“%s” is not for “%s”."), tool, preau_enum_to_nick (type, (int) v));
      report (lint, PREAU_LINT_CONDITION_BROKEN, node, pick, key, v, what);
      return;
    }
}

static void
lint_people (const Lint *lint,
             guint node,
             guint pick,
             const char *tool,
             guint at_most)
{
  const Arrival *arrival = &lint->arrivals[node];
  g_autofree char *what = NULL;

  if (at_most == 0)
    return;

  if (arrival->people_untold)
    report_untold (lint, node, pick, PEOPLE, tool);

  if (arrival->most_people > at_most)
    {
      what = g_strdup_printf (_("“%s” is for at most %u people."), tool, at_most);
      report (lint, PREAU_LINT_CONDITION_BROKEN, node, pick, PEOPLE, arrival->most_people, what);
    }
}

static void
lint_booking (const Lint *lint,
              guint node,
              guint pick,
              const char *tool)
{
  g_autofree char *what = NULL;

  if ((lint->arrivals[node].values[TIME] & (1u << PREAU_BOOKING_TIME_IMPOSSIBLE)) == 0)
    return;

  what = g_strdup_printf (_("“%s” must be booked, and there is no time for it."), tool);
  report (lint, PREAU_LINT_BOOKING_IMPOSSIBLE, node, pick, TIME, PREAU_BOOKING_TIME_IMPOSSIBLE, what);
}

static void
lint_tool (const Lint *lint,
           guint node,
           guint pick,
           const char *id)
{
  const PreauTool *tool = preau_table_get (lint->guide->tools, id);
  const PreauConditions *conditions;

  if (tool == NULL)
    return;

  conditions = &tool->conditions;
  lint_choice (lint, node, pick, id, AUDIENCE, conditions->audiences);
  lint_choice (lint, node, pick, id, MEDIUM, conditions->media);
  lint_people (lint, node, pick, id, conditions->people_at_most);
  if (tool->booking == PREAU_BOOKING_REQUIRED)
    lint_booking (lint, node, pick, id);
}

static void
lint_outcome (const Lint *lint,
              guint node)
{
  const PreauOutcome *outcome;
  GPtrArray *picks;

  outcome =
    preau_table_get_value (lint->guide->outcomes, node - preau_graph_get_n_questions (lint->graph));
  picks = outcome->picks;

  for (guint i = 0; i < picks->len; i++)
    {
      const PreauPick *pick = g_ptr_array_index (picks, i);
      const char *const *stand_ins = preau_guide_get_stand_ins (lint->guide, pick);

      lint_tool (lint, node, i, pick->tool_id);
      for (guint j = 0; stand_ins[j] != NULL; j++)
        lint_tool (lint, node, i, stand_ins[j]);
    }
}

/**
 * preau_lint_conditions:
 * @graph: graph of the guide, without cycles
 * @order: nodes that the start reaches, each before all nodes behind it
 *
 * Reports each pick, and each of its stand-ins, whose conditions are broken or left unset on some path, and names one.
 */
void
preau_lint_conditions (PreauGuide *guide,
                       PreauGraph *graph,
                       const guint *order,
                       guint n_order,
                       PreauFindings *findings)
{
  g_autofree Arrival *arrivals = g_new0 (Arrival, MAX (preau_graph_get_length (graph), 1));
  Lint lint = { guide, graph, findings, arrivals };
  Arrival *start = &arrivals[order[0]];

  *start = (Arrival) { .reached = TRUE, .people_untold = TRUE, .values = { 1u, 1u, 1u } };

  for (guint i = 0; i < n_order; i++)
    {
      guint n_edges;
      const PreauGraphEdge *edges = preau_graph_get_edges (graph, order[i], &n_edges);

      for (guint j = 0; j < n_edges; j++)
        if (edges[j].to != PREAU_GRAPH_NONE)
          carry (&arrivals[order[i]], &arrivals[edges[j].to], &edges[j]);

      if (order[i] >= preau_graph_get_n_questions (graph))
        lint_outcome (&lint, order[i]);
    }
}
