/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-shrink-bin.h"

#include "fixture.h"

#define WIDE 500
#define HIGH 40

static GtkWidget *
new_yielding (GtkWidget **child)
{
  GtkWidget *yielding = g_object_ref_sink (g_object_new (PREAU_TYPE_SHRINK_BIN, NULL));

  *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (*child, WIDE, HIGH);
  gtk_widget_set_parent (*child, yielding);

  return yielding;
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
  g_autoptr (GtkWidget) yielding = new_yielding (&child);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      int minimum;
      int natural;

      gtk_widget_measure (yielding, measures[i].orientation, measures[i].for_size, &minimum, &natural, NULL, NULL);
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
      g_autoptr (GtkWidget) yielding = new_yielding (&child);

      gtk_widget_measure (yielding, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (yielding, rooms[i].width, 60, -1, NULL);
      g_assert_cmpint (gtk_widget_get_width (child), ==, rooms[i].child);
      g_assert_cmpint (gtk_widget_get_height (child), ==, 60);
    }
}

static void
test_finalize (void)
{
  GtkWidget *child;
  GtkWidget *yielding = new_yielding (&child);

  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  g_assert_finalize_object (yielding);
  g_assert_null (child);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/yielding/measure", test_measure);
  g_test_add_func ("/yielding/allocate", test_allocate);
  g_test_add_func ("/yielding/finalize", test_finalize);

  return g_test_run ();
}
