/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-check-button.h"

#include <glib/gi18n.h>

#include "preau-links.h"

/* A button that checks the links of a page and, while the check runs, stops the check. A second button would take the
 * focus away. */
struct _PreauLinkCheckButton
{
  GtkButton parent_instance;

  char *words;
  PreauLinks *links; /* (nullable): until the window has set it */

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PreauLinkCheckButton, preau_link_check_button, GTK_TYPE_BUTTON)

enum
{
  PROP_LINKS = 1,
};

static void
update (PreauLinkCheckButton *self)
{
  gboolean running = self->links != NULL && preau_links_is_running (self->links);

  gtk_label_set_label (self->label, running ? _("Stop") : self->words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), running ? "win.stop-check" : "win.check-links");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), !running);
}

static void
set_links (PreauLinkCheckButton *self,
           PreauLinks *links)
{
  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  if (g_set_object (&self->links, links) && links != NULL)
    g_signal_connect_object (links, "notify::running", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
preau_link_check_button_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  if (prop_id == PROP_LINKS)
    set_links (PREAU_LINK_CHECK_BUTTON (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_link_check_button_dispose (GObject *object)
{
  PreauLinkCheckButton *self = PREAU_LINK_CHECK_BUTTON (object);

  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  g_clear_object (&self->links);

  G_OBJECT_CLASS (preau_link_check_button_parent_class)->dispose (object);
}

static void
preau_link_check_button_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_LINK_CHECK_BUTTON (object)->words, g_free);

  G_OBJECT_CLASS (preau_link_check_button_parent_class)->finalize (object);
}

static void
preau_link_check_button_class_init (PreauLinkCheckButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = preau_link_check_button_dispose;
  object_class->finalize = preau_link_check_button_finalize;
  object_class->set_property = preau_link_check_button_set_property;

  g_object_class_install_property (object_class, PROP_LINKS,
                                   g_param_spec_object ("links", NULL, NULL, PREAU_TYPE_LINKS,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-link-check-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauLinkCheckButton, label);
}

static void
preau_link_check_button_init (PreauLinkCheckButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->words = g_strdup (gtk_label_get_label (self->label));
}

/**
 * preau_link_check_button_set_words:
 * @words: label while no check runs
 */
void
preau_link_check_button_set_words (PreauLinkCheckButton *self,
                                   const char *words)
{
  g_return_if_fail (PREAU_IS_LINK_CHECK_BUTTON (self));

  g_free (self->words);
  self->words = g_strdup (words);
  update (self);
}
