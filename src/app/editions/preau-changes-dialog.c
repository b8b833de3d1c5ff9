/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-changes-dialog.h"

#include "preau-block.h"
#include "preau-block-labels.h"
#include "preau-column.h"
#include "preau-frame-queue.h"
#include "preau-label.h"
#include "preau-text-size.h"

/* A dialog with the changes of an edition of the guide, before or after that edition is put to use. */
struct _PreauChangesDialog
{
  AdwWindow parent_instance;

  gboolean is_offer;
  PreauDocument *document;
  PreauFrameQueue *queue;

  GtkWidget *heading;
  GtkLabel *heading_label;
  GtkLabel *editions;
  GtkBox *changes;
};

G_DEFINE_FINAL_TYPE (PreauChangesDialog, preau_changes_dialog, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_IS_OFFER = 1,
} PreauChangesDialogProperty;

static void
use_clicked_cb (PreauChangesDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.use-guide", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
preau_changes_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (preau_changes_dialog_parent_class)->map (widget);

  gtk_widget_grab_focus (PREAU_CHANGES_DIALOG (widget)->heading);
}

static void
preau_changes_dialog_dispose (GObject *object)
{
  g_clear_pointer (&PREAU_CHANGES_DIALOG (object)->queue, preau_frame_queue_free);

  G_OBJECT_CLASS (preau_changes_dialog_parent_class)->dispose (object);
}

static void
preau_changes_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_CHANGES_DIALOG (object)->document, preau_document_free);

  G_OBJECT_CLASS (preau_changes_dialog_parent_class)->finalize (object);
}

static void
preau_changes_dialog_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_IS_OFFER)
    g_value_set_boolean (value, PREAU_CHANGES_DIALOG (object)->is_offer);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_changes_dialog_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_IS_OFFER)
    PREAU_CHANGES_DIALOG (object)->is_offer = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_changes_dialog_class_init (PreauChangesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = preau_changes_dialog_dispose;
  object_class->finalize = preau_changes_dialog_finalize;
  object_class->get_property = preau_changes_dialog_get_property;
  object_class->set_property = preau_changes_dialog_set_property;

  /** PreauChangesDialog:is-offer: whether the dialog offers to use the new edition */
  g_object_class_install_property (
    object_class, PROP_IS_OFFER,
    g_param_spec_boolean ("is-offer", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  widget_class->map = preau_changes_dialog_map;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (PREAU_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauChangesDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, PreauChangesDialog, heading_label);
  gtk_widget_class_bind_template_child (widget_class, PreauChangesDialog, editions);
  gtk_widget_class_bind_template_child (widget_class, PreauChangesDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_of_window);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_column_of_window);
}

static void
preau_changes_dialog_init (PreauChangesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->queue = preau_frame_queue_new (GTK_WIDGET (self));
}

/**
 * preau_changes_dialog_new:
 * @document: (transfer full): the changes, as preau_guide_diff_to_document() writes them
 * @is_offer: whether the dialog offers to use the new edition
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
preau_changes_dialog_new (GtkWindow *parent,
                          PreauDocument *document,
                          gboolean is_offer)
{
  PreauChangesDialog *self =
    g_object_new (PREAU_TYPE_CHANGES_DIALOG, "transient-for", parent, "is-offer", is_offer, NULL);

  /* The first block repeats the title; the second names the editions that are compared. */
  preau_label_set_text (self->heading_label, document->title);
  preau_label_set_text (self->editions, ((const PreauBlock *) g_ptr_array_index (document->blocks, 1))->text);
  g_ptr_array_remove_range (document->blocks, 0, 2);
  self->document = document;
  preau_block_labels_fill (self->changes, self->queue, document->blocks);

  return GTK_WIDGET (self);
}
