/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-check-row.h"

#include <glib/gi18n.h>

#include "preau-column.h"
#include "preau-label.h"
#include "preau-statement-cell.h"

/**
 * PreauCheckRow:
 *
 * An item of a checklist, to be ticked anywhere on its words.
 */
struct _PreauCheckRow
{
  GtkCheckButton parent_instance;

  GtkLabel *title;
  GtkLabel *why;
  GtkLabel *drawback;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (PreauCheckRow, preau_check_row, GTK_TYPE_CHECK_BUTTON)

static void
preau_check_row_class_init (PreauCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauCheckRow, title);
  gtk_widget_class_bind_template_child (widget_class, PreauCheckRow, why);
  gtk_widget_class_bind_template_child (widget_class, PreauCheckRow, drawback);
  gtk_widget_class_bind_template_child (widget_class, PreauCheckRow, source);
}

static void
preau_check_row_init (PreauCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* “Advised” leads the line of the source: a line of its own in each row would make a long list restless. */
static void
show_source (PreauCheckRow *self,
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

/**
 * preau_check_row_new:
 * @item: an item of a checklist
 * @tick: whether it is done; the row shows it, and sets it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
preau_check_row_new (const PreauReportItem *item,
                     PreauTick *tick)
{
  PreauCheckRow *self = g_object_new (PREAU_TYPE_CHECK_ROW, NULL);
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
