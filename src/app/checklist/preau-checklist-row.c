/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklist-row.h"

#include <glib/gi18n.h>

#include "preau-column.h"
#include "preau-label.h"
#include "preau-statement-cell.h"

/* An item of a checklist; a click anywhere on the text ticks the item. */
struct _PreauChecklistRow
{
  GtkCheckButton parent_instance;

  GtkLabel *title;
  GtkLabel *why;
  GtkLabel *drawback;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (PreauChecklistRow, preau_checklist_row, GTK_TYPE_CHECK_BUTTON)

static void
preau_checklist_row_class_init (PreauChecklistRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-checklist-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauChecklistRow, title);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklistRow, why);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklistRow, drawback);
  gtk_widget_class_bind_template_child (widget_class, PreauChecklistRow, source);
}

static void
preau_checklist_row_init (PreauChecklistRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* “Advised” begins the line with the source, because an extra line in each row would make a long list restless. */
static void
show_source (PreauChecklistRow *self,
             const PreauReportItem *item)
{
  g_autofree char *source = preau_source_line (item->citation, item->as_of, NULL);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), item->citation->full);
  if (item->weight == PREAU_WEIGHT_ADVISED)
    {
      const char *advised = _("Advised");
      g_autofree char *line = g_strconcat (advised, " · ", source, NULL);
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint) strlen (advised);
      pango_attr_list_insert (attributes, bold);
      gtk_label_set_attributes (self->source, attributes);
      preau_label_set_text (self->source, line);
    }
  else
    preau_label_set_text (self->source, source);
}

GtkWidget *
preau_checklist_row_new (const PreauReportItem *item,
                         PreauTick *tick)
{
  PreauChecklistRow *self = g_object_new (PREAU_TYPE_CHECKLIST_ROW, NULL);
  g_autofree char *drawback = item->drawback != NULL ? g_strdup_printf (_("Drawback: %s"), item->drawback) : NULL;

  preau_label_set_text (self->title, item->title);
  preau_label_set_text (self->why, item->why);
  preau_label_set_text (self->drawback, drawback);
  show_source (self, item);
  if (drawback != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->why, self->source,
                                    self->drawback, NULL, -1);
  else
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->why, self->source,
                                    NULL, -1);
  g_object_bind_property (tick, "ticked", self, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  return GTK_WIDGET (self);
}
