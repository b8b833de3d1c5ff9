/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-fit-label.h"

#include "fixture.h"
#include "picture.h"

static const struct
{
  const char *text;
  int width;
  int height;
  gboolean is_width_scarce;
} cases[] = {
  { "1-213-3", 300, 400, TRUE }, { "1-213-3", 1000, 100, FALSE },
  { "1-9", 500, 500, TRUE },     { "1-9", 900, 60, FALSE },
  { "1-222-222-222-222-222-222-7", 300, 300, TRUE },
};

/* Alone in a window, so that there is as much room as the case says. */
static GtkWidget *
show (guint index)
{
  GtkWidget *text = g_object_new (PREAU_TYPE_FIT_LABEL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = gtk_window_new ();

  preau_fit_label_set_text (PREAU_FIT_LABEL (text), cases[index].text, "spoken");
  gtk_widget_set_size_request (text, cases[index].width, cases[index].height);
  gtk_widget_set_halign (text, GTK_ALIGN_START);
  gtk_widget_set_valign (text, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), text);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  app_settle_window (GTK_WINDOW (window));
  g_assert_cmpint (gtk_widget_get_width (text), ==, cases[index].width);
  g_assert_cmpint (gtk_widget_get_height (text), ==, cases[index].height);

  return text;
}

/* Returns: whether anything is drawn in a strip of @place */
static gboolean
is_drawn (Picture *picture,
          cairo_rectangle_int_t place)
{
  GdkRGBA ground = picture_get_ground (picture, &place);

  return picture_get_strongest (picture, &place, &ground, NULL) > 2;
}

/* Where room is scarce, the first and the last pixels are drawn on; where it is not, the text stands in the middle. */
static void
test_size (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *text = show (i);
      GtkWidget *box = gtk_widget_get_parent (text);
      g_autoptr (Picture) picture = picture_new (box);
      cairo_rectangle_int_t all;
      cairo_rectangle_int_t first;
      cairo_rectangle_int_t last;
      int strip;

      g_assert_true (picture_find (picture, text, 0, &all));
      first = last = all;
      if (cases[i].is_width_scarce)
        {
          strip = MAX (4, all.width / 20);
          first.width = last.width = strip;
          last.x = all.x + all.width - strip;
        }
      else
        {
          strip = MAX (4, all.height / 20);
          first.height = last.height = strip;
          last.y = all.y + all.height - strip;
        }
      g_assert_true (is_drawn (picture, first));
      g_assert_true (is_drawn (picture, last));

      first = all;
      if (cases[i].is_width_scarce)
        first.height = strip / 2;
      else
        first.width = strip / 2;
      g_assert_false (is_drawn (picture, first));
      gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (text)));
    }
}

/* A long text never makes a window wider. */
static void
test_minimum (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PreauFitLabel) text = g_object_ref_sink (g_object_new (PREAU_TYPE_FIT_LABEL, NULL));
      int minimum;
      int natural;

      preau_fit_label_set_text (text, cases[i].text, "spoken");
      gtk_widget_measure (GTK_WIDGET (text), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, 0);
      g_assert_cmpint (natural, >, 0);
      gtk_widget_measure (GTK_WIDGET (text), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, >, 0);
    }
}

static void
test_name (void)
{
  g_autoptr (PreauFitLabel) text = g_object_ref_sink (g_object_new (PREAU_TYPE_FIT_LABEL, NULL));

  preau_fit_label_set_text (text, "1-213-3", "one, two one three, three");
  app_assert_name (text, "one, two one three, three");
  preau_fit_label_set_text (text, "1-9", "one, nine");
  app_assert_name (text, "one, nine");
}

/* Without a text there is nothing to draw, and nothing to fail at. */
static void
test_empty (void)
{
  PreauFitLabel *text = g_object_ref_sink (g_object_new (PREAU_TYPE_FIT_LABEL, NULL));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  preau_fit_label_set_text (text, "", "");
  GTK_WIDGET_GET_CLASS (text)->snapshot (GTK_WIDGET (text), snapshot);
  g_assert_null (gtk_snapshot_free_to_node (snapshot));
  g_assert_finalize_object (text);
}

int
main (int argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app_start (&argc, &argv);

  g_test_add_func ("/big-text/size", test_size);
  g_test_add_func ("/big-text/minimum", test_minimum);
  g_test_add_func ("/big-text/name", test_name);
  g_test_add_func ("/big-text/empty", test_empty);

  return g_test_run ();
}
