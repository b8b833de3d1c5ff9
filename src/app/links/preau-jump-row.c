/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-jump-row.h"

#include <glib/gi18n.h>

#include "preau-column.h"
#include "preau-label.h"
#include "preau-link-status.h"

/* A button that says where it leads: to another answer, into the tree, or to a web address. */
struct _PreauJumpRow
{
  GtkButton parent_instance;

  GtkLabel *words;
  GtkLabel *leads_to;
  GtkBox *lines;
  GtkImage *icon;
};

G_DEFINE_FINAL_TYPE (PreauJumpRow, preau_jump_row, GTK_TYPE_BUTTON)

static void
preau_jump_row_class_init (PreauJumpRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-jump-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauJumpRow, words);
  gtk_widget_class_bind_template_child (widget_class, PreauJumpRow, leads_to);
  gtk_widget_class_bind_template_child (widget_class, PreauJumpRow, lines);
  gtk_widget_class_bind_template_child (widget_class, PreauJumpRow, icon);
}

static void
preau_jump_row_init (PreauJumpRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PreauJumpRow *
new_row (const char *words,
         const char *leads_to,
         const char *action,
         GVariant *target)
{
  PreauJumpRow *self = g_object_new (PREAU_TYPE_JUMP_ROW, NULL);

  preau_label_set_text (self->words, words);
  preau_label_set_text (self->leads_to, leads_to);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);

  return self;
}

/**
 * preau_jump_row_new_alternative:
 * @change: an alternative
 *
 * Returns: (transfer floating): a button that gives the other answer
 */
GtkWidget *
preau_jump_row_new_alternative (const PreauReportChange *change)
{
  g_autofree char *leads_to = g_strjoinv (", ", change->leads_to);

  return GTK_WIDGET (
    new_row (change->answer_text, leads_to, "walk.revise", g_variant_new ("(us)", change->step, change->answer)));
}

/**
 * preau_jump_row_new_mention:
 * Returns: (transfer floating): a button that opens the last page that all paths to the outcome have in common
 */
GtkWidget *
preau_jump_row_new_mention (const PreauSheetMention *entry)
{
  return GTK_WIDGET (new_row (entry->title, entry->use != NULL ? entry->use : _("Our sources recommend no tool for this."),
                              "win.open-path", g_variant_new_string (entry->code)));
}

/**
 * preau_jump_row_new_link:
 * @label: name of the link
 *
 * Returns: (transfer floating): a button that opens @url, and shows the result of its last check
 */
GtkWidget *
preau_jump_row_new_link (const char *label,
                         const char *url)
{
  PreauJumpRow *self = new_row (label, url, "win.open-link", g_variant_new_string (url));
  GtkWidget *note = g_object_new (PREAU_TYPE_LINK_STATUS, NULL);

  preau_link_status_set_url (PREAU_LINK_STATUS (note), url);
  gtk_box_append (self->lines, note);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->leads_to, note,
                                  NULL, -1);
  gtk_image_set_from_icon_name (self->icon, "preau-external-symbolic");

  return GTK_WIDGET (self);
}
