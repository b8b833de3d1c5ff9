/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-statement-cell.h"

#include <glib/gi18n.h>

#include "preau-column.h"
#include "preau-day.h"
#include "preau-label.h"
#include "preau-words.h"

/* A statement, with a second line about its source and date. */
struct _PreauStatementCell
{
  GtkBox parent_instance;

  GtkLabel *lead;
  GtkLabel *text;
  GtkLabel *source;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (PreauStatementCell, preau_statement_cell, GTK_TYPE_BOX)

static void
preau_statement_cell_class_init (PreauStatementCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-statement-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauStatementCell, lead);
  gtk_widget_class_bind_template_child (widget_class, PreauStatementCell, text);
  gtk_widget_class_bind_template_child (widget_class, PreauStatementCell, source);
  gtk_widget_class_bind_template_child (widget_class, PreauStatementCell, open);
}

static void
preau_statement_cell_init (PreauStatementCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_source_line:
 * @as_of: (nullable): month of the statement
 * @remark: (nullable): remark about the statement
 *
 * Returns: (transfer full): a line with the source, the month and the remark, which points out an old statement
 */
char *
preau_source_line (const PreauCitation *citation,
                   const char *as_of,
                   const char *remark)
{
  g_autoptr (GDate) today = g_date_new_julian (preau_day_today ());
  g_autofree char *said = preau_words_said (as_of, today);

  return g_strconcat (citation->place, " · ", said, remark != NULL ? " · " : NULL, remark, NULL);
}

/**
 * preau_statement_cell_new:
 * @lead: (nullable): words above @statement
 */
GtkWidget *
preau_statement_cell_new (const PreauStatement *statement,
                          const char *lead)
{
  PreauStatementCell *self = g_object_new (PREAU_TYPE_STATEMENT_CELL, NULL);
  g_autofree char *source = preau_source_line (statement->citation, statement->as_of, statement->remark);
  g_autofree char *open = g_strdup_printf (_("Open the source: %s"), statement->citation->reference);

  preau_label_set_text (self->lead, lead);
  preau_label_set_text (self->text, statement->text);
  preau_label_set_text (self->source, source);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), statement->citation->full);
  gtk_widget_set_visible (self->open, statement->citation->url != NULL);
  if (statement->citation->url != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", statement->citation->url);
      gtk_widget_set_tooltip_text (self->open, open);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);
    }

  return GTK_WIDGET (self);
}
