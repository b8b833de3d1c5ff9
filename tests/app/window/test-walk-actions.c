/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-walk-actions.h"

#include "fixture.h"

typedef struct
{
  PreauWalk *walk;
  GSimpleActionGroup *actions;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->walk = preau_walk_new (app_get_guide ());
  self->actions = preau_walk_actions_new (self->walk);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->actions);
  g_assert_finalize_object (self->walk);
}

/* @action: a detailed name, as in a .ui file */
static void
activate (Fixture *self,
          const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (self->actions), name));
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), name, target);
}

static void
assert_trail (Fixture *self,
              const char *trail)
{
  g_autofree char *code = preau_walk_dup_code (self->walk);
  g_auto (GStrv) parts = g_strsplit (code, "-", 3);

  g_assert_cmpstr (g_strv_length (parts) == 3 ? parts[1] : "", ==, trail);
}

/* Each is done on the trail that the one before it left. */
static const struct
{
  const char *action;
  const char *trail;
} cases[] = {
  { "answer-number(uint32 0)", "" },
  { "answer-number(uint32 6)", "" },
  { "answer-number(uint32 9)", "" },
  { "answer-number(uint32 4294967295)", "" },
  { "answer::", "" },
  { "answer::nothing", "" },
  { "go-to(uint32 0)", "" },
  { "revise((uint32 0,'class'))", "" },
  { "answer::class", "2" },
  /* a page that slides out of sight is clicked on once more */
  { "answer::class", "2" },
  { "answer::colleagues", "2" },
  { "answer-number(uint32 1)", "21" },
  { "answer-number(uint32 3)", "213" },
  { "answer-number(uint32 1)", "213" },
  { "answer::class", "213" },
  { "revise((uint32 3,'class'))", "213" },
  { "revise((uint32 4294967295,'class'))", "213" },
  { "revise((uint32 0,'nothing'))", "213" },
  { "revise((uint32 2,'class'))", "213" },
  { "go-to(uint32 3)", "213" },
  { "go-to(uint32 4294967295)", "213" },
  { "go-to(uint32 1)", "2" },
  /* the same answer again, and those after it still hold */
  { "answer-number(uint32 1)", "213" },
  { "back", "21" },
  { "back", "2" },
  { "back", "" },
  { "back", "" },
  { "answer-number(uint32 5)", "5" },
  { "restart", "" },
  { "restart", "" },
};

static void
test_actions (Fixture *self,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].action);
      activate (self, cases[i].action);
      assert_trail (self, cases[i].trail);
      g_assert_cmpint (g_action_group_get_action_enabled (G_ACTION_GROUP (self->actions), "back"), ==,
                       cases[i].trail[0] != '\0');
      g_assert_cmpint (g_action_group_get_action_enabled (G_ACTION_GROUP (self->actions), "restart"), ==,
                       cases[i].trail[0] != '\0');
    }
}

static void
test_revise (Fixture *self,
             gconstpointer data)
{
  activate (self, "answer-number(uint32 2)");
  activate (self, "answer-number(uint32 1)");
  activate (self, "answer-number(uint32 3)");
  activate (self, "revise((uint32 0,'disturbed'))");
  assert_trail (self, "5");
  g_assert_nonnull (preau_walk_get_outcome (self->walk));
}

/* Going back keeps the answer, to be shown. */
static void
test_kept (Fixture *self,
           gconstpointer data)
{
  activate (self, "answer-number(uint32 2)");
  activate (self, "answer-number(uint32 1)");
  g_assert_null (preau_walk_get_kept_answer (self->walk));
  activate (self, "back");
  g_assert_nonnull (preau_walk_get_kept_answer (self->walk));
}

/* A name that is written wrong in a .ui file would only gray out a button. */
static void
test_names (Fixture *self,
            gconstpointer data)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));
  static const struct
  {
    const char *name;
    const char *type;
  } expected[] = {
    { "answer", "s" }, { "answer-number", "u" }, { "back", NULL },
    { "go-to", "u" },  { "restart", NULL },      { "revise", "(us)" },
  };

  g_assert_cmpuint (g_strv_length (names), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const GVariantType *type =
        g_action_group_get_action_parameter_type (G_ACTION_GROUP (self->actions), expected[i].name);
      g_autofree char *string = type != NULL ? g_variant_type_dup_string (type) : NULL;

      g_assert_true (g_strv_contains ((const char *const *) names, expected[i].name));
      g_assert_cmpstr (string, ==, expected[i].type);
    }
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add ("/walk-actions/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/walk-actions/revise", Fixture, NULL, set_up, test_revise, tear_down);
  g_test_add ("/walk-actions/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/walk-actions/names", Fixture, NULL, set_up, test_names, tear_down);

  return g_test_run ();
}
