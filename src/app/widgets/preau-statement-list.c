/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-statement-list.h"

#include "preau-more-button.h"
#include "preau-page.h"
#include "preau-statement-row.h"

/* A list of statements with their sources; a button shows the end of a long list. */
struct _PreauStatementList
{
  GtkBox parent_instance;

  GtkListBox *list;
  PreauMoreButton *more;
};

G_DEFINE_FINAL_TYPE (PreauStatementList, preau_statement_list, GTK_TYPE_BOX)

static void
preau_statement_list_class_init (PreauStatementListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_MORE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-statement-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauStatementList, list);
  gtk_widget_class_bind_template_child (widget_class, PreauStatementList, more);
}

static void
preau_statement_list_init (PreauStatementList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (GtkWidget *target,
         gconstpointer data)
{
  gtk_list_box_append (PREAU_STATEMENT_LIST (target)->list, preau_statement_row_new (data));
}

static void
add_hidden_row (GtkWidget *target,
                gconstpointer data)
{
  PreauStatementList *self = PREAU_STATEMENT_LIST (target);
  GtkWidget *row = preau_statement_row_new (data);

  preau_more_button_add (self->more, row);
  gtk_list_box_append (self->list, row);
}

/**
 * preau_statement_list_fill:
 * @statements: (element-type PreauStatement): the statements
 * @first: number of statements to show at first
 */
void
preau_statement_list_fill (PreauStatementList *self,
                           GPtrArray *statements,
                           guint first)
{
  g_return_if_fail (PREAU_IS_STATEMENT_LIST (self));

  gtk_widget_set_visible (GTK_WIDGET (self), statements->len > 0);
  first = preau_more_button_divide (self->more, statements->len, first);

  for (guint i = 0; i < statements->len; i++)
    if (i < first)
      preau_page_add_part (self, add_row, g_ptr_array_index (statements, i));
    else
      preau_page_add_hidden_part (self, add_hidden_row, g_ptr_array_index (statements, i));
}
