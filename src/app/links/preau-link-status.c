/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-status.h"

#include <glib/gi18n.h>

#include "preau-badge.h"
#include "preau-label.h"
#include "preau-link-result.h"
#include "preau-links.h"
#include "preau-words.h"
#include "preau-wrap-box.h"

/* The result of the last check of a link; hidden while there is no result. */
struct _PreauLinkStatus
{
  GtkBox parent_instance;

  char *url;
  PreauLinks *links; /* (nullable): until the window has set it */

  PreauBadge *state;
  GtkLabel *when;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (PreauLinkStatus, preau_link_status, GTK_TYPE_BOX)

enum
{
  PROP_LINKS = 1,
};

static void
say (PreauLinkStatus *self,
     const char *when,
     const char *hint)
{
  preau_label_set_text (self->when, when);
  preau_label_set_text (self->hint, hint);
  gtk_widget_show (GTK_WIDGET (self));
}

/* A screen reader that follows a relation reads the name of the target, not the labels inside. */
static void
name (PreauLinkStatus *self,
      const char *title)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  g_strv_builder_add (builder, title);
  if (gtk_widget_get_visible (GTK_WIDGET (self->when)))
    g_strv_builder_add (builder, gtk_label_get_label (self->when));
  if (gtk_widget_get_visible (GTK_WIDGET (self->hint)))
    g_strv_builder_add (builder, gtk_label_get_label (self->hint));
  parts = g_strv_builder_end (builder);
  words = g_strjoinv (". ", parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* A screen reader that follows a relation reads hidden widgets too, so the name is reset. */
static void
say_nothing (PreauLinkStatus *self)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_hide (GTK_WIDGET (self));
}

static void
show_result (PreauLinkStatus *self,
             PreauLinkResult *result)
{
  g_autofree char *title = preau_link_result_dup_title (result);
  g_autofree char *when = preau_words_checked (result->when);

  preau_badge_show_link (self->state, result->verdict.state, title);
  say (self, when, preau_link_result_get_hint (result));
  name (self, title);
}

static void
update (PreauLinkStatus *self)
{
  g_autoptr (PreauLinkResult) result = NULL;

  if (self->links == NULL || self->url == NULL)
    {
      say_nothing (self);
      return;
    }
  if (preau_links_is_asking (self->links, self->url))
    {
      preau_badge_show_asking (self->state, _("Checking…"));
      say (self, NULL, NULL);
      name (self, _("Checking…"));
      return;
    }

  result = preau_links_find (self->links, self->url);
  if (result != NULL)
    show_result (self, result);
  else
    say_nothing (self);
}

static void
set_links (PreauLinkStatus *self,
           PreauLinks *links)
{
  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  if (g_set_object (&self->links, links) && links != NULL)
    g_signal_connect_object (links, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
preau_link_status_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_LINKS)
    set_links (PREAU_LINK_STATUS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_link_status_dispose (GObject *object)
{
  PreauLinkStatus *self = PREAU_LINK_STATUS (object);

  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  g_clear_object (&self->links);

  G_OBJECT_CLASS (preau_link_status_parent_class)->dispose (object);
}

static void
preau_link_status_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_LINK_STATUS (object)->url, g_free);

  G_OBJECT_CLASS (preau_link_status_parent_class)->finalize (object);
}

static void
preau_link_status_class_init (PreauLinkStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = preau_link_status_dispose;
  object_class->finalize = preau_link_status_finalize;
  object_class->set_property = preau_link_status_set_property;

  g_object_class_install_property (object_class, PROP_LINKS,
                                   g_param_spec_object ("links", NULL, NULL, PREAU_TYPE_LINKS,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_type_ensure (PREAU_TYPE_BADGE);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-link-status.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauLinkStatus, state);
  gtk_widget_class_bind_template_child (widget_class, PreauLinkStatus, when);
  gtk_widget_class_bind_template_child (widget_class, PreauLinkStatus, hint);
}

static void
preau_link_status_init (PreauLinkStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
preau_link_status_set_url (PreauLinkStatus *self,
                           const char *url)
{
  g_return_if_fail (PREAU_IS_LINK_STATUS (self));

  g_free (self->url);
  self->url = g_strdup (url);
  update (self);
}
