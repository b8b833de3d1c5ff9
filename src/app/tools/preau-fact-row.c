/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-fact-row.h"

#include <glib/gi18n.h>

#include "preau-column.h"
#include "preau-label.h"

/* A fact about a tool, below its label. */
struct _PreauFactRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *label;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (PreauFactRow, preau_fact_row, GTK_TYPE_LIST_BOX_ROW)

static void
preau_fact_row_class_init (PreauFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauFactRow, label);
  gtk_widget_class_bind_template_child (widget_class, PreauFactRow, words);
}

static void
preau_fact_row_init (PreauFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
preau_fact_row_new (const char *label,
                    const char *words)
{
  PreauFactRow *self = g_object_new (PREAU_TYPE_FACT_ROW, NULL);
  /* Translators: read aloud. %s: what it is about, “Publisher”; %s: what is so. */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), label, words);

  preau_label_set_text (self->label, label);
  preau_label_set_text (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
