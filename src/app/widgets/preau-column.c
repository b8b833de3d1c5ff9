/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-column.h"

/* A column of text whose width does not depend on its height: otherwise a row or scrolled window around it asks for the
 * width at a given height, and each label searches for that width, which takes longer than the rest of a page. */
struct _PreauColumn
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PreauColumn, preau_column, ADW_TYPE_BIN)

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget,
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
allocate (GtkWidget *widget,
          int width,
          int height,
          int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, -1, NULL);
}

static void
preau_column_class_init (PreauColumnClass *klass)
{
}

static void
preau_column_init (PreauColumn *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (get_request_mode, measure, allocate));
}
