/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-compared-tool.h"

#include <glib/gi18n.h>

#include "preau-comparison.h"
#include "preau-tool-chip.h"

/* A tool of a comparison: a button opens its sheet and, where enough tools remain, another one takes the tool out. */
struct _PreauComparedTool
{
  GtkBox parent_instance;

  GtkWidget *take_out;
};

G_DEFINE_FINAL_TYPE (PreauComparedTool, preau_compared_tool, GTK_TYPE_BOX)

static void
preau_compared_tool_class_init (PreauComparedToolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-compared-tool.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauComparedTool, take_out);
}

static void
preau_compared_tool_init (PreauComparedTool *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_compared_tool_new:
 * @sheet: the sheet of the tool
 * @others: %NULL-terminated: ids of the other tools of the comparison
 */
GtkWidget *
preau_compared_tool_new (const PreauSheet *sheet,
                         const char *const *others)
{
  PreauComparedTool *self = g_object_new (PREAU_TYPE_COMPARED_TOOL, NULL);
  /* Translators: a button that opens the sheet about a tool. %s: its name */
  g_autofree char *about = g_strdup_printf (_("All about %s"), sheet->tool->name);
  g_autofree char *take_out = g_strdup_printf (_("Take %s out of the comparison"), sheet->tool->name);
  GtkWidget *chip = preau_tool_chip_new (sheet->tool->name, about);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", sheet->tool->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.open-sheet");
  gtk_box_prepend (GTK_BOX (self), chip);

  gtk_widget_set_visible (self->take_out, g_strv_length ((char **) others) >= PREAU_COMPARISON_LEAST);
  gtk_widget_set_tooltip_text (self->take_out, take_out);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take_out), GTK_ACCESSIBLE_PROPERTY_LABEL, take_out, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->take_out), g_variant_new_strv (others, -1));

  return GTK_WIDGET (self);
}
