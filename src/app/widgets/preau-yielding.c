/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-yielding.h"

/**
 * PreauYielding:
 *
 * Has a child that goes away where there is little room, and must not keep the
 * window from getting as narrow as that: it asks for no width at all.
 */
struct _PreauYielding
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PreauYielding, preau_yielding, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
preau_yielding_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
preau_yielding_measure (GtkWidget *widget,
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
preau_yielding_size_allocate (GtkWidget *widget,
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
preau_yielding_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (preau_yielding_parent_class)->dispose (object);
}

static void
preau_yielding_class_init (PreauYieldingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_yielding_dispose;
  widget_class->get_request_mode = preau_yielding_get_request_mode;
  widget_class->measure = preau_yielding_measure;
  widget_class->size_allocate = preau_yielding_size_allocate;
}

static void
preau_yielding_init (PreauYielding *self)
{
}
