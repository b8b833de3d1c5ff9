/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tool-chip.h"

#include "preau-label.h"

/* A button with the name of a tool. */
struct _PreauToolChip
{
  GtkButton parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PreauToolChip, preau_tool_chip, GTK_TYPE_BUTTON)

static void
preau_tool_chip_class_init (PreauToolChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-tool-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauToolChip, label);
}

static void
preau_tool_chip_init (PreauToolChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_tool_chip_new:
 * @name: name of a tool
 * @spoken: the name of the button for screen readers
 *
 * Returns: (transfer floating): a button whose action is yet to be set
 */
GtkWidget *
preau_tool_chip_new (const char *name,
                     const char *spoken)
{
  PreauToolChip *self = g_object_new (PREAU_TYPE_TOOL_CHIP, NULL);

  preau_label_set_text (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
