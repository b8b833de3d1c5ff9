/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-screen.h"

#include "fixture.h"
#include "keys.h"
#include "preau-big-text.h"

static const struct
{
  const char *answers;
  const char *title;
  const char *text;
} screens[] = {
  { "", "Code: 1-9", "one, nine\nWhat do you want to do?\nClose\n" },
  { "2", "Code: 1-2-8", "one, two, eight\nHold a class\nHow will your pupils follow the class?\nClose\n" },
  { "213", "Code: 1-213-3",
    "one, two one three, three\nHold a class › Live, by video › Upper secondary (lycée)\nLive class (lycée)\nClose\n" },
  { "33", "Code: 1-33-2",
    "one, three three, two\nTalk with parents › By message\nMessages with parents\nClose\n" },
};

static void
test_text (void)
{
  PreauWindow *window = app_open (NULL, 600, 500);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autoptr (PreauReport) report = app_new_report (screens[i].answers);
      GtkWidget *screen = preau_code_screen_new (GTK_WINDOW (window), report);
      g_autoptr (GPtrArray) codes = app_list (screen, PREAU_TYPE_BIG_TEXT);
      g_autofree char *text = app_get_text (screen);
      g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (screen)), ==, screens[i].title);
      g_assert_cmpstr (text, ==, screens[i].text);
      g_assert_cmpuint (codes->len, ==, 1);
      app_assert_name (codes->pdata[0], lines[0]);
      gtk_window_destroy (GTK_WINDOW (screen));
    }
  app_close (window);
}

static GtkWindow *
find_screen (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (PREAU_IS_CODE_SCREEN (window))
        return window;
    }

  return NULL;
}

/* The screen is the window's, and goes with it or before it. */
static GtkWindow *
present (PreauWindow *window)
{
  g_autoptr (PreauReport) report = app_new_report ("213");
  GtkWindow *screen;

  preau_code_screen_present (GTK_WINDOW (window), report);
  screen = find_screen ();
  g_assert_nonnull (screen);
  g_assert_true (gtk_window_get_transient_for (screen) == GTK_WINDOW (window));
  g_assert_true (gtk_window_get_modal (screen));
  app_settle_window (screen);

  return screen;
}

static void
test_present (void)
{
  PreauWindow *window = app_open (NULL, 600, 500);
  GtkWindow *screen = present (window);
  GtkWidget *focus = gtk_window_get_focus (screen);

  for (guint tries = 0; !gtk_window_is_fullscreen (screen) && tries < 50; tries++)
    app_wait (20);
  g_assert_true (gtk_window_is_fullscreen (screen));
  g_assert_nonnull (focus);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)), ==, GTK_ACCESSIBLE_ROLE_HEADING);
  app_close (window);
  app_wait (50);
  g_assert_null (find_screen ());
}

static void
press_escape (GtkWindow *screen)
{
  keys_press (GTK_WIDGET (screen), "Escape");
}

static void
press_enter (GtkWindow *screen)
{
  g_signal_emit_by_name (screen, "activate-default");
}

static void
press_button (GtkWindow *screen)
{
  g_signal_emit_by_name (app_find_button (GTK_WIDGET (screen), "window.close"), "clicked");
}

static const struct
{
  const char *path;
  void (*close) (GtkWindow *screen);
} ways[] = {
  { "/code-screen/close/escape", press_escape },
  { "/code-screen/close/enter", press_enter },
  { "/code-screen/close/button", press_button },
};

static void
test_close (gconstpointer data)
{
  PreauWindow *window = app_open (NULL, 600, 500);

  ways[GPOINTER_TO_UINT (data)].close (present (window));
  for (guint tries = 0; find_screen () != NULL && tries < 50; tries++) /* a button stays pressed for a moment */
    app_wait (20);
  g_assert_null (find_screen ());
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app_start (&argc, &argv);

  g_test_add_func ("/code-screen/text", test_text);
  g_test_add_func ("/code-screen/present", test_present);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_test_add_data_func (ways[i].path, GUINT_TO_POINTER (i), test_close);

  return g_test_run ();
}
