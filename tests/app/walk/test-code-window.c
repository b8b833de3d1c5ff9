/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-window.h"

#include "dialogs.h"
#include "preau-fit-label.h"

static const struct
{
  const char *answers;
  const char *title;
  const char *text;
} pages[] = {
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

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (PreauReport) report = app_new_report (pages[i].answers);
      GtkWidget *page = preau_code_window_new (GTK_WINDOW (window), report);
      g_autoptr (GPtrArray) codes = app_list (page, PREAU_TYPE_FIT_LABEL);
      g_autofree char *text = app_get_text (page);
      g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (page)), ==, pages[i].title);
      g_assert_cmpstr (text, ==, pages[i].text);
      g_assert_cmpuint (codes->len, ==, 1);
      app_assert_name (codes->pdata[0], lines[0]);
      gtk_window_destroy (GTK_WINDOW (page));
    }
  app_close (window);
}

static GtkWindow *
present (PreauWindow *window)
{
  g_autoptr (PreauReport) report = app_new_report ("213");

  preau_code_window_present (GTK_WINDOW (window), report);

  return dialogs_settle (PREAU_TYPE_CODE_WINDOW, window);
}

static void
test_present (void)
{
  PreauWindow *window = app_open (NULL, 600, 500);
  GtkWindow *page = present (window);
  GtkWidget *focus = gtk_window_get_focus (page);

  app_wait_until (gtk_window_is_fullscreen (page));
  g_assert_nonnull (focus);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)), ==, GTK_ACCESSIBLE_ROLE_HEADING);
  app_close (window);
  dialogs_wait_until_gone (PREAU_TYPE_CODE_WINDOW);
}

static void
test_close (gconstpointer data)
{
  PreauWindow *window = app_open (NULL, 600, 500);

  dialogs_close (present (window), data);
  dialogs_wait_until_gone (PREAU_TYPE_CODE_WINDOW);
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
  dialogs_add_close_tests ("code-screen", test_close);

  return g_test_run ();
}
