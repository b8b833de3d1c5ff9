/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-details-dialog.h"

#include "dialogs.h"

#define MESSAGE "Not saved"
#define DETAILS "“/home/a/.local/share/preau” cannot be made: <No & such> file"

static GtkWindow *
present (PreauWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-details", "(ss)", MESSAGE, DETAILS);

  return dialogs_settle (PREAU_TYPE_DETAILS_DIALOG, window);
}

static void
test_text (void)
{
  PreauWindow *window = app_open (NULL, 600, 500);
  GtkWindow *dialog = present (window);
  g_autofree char *text = app_get_text (GTK_WIDGET (dialog));

  g_assert_cmpstr (gtk_window_get_title (dialog), ==, MESSAGE);
  g_assert_cmpstr (text, ==, MESSAGE "\n" DETAILS "\nClose\n");
  app_close (window);
  dialogs_wait_until_gone (PREAU_TYPE_DETAILS_DIALOG);
}

static void
assert_described (gpointer widget,
                  gpointer label)
{
  g_autofree char *difference = gtk_test_accessible_check_relation (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL);

  g_assert_cmpstr (difference, ==, NULL);
}

/* All of it is heard as soon as it is there. */
static void
test_heard (void)
{
  PreauWindow *window = app_open (NULL, 600, 500);
  GtkWindow *dialog = present (window);
  g_autoptr (GPtrArray) labels = app_list (GTK_WIDGET (dialog), GTK_TYPE_LABEL);

  g_assert_cmpstr (gtk_label_get_text (labels->pdata[1]), ==, DETAILS);
  app_assert_name (dialog, MESSAGE);
  assert_described (dialog, labels->pdata[1]);
  assert_described (gtk_window_get_focus (dialog), labels->pdata[1]);
  app_close (window);
  dialogs_wait_until_gone (PREAU_TYPE_DETAILS_DIALOG);
}

static void
test_focus (void)
{
  PreauWindow *window = app_open (NULL, 600, 500);
  GtkWindow *dialog = present (window);
  GtkWidget *close = app_find_button (GTK_WIDGET (dialog), "window.close");

  g_assert_true (gtk_window_get_focus (dialog) == close);
  g_assert_true (gtk_window_get_default_widget (dialog) == close);
  app_close (window);
  dialogs_wait_until_gone (PREAU_TYPE_DETAILS_DIALOG);
}

/* As narrow as a telephone, and high enough for all that it says. */
static void
test_size (void)
{
  PreauWindow *window = app_open (NULL, 1200, 800);

  for (guint text_size = 100; text_size <= 200; text_size += 25)
    {
      GtkWindow *dialog;
      GtkAdjustment *adjustment;

      g_object_set (window, "text-size", text_size, NULL);
      dialog = present (window);
      adjustment = gtk_scrolled_window_get_vadjustment (app_find (GTK_WIDGET (dialog), GTK_TYPE_SCROLLED_WINDOW));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (dialog)), ==, 360);
      g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, gtk_adjustment_get_page_size (adjustment));
      gtk_window_destroy (dialog);
    }
  app_close (window);
}

static void
test_close (gconstpointer data)
{
  PreauWindow *window = app_open (NULL, 600, 500);

  dialogs_close (present (window), data);
  dialogs_wait_until_gone (PREAU_TYPE_DETAILS_DIALOG);
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app_start (&argc, &argv);

  g_test_add_func ("/details-dialog/text", test_text);
  g_test_add_func ("/details-dialog/heard", test_heard);
  g_test_add_func ("/details-dialog/focus", test_focus);
  g_test_add_func ("/details-dialog/size", test_size);
  dialogs_add_close_tests ("details-dialog", test_close);

  return g_test_run ();
}
