/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-statement-row.h"

#include "preau-closures.h"
#include "preau-statement-cell.h"
#include "preau-words.h"

/* A statement, side by side with the statements that contradict it. */
struct _PreauStatementRow
{
  GtkListBoxRow parent_instance;

  GtkBox *cells;
};

G_DEFINE_FINAL_TYPE (PreauStatementRow, preau_statement_row, GTK_TYPE_LIST_BOX_ROW)

static void
preau_statement_row_class_init (PreauStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauStatementRow, cells);
  gtk_widget_class_bind_template_callback (widget_class, preau_orientation_if_narrow);
}

static void
preau_statement_row_init (PreauStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Appends a statement and its source to the name of the row for screen readers. */
static void
append_spoken (GString *spoken,
               const PreauStatement *statement,
               const char *lead)
{
  g_autofree char *source = preau_source_line (statement->citation, statement->as_of, statement->remark);

  g_string_append_printf (spoken, "%s%s%s%s %s", spoken->len > 0 ? ". " : "", lead != NULL ? lead : "",
                          lead != NULL ? " " : "", statement->text, source);
}

GtkWidget *
preau_statement_row_new (const PreauStatement *statement)
{
  PreauStatementRow *self = g_object_new (PREAU_TYPE_STATEMENT_ROW, NULL);
  const char *lead = preau_words_against (statement->standing);
  g_autoptr (GString) spoken = g_string_new (NULL);

  gtk_box_append (self->cells, preau_statement_cell_new (statement, NULL));
  append_spoken (spoken, statement, NULL);
  for (guint i = 0; i < statement->against->len; i++)
    {
      const PreauStatement *against = g_ptr_array_index (statement->against, i);

      gtk_box_append (self->cells, preau_statement_cell_new (against, lead));
      append_spoken (spoken, against, lead);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);

  return GTK_WIDGET (self);
}
