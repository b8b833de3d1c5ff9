/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-aspect-row.h"

#include <glib/gi18n.h>

#include "preau-aspect-cell.h"
#include "preau-closures.h"
#include "preau-label.h"
#include "preau-wrap-box.h"

/* A row of a comparison: an aspect of each tool, and whether the tools differ in that aspect. */
struct _PreauAspectRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *aspect;
  GtkWidget *differs;
  GtkBox *cells;
};

G_DEFINE_FINAL_TYPE (PreauAspectRow, preau_aspect_row, GTK_TYPE_LIST_BOX_ROW)

static void
preau_aspect_row_class_init (PreauAspectRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-aspect-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauAspectRow, aspect);
  gtk_widget_class_bind_template_child (widget_class, PreauAspectRow, differs);
  gtk_widget_class_bind_template_child (widget_class, PreauAspectRow, cells);
  gtk_widget_class_bind_template_callback (widget_class, preau_orientation_if_narrow);
  gtk_widget_class_bind_template_callback (widget_class, preau_is_wide);
}

static void
preau_aspect_row_init (PreauAspectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_spoken (char **spoken,
               const char *tool,
               const char *words)
{
  g_autofree char *before = g_steal_pointer (spoken);
  g_autofree char *cell = g_strdup_printf ("%s — %s", tool, words);

  /* Translators: what is so of some tools, then of one more. */
  *spoken = before != NULL ? g_strdup_printf (_("%s; %s"), before, cell) : g_steal_pointer (&cell);
}

/**
 * preau_aspect_row_new:
 * @aspect: index of a row of @comparison
 */
GtkWidget *
preau_aspect_row_new (const PreauComparison *comparison,
                      guint aspect)
{
  PreauAspectRow *self = g_object_new (PREAU_TYPE_ASPECT_ROW, NULL);
  const PreauComparisonRow *row = g_ptr_array_index (comparison->rows, aspect);
  g_autofree char *spoken = NULL;
  g_autofree char *name = NULL;

  preau_label_set_text (self->aspect, row->label);
  gtk_widget_set_visible (self->differs, row->differs);
  for (guint i = 0; i < comparison->sheets->len; i++)
    {
      const PreauSheet *sheet = g_ptr_array_index (comparison->sheets, i);

      gtk_box_append (self->cells, preau_aspect_cell_new (sheet->tool->name, row->cells[i]));
      append_spoken (&spoken, sheet->tool->name, row->cells[i]);
    }

  /* Translators: read aloud. An aspect, then what is so of each: “Audience: VIA — For staff; Zoom — Not stated.” */
  name = g_strdup_printf (row->differs ? _("%s: %s. They differ.") : _("%s: %s. The same for all."), row->label,
                          spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}
