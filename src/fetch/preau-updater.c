/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-updater.h"

#include <glib/gi18n.h>

#include "preau-guide-update.h"
#include "preau-settings.h"

#define SECONDS_A_DAY (24 * 60 * 60)

/**
 * PreauUpdater:
 *
 * Fetches new editions of the guide from the publisher whom the user follows.
 *
 * A new edition is kept as soon as it has passed all checks, and used once the user has seen the changes and agreed, or
 * from the next start on.
 */
struct _PreauUpdater
{
  GObject parent_instance;

  PreauGuideManager *manager;
  PreauGuideStore *available; /* store with an edition not used yet; NULL: none */
  char *status;
  GCancellable *cancellable; /* of the running task; NULL: none */
  guint n_ending;            /* number of tasks that have not ended, running or stopped */
  guint most_seconds;
  guint daily;
  GNetworkMonitor *network; /* NULL: the desktop’s */
  gulong network_changed;   /* handler while there is no network */
};

G_DEFINE_FINAL_TYPE (PreauUpdater, preau_updater, G_TYPE_OBJECT)

typedef enum
{
  PROP_MANAGER = 1,
  PROP_AVAILABLE,
  PROP_STATUS,
  PROP_BUSY,
} PreauUpdaterProperty;

static GParamSpec *props[PROP_BUSY + 1];

static void
set_status (PreauUpdater *self,
            const char *words)
{
  g_autofree char *status = g_strdup (words);

  g_free (self->status);
  self->status = g_steal_pointer (&status);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
}

static void
set_available (PreauUpdater *self,
          PreauGuideStore *available)
{
  if (g_set_object (&self->available, available))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AVAILABLE]);
}

static void
set_busy (PreauUpdater *self,
          GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* Another guide or edition is in use now. */
static void
guide_changed_cb (PreauUpdater *self)
{
  set_available (self, NULL);
}

static void
chosen_cb (PreauUpdater *self)
{
  preau_updater_stop (self);
  set_status (self, NULL);
}

/* A publisher’s edition may be older than the built-in guide. */
static gboolean
is_news (PreauGuide *guide,
         PreauGuide *in_use)
{
  return !g_str_equal (guide->id, in_use->id) ||
         guide->serial > in_use->serial;
}

static void
take_store (PreauUpdater *self,
            PreauGuideStore *store)
{
  PreauGuide *guide = preau_guide_store_get_guide (store);
  g_autofree char *words = NULL;

  preau_guide_manager_note_check (self->manager, store);
  if (!is_news (guide, preau_guide_manager_get_guide (self->manager)))
    {
      set_status (self, _("The guide is up to date."));
      return;
    }

  words = g_strdup_printf (_("Edition %u of the guide is ready."), guide->serial);
  set_status (self, words);
  set_available (self, store);
}

/* Returns: (transfer full) (nullable): a setting; %NULL where it is empty, or there are no settings */
static char *
dup_setting (PreauUpdater *self,
             const char *key)
{
  GSettings *settings = preau_guide_manager_get_settings (self->manager);
  g_autofree char *value = settings != NULL ? g_settings_get_string (settings, key) : NULL;

  return value != NULL && *value != '\0' ? g_steal_pointer (&value) : NULL;
}

static gboolean
follows_publisher (PreauUpdater *self)
{
  g_autofree char *source = dup_setting (self, PREAU_SETTING_GUIDE_SOURCE);

  return g_strcmp0 (source, PREAU_GUIDE_SOURCE_PUBLISHER) == 0;
}

static void
updated_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GTask) task = data;
  PreauUpdater *self = g_task_get_source_object (task);
  GError *error = NULL;
  PreauInstall came;
  g_autoptr (PreauGuideStore) store = preau_guide_update_finish (result, &came, &error);

  self->n_ending--;
  /* A stopped task has ended already, and another task may be running. */
  if (self->cancellable == g_task_get_cancellable (task))
    {
      set_busy (self, NULL);
      if (store != NULL)
        take_store (self, store);
      else
        set_status (self, error->message);
    }

  if (store != NULL)
    g_task_return_boolean (task, self->available != NULL);
  else
    g_task_return_error (task, error);
}

static void wait_for_moment (PreauUpdater *self);

static void
stop_waiting (PreauUpdater *self)
{
  g_clear_handle_id (&self->daily, g_source_remove);
  if (self->network_changed != 0)
    g_clear_signal_handler (&self->network_changed, self->network);
}

/* Waits once more, as a network may come back for a whole school at once. */
static void
network_changed_cb (PreauUpdater *self,
                    gboolean available)
{
  if (!available)
    return;

  stop_waiting (self);
  wait_for_moment (self);
}

static gboolean
daily_cb (gpointer data)
{
  PreauUpdater *self = data;

  self->daily = 0;
  if (self->network == NULL)
    g_set_object (&self->network, g_network_monitor_get_default ());
  if (g_network_monitor_get_network_available (self->network))
    preau_updater_update (self);
  else
    self->network_changed =
      g_signal_connect_swapped (self->network, "network-changed", G_CALLBACK (network_changed_cb), self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_moment (PreauUpdater *self)
{
  self->daily = g_timeout_add_seconds ((guint) g_random_int_range (0, (gint32) self->most_seconds + 1), daily_cb, self);
}

static void
preau_updater_constructed (GObject *object)
{
  PreauUpdater *self = PREAU_UPDATER (object);

  G_OBJECT_CLASS (preau_updater_parent_class)->constructed (object);

  g_signal_connect_object (self->manager, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->manager, "notify::guide", G_CALLBACK (guide_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
preau_updater_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  PreauUpdater *self = PREAU_UPDATER (object);

  switch ((PreauUpdaterProperty) prop_id)
    {
    case PROP_MANAGER:
      g_value_set_object (value, self->manager);
      break;
    case PROP_AVAILABLE:
      g_value_set_object (value, preau_updater_get_available (self));
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, preau_updater_is_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_updater_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_MANAGER)
    PREAU_UPDATER (object)->manager = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_updater_dispose (GObject *object)
{
  PreauUpdater *self = PREAU_UPDATER (object);

  stop_waiting (self);
  g_clear_object (&self->network);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->available);
  g_clear_object (&self->manager);

  G_OBJECT_CLASS (preau_updater_parent_class)->dispose (object);
}

static void
preau_updater_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_UPDATER (object)->status, g_free);

  G_OBJECT_CLASS (preau_updater_parent_class)->finalize (object);
}

static void
preau_updater_class_init (PreauUpdaterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = preau_updater_constructed;
  object_class->dispose = preau_updater_dispose;
  object_class->finalize = preau_updater_finalize;
  object_class->get_property = preau_updater_get_property;
  object_class->set_property = preau_updater_set_property;

  props[PROP_MANAGER] = g_param_spec_object ("manager", NULL, NULL, PREAU_TYPE_GUIDE_MANAGER,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /** PreauUpdater:available: new edition, not used yet; %NULL: none */
  props[PROP_AVAILABLE] = g_param_spec_object ("available", NULL, NULL, PREAU_TYPE_GUIDE, readable);

  /** PreauUpdater:status: result of the last attempt, in words; %NULL before the first, and while an attempt runs */
  props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, readable);

  /** PreauUpdater:busy: whether an edition is being fetched or checked */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
preau_updater_init (PreauUpdater *self)
{
}

PreauUpdater *
preau_updater_new (PreauGuideManager *manager)
{
  return g_object_new (PREAU_TYPE_UPDATER, "manager", manager, NULL);
}

PreauGuideManager *
preau_updater_get_manager (PreauUpdater *self)
{
  g_return_val_if_fail (PREAU_IS_UPDATER (self), NULL);

  return self->manager;
}

/**
 * preau_updater_get_available:
 *
 * Returns: (transfer none) (nullable): a new edition, not used yet; %NULL: none
 */
PreauGuide *
preau_updater_get_available (PreauUpdater *self)
{
  g_return_val_if_fail (PREAU_IS_UPDATER (self), NULL);

  return self->available != NULL ? preau_guide_store_get_guide (self->available) : NULL;
}

gboolean
preau_updater_is_busy (PreauUpdater *self)
{
  g_return_val_if_fail (PREAU_IS_UPDATER (self), FALSE);

  return self->cancellable != NULL;
}

/* Returns: (transfer full) (nullable): the running task, with @key; %NULL: @callback gets the error */
static GTask *
begin (PreauUpdater *self,
       GAsyncReadyCallback callback,
       gpointer data,
       PreauPublicKey **key)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  GError *error = NULL;

  g_task_set_check_cancellable (task, FALSE); /* a cancellation does not undo an installation */
  if (preau_updater_is_busy (self))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY,
                               _("Another edition is being checked: try again in a moment."));
      return NULL;
    }

  *key = preau_guide_manager_read_key (self->manager, &error);
  set_status (self, error != NULL ? error->message : NULL);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return NULL;
    }

  /* Waits until the guide in use is read: the reading thread could find the new edition in the store, and use it before
   * the user has agreed. */
  preau_guide_manager_get_guide (self->manager);
  self->n_ending++;
  set_busy (self, cancellable);

  return g_steal_pointer (&task);
}

/**
 * preau_updater_update:
 *
 * Asks the publisher’s server for a new edition, unless a task is running. Does nothing where no publisher is followed.
 */
void
preau_updater_update (PreauUpdater *self)
{
  g_autofree char *address = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (PREAU_IS_UPDATER (self));

  if (!follows_publisher (self))
    return;

  address = dup_setting (self, PREAU_SETTING_GUIDE_ADDRESS);
  if (address == NULL)
    {
      set_status (self, _("The publisher’s web address is missing: without it, editions are installed by hand."));
      return;
    }

  task = begin (self, NULL, NULL, &key);
  if (task == NULL)
    return;

  folder = preau_guide_store_get_default_folder ();
  g_settings_set_int64 (preau_guide_manager_get_settings (self->manager), PREAU_SETTING_GUIDE_ASKED_AT,
                        g_get_real_time () / G_USEC_PER_SEC);
  preau_guide_update_async (folder, key, address, self->cancellable, updated_cb, g_steal_pointer (&task));
}

/**
 * preau_updater_install_async:
 * @file: a guide, with its signature beside it
 *
 * Installs an edition from a file, for example on a USB stick, with all checks.
 */
void
preau_updater_install_async (PreauUpdater *self,
                             GFile *file,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (PREAU_IS_UPDATER (self));

  task = begin (self, callback, data, &key);
  if (task == NULL)
    return;

  folder = preau_guide_store_get_default_folder ();
  preau_guide_update_from_file_async (folder, key, file, self->cancellable, updated_cb, g_steal_pointer (&task));
}

/**
 * preau_updater_install_finish:
 *
 * Returns: whether a new edition is available; %FALSE without an error where it is in use already
 */
gboolean
preau_updater_install_finish (PreauUpdater *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * preau_updater_update_daily:
 * @network: (nullable): monitor of the network; %NULL: the desktop’s
 * @most_seconds: longest random delay
 *
 * Updates within @most_seconds, or once there is a network, unless the last update was less than a day ago; a time in
 * the future comes from a wrong clock, and does not count.
 */
void
preau_updater_update_daily (PreauUpdater *self,
                            GNetworkMonitor *network,
                            guint most_seconds)
{
  g_autofree char *address = NULL;
  GSettings *settings;
  gint64 ago;

  g_return_if_fail (PREAU_IS_UPDATER (self));

  address = dup_setting (self, PREAU_SETTING_GUIDE_ADDRESS);
  if (address == NULL || !follows_publisher (self) || self->daily != 0 || self->network_changed != 0)
    return;

  settings = preau_guide_manager_get_settings (self->manager);
  ago = g_get_real_time () / G_USEC_PER_SEC - g_settings_get_int64 (settings, PREAU_SETTING_GUIDE_ASKED_AT);
  if (ago >= 0 && ago < SECONDS_A_DAY)
    return;

  g_set_object (&self->network, network);
  self->most_seconds = most_seconds;
  wait_for_moment (self);
}

void
preau_updater_stop (PreauUpdater *self)
{
  g_return_if_fail (PREAU_IS_UPDATER (self));

  stop_waiting (self);
  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  set_busy (self, NULL);
}

/**
 * preau_updater_wait:
 *
 * Runs the main loop until all tasks have ended, stopped ones too, as the program must not end while a thread is at
 * work.
 */
void
preau_updater_wait (PreauUpdater *self)
{
  g_return_if_fail (PREAU_IS_UPDATER (self));

  while (self->n_ending > 0)
    g_main_context_iteration (NULL, TRUE);
}

void
preau_updater_use_available (PreauUpdater *self)
{
  g_autoptr (PreauGuideStore) available = NULL;

  g_return_if_fail (PREAU_IS_UPDATER (self));

  g_set_object (&available, self->available);
  if (available != NULL)
    preau_guide_manager_use (self->manager, available);
}
