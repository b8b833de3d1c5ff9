/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-shrink-layout.h"

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
allocate (GtkWidget *widget,
          int width,
          int height,
          int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (child, MAX (width, minimum), height, -1, NULL);
}

/**
 * preau_shrink_layout_new:
 *
 * Returns: (transfer full): the layout of a bin that asks for no width, so that its child, which hides in a narrow
 *   window, does not keep the window from getting narrow
 */
GtkLayoutManager *
preau_shrink_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}
