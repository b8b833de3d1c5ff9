/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-toasts.h"

#include <glib/gi18n.h>

/* The toasts of a window, in front of its content. */
struct _PreauToasts
{
  AdwBin parent_instance;

  AdwToastOverlay *overlay;
  AdwToast *said; /* weak: the last toast of preau_toasts_say() */
};

G_DEFINE_FINAL_TYPE (PreauToasts, preau_toasts, ADW_TYPE_BIN)

typedef enum
{
  PROP_CONTENT = 1,
} PreauToastsProperty;

static void
preau_toasts_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_CONTENT)
    g_value_set_object (value, adw_toast_overlay_get_child (PREAU_TOASTS (object)->overlay));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_toasts_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_CONTENT)
    adw_toast_overlay_set_child (PREAU_TOASTS (object)->overlay, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_toasts_dispose (GObject *object)
{
  g_clear_weak_pointer (&PREAU_TOASTS (object)->said);

  G_OBJECT_CLASS (preau_toasts_parent_class)->dispose (object);
}

static void
preau_toasts_class_init (PreauToastsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = preau_toasts_dispose;
  object_class->get_property = preau_toasts_get_property;
  object_class->set_property = preau_toasts_set_property;

  g_object_class_install_property (
    object_class, PROP_CONTENT,
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
preau_toasts_init (PreauToasts *self)
{
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->overlay));
}

/**
 * preau_toasts_add:
 * @toast: (transfer full): a toast whose title is plain text
 */
void
preau_toasts_add (PreauToasts *self,
                  AdwToast *toast)
{
  g_autofree char *title = NULL;

  g_return_if_fail (PREAU_IS_TOASTS (self));

  title = g_markup_escape_text (adw_toast_get_title (toast), -1);
  adw_toast_set_title (toast, title);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

/**
 * preau_toasts_say:
 * @toast: (transfer full): a toast whose title is plain text
 *
 * Like preau_toasts_add(), but dismisses the last toast: errors of a disk that stays full would queue up for minutes.
 */
void
preau_toasts_say (PreauToasts *self,
                  AdwToast *toast)
{
  g_return_if_fail (PREAU_IS_TOASTS (self));

  if (self->said != NULL)
    adw_toast_dismiss (self->said);

  g_set_weak_pointer (&self->said, toast);
  preau_toasts_add (self, toast);
}

/**
 * preau_toasts_withdraw:
 * Dismisses the last toast if its button activates @action_name, which has become pointless.
 */
void
preau_toasts_withdraw (PreauToasts *self,
                       const char *action_name)
{
  g_return_if_fail (PREAU_IS_TOASTS (self));

  if (self->said != NULL && g_strcmp0 (adw_toast_get_action_name (self->said), action_name) == 0)
    adw_toast_dismiss (self->said);
}

/**
 * preau_toasts_warn:
 * @message: the problem, in a few words
 * @details: the cause and the consequences, in sentences
 *
 * Shows @message until the person dismisses the toast; its button activates `win.show-details`.
 */
void
preau_toasts_warn (PreauToasts *self,
                   const char *message,
                   const char *details)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Details"));
  adw_toast_set_action_name (toast, "win.show-details");
  adw_toast_set_action_target (toast, "(ss)", message, details);
  preau_toasts_say (self, toast);
}
