/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-statement-list.h"

#include "preau-closures.h"
#include "preau-statement-row.h"

/**
 * PreauStatementList:
 *
 * Statements with their sources. Of a long list the first are shown, and all
 * of it at one's wish.
 */
struct _PreauStatementList
{
  GtkBox parent_instance;

  GtkListBox *list;
  GtkWidget *more;
  guint hidden;
};

G_DEFINE_FINAL_TYPE (PreauStatementList, preau_statement_list, GTK_TYPE_BOX)

typedef enum
{
  PROP_HIDDEN = 1,
} PreauStatementListProperty;

static GParamSpec *props[PROP_HIDDEN + 1];

static void
preau_statement_list_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_HIDDEN)
    g_value_set_uint (value, PREAU_STATEMENT_LIST (object)->hidden);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_statement_list_class_init (PreauStatementListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = preau_statement_list_get_property;

  /** PreauStatementList:hidden: how many statements are shown only at one's wish */
  props[PROP_HIDDEN] = g_param_spec_uint ("hidden", NULL, NULL, 0, G_MAXUINT, 0,
                                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-statement-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauStatementList, list);
  gtk_widget_class_bind_template_child (widget_class, PreauStatementList, more);
  gtk_widget_class_bind_template_callback (widget_class, preau_words_for_more);
}

static void
preau_statement_list_init (PreauStatementList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (gpointer target,
         gconstpointer data)
{
  gtk_list_box_append (PREAU_STATEMENT_LIST (target)->list, preau_statement_row_new (data));
}

static void
add_hidden_row (gpointer target,
                gconstpointer data)
{
  PreauStatementList *self = target;
  GtkWidget *row = preau_statement_row_new (data);

  g_object_bind_property (self->more, "active", row, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_box_append (self->list, row);
}

/**
 * preau_statement_list_fill:
 * @self: an empty list
 * @statements: (element-type PreauStatement): what is said
 * @first: how many are shown at first
 * @later: what a page does later
 */
void
preau_statement_list_fill (PreauStatementList *self,
                           GPtrArray *statements,
                           guint first,
                           PreauLater *later)
{
  g_return_if_fail (PREAU_IS_STATEMENT_LIST (self));

  /* A button for one more would take the place of the one. */
  if (statements->len == first + 1)
    first++;

  gtk_widget_set_visible (GTK_WIDGET (self), statements->len > 0);
  self->hidden = statements->len - MIN (first, statements->len);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDDEN]);

  for (guint i = 0; i < statements->len; i++)
    if (i < first)
      preau_later_add (later, add_row, self, g_ptr_array_index (statements, i));
    else
      preau_later_add_hidden (later, add_hidden_row, self, g_ptr_array_index (statements, i));
}
