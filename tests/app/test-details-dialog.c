/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-details-dialog.h"

#include "fixture.h"
#include "keys.h"

#define MESSAGE "Not saved"
#define DETAILS "“/home/a/.local/share/preau” cannot be made: <No & such> file"

static GtkWindow *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (PREAU_IS_DETAILS_DIALOG (window))
        return window;
    }

  return NULL;
}

/* The dialog is the window's, and goes with it or before it. */
static GtkWindow *
present (PreauWindow *window)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-details", "(ss)", MESSAGE, DETAILS);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (window));
  g_assert_true (gtk_window_get_modal (dialog));
  app_settle_window (dialog);

  return dialog;
}

static void
wait_until_gone (void)
{
  for (guint tries = 0; find_dialog () != NULL && tries < 50; tries++) /* a button stays pressed for a moment */
    app_wait (20);
  g_assert_null (find_dialog ());
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
  wait_until_gone ();
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
  wait_until_gone ();
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
  wait_until_gone ();
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
press_escape (GtkWindow *dialog)
{
  keys_press (GTK_WIDGET (dialog), "Escape");
}

static void
press_enter (GtkWindow *dialog)
{
  g_signal_emit_by_name (dialog, "activate-default");
}

static void
press_button (GtkWindow *dialog)
{
  g_signal_emit_by_name (app_find_button (GTK_WIDGET (dialog), "window.close"), "clicked");
}

static const struct
{
  const char *path;
  void (*close) (GtkWindow *dialog);
} ways[] = {
  { "/details-dialog/close/escape", press_escape },
  { "/details-dialog/close/enter", press_enter },
  { "/details-dialog/close/button", press_button },
};

static void
test_close (gconstpointer data)
{
  PreauWindow *window = app_open (NULL, 600, 500);

  ways[GPOINTER_TO_UINT (data)].close (present (window));
  wait_until_gone ();
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
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_test_add_data_func (ways[i].path, GUINT_TO_POINTER (i), test_close);

  return g_test_run ();
}
