/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-comparison-table.h"

#include "preau-aspect-row.h"
#include "preau-closures.h"
#include "preau-column.h"

/* A table with an aspect a row and a tool a column; where there is little room, the tools stand one above the other. */
struct _PreauComparisonTable
{
  GtkBox parent_instance;

  GtkBox *names;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (PreauComparisonTable, preau_comparison_table, GTK_TYPE_BOX)

static void
preau_comparison_table_class_init (PreauComparisonTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-comparison-table.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauComparisonTable, names);
  gtk_widget_class_bind_template_child (widget_class, PreauComparisonTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, preau_is_wide);
}

static void
preau_comparison_table_init (PreauComparisonTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_name (GtkBox *names,
          const char *name)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/preau/Preau/preau-comparison-name.ui");

  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "label")), name);
  gtk_box_append (names, GTK_WIDGET (gtk_builder_get_object (builder, "name")));
}

void
preau_comparison_table_fill (PreauComparisonTable *self,
                             const PreauComparison *comparison)
{
  g_return_if_fail (PREAU_IS_COMPARISON_TABLE (self));

  for (guint i = 0; i < comparison->sheets->len; i++)
    add_name (self->names, ((const PreauSheet *) g_ptr_array_index (comparison->sheets, i))->tool->name);
  for (guint i = 0; i < comparison->rows->len; i++)
    gtk_list_box_append (self->rows, preau_aspect_row_new (comparison, i));
}
