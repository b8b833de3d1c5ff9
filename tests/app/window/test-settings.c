/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preau-settings.h"

#include "fixture.h"

static void
test_found (void)
{
  g_autoptr (GSettings) settings = preau_settings_new ();

  g_assert_nonnull (settings);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 900);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 720);
  g_assert_false (g_settings_get_boolean (settings, "window-maximized"));
  g_assert_cmpuint (g_settings_get_uint (settings, "text-size"), ==, 100);
}

/* Where the schema is found nowhere there are no settings, and nothing is said too loudly. */
static void
test_missing (void)
{
  g_autoptr (GSettings) settings = NULL;

  if (!g_test_subprocess ())
    {
      g_autofree char *directory = g_strdup (g_getenv ("GSETTINGS_SCHEMA_DIR"));

      g_unsetenv ("GSETTINGS_SCHEMA_DIR");
      g_test_trap_subprocess (NULL, 0, 0);
      g_setenv ("GSETTINGS_SCHEMA_DIR", directory, TRUE);
      g_test_trap_assert_passed ();
      return;
    }

  settings = preau_settings_new ();
  g_assert_cmpint (settings != NULL, ==, g_file_test (SCHEMADIR "/gschemas.compiled", G_FILE_TEST_EXISTS));
}

static void
set_size (PreauWindow *window,
          guint size)
{
  g_object_set (window, "text-size", size, NULL);
}

static guint
get_size (PreauWindow *window)
{
  guint size;

  g_object_get (window, "text-size", &size, NULL);

  return size;
}

/* A new window takes what the last one left; those that are open stay as they are. */
static void
test_remembered (void)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  PreauWindow *first = app_open (NULL, 500, 400);
  PreauWindow *second;
  PreauWindow *third;

  preau_window_remember (first, settings);
  g_assert_cmpuint (get_size (first), ==, 100);
  set_size (first, 150);
  g_assert_cmpuint (g_settings_get_uint (settings, "text-size"), ==, 150);

  second = app_open (NULL, 500, 400);
  preau_window_remember (second, settings);
  g_assert_cmpuint (get_size (second), ==, 150);
  set_size (second, 80);
  g_assert_cmpuint (get_size (first), ==, 150);
  app_close (second);
  app_close (first);

  third = app_open (NULL, 500, 400);
  preau_window_remember (third, settings);
  g_assert_cmpuint (get_size (third), ==, 80);
  app_close (third);
  g_settings_reset (settings, "text-size");
}

static guint
count_handlers (GSettings *settings)
{
  guint count = 0;
  gulong handler;

  while ((handler = g_signal_handler_find (settings, G_SIGNAL_MATCH_UNBLOCKED, 0, 0, NULL, NULL, NULL)) != 0)
    {
      g_signal_handler_block (settings, handler);
      count++;
    }

  return count;
}

/* A window that is closed leaves nothing at the settings. */
static void
test_let_go (void)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  PreauWindow *window = app_open (NULL, 500, 400);

  preau_window_remember (window, settings);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  app_close (window);
  app_wait_until (window == NULL);
  g_assert_cmpuint (count_handlers (settings), ==, 0);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/settings/found", test_found);
  g_test_add_func ("/settings/missing", test_missing);
  g_test_add_func ("/settings/remembered", test_remembered);
  g_test_add_func ("/settings/let-go", test_let_go);

  return g_test_run ();
}
