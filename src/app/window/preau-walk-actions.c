/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a walk, which pages use by name, without access to the walk. */

#include "preau-walk-actions.h"

/* An error is no warning: it comes from a click on a page that slides out, whose question is answered already. */
static void
report (GError *error)
{
  g_debug ("Not done: %s", error->message);
  g_error_free (error);
}

static void
answer_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  GError *error = NULL;

  if (!preau_walk_answer (user_data, g_variant_get_string (parameter, NULL), &error))
    report (error);
}

static void
answer_number_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer user_data)
{
  GError *error = NULL;

  if (!preau_walk_answer_number (user_data, g_variant_get_uint32 (parameter), &error))
    report (error);
}

static void
revise_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  guint step;
  const char *answer;
  GError *error = NULL;

  g_variant_get (parameter, "(u&s)", &step, &answer);
  if (step < preau_walk_get_length (user_data) && !preau_walk_revise (user_data, step, answer, &error))
    report (error);
}

static void
go_to_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  guint step = g_variant_get_uint32 (parameter);

  if (step < preau_walk_get_length (user_data))
    preau_walk_go_to (user_data, step);
}

static void
back_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  preau_walk_back (user_data);
}

static void
restart_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  preau_walk_restart (user_data);
}

static const GActionEntry entries[] = {
  { .name = "answer", .activate = answer_cb, .parameter_type = "s" },
  { .name = "answer-number", .activate = answer_number_cb, .parameter_type = "u" },
  { .name = "revise", .activate = revise_cb, .parameter_type = "(us)" },
  { .name = "go-to", .activate = go_to_cb, .parameter_type = "u" },
  { .name = "back", .activate = back_cb },
  { .name = "restart", .activate = restart_cb },
};

/**
 * preau_walk_actions_new:
 * `answer` (s: id), `answer-number` (u: its digit), `revise` (us: place on the trail, id), `go-to` (u: place on the
 * trail), `back` and `restart`, which are enabled while the trail has answers.
 *
 * Returns: (transfer full): actions on @walk
 */
GSimpleActionGroup *
preau_walk_actions_new (PreauWalk *walk)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  static const char *const going_back[] = { "back", "restart" };

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), walk);
  g_object_set_data_full (G_OBJECT (group), "walk", g_object_ref (walk), g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (going_back); i++)
    g_object_bind_property (walk, "length", g_action_map_lookup_action (G_ACTION_MAP (group), going_back[i]), "enabled",
                            G_BINDING_SYNC_CREATE);

  return group;
}
