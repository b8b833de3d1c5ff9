/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-column.h"

/**
 * PreauColumn:
 *
 * A column of text. Its width does not depend on its height: a row or a
 * scrolled window around it would ask for the width at its own height, and each
 * label would look for the one at which its text is that high, which takes
 * longer than all else on a page together.
 */
struct _PreauColumn
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PreauColumn, preau_column, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
preau_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
preau_column_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural, NULL, NULL);
}

static void
preau_column_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
preau_column_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (preau_column_parent_class)->dispose (object);
}

static void
preau_column_class_init (PreauColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_column_dispose;
  widget_class->get_request_mode = preau_column_get_request_mode;
  widget_class->measure = preau_column_measure;
  widget_class->size_allocate = preau_column_size_allocate;
}

static void
preau_column_init (PreauColumn *self)
{
}
