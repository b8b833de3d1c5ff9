/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks that references lead somewhere, ids are unique, and sources, claims and checklists are used. */

#include "preau-lint.h"

#include <glib/gi18n.h>

#include "preau-checklist-item.h"
#include "preau-claim.h"
#include "preau-hash.h"
#include "preau-source.h"
#include "preau-suggest.h"

/* Searching more ids for the nearest takes longer than it helps. */
#define MOST_SUGGESTIONS 500

typedef struct
{
  PreauGuide *guide;
  PreauFindings *findings;
  const PreauTable *sources;
  const PreauTable *claims;
  const PreauTable *checklists;
  const PreauTable *tools;
  PreauTable *items; /* first item of each id, of any list */
  GHashTable *used; /* sources, claims and checklists that are referred to */
} Lint;

/* @tables: NULL-terminated: tables that lack @id. */
static void
report_unknown_in (const Lint *lint,
                   const PreauTable *const *tables,
                   const char *id,
                   const char *path)
{
  g_autoptr (GStrvBuilder) candidates = NULL;
  g_auto (GStrv) ids = NULL;
  g_autofree char *message = NULL;
  g_autofree char *hint = NULL;

  if (preau_findings_skip (lint->findings, PREAU_LINT_UNKNOWN_TARGET))
    return;

  candidates = g_strv_builder_new ();
  for (guint i = 0; tables[i] != NULL; i++)
    if (preau_table_get_length (tables[i]) <= MOST_SUGGESTIONS)
      g_strv_builder_addv (candidates, (const char **) preau_table_get_ids (tables[i]));

  ids = g_strv_builder_end (candidates);
  message = g_strdup_printf (_("There is no “%s”."), id);
  hint = preau_suggest_hint (id, (const char *const *) ids);
  preau_findings_add (lint->findings, PREAU_LINT_UNKNOWN_TARGET, path, message, hint);
}

static void
report_unknown (const Lint *lint,
                const PreauTable *table,
                const char *id,
                const char *path)
{
  const PreauTable *const tables[] = { table, NULL };

  report_unknown_in (lint, tables, id, path);
}

/* Passes over a NULL id: an unreadable id is reported already. */
static void
check_id (const Lint *lint,
          const PreauTable *table,
          const char *id,
          const char *parent,
          const char *key)
{
  gpointer target = preau_table_get (table, id);
  g_autofree char *path = NULL;

  if (target != NULL)
    {
      g_hash_table_add (lint->used, target);
      return;
    }

  if (id == NULL)
    return;

  path = g_strconcat (parent, "/", key, NULL);
  report_unknown (lint, table, id, path);
}

static void
check_ids (const Lint *lint,
           const PreauTable *table,
           const char *const *ids,
           const char *parent,
           const char *key)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      gpointer target = preau_table_get (table, ids[i]);
      g_autofree char *path = NULL;

      if (target != NULL)
        {
          g_hash_table_add (lint->used, target);
          continue;
        }

      path = g_strdup_printf ("%s/%s/%u", parent, key, i);
      report_unknown (lint, table, ids[i], path);
    }
}

/* @seen: ids of the items that a person sees in the same list. */
static void
check_items (const Lint *lint,
             GPtrArray *items,
             GHashTable *seen,
             const char *parent)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PreauChecklistItem *item = g_ptr_array_index (items, i);
      const char *id = item->id;
      g_autofree char *path = g_strdup_printf ("%s/%u", parent, i);

      check_id (lint, lint->sources, item->source_id, path, "source");
      if (id != NULL && preau_table_get (lint->items, id) == NULL)
        preau_table_add (lint->items, id, (gpointer) item);
      if (id != NULL && !g_hash_table_add (seen, (gpointer) id))
        {
          g_autofree char *id_path = g_strconcat (path, "/id", NULL);

          preau_lint_report (lint->findings, PREAU_LINT_REPEATED_ID, id_path,
                             _("Another item of this list is called “%s”."), id);
        }
    }
}

static void
check_replaced (const Lint *lint,
                const PreauClaim *claim,
                const char *path)
{
  const char *id = claim->replaced_by;
  gboolean superseded = claim->standing == PREAU_STANDING_SUPERSEDED;

  check_id (lint, lint->claims, id, path, "replaced_by");
  if (g_strcmp0 (id, claim->id) == 0)
    preau_lint_report (lint->findings, PREAU_LINT_SELF_REFERENCE, path, _("The claim replaces itself."));
  else if (superseded && id == NULL)
    preau_findings_add (lint->findings, PREAU_LINT_CONTESTED_ALONE, path,
                        _("A superseded claim names none that took its place."),
                        _("Add “replaced_by”, or change “standing”."));
  else if (!superseded && id != NULL)
    preau_findings_add (lint->findings, PREAU_LINT_CONTESTED_ALONE, path,
                        _("A claim that was replaced is not “superseded”."),
                        _("Change “standing”, or remove “replaced_by”."));
}

static void
check_against (const Lint *lint,
               const PreauClaim *claim,
               const char *path)
{
  const char *id = claim->id;
  const char *const *against = claim->against;
  gboolean contested = claim->standing == PREAU_STANDING_CONTESTED;

  check_ids (lint, lint->claims, against, path, "against");
  if (contested != (against != NULL && against[0] != NULL))
    preau_findings_add (lint->findings, PREAU_LINT_CONTESTED_ALONE, path,
                        contested ? _("A contested claim names none against it.")
                                  : _("A claim with others against it is not “contested”."),
                        _("“standing” contested and “against” go together."));

  for (guint i = 0; against != NULL && against[i] != NULL; i++)
    {
      const PreauClaim *other = preau_table_get (lint->claims, against[i]);
      const char *const *back = other != NULL ? other->against : NULL;
      g_autofree char *place = NULL;

      if (other == NULL || (other != claim && back != NULL && g_strv_contains (back, id)))
        continue;

      place = g_strdup_printf ("%s/against/%u", path, i);
      if (other == claim)
        preau_lint_report (lint->findings, PREAU_LINT_SELF_REFERENCE, place, _("The claim is against itself."));
      else
        preau_findings_add (lint->findings, PREAU_LINT_CONTESTED_ALONE, place,
                            _("The other claim does not name this one back."),
                            _("Each of the two names the other in “against”."));
    }
}

static void
check_claims (const Lint *lint)
{
  for (guint i = 0; i < preau_table_get_length (lint->claims); i++)
    {
      const PreauClaim *claim = preau_table_get_value (lint->claims, i);
      g_autofree char *path = preau_lint_path ("claims", preau_table_get_id (lint->claims, i));

      check_id (lint, lint->sources, claim->source_id, path, "source");
      check_against (lint, claim, path);
      check_replaced (lint, claim, path);
    }
}

static void
check_checklists (const Lint *lint)
{
  for (guint i = 0; i < preau_table_get_length (lint->checklists); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);
      g_autofree char *path = preau_lint_path ("checklists", preau_table_get_id (lint->checklists, i));

      check_items (lint, preau_table_get_value (lint->checklists, i), seen, path);
    }
}

/* Checks that ids are unique among the items a person ticks off: the tool’s own and the included ones. */
static void
check_tool_items (const Lint *lint,
                  const PreauTool *tool,
                  const char *path)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);
  g_autofree char *own = g_strconcat (path, "/checklist", NULL);
  const char *const *includes = tool->includes;

  check_ids (lint, lint->checklists, includes, path, "includes");
  for (guint i = 0; includes[i] != NULL; i++)
    {
      GPtrArray *items = preau_table_get (lint->checklists, includes[i]);
      gboolean repeated = FALSE;

      for (guint j = 0; items != NULL && j < items->len; j++)
        {
          const char *id = ((const PreauChecklistItem *) g_ptr_array_index (items, j))->id;

          repeated = (id != NULL && !g_hash_table_add (seen, (gpointer) id)) || repeated;
        }

      if (repeated)
        {
          g_autofree char *place = g_strdup_printf ("%s/includes/%u", path, i);

          preau_lint_report (lint->findings, PREAU_LINT_REPEATED_ID, place,
                             _("An item of “%s” has the id of another item of this tool."), includes[i]);
        }
    }

  check_items (lint, tool->checklist, seen, own);
}

static void
check_tools (const Lint *lint)
{
  for (guint i = 0; i < preau_table_get_length (lint->tools); i++)
    {
      const PreauTool *tool = preau_table_get_value (lint->tools, i);
      const PreauService *service = tool->service;
      const char *id = preau_table_get_id (lint->tools, i);
      g_autofree char *path = preau_lint_path ("tools", id);
      g_autofree char *service_path = g_strconcat (path, "/service", NULL);

      check_ids (lint, lint->claims, tool->claims, path, "claims");
      check_tool_items (lint, tool, path);
      if (service == NULL)
        continue;

      check_ids (lint, lint->claims, service->claims, service_path, "claims");
      check_ids (lint, lint->tools, service->stand_ins, service_path, "stand_ins");
      if (g_strv_contains (service->stand_ins, id))
        preau_lint_report (lint->findings, PREAU_LINT_SELF_REFERENCE, service_path,
                           _("The tool stands in for itself."));
    }
}

static void
check_answer (const Lint *lint,
              const PreauAnswer *answer,
              const char *path)
{
  const char *next = answer->next_id;
  const PreauTable *const tables[] = {
    lint->guide->questions, lint->guide->outcomes, NULL
  };
  g_autofree char *next_path = NULL;

  check_ids (lint, lint->claims, answer->because, path, "because");
  if (next == NULL || preau_table_get (tables[0], next) != NULL || preau_table_get (tables[1], next) != NULL)
    return;

  next_path = g_strconcat (path, "/next", NULL);
  report_unknown_in (lint, tables, next, next_path);
}

static void
check_questions (const Lint *lint)
{
  const PreauTable *questions = lint->guide->questions;

  for (guint i = 0; i < preau_table_get_length (questions); i++)
    {
      GPtrArray *answers = ((const PreauQuestion *) preau_table_get_value (questions, i))->answers;
      g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);
      const char *question = preau_table_get_id (questions, i);

      if (preau_table_get (lint->guide->outcomes, question) != NULL)
        {
          g_autofree char *path = preau_lint_path ("outcomes", question);

          preau_lint_report (lint->findings, PREAU_LINT_AMBIGUOUS_ID, path,
                             _("A question and an outcome are both called “%s”."), question);
        }

      for (guint j = 0; j < answers->len; j++)
        {
          const PreauAnswer *answer = g_ptr_array_index (answers, j);
          const char *id = answer->id;
          g_autofree char *path = preau_lint_path_in ("questions", question, "/answers/%u", j);

          check_answer (lint, answer, path);
          if (id != NULL && !g_hash_table_add (seen, (gpointer) id))
            {
              g_autofree char *id_path = g_strconcat (path, "/id", NULL);

              preau_lint_report (lint->findings, PREAU_LINT_REPEATED_ID, id_path,
                                 _("Another answer of this question is called “%s”."), id);
            }
        }
    }
}

static void
check_pick (const Lint *lint,
            const PreauPick *pick,
            const char *path)
{
  const PreauTool *tool = preau_table_get (lint->tools, pick->tool_id);
  const char *link = pick->link_id;
  const char *const *stand_ins = pick->stand_ins;
  GPtrArray *links;
  gboolean found = FALSE;

  check_id (lint, lint->tools, pick->tool_id, path, "tool");
  check_ids (lint, lint->claims, pick->because, path, "because");
  check_ids (lint, lint->tools, stand_ins, path, "stand_ins");
  if (stand_ins != NULL && pick->tool_id != NULL && g_strv_contains (stand_ins, pick->tool_id))
    preau_lint_report (lint->findings, PREAU_LINT_SELF_REFERENCE, path, _("The tool stands in for itself."));

  if (tool == NULL || link == NULL)
    return;

  links = tool->links;
  for (guint i = 0; i < links->len && !found; i++)
    found = g_str_equal (((const PreauLink *) g_ptr_array_index (links, i))->id, link);

  if (!found)
    {
      g_autofree char *link_path = g_strconcat (path, "/link", NULL);

      preau_lint_report (lint->findings, PREAU_LINT_UNKNOWN_TARGET, link_path, _("“%s” has no link “%s”."),
                         pick->tool_id, link);
    }
}

static void
check_outcomes (const Lint *lint)
{
  const PreauTable *outcomes = lint->guide->outcomes;

  for (guint i = 0; i < preau_table_get_length (outcomes); i++)
    {
      const PreauOutcome *outcome = preau_table_get_value (outcomes, i);
      GPtrArray *picks = outcome->picks;
      GPtrArray *avoid = outcome->avoid;
      g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);
      g_autofree char *path = preau_lint_path ("outcomes", preau_table_get_id (outcomes, i));
      g_autofree char *items_path = g_strconcat (path, "/checklist", NULL);

      for (guint j = 0; j < picks->len; j++)
        {
          g_autofree char *pick_path = g_strdup_printf ("%s/picks/%u", path, j);

          check_pick (lint, g_ptr_array_index (picks, j), pick_path);
        }

      check_ids (lint, lint->claims, outcome->because, path, "because");
      for (guint j = 0; j < avoid->len; j++)
        {
          const PreauAvoid *entry = g_ptr_array_index (avoid, j);
          g_autofree char *avoid_path = g_strdup_printf ("%s/avoid/%u", path, j);

          check_id (lint, lint->tools, entry->tool_id, avoid_path, "tool");
          check_ids (lint, lint->claims, entry->because, avoid_path, "because");
        }

      check_ids (lint, lint->tools, outcome->listed, path, "listed");
      check_items (lint, outcome->checklist, seen, items_path);
    }
}

/* Checks that nothing has a retired id, and that something has the new one. */
static void
check_retired (const Lint *lint)
{
  const PreauTable *retired = lint->guide->retired;
  const PreauTable *const tables[] = {
    lint->tools, lint->claims, lint->sources, lint->checklists, lint->items, lint->guide->questions,
    lint->guide->outcomes, lint->guide->messages, NULL,
  };

  for (guint i = 0; i < preau_table_get_length (retired); i++)
    {
      const char *old = preau_table_get_id (retired, i);
      const char *new = preau_table_get_value (retired, i);
      g_autofree char *path = preau_lint_path ("retired", old);
      gboolean found = new == NULL;

      for (guint j = 0; tables[j] != NULL; j++)
        {
          if (preau_table_get (tables[j], old) != NULL)
            preau_lint_report (lint->findings, PREAU_LINT_RETIRED_IN_USE, path, _("“%s” is retired and used."), old);
          found = found || preau_table_get (tables[j], new) != NULL;
        }

      if (!found)
        report_unknown_in (lint, tables, new, path);
    }
}

static void
check_used (const Lint *lint,
            const PreauTable *table,
            const char *key)
{
  for (guint i = 0; i < preau_table_get_length (table); i++)
    {
      g_autofree char *path = NULL;

      if (g_hash_table_contains (lint->used, preau_table_get_value (table, i)))
        continue;

      path = preau_lint_path (key, preau_table_get_id (table, i));
      preau_lint_report (lint->findings, PREAU_LINT_UNUSED, path, _("Nothing refers to “%s”."),
                         preau_table_get_id (table, i));
    }
}

void
preau_lint_references (PreauGuide *guide,
                       PreauFindings *findings)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  g_autoptr (PreauTable) items = preau_table_new (NULL);
  Lint lint = {
    .guide = guide, .findings = findings,
    .sources = guide->sources, .claims = guide->claims,
    .checklists = guide->checklists, .tools = guide->tools, .items = items, .used = used,
  };
  const char *start = guide->start;

  check_claims (&lint);
  check_checklists (&lint);
  check_tools (&lint);
  check_questions (&lint);
  check_outcomes (&lint);
  check_retired (&lint);
  if (start != NULL && preau_table_get (guide->questions, start) == NULL)
    report_unknown (&lint, guide->questions, start, "/start");

  check_used (&lint, lint.sources, "sources");
  check_used (&lint, lint.claims, "claims");
  check_used (&lint, lint.checklists, "checklists");
}
