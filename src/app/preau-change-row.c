/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-change-row.h"

#include "preau-column.h"
#include "preau-label.h"

/**
 * PreauChangeRow:
 *
 * Another answer that could have been given, and where it leads. Activating it
 * gives it.
 */
struct _PreauChangeRow
{
  GtkButton parent_instance;

  GtkLabel *answer;
  GtkLabel *leads_to;
};

G_DEFINE_FINAL_TYPE (PreauChangeRow, preau_change_row, GTK_TYPE_BUTTON)

static void
preau_change_row_class_init (PreauChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauChangeRow, answer);
  gtk_widget_class_bind_template_child (widget_class, PreauChangeRow, leads_to);
}

static void
preau_change_row_init (PreauChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_change_row_new:
 * @change: another answer
 *
 * Returns: (transfer floating): a button that gives it
 */
GtkWidget *
preau_change_row_new (const PreauReportChange *change)
{
  PreauChangeRow *self = g_object_new (PREAU_TYPE_CHANGE_ROW, NULL);
  g_autofree char *leads_to = g_strjoinv (", ", change->leads_to);

  preau_label_set_text (self->answer, change->answer_text);
  preau_label_set_text (self->leads_to, leads_to);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(us)", change->step, change->answer);

  return GTK_WIDGET (self);
}
