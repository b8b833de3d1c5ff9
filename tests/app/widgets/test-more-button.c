/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-more-button.h"

#include "fixture.h"

static const struct
{
  guint hidden;
  gboolean active;
  gboolean visible;
  const char *text;
} cases[] = {
  { 0, FALSE, FALSE, "Show 0 more\n" },
  { 1, FALSE, TRUE, "Show 1 more\n" },
  { 7, FALSE, TRUE, "Show 7 more\n" },
  { 7, TRUE, TRUE, "Show fewer\n" },
};

/* The rest is there when it is wished for. */
static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PreauMoreButton) button = g_object_ref_sink (g_object_new (PREAU_TYPE_MORE_BUTTON, NULL));
      g_autoptr (GtkWidget) entry = g_object_ref_sink (gtk_label_new ("an entry"));
      g_autofree char *text = NULL;

      preau_more_button_add (button, entry);
      preau_more_button_set_hidden (button, cases[i].hidden);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), cases[i].active);
      text = app_get_text (GTK_WIDGET (button));
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (button)), ==, cases[i].visible);
      g_assert_cmpint (gtk_widget_get_visible (entry), ==, cases[i].active);
    }
}

/* Entries may go before the button does, and after it. */
static void
test_finalize (void)
{
  PreauMoreButton *button = g_object_ref_sink (g_object_new (PREAU_TYPE_MORE_BUTTON, NULL));
  GtkWidget *first = g_object_ref_sink (gtk_label_new ("first"));
  GtkWidget *last = g_object_ref_sink (gtk_label_new ("last"));

  preau_more_button_add (button, first);
  preau_more_button_add (button, last);
  g_assert_finalize_object (first);
  g_assert_finalize_object (button);
  g_assert_finalize_object (last);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/more-button/states", test_states);
  g_test_add_func ("/more-button/finalize", test_finalize);

  return g_test_run ();
}
