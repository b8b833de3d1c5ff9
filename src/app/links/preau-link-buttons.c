/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-buttons.h"

#include <glib/gi18n.h>

#include "preau-link-check-button.h"
#include "preau-label.h"
#include "preau-link-status.h"
#include "preau-wrap-box.h"

/* Buttons that open the link of a tool, copy the link, or check the links of the page. */
struct _PreauLinkButtons
{
  GtkBox parent_instance;

  GtkWidget *buttons;
  GtkWidget *open;
  GtkLabel *open_label;
  GtkWidget *copy;
  GtkLabel *where;
  PreauLinkStatus *note;
};

G_DEFINE_FINAL_TYPE (PreauLinkButtons, preau_link_buttons, GTK_TYPE_BOX)

static void
preau_link_buttons_class_init (PreauLinkButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_LINK_STATUS);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-link-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauLinkButtons, open);
  gtk_widget_class_bind_template_child (widget_class, PreauLinkButtons, open_label);
  gtk_widget_class_bind_template_child (widget_class, PreauLinkButtons, copy);
  gtk_widget_class_bind_template_child (widget_class, PreauLinkButtons, buttons);
  gtk_widget_class_bind_template_child (widget_class, PreauLinkButtons, where);
  gtk_widget_class_bind_template_child (widget_class, PreauLinkButtons, note);
}

static void
preau_link_buttons_init (PreauLinkButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_link_buttons_set_tool:
 * @tool: a tool; the buttons hide where the tool has no link
 * @is_main: whether opening the link is the main action of the page
 */
void
preau_link_buttons_set_tool (PreauLinkButtons *self,
                             const PreauReportTool *tool,
                             gboolean is_main)
{
  g_autofree char *open = g_strdup_printf (_("Open %s"), tool->name);
  g_autofree char *copy = g_strdup_printf (_("Copy the address of %s"), tool->name);

  g_return_if_fail (PREAU_IS_LINK_BUTTONS (self));

  gtk_widget_set_visible (GTK_WIDGET (self), tool->link != NULL);
  if (tool->link == NULL)
    return;

  preau_label_set_text (self->open_label, open);
  preau_label_set_text (self->where, tool->link_label);
  gtk_widget_set_visible (GTK_WIDGET (self->where), !g_str_equal (tool->link_label, tool->name));
  gtk_widget_set_tooltip_text (self->open, tool->link);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", tool->link);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy), "s", tool->link);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, copy, -1);
  preau_link_status_set_url (self->note, tool->link);
  if (!is_main)
    return;

  gtk_widget_add_css_class (self->open, "suggested-action");
  preau_link_buttons_offer_check (self);
}

/**
 * preau_link_buttons_offer_check:
 *
 * Adds the button that checks all links of the page; a page needs only one such button.
 */
void
preau_link_buttons_offer_check (PreauLinkButtons *self)
{
  g_return_if_fail (PREAU_IS_LINK_BUTTONS (self));

  gtk_widget_insert_before (g_object_new (PREAU_TYPE_LINK_CHECK_BUTTON, NULL), self->buttons, NULL);
}
