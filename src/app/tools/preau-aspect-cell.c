/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-aspect-cell.h"

#include "preau-column.h"

/* An aspect of a tool in a comparison; names the tool where there is no room for columns with a head. */
struct _PreauAspectCell
{
  GtkBox parent_instance;

  GtkLabel *tool;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (PreauAspectCell, preau_aspect_cell, GTK_TYPE_BOX)

static void
preau_aspect_cell_class_init (PreauAspectCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-aspect-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauAspectCell, tool);
  gtk_widget_class_bind_template_child (widget_class, PreauAspectCell, words);
}

static void
preau_aspect_cell_init (PreauAspectCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_aspect_cell_new:
 * @tool: name of a tool
 * @words: the aspect of that tool
 */
GtkWidget *
preau_aspect_cell_new (const char *tool,
                       const char *words)
{
  PreauAspectCell *self = g_object_new (PREAU_TYPE_ASPECT_CELL, NULL);

  /* Words may break, so that four cells fit side by side: not preau_label_set_text(). */
  gtk_label_set_label (self->tool, tool);
  gtk_label_set_label (self->words, words);

  return GTK_WIDGET (self);
}
