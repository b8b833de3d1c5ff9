/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-update-actions.h"

#include <glib/gi18n.h>

#include "preau-changes-dialog.h"
#include "preau-front.h"

/* Toasts about new editions of the guide, and the actions `app.show-changes`, `app.use-guide`, `app.install-guide`. */
struct _PreauUpdateActions
{
  GObject parent_instance;

  GtkApplication *application; /* not owned: the owner of this object */
  PreauUpdater *updater;
  gboolean is_comparing; /* keeps a second click from opening a second dialog */
  gboolean is_offer;     /* whether the dialog is about an edition that is not in use yet */
};

G_DEFINE_FINAL_TYPE (PreauUpdateActions, preau_update_actions, G_TYPE_OBJECT)

static void
offer_changes (PreauWindow *window,
               const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("What changes"));
  adw_toast_set_action_name (toast, "app.show-changes");
  preau_toasts_say (preau_window_get_toasts (window), toast);
}

static void
compared_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (PreauUpdateActions) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauDocument) changes =
    preau_guide_manager_compare_finish (preau_updater_get_manager (self->updater), result, &error);
  GtkWindow *window = gtk_application_get_active_window (self->application);

  self->is_comparing = FALSE;
  if (window == NULL)
    return;

  if (changes != NULL)
    preau_front_present_dialog (self->application,
                                preau_changes_dialog_new (window, g_steal_pointer (&changes), self->is_offer));
  else
    preau_toasts_warn (preau_window_get_toasts (preau_front_find_window (self->application)),
                       _("Nothing to compare with"),
                       error != NULL ? error->message : _("The edition before this one is not kept any more."));
}

/* Shows the changes of the edition that is offered or, without an offer, of the edition in use. */
static void
show_changes_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  PreauUpdateActions *self = user_data;
  PreauGuide *next = preau_updater_get_available (self->updater);

  if (self->is_comparing)
    return;

  self->is_comparing = TRUE;
  self->is_offer = next != NULL;
  preau_guide_manager_compare_async (preau_updater_get_manager (self->updater), next, compared_cb, g_object_ref (self));
}

static void
use_guide_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  preau_updater_use_available (PREAU_UPDATE_ACTIONS (user_data)->updater);
}

static void
installed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (PreauUpdateActions) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_new = preau_updater_install_finish (self->updater, result, &error);
  PreauWindow *window = preau_front_find_window (self->application);

  /* A new edition has its own toast; a cancelled installation needs no message. */
  if (window == NULL || is_new || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    preau_toasts_warn (preau_window_get_toasts (window), _("Guide not installed"), error->message);
  else
    preau_toasts_say (preau_window_get_toasts (window), adw_toast_new (_("The guide is up to date")));
}

static void
install_guide_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer user_data)
{
  PreauUpdateActions *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  preau_updater_install_async (self->updater, file, installed_cb, g_object_ref (self));
}

static void
guide_changed_cb (PreauUpdateActions *self)
{
  preau_guide_manager_mark_seen (preau_updater_get_manager (self->updater));
}

static void
edition_changed_cb (PreauUpdateActions *self)
{
  GList *windows = gtk_application_get_windows (self->application);
  gboolean is_offered = preau_updater_get_available (self->updater) != NULL;

  for (GList *at = windows; at != NULL; at = at->next)
    if (PREAU_IS_WINDOW (at->data) && is_offered)
      offer_changes (at->data, _("A new edition of the guide is ready"));
    else if (PREAU_IS_WINDOW (at->data))
      preau_toasts_withdraw (preau_window_get_toasts (at->data), "app.show-changes");
}

static void
preau_update_actions_dispose (GObject *object)
{
  g_clear_object (&PREAU_UPDATE_ACTIONS (object)->updater);

  G_OBJECT_CLASS (preau_update_actions_parent_class)->dispose (object);
}

static void
preau_update_actions_class_init (PreauUpdateActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = preau_update_actions_dispose;
}

static void
preau_update_actions_init (PreauUpdateActions *self)
{
}

/**
 * preau_update_actions_new:
 * @application: gets the actions, and must outlive them
 */
PreauUpdateActions *
preau_update_actions_new (GtkApplication *application,
                          PreauUpdater *updater)
{
  static const GActionEntry actions[] = {
    { .name = "install-guide", .activate = install_guide_cb, .parameter_type = "s" },
    { .name = "show-changes", .activate = show_changes_cb },
    { .name = "use-guide", .activate = use_guide_cb },
  };
  PreauUpdateActions *self = g_object_new (PREAU_TYPE_UPDATE_ACTIONS, NULL);

  self->application = application;
  self->updater = g_object_ref (updater);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (preau_updater_get_manager (updater), "notify::guide", G_CALLBACK (guide_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (updater, "notify::available", G_CALLBACK (edition_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * preau_update_actions_greet:
 * Shows a toast in @window if the person sees this edition of the guide for the first time.
 */
void
preau_update_actions_greet (PreauUpdateActions *self,
                            PreauWindow *window)
{
  g_return_if_fail (PREAU_IS_UPDATE_ACTIONS (self));

  if (preau_guide_manager_mark_seen (preau_updater_get_manager (self->updater)))
    offer_changes (window, _("A new edition of the guide is now in use"));
}
