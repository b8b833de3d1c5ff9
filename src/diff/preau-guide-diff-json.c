/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-diff-json.h"

#include "preau-guide-diff-words.h"
#include "preau-json-parts.h"
#include "preau-language.h"
#include "preau-report-parts.h"

typedef struct
{
  JsonBuilder *builder;
  const PreauGuideDiff *diff;
  const char *language;
} Writer;

static void
write_guide (const Writer *self,
             const char *key,
             PreauGuide *guide)
{
  g_autofree char *title = preau_text_dup_marked (guide->title, self->language);

  preau_json_write_guide (self->builder, key, guide, title);
}

/* Writes an entry of a list that depends on the language, or on both guides. */
typedef void (*WriteFunc) (const Writer *self, gconstpointer thing);

static void
write_list (const Writer *self,
            const char *key,
            GPtrArray *things,
            WriteFunc write)
{
  json_builder_set_member_name (self->builder, key);
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < things->len; i++)
    {
      json_builder_begin_object (self->builder);
      write (self, g_ptr_array_index (things, i));
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
write_faults (const Writer *self)
{
  json_builder_set_member_name (self->builder, "faults");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < self->diff->faults->len; i++)
    {
      PreauGuideFault fault = g_array_index (self->diff->faults, PreauGuideFault, i);
      g_autofree char *text = preau_words_fault (self->diff, fault);

      json_builder_begin_object (self->builder);
      preau_json_write_enum (self->builder, "fault", preau_guide_fault_get_type (), (int) fault);
      preau_json_write_string (self->builder, "text", text);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

/* Writes the ids of the picks, then of the tools to use today in their place. */
static void
write_picks (const Writer *self,
             PreauGuide *guide,
             GPtrArray *picks)
{
  g_autoptr (GStrvBuilder) picked = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) used = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) today = NULL;

  for (guint i = 0; i < picks->len; i++)
    {
      const PreauPick *pick = g_ptr_array_index (picks, i);

      g_strv_builder_add (picked, pick->tool_id);
      g_strv_builder_add (used, preau_guide_get_tool_today (guide, pick)->id);
    }
  ids = g_strv_builder_end (picked);
  today = g_strv_builder_end (used);
  preau_json_write_strings (self->builder, "picks", ids);
  preau_json_write_strings (self->builder, "today", today);
}

static void
write_end (const Writer *self,
           const char *key,
           PreauGuide *guide,
           const PreauOutcome *outcome)
{
  g_autofree char *title = NULL;

  if (!preau_json_write_begin_object (self->builder, key, outcome != NULL))
    return;

  title = preau_text_dup_marked (outcome->title, self->language);
  preau_json_write_string (self->builder, "outcome", outcome->id);
  preau_json_write_string (self->builder, "title", title);
  write_picks (self, guide, outcome->picks);
  json_builder_end_object (self->builder);
}

static void
write_path (const Writer *self,
            gconstpointer thing)
{
  const PreauPathDiff *path = thing;
  PreauGuide *guide = path->change == PREAU_PATH_GONE ? self->diff->before : self->diff->after;
  g_autofree char *code = preau_trail_to_code (path->trail, guide);
  g_autofree char *situation = preau_words_situation (path->trail, self->language);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) answers = NULL;

  for (guint i = 0; i < path->trail->len; i++)
    g_strv_builder_add (ids, preau_trail_get (path->trail, i)->answer->id);
  answers = g_strv_builder_end (ids);

  preau_json_write_enum (self->builder, "change", preau_path_change_get_type (), (int) path->change);
  preau_json_write_int (self->builder, "paths", (gint64) path->n_paths);
  preau_json_write_string (self->builder, "code", code);
  preau_json_write_strings (self->builder, "answers", answers);
  preau_json_write_string (self->builder, "situation", situation);
  write_end (self, "before", self->diff->before, path->before);
  write_end (self, "after", self->diff->after, path->after);
}

static void
write_state (const Writer *self,
             const char *key,
             const PreauTool *tool)
{
  if (!preau_json_write_begin_object (self->builder, key, tool != NULL))
    return;

  preau_json_write_string (self->builder, "tool", tool->id);
  preau_json_write_string (self->builder, "name", tool->name);
  preau_json_write_enum (self->builder, "level", preau_level_get_type (), (int) tool->level);
  preau_json_write_enum (self->builder, "state", preau_service_state_get_type (), (int) tool->service->state);
  json_builder_end_object (self->builder);
}

static void
write_tool (const Writer *self,
            gconstpointer thing)
{
  const PreauToolDiff *tool = thing;

  write_state (self, "before", tool->before);
  write_state (self, "after", tool->after);
}

static void
write_tree_change (const Writer *self,
                   gconstpointer thing)
{
  const PreauTreeDiff *change = thing;
  g_autofree char *text = preau_words_tree_change (change);

  preau_json_write_enum (self->builder, "change", preau_tree_change_get_type (), (int) change->change);
  preau_json_write_string (self->builder, "question", change->question);
  preau_json_write_string (self->builder, "answer", change->answer);
  preau_json_write_string (self->builder, "before", change->before);
  preau_json_write_string (self->builder, "after", change->after);
  preau_json_write_string (self->builder, "text", text);
}

void
preau_guide_diff_write_json (JsonBuilder *builder,
                             gconstpointer thing)
{
  const PreauGuideDiff *diff = thing;
  Writer self = { builder, diff, preau_language_get () };

  write_guide (&self, "before", diff->before);
  write_guide (&self, "after", diff->after);
  write_faults (&self);
  write_list (&self, "paths", diff->paths, write_path);
  write_list (&self, "tools", diff->tools, write_tool);
  write_list (&self, "tree", diff->tree, write_tree_change);
  preau_json_write_int (builder, "texts", diff->n_texts);
  json_builder_set_member_name (builder, "differs");
  json_builder_add_boolean_value (builder, diff->differs);
  preau_json_write_string (builder, "language", self.language);
}
