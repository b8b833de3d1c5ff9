/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-drop.h"

#include "fixture.h"

static void
install_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer data)
{
  char **address = data;

  g_assert_null (*address);
  *address = g_variant_dup_string (parameter, NULL);
}

static GtkEventController *
find_target (PreauWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller; /* the window owns it */
    }

  g_assert_not_reached ();
}

/* @names: of the files that are dropped, separated by spaces; @expected: (nullable): which is taken */
static void
drop (PreauWindow *window,
      const char *names,
      const char *expected)
{
  static const GActionEntry entries[] = { { .name = "install-guide", .activate = install_cb, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autofree char *address = NULL;
  g_auto (GStrv) split = g_strsplit (names, " ", -1);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoslist (GFile) files = NULL;
  gboolean is_taken;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &address);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (actions));
  for (guint i = g_strv_length (split); i > 0; i--)
    files = g_slist_prepend (files, g_file_new_for_path (split[i - 1]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (find_target (window), "drop", &value, 10.0, 10.0, &is_taken);

  g_assert_cmpstr (address, ==, expected);
  g_assert_cmpint (is_taken, ==, expected != NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", NULL);
}

static void
test_drop (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);

  preau_guide_drop_accept (window);
  drop (window, "/media/stick/guide.json", "file:///media/stick/guide.json");
  drop (window, "/media/stick/guide.json.minisig", "file:///media/stick/guide.json");
  drop (window, "/media/stick/guide.json.minisig /media/stick/guide.json", "file:///media/stick/guide.json");
  drop (window, "/media/stick/README /media/stick/académie.json", "file:///media/stick/acad%C3%A9mie.json");
  drop (window, "/media/stick/photo.jpg", NULL);
  drop (window, "/media/stick/photo.minisig", NULL);
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/guide-drop", test_drop);

  return g_test_run ();
}
