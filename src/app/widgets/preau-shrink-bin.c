/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-shrink-bin.h"

/**
 * PreauShrinkBin:
 *
 * Has a child that goes away where there is little room, and must not keep the
 * window from getting as narrow as that: it asks for no width at all.
 */
struct _PreauShrinkBin
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PreauShrinkBin, preau_shrink_bin, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
preau_shrink_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
preau_shrink_bin_measure (GtkWidget *widget,
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
preau_shrink_bin_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, MAX (width, minimum), height }, -1);
}

static void
preau_shrink_bin_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (preau_shrink_bin_parent_class)->dispose (object);
}

static void
preau_shrink_bin_class_init (PreauShrinkBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_shrink_bin_dispose;
  widget_class->get_request_mode = preau_shrink_bin_get_request_mode;
  widget_class->measure = preau_shrink_bin_measure;
  widget_class->size_allocate = preau_shrink_bin_size_allocate;
}

static void
preau_shrink_bin_init (PreauShrinkBin *self)
{
}
