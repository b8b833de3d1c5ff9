/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks the content of a guide. */

#include "preau-lint.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-hash.h"
#include "preau-json-path.h"
#include "preau-message.h"
#include "preau-source.h"
#include "preau-url.h"

#define MOST_ANSWERS 9
#define MOST_PICKS 9
#define MOST_STAND_INS 9
#define MOST_INCLUDES 8
#define MOST_NAMED 32

static void
lint_answer_counts (PreauGuide *guide,
                    PreauFindings *findings)
{
  const PreauTable *questions = guide->questions;

  for (guint i = 0; i < preau_table_get_length (questions); i++)
    {
      guint n = ((const PreauQuestion *) preau_table_get_value (questions, i))->answers->len;
      g_autofree char *path = NULL;

      if (n >= 1 && n <= MOST_ANSWERS)
        continue;

      path = preau_lint_path_in ("questions", preau_table_get_id (questions, i), "/answers");
      preau_lint_report (findings, PREAU_LINT_ANSWER_COUNT, path,
                         ngettext ("The question has %u answer.", "The question has %u answers.", n), n);
    }
}

/* @id: the tool of the pick, or one of its stand-ins. */
static void
lint_offered (PreauGuide *guide,
              PreauFindings *findings,
              const PreauOutcome *outcome,
              guint pick,
              const char *id)
{
  const PreauTool *tool = preau_table_get (guide->tools, id);
  GPtrArray *avoid = outcome->avoid;
  g_autofree char *path = preau_lint_path_in ("outcomes", outcome->id, "/picks/%u/tool", pick);

  if (tool == NULL)
    return;

  if (tool->level == PREAU_LEVEL_PROSCRIBED)
    preau_lint_report (findings, PREAU_LINT_PICK_PROSCRIBED, path, _("“%s” is recommended here and proscribed."), id);

  for (guint i = 0; i < avoid->len; i++)
    if (g_strcmp0 (((const PreauAvoid *) g_ptr_array_index (avoid, i))->tool_id, id) == 0)
      preau_lint_report (findings, PREAU_LINT_PICK_AVOIDED, path,
                         _("“%s” is recommended here and to be avoided here."), id);
}

static void
lint_picks (PreauGuide *guide,
            PreauFindings *findings,
            const PreauOutcome *outcome)
{
  GPtrArray *picks = outcome->picks;
  g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);

  for (guint i = 0; i < picks->len; i++)
    {
      const PreauPick *pick = g_ptr_array_index (picks, i);
      const char *id = pick->tool_id;
      const char *const *stand_ins = preau_guide_get_stand_ins (guide, pick);

      lint_offered (guide, findings, outcome, i, id);
      for (guint j = 0; stand_ins[j] != NULL; j++)
        lint_offered (guide, findings, outcome, i, stand_ins[j]);

      if (id != NULL && !g_hash_table_add (seen, (gpointer) id))
        {
          g_autofree char *path = preau_lint_path_in ("outcomes", outcome->id, "/picks/%u/tool", i);

          preau_lint_report (findings, PREAU_LINT_REPEATED_ENTRY, path, _("“%s” is picked twice."), id);
        }
    }
}

static void
lint_avoid (PreauFindings *findings,
            const PreauOutcome *outcome)
{
  GPtrArray *avoid = outcome->avoid;
  g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);

  for (guint i = 0; i < avoid->len; i++)
    {
      const char *id = ((const PreauAvoid *) g_ptr_array_index (avoid, i))->tool_id;
      g_autofree char *path = NULL;

      if (id == NULL || g_hash_table_add (seen, (gpointer) id))
        continue;

      path = preau_lint_path_in ("outcomes", outcome->id, "/avoid/%u/tool", i);
      preau_lint_report (findings, PREAU_LINT_REPEATED_ENTRY, path, _("“%s” is avoided twice."), id);
    }
}

/* Limits lists that are shown at once, and the checklists of a tool. @rest: path from @id to the list. */
static void
lint_count (PreauFindings *findings,
            guint n,
            guint most,
            const char *table,
            const char *id,
            const char *rest)
{
  g_autofree char *path = NULL;

  if (n <= most)
    return;

  path = preau_lint_path_in (table, id, "%s", rest);
  preau_lint_report (findings, PREAU_LINT_BAD_COUNT, path, _("At most %u are possible here."), most);
}

static guint
count (const char *const *ids)
{
  return ids != NULL ? g_strv_length ((char **) ids) : 0;
}

static void
lint_outcome_counts (PreauFindings *findings,
                     const PreauOutcome *outcome)
{
  const char *id = outcome->id;
  GPtrArray *picks = outcome->picks;

  lint_count (findings, picks->len, MOST_PICKS, "outcomes", id, "/picks");
  lint_count (findings, outcome->avoid->len, MOST_NAMED, "outcomes", id, "/avoid");
  lint_count (findings, count (outcome->listed), MOST_NAMED, "outcomes", id, "/listed");
  for (guint i = 0; i < picks->len; i++)
    {
      guint n = count (((const PreauPick *) g_ptr_array_index (picks, i))->stand_ins);
      g_autofree char *rest = g_strdup_printf ("/picks/%u/stand_ins", i);

      lint_count (findings, n, MOST_STAND_INS, "outcomes", id, rest);
    }
}

static void
lint_outcomes (PreauGuide *guide,
               PreauFindings *findings)
{
  const PreauTable *outcomes = guide->outcomes;

  for (guint i = 0; i < preau_table_get_length (outcomes); i++)
    {
      const PreauOutcome *outcome = preau_table_get_value (outcomes, i);
      guint n_picks = outcome->picks->len;
      g_autofree char *path = NULL;

      lint_outcome_counts (findings, outcome);
      lint_picks (guide, findings, outcome);
      lint_avoid (findings, outcome);
      path = preau_lint_path ("outcomes", preau_table_get_id (outcomes, i));
      if (outcome->no_source)
        {
          if (n_picks > 0)
            preau_lint_report (findings, PREAU_LINT_SOURCE_AND_NONE, path,
                               _("The outcome picks a tool and says that no source names one."));
        }
      else if (n_picks == 0 && outcome->listed[0] == NULL && outcome->checklist->len == 0)
        {
          preau_lint_report (findings, PREAU_LINT_EMPTY_OUTCOME, path, _("The outcome offers nothing."));
        }
    }
}

static void
lint_tools (PreauGuide *guide,
            PreauFindings *findings)
{
  const PreauTable *tools = guide->tools;

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      const PreauTool *tool = preau_table_get_value (tools, i);
      const PreauService *service = tool->service;
      const char *id = preau_table_get_id (tools, i);
      g_autofree char *path = NULL;

      lint_count (findings, count (tool->includes), MOST_INCLUDES, "tools", id, "/includes");
      if (service != NULL)
        lint_count (findings, count (service->stand_ins), MOST_STAND_INS, "tools", id, "/service/stand_ins");

      /* An unreadable state, 0, is reported already. */
      if (service == NULL || service->state == PREAU_SERVICE_OPEN || service->state == 0 || service->claims[0] != NULL)
        continue;

      path = preau_lint_path_in ("tools", id, "/service");
      preau_lint_report (findings, PREAU_LINT_UNSOURCED_STATE, path,
                         _("The service is not open, and no claim says so."));
    }
}

typedef struct
{
  PreauFindings *findings;
  GHashTable *by_shape; /* first host in the guide, by its folded form */
} Hosts;

/* @path: (transfer full): path of @url. */
static void
lint_host (Hosts *hosts,
           const char *url,
           char *path)
{
  g_autofree char *owned_path = path;
  g_autofree char *host = url != NULL ? preau_url_dup_host (url) : NULL;
  g_autofree char *shape = host != NULL ? preau_url_fold_host (host) : NULL;
  const char *known;

  if (shape == NULL)
    return;

  known = g_hash_table_lookup (hosts->by_shape, shape);
  if (known == NULL)
    g_hash_table_insert (hosts->by_shape, g_steal_pointer (&shape), g_steal_pointer (&host));
  else if (g_ascii_strcasecmp (known, host) != 0)
    preau_lint_report (hosts->findings, PREAU_LINT_LOOK_ALIKE_HOSTS, owned_path,
                       _("“%s” looks like “%s”, which stands elsewhere."), host, known);
}

/* @contact: (nullable). @path: (transfer full). */
static void
lint_contact (Hosts *hosts,
              const PreauContact *contact,
              char *path)
{
  lint_host (hosts, contact != NULL ? contact->url : NULL, path);
}

static char *
dup_link_path (const char *tool,
               const char *link)
{
  g_autoptr (GString) path = g_string_new ("/tools");

  preau_json_path_append_key (path, tool);
  preau_json_path_append_key (path, "links");
  preau_json_path_append_key (path, link);
  preau_json_path_append_key (path, "url");

  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
lint_hosts (PreauGuide *guide,
            PreauFindings *findings)
{
  g_autoptr (GHashTable) by_shape = g_hash_table_new_full (preau_hash_string, g_str_equal, g_free, g_free);
  const PreauTable *sources = guide->sources;
  const PreauTable *tools = guide->tools;
  const PreauTable *outcomes = guide->outcomes;
  Hosts hosts = { findings, by_shape };

  for (guint i = 0; i < preau_table_get_length (sources); i++)
    lint_host (&hosts, ((const PreauSource *) preau_table_get_value (sources, i))->url,
               preau_lint_path_in ("sources", preau_table_get_id (sources, i), "/url"));

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      GPtrArray *links = ((const PreauTool *) preau_table_get_value (tools, i))->links;

      for (guint j = 0; j < links->len; j++)
        {
          const PreauLink *link = g_ptr_array_index (links, j);

          lint_host (&hosts, link->url, dup_link_path (preau_table_get_id (tools, i), link->id));
        }
    }

  lint_contact (&hosts, guide->contact, g_strdup ("/contact/url"));
  for (guint i = 0; i < preau_table_get_length (outcomes); i++)
    lint_contact (&hosts, ((const PreauOutcome *) preau_table_get_value (outcomes, i))->contact,
                  preau_lint_path_in ("outcomes", preau_table_get_id (outcomes, i), "/contact/url"));
}

/* Returns a bit for each blank in a body; bit 31 for unknown blanks. */
static guint
find_blanks (const char *body)
{
  static const char *const known[] = { "{link}", "{time}", "{date}", "{code}", "{tool}" };
  guint blanks = 0;

  for (const char *at = strchr (body, '{'); at != NULL; at = strchr (at + 1, '{'))
    {
      guint blank = 31;

      for (guint i = 0; i < G_N_ELEMENTS (known); i++)
        if (g_str_has_prefix (at, known[i]))
          blank = i;
      blanks |= 1u << blank;
    }

  return blanks;
}

static void
lint_messages (PreauGuide *guide,
               PreauFindings *findings)
{
  const PreauTable *messages = guide->messages;
  const char *const *languages = guide->languages;

  for (guint i = 0; i < preau_table_get_length (messages); i++)
    {
      const PreauText *body = ((const PreauMessage *) preau_table_get_value (messages, i))->body;
      const char *reference = languages[0] != NULL ? preau_text_get (body, languages[0]) : NULL;
      g_autofree char *path = preau_lint_path_in ("messages", preau_table_get_id (messages, i), "/body");

      for (guint j = 0; reference != NULL && languages[j] != NULL; j++)
        {
          guint blanks = find_blanks (preau_text_get (body, languages[j]));

          if (blanks != find_blanks (reference) || (blanks & (1u << 31)) != 0)
            preau_lint_report (findings, PREAU_LINT_BLANKS_DIFFER, path,
                               _("The blanks of “%s” are unknown, or not those of “%s”."), languages[j], languages[0]);
        }
    }
}

static void
lint_dates (PreauGuide *guide,
            PreauFindings *findings)
{
  const GDate *issued = guide->issued;
  const GDate *review_by = guide->review_by;

  if (issued != NULL && review_by != NULL && g_date_compare (review_by, issued) < 0)
    preau_lint_report (findings, PREAU_LINT_DATES_REVERSED, "/review_by",
                       _("The review date is before the issue date."));
  else if (preau_guide_is_review_due (guide))
    preau_lint_report (findings, PREAU_LINT_REVIEW_DUE, "/review_by", _("This guide was to be reviewed by now."));
}

void
preau_lint_content (PreauGuide *guide,
                    PreauFindings *findings)
{
  lint_answer_counts (guide, findings);
  lint_outcomes (guide, findings);
  lint_tools (guide, findings);
  lint_hosts (guide, findings);
  lint_messages (guide, findings);
  lint_dates (guide, findings);
}
