/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-shrink-layout.h"

#include "fixture.h"

#define WIDE 500
#define HIGH 40

static GtkWidget *
new_bin (GtkWidget **child)
{
  GtkWidget *bin = g_object_ref_sink (adw_bin_new ());

  *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (*child, WIDE, HIGH);
  gtk_widget_set_layout_manager (bin, preau_shrink_layout_new ());
  adw_bin_set_child (ADW_BIN (bin), *child);

  return bin;
}

static const struct
{
  GtkOrientation orientation;
  int for_size;
  int minimum;
  int natural;
} measures[] = {
  { GTK_ORIENTATION_HORIZONTAL, -1, 0, WIDE }, { GTK_ORIENTATION_HORIZONTAL, HIGH, 0, WIDE },
  { GTK_ORIENTATION_VERTICAL, -1, HIGH, HIGH },
};

static void
test_measure (void)
{
  GtkWidget *child;
  g_autoptr (GtkWidget) bin = new_bin (&child);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      int minimum;
      int natural;

      gtk_widget_measure (bin, measures[i].orientation, measures[i].for_size, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, measures[i].minimum);
      g_assert_cmpint (natural, ==, measures[i].natural);
    }
}

/* With too little room the child keeps what it needs, and GTK has nothing to warn of. */
static void
test_allocate (void)
{
  static const struct
  {
    int width;
    int child;
  } rooms[] = { { 0, WIDE }, { 1, WIDE }, { 360, WIDE }, { WIDE, WIDE }, { 900, 900 } };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      GtkWidget *child;
      g_autoptr (GtkWidget) bin = new_bin (&child);

      gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (bin, rooms[i].width, 60, -1, NULL);
      g_assert_cmpint (gtk_widget_get_width (child), ==, rooms[i].child);
      g_assert_cmpint (gtk_widget_get_height (child), ==, 60);
    }
}

static void
test_finalize (void)
{
  GtkWidget *child;
  GtkWidget *bin = new_bin (&child);

  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  g_assert_finalize_object (bin);
  g_assert_null (child);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/shrink-layout/measure", test_measure);
  g_test_add_func ("/shrink-layout/allocate", test_allocate);
  g_test_add_func ("/shrink-layout/finalize", test_finalize);

  return g_test_run ();
}
