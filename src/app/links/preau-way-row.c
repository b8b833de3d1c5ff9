/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-way-row.h"

#include <glib/gi18n.h>

#include "preau-column.h"
#include "preau-label.h"
#include "preau-link-note.h"

/**
 * PreauWayRow:
 *
 * A way that can be taken from here, and where it leads. Activating it takes
 * it.
 */
struct _PreauWayRow
{
  GtkButton parent_instance;

  GtkLabel *words;
  GtkLabel *leads_to;
  GtkBox *lines;
  GtkImage *icon;
};

G_DEFINE_FINAL_TYPE (PreauWayRow, preau_way_row, GTK_TYPE_BUTTON)

static void
preau_way_row_class_init (PreauWayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-way-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauWayRow, words);
  gtk_widget_class_bind_template_child (widget_class, PreauWayRow, leads_to);
  gtk_widget_class_bind_template_child (widget_class, PreauWayRow, lines);
  gtk_widget_class_bind_template_child (widget_class, PreauWayRow, icon);
}

static void
preau_way_row_init (PreauWayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PreauWayRow *
new_row (const char *words,
         const char *leads_to,
         const char *action,
         GVariant *target)
{
  PreauWayRow *self = g_object_new (PREAU_TYPE_WAY_ROW, NULL);

  preau_label_set_text (self->words, words);
  preau_label_set_text (self->leads_to, leads_to);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);

  return self;
}

/**
 * preau_way_row_new_change:
 * @change: another answer that could have been given
 *
 * Returns: (transfer floating): a button that gives it
 */
GtkWidget *
preau_way_row_new_change (const PreauReportChange *change)
{
  g_autofree char *leads_to = g_strjoinv (", ", change->leads_to);

  return GTK_WIDGET (
    new_row (change->answer_text, leads_to, "walk.revise", g_variant_new ("(us)", change->step, change->answer)));
}

/**
 * preau_way_row_new_entry:
 * @entry: an outcome that names a tool
 *
 * Returns: (transfer floating): a button that opens the tree where all paths to
 *   the outcome still are the same
 */
GtkWidget *
preau_way_row_new_entry (const PreauSheetEntry *entry)
{
  return GTK_WIDGET (new_row (entry->title, entry->use != NULL ? entry->use : _("Our sources recommend no tool for this."),
                              "win.open-path", g_variant_new_string (entry->code)));
}

/**
 * preau_way_row_new_link:
 * @label: what an address leads to
 * @url: the address
 *
 * Returns: (transfer floating): a button that opens it, and shows what came of
 *   its last check
 */
GtkWidget *
preau_way_row_new_link (const char *label,
                        const char *url)
{
  PreauWayRow *self = new_row (label, url, "win.open-link", g_variant_new_string (url));
  GtkWidget *note = g_object_new (PREAU_TYPE_LINK_NOTE, NULL);

  preau_link_note_set_url (PREAU_LINK_NOTE (note), url);
  gtk_box_append (self->lines, note);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->leads_to, note,
                                  NULL, -1);
  gtk_image_set_from_icon_name (self->icon, "preau-external-symbolic");

  return GTK_WIDGET (self);
}
