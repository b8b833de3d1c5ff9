/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-details-dialog.h"

#include "preau-column.h"
#include "preau-label.h"
#include "preau-text-size.h"

/* The details of a warning. It is no message dialog: that of libadwaita 1.7 measures its heading narrower than the
 * heading can be, and GTK warns. Its role is that of a window, because GTK 4.8 announces no other role to screen
 * readers when it appears; the button, which takes the focus, is described by the text. */
struct _PreauDetailsDialog
{
  AdwWindow parent_instance;

  GtkWidget *column;
  GtkLabel *message;
  GtkLabel *details;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (PreauDetailsDialog, preau_details_dialog, ADW_TYPE_WINDOW)

/* If a widget takes the focus earlier, GTK 4.8 announces it to screen readers without its window. */
static void
preau_details_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (preau_details_dialog_parent_class)->map (widget);

  if (gtk_window_get_focus (GTK_WINDOW (widget)) == NULL)
    gtk_widget_grab_focus (PREAU_DETAILS_DIALOG (widget)->close);
}

/* A window of libadwaita 1.7 has a constant size, so that GTK would ask for the height without a width. */
static GtkSizeRequestMode
preau_details_dialog_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (GtkWidget *widget,
                int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* The dialog is as high as its text: the scrolled window asks for no height, and scrolls only on a low screen. */
static void
preau_details_dialog_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  PreauDetailsDialog *self = PREAU_DETAILS_DIALOG (widget);

  GTK_WIDGET_CLASS (preau_details_dialog_parent_class)
    ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = MAX (*natural, measure_height (self->column, for_size) + measure_height (self->close, for_size));
}

static void
preau_details_dialog_class_init (PreauDetailsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = preau_details_dialog_map;
  widget_class->get_request_mode = preau_details_dialog_get_request_mode;
  widget_class->measure = preau_details_dialog_measure;

  g_type_ensure (PREAU_TYPE_COLUMN);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-details-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauDetailsDialog, column);
  gtk_widget_class_bind_template_child (widget_class, PreauDetailsDialog, message);
  gtk_widget_class_bind_template_child (widget_class, PreauDetailsDialog, details);
  gtk_widget_class_bind_template_child (widget_class, PreauDetailsDialog, close);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_classes);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_column);
}

static void
preau_details_dialog_init (PreauDetailsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_details_dialog_new:
 * @message: the problem, in a few words
 * @details: the cause and the consequences, in sentences
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
preau_details_dialog_new (GtkWindow *parent,
                          const char *message,
                          const char *details)
{
  PreauDetailsDialog *self = g_object_new (PREAU_TYPE_DETAILS_DIALOG, "transient-for", parent, "title", message, NULL);

  preau_label_set_text (self->message, message);
  preau_label_set_text (self->details, details);

  return GTK_WIDGET (self);
}
