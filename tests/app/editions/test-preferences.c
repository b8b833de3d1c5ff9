/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-preferences.h"

#include <string.h>
#include <glib/gstdio.h>

#include "fixture.h"
#include "folder.h"
#include "guide-builder.h"
#include "preau-settings.h"
#include "preau-signature.h"
#include "preau-source-row.h"

#define BUILT_IN "ministere-2020"
#define KEY "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"

static char *packaged; /* path of a guide that a package has installed */

typedef struct
{
  GSettings *settings;
  PreauGuideManager *manager;
  PreauUpdater *updater;
  PreauWindow *window;
  GtkWidget *preferences;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->settings = preau_settings_new ();
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_BUILT_IN);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_FILE, "");
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_KEY, KEY);
  self->manager = preau_guide_manager_new (self->settings, preau_signature_check);
  self->updater = preau_updater_new (self->manager);
  self->window = app_open (NULL, 700, 600);
  self->preferences = preau_preferences_new (GTK_WINDOW (self->window), self->updater);
  gtk_window_present (GTK_WINDOW (self->preferences));
  app_settle_window (GTK_WINDOW (self->preferences));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->preferences));
  app_close (self->window);
  preau_guide_manager_wait (self->manager);
  g_clear_object (&self->updater);
  g_clear_object (&self->manager);
  g_clear_object (&self->settings);
}

static gpointer
get_part (Fixture *self,
          const char *name)
{
  return gtk_widget_get_template_child (self->preferences, PREAU_TYPE_PREFERENCES, name);
}

static void
assert_setting (Fixture *self,
                const char *key,
                const char *expected)
{
  g_autofree char *value = g_settings_get_string (self->settings, key);

  g_assert_cmpstr (value, ==, expected);
}

/* What is typed is taken once it makes sense, and what is wrong with it is said. */
static void
test_publisher (Fixture *self,
                gconstpointer data)
{
  GtkEditable *key = get_part (self, "key");
  GtkEditable *address = get_part (self, "address");

  g_assert_false (gtk_widget_get_visible (get_part (self, "publisher")));
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_PUBLISHER);
  g_assert_true (gtk_widget_get_visible (get_part (self, "publisher")));
  g_assert_false (gtk_widget_get_visible (get_part (self, "managed")));
  g_assert_cmpstr (gtk_editable_get_text (key), ==, KEY);

  gtk_editable_set_text (key, "nonsense");
  g_signal_emit_by_name (key, "apply");
  g_assert_true (gtk_widget_get_visible (get_part (self, "wrong")));
  assert_setting (self, PREAU_SETTING_GUIDE_KEY, KEY);
  gtk_editable_set_text (address, "http://example.com/guide.json");
  g_signal_emit_by_name (address, "apply");
  g_assert_true (gtk_widget_get_visible (get_part (self, "wrong")));
  gtk_editable_set_text (address, " https://example.org/guide.json ");
  g_signal_emit_by_name (address, "apply");
  g_assert_false (gtk_widget_get_visible (get_part (self, "wrong")));
  assert_setting (self, PREAU_SETTING_GUIDE_ADDRESS, "https://example.org/guide.json");
}

static PreauSourceRow *
find_row (Fixture *self,
          const char *choice)
{
  g_autoptr (GPtrArray) rows = app_list (get_part (self, "sources"), PREAU_TYPE_SOURCE_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *its_choice = NULL;

      g_object_get (rows->pdata[i], "choice", &its_choice, NULL);
      if (g_str_equal (its_choice, choice))
        return rows->pdata[i];
    }

  return NULL;
}

static gboolean
is_chosen (Fixture *self,
           const char *choice)
{
  return gtk_check_button_get_active (app_find (GTK_WIDGET (find_row (self, choice)), GTK_TYPE_CHECK_BUTTON));
}

static void
choose (Fixture *self,
        const char *choice)
{
  gtk_widget_activate_action (self->preferences, "guide.choice", "s", choice);
}

/* A guide of a package stands beside the built-in one, and is chosen like it. */
static void
test_packaged (Fixture *self,
               gconstpointer data)
{
  PreauSourceRow *row = find_row (self, packaged);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Mot");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "edition 10"));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (row)));
  g_assert_true (is_chosen (self, PREAU_GUIDE_SOURCE_BUILT_IN));
  g_assert_false (is_chosen (self, packaged));

  choose (self, packaged);
  g_assert_true (is_chosen (self, packaged));
  g_assert_false (is_chosen (self, PREAU_GUIDE_SOURCE_FILE));
  assert_setting (self, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_FILE);
  assert_setting (self, PREAU_SETTING_GUIDE_FILE, packaged);
  preau_guide_manager_wait (self->manager);
  g_assert_cmpstr (preau_guide_manager_get_guide (self->manager)->id, ==, "academy");

  choose (self, PREAU_GUIDE_SOURCE_BUILT_IN);
  g_assert_true (is_chosen (self, PREAU_GUIDE_SOURCE_BUILT_IN));
  preau_guide_manager_wait (self->manager);
  g_assert_cmpstr (preau_guide_manager_get_guide (self->manager)->id, ==, BUILT_IN);
}

/* What a package has installed may be damaged: it is said, and can't be chosen. */
static void
test_damaged (Fixture *self,
              gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (packaged);
  g_autofree char *damaged = g_build_filename (folder, "damaged.json", NULL);
  PreauSourceRow *row = find_row (self, damaged);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "damaged.json");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "(PG"));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (row)));
}

/* Without a file there is none to use: one is asked for, and nothing changes before. */
static void
test_file (Fixture *self,
           gconstpointer data)
{
  g_autofree char *text = NULL;

  text = app_get_text (self->preferences);
  g_assert_null (strstr (text, "/nowhere/guide.json"));
  g_clear_pointer (&text, g_free);
  g_settings_set_string (self->settings, PREAU_SETTING_GUIDE_FILE, "/nowhere/guide.json");
  choose (self, PREAU_GUIDE_SOURCE_FILE);
  g_assert_true (is_chosen (self, PREAU_GUIDE_SOURCE_FILE));
  preau_guide_manager_wait (self->manager);
  g_assert_cmpstr (preau_guide_manager_get_guide (self->manager)->id, ==, BUILT_IN);
  text = app_get_text (self->preferences);
  g_assert_nonnull (strstr (text, "/nowhere/guide.json"));
  g_assert_nonnull (strstr (text, preau_guide_manager_get_trouble (self->manager)));
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/preferences/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
install_guides (const char *shared)
{
  g_autofree char *folder = g_build_filename (shared, "preau", "guides", NULL);
  g_autofree char *damaged = g_build_filename (folder, "damaged.json", NULL);
  g_autofree char *json = guide_builder_to_json ("guide academy 1 10; ask q a o; ask q b o; end o");
  g_autofree char *folders = g_strjoin (":", shared, "/usr/local/share", "/usr/share", NULL);

  packaged = g_build_filename (folder, "academy.json", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (packaged, json, -1, NULL));
  g_assert_true (g_file_set_contents (damaged, "{}", -1, NULL));
  g_setenv ("XDG_DATA_DIRS", folders, TRUE);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("preau-home-XXXXXX", NULL);
  g_autofree char *shared = g_dir_make_tmp ("preau-shared-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  install_guides (shared);
  app_start (&argc, &argv);

  add ("publisher", test_publisher);
  add ("packaged", test_packaged);
  add ("damaged", test_damaged);
  add ("file", test_file);

  result = g_test_run ();
  folder_remove (home);
  folder_remove (shared);
  g_free (packaged);

  return result;
}
