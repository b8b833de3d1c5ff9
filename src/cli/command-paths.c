/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include "preau-json-write.h"
#include "preau-walk.h"

static void
print_text (const char *code,
            char **answers,
            const char *outcome,
            char **picks)
{
  g_autofree char *way = g_strjoinv (" ", answers);
  g_autofree char *tools = g_strjoinv (", ", picks);

  g_print ("%s  %s → %s%s%s\n", code, way, outcome, picks[0] != NULL ? ": " : "", tools);
}

static void
print_json (PreauGuide *guide,
            const char *code,
            char **answers,
            const char *outcome,
            char **picks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  preau_json_write_string (builder, "code", code);
  preau_json_write_strings (builder, "answers", answers);
  preau_json_write_string (builder, "outcome", outcome);
  preau_json_write_strings (builder, "picks", picks);
  command_write_guide (builder, guide);
  json_builder_end_object (builder);
  json = preau_json_write_end (builder);
  command_print_utf8 (json);
}

typedef struct
{
  gboolean json;
  guint n_shown;
} Listing;

/* Writes each path at once: a guide may have more paths than fit in memory. */
static void
show_path (Listing *self,
           PreauWalk *walk)
{
  const PreauOutcome *outcome = preau_walk_get_outcome (walk);
  const char *id = outcome->id;
  GPtrArray *all = outcome->picks;
  g_autoptr (GStrvBuilder) answer_ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) pick_ids = g_strv_builder_new ();
  g_auto (GStrv) answers = NULL;
  g_auto (GStrv) picks = NULL;
  g_autofree char *code = preau_walk_dup_code (walk);

  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    g_strv_builder_add (answer_ids, preau_walk_get_step (walk, i)->answer->id);
  for (guint i = 0; i < all->len; i++)
    g_strv_builder_add (pick_ids, ((const PreauPick *) g_ptr_array_index (all, i))->tool_id);
  answers = g_strv_builder_end (answer_ids);
  picks = g_strv_builder_end (pick_ids);

  if (self->json)
    {
      command_print_utf8 (self->n_shown > 0 ? "," : "[\n");
      print_json (preau_walk_get_guide (walk), code, answers, id, picks);
    }
  else
    {
      print_text (code, answers, id, picks);
    }
  self->n_shown++;
}

/* The recursion is bounded, as lint limits the length of paths. */
static void
show_paths (Listing *self,
            PreauWalk *walk)
{
  const PreauQuestion *question = preau_walk_get_question (walk);

  if (question == NULL)
    {
      show_path (self, walk);
      return;
    }

  for (guint i = 1; i <= question->answers->len; i++)
    {
      g_autoptr (PreauWalk) next = preau_walk_new (preau_walk_get_guide (walk));
      g_autofree char *code = preau_walk_dup_code (walk);

      preau_walk_open_code (next, code, NULL);
      preau_walk_answer_number (next, i, NULL);
      show_paths (self, next);
    }
}

ExitCode
command_paths (const CommandOptions *options)
{
  ExitCode code = EXIT_DONE;
  Listing self = { .json = command_writes_json (options) };
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauWalk) walk = NULL;

  if (!command_takes_nothing (options))
    return EXIT_UNUSABLE;

  guide = command_load_guide (options, &code);
  if (guide == NULL)
    return code;

  walk = preau_walk_new (guide);
  show_paths (&self, walk);
  if (self.json)
    command_print_utf8 ("]\n");
  else
    command_print_guide (options, guide);

  return EXIT_DONE;
}
