/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-sheet-button.h"

#include <glib/gi18n.h>

#include "preau-label.h"

/* A button that opens the sheet about a tool. */
struct _PreauSheetButton
{
  GtkButton parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PreauSheetButton, preau_sheet_button, GTK_TYPE_BUTTON)

static void
preau_sheet_button_class_init (PreauSheetButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-sheet-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauSheetButton, label);
}

static void
preau_sheet_button_init (PreauSheetButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
preau_sheet_button_set_tool (PreauSheetButton *self,
                             const PreauReportTool *tool)
{
  /* Translators: a button that opens the sheet about a tool. %s: its name */
  g_autofree char *label = g_strdup_printf (_("All about %s"), tool->name);

  g_return_if_fail (PREAU_IS_SHEET_BUTTON (self));

  preau_label_set_text (self->label, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", tool->id);
  gtk_widget_show (GTK_WIDGET (self));
}
