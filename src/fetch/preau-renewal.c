/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-renewal.h"

#include <glib/gi18n.h>

#include "preau-guide-choice.h"
#include "preau-guide-update.h"
#include "preau-settings.h"

#define SECONDS_A_DAY (24 * 60 * 60)

/**
 * PreauRenewal:
 *
 * New editions of the guide, from the publisher whom a person follows.
 *
 * A new edition is kept as soon as it has passed all checks. It is used when
 * somebody has seen what changes and wants it, or else from the next start on.
 */
struct _PreauRenewal
{
  GObject parent_instance;

  PreauGuides *guides;
  PreauGuideStore *next; /* in which an edition is that nobody has wanted yet; NULL: none is */
  char *said;
  GCancellable *cancellable; /* of what goes on; NULL: nothing does */
  guint n_ending;            /* what goes on, and what was stopped and has not ended yet */
  guint most_seconds;
  guint daily;
  GNetworkMonitor *network; /* NULL: that of the desktop */
  gulong network_changed;   /* while there is none to ask through */
};

G_DEFINE_FINAL_TYPE (PreauRenewal, preau_renewal, G_TYPE_OBJECT)

typedef enum
{
  PROP_GUIDES = 1,
  PROP_NEXT,
  PROP_SAID,
  PROP_BUSY,
} PreauRenewalProperty;

static GParamSpec *props[PROP_BUSY + 1];

static void
say (PreauRenewal *self,
     const char *words)
{
  g_autofree char *said = g_strdup (words);

  g_free (self->said);
  self->said = g_steal_pointer (&said);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAID]);
}

static void
set_next (PreauRenewal *self,
          PreauGuideStore *next)
{
  if (g_set_object (&self->next, next))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEXT]);
}

static void
set_busy (PreauRenewal *self,
          GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* What was asked for is not what is wanted any more. */
static void
guide_changed_cb (PreauRenewal *self)
{
  set_next (self, NULL);
}

static void
chosen_cb (PreauRenewal *self)
{
  preau_renewal_stop (self);
  say (self, NULL);
}

/* A publisher may be behind the edition that is part of the program: that is no news. */
static gboolean
is_news (PreauGuide *guide,
         PreauGuide *in_use)
{
  return !g_str_equal (preau_guide_get_id (guide), preau_guide_get_id (in_use)) ||
         preau_guide_get_serial (guide) > preau_guide_get_serial (in_use);
}

static void
take (PreauRenewal *self,
      PreauGuideStore *store)
{
  PreauGuide *guide = preau_guide_store_get_guide (store);
  g_autofree char *words = NULL;

  preau_guides_note_check (self->guides, store);
  if (!is_news (guide, preau_guides_get_guide (self->guides)))
    {
      say (self, _("The guide is up to date."));
      return;
    }

  words = g_strdup_printf (_("Edition %u of the guide is ready."), preau_guide_get_serial (guide));
  say (self, words);
  set_next (self, store);
}

/* Returns: (transfer full) (nullable): a value of the schema; %NULL without one, and where it is empty */
static char *
dup_setting (PreauRenewal *self,
             const char *key)
{
  GSettings *settings = preau_guides_get_settings (self->guides);
  g_autofree char *value = settings != NULL ? g_settings_get_string (settings, key) : NULL;

  return value != NULL && *value != '\0' ? g_steal_pointer (&value) : NULL;
}

static gboolean
follows_publisher (PreauRenewal *self)
{
  g_autofree char *source = dup_setting (self, PREAU_SETTING_GUIDE_SOURCE);

  return g_strcmp0 (source, PREAU_GUIDE_SOURCE_PUBLISHER) == 0;
}

/* NULL with an error where none can be used. */
static PreauPublicKey *
read_key (PreauRenewal *self,
          GError **error)
{
  g_autoptr (PreauGuideChoice) choice = preau_guide_choice_new (preau_guides_get_settings (self->guides));

  return preau_guide_choice_read_key (choice, error);
}

static void
updated_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GTask) task = data;
  PreauRenewal *self = g_task_get_source_object (task);
  GError *error = NULL;
  PreauInstall came;
  g_autoptr (PreauGuideStore) store = preau_guide_update_finish (result, &came, &error);

  self->n_ending--;
  /* What was stopped has ended already, and something else may go on. */
  if (self->cancellable == g_task_get_cancellable (task))
    {
      set_busy (self, NULL);
      if (store != NULL)
        take (self, store);
      else
        say (self, error->message);
    }

  if (store != NULL)
    g_task_return_boolean (task, self->next != NULL);
  else
    g_task_return_error (task, error);
}

static void wait_for_moment (PreauRenewal *self);

static void
stop_waiting (PreauRenewal *self)
{
  g_clear_handle_id (&self->daily, g_source_remove);
  if (self->network_changed != 0)
    g_clear_signal_handler (&self->network_changed, self->network);
}

/* Where a network comes back for a whole school, not all of it asks at once. */
static void
network_changed_cb (PreauRenewal *self,
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
  PreauRenewal *self = data;

  self->daily = 0;
  if (self->network == NULL)
    g_set_object (&self->network, g_network_monitor_get_default ());
  if (g_network_monitor_get_network_available (self->network))
    preau_renewal_update (self);
  else
    self->network_changed =
      g_signal_connect_swapped (self->network, "network-changed", G_CALLBACK (network_changed_cb), self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_moment (PreauRenewal *self)
{
  self->daily = g_timeout_add_seconds ((guint) g_random_int_range (0, (gint32) self->most_seconds + 1), daily_cb, self);
}

static void
preau_renewal_constructed (GObject *object)
{
  PreauRenewal *self = PREAU_RENEWAL (object);

  G_OBJECT_CLASS (preau_renewal_parent_class)->constructed (object);

  g_signal_connect_object (self->guides, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->guides, "notify::guide", G_CALLBACK (guide_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
preau_renewal_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  PreauRenewal *self = PREAU_RENEWAL (object);

  switch ((PreauRenewalProperty) prop_id)
    {
    case PROP_GUIDES:
      g_value_set_object (value, self->guides);
      break;
    case PROP_NEXT:
      g_value_set_object (value, preau_renewal_get_next (self));
      break;
    case PROP_SAID:
      g_value_set_string (value, self->said);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, preau_renewal_is_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_renewal_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_GUIDES)
    PREAU_RENEWAL (object)->guides = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_renewal_dispose (GObject *object)
{
  PreauRenewal *self = PREAU_RENEWAL (object);

  stop_waiting (self);
  g_clear_object (&self->network);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->next);
  g_clear_object (&self->guides);

  G_OBJECT_CLASS (preau_renewal_parent_class)->dispose (object);
}

static void
preau_renewal_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_RENEWAL (object)->said, g_free);

  G_OBJECT_CLASS (preau_renewal_parent_class)->finalize (object);
}

static void
preau_renewal_class_init (PreauRenewalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = preau_renewal_constructed;
  object_class->dispose = preau_renewal_dispose;
  object_class->finalize = preau_renewal_finalize;
  object_class->get_property = preau_renewal_get_property;
  object_class->set_property = preau_renewal_set_property;

  /** PreauRenewal:guides: what is renewed */
  props[PROP_GUIDES] = g_param_spec_object ("guides", NULL, NULL, PREAU_TYPE_GUIDES,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /** PreauRenewal:next: a new edition that nobody has wanted yet; %NULL: none */
  props[PROP_NEXT] = g_param_spec_object ("next", NULL, NULL, PREAU_TYPE_GUIDE, readable);

  /** PreauRenewal:said: what came of the last that was tried; %NULL: nothing was, or it goes on */
  props[PROP_SAID] = g_param_spec_string ("said", NULL, NULL, NULL, readable);

  /** PreauRenewal:busy: whether a new edition is being asked for, or checked */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
preau_renewal_init (PreauRenewal *self)
{
}

/**
 * preau_renewal_new:
 * @guides: what is renewed
 *
 * Returns: (transfer full): nothing is asked yet
 */
PreauRenewal *
preau_renewal_new (PreauGuides *guides)
{
  return g_object_new (PREAU_TYPE_RENEWAL, "guides", guides, NULL);
}

/**
 * preau_renewal_get_guides:
 * @self: the renewal
 *
 * Returns: (transfer none): what is renewed
 */
PreauGuides *
preau_renewal_get_guides (PreauRenewal *self)
{
  g_return_val_if_fail (PREAU_IS_RENEWAL (self), NULL);

  return self->guides;
}

/**
 * preau_renewal_get_next:
 * @self: the renewal
 *
 * Returns: (transfer none) (nullable): a new edition that nobody has wanted yet
 */
PreauGuide *
preau_renewal_get_next (PreauRenewal *self)
{
  g_return_val_if_fail (PREAU_IS_RENEWAL (self), NULL);

  return self->next != NULL ? preau_guide_store_get_guide (self->next) : NULL;
}

/**
 * preau_renewal_is_busy:
 * @self: the renewal
 *
 * Returns: whether a new edition is being asked for, or checked
 */
gboolean
preau_renewal_is_busy (PreauRenewal *self)
{
  g_return_val_if_fail (PREAU_IS_RENEWAL (self), FALSE);

  return self->cancellable != NULL;
}

/* Returns: (transfer full) (nullable): what goes on now, with @key; %NULL, and @callback is told why, where nothing can */
static GTask *
begin (PreauRenewal *self,
       GAsyncReadyCallback callback,
       gpointer data,
       PreauPublicKey **key)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  GError *error = NULL;

  g_task_set_check_cancellable (task, FALSE); /* what was kept was kept */
  if (preau_renewal_is_busy (self))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY,
                               _("Another edition is being checked: try again in a moment."));
      return NULL;
    }

  /* The guide in use is read from the same store: a new edition must not be there before that is done. */
  preau_guides_get_guide (self->guides);
  *key = read_key (self, &error);
  say (self, error != NULL ? error->message : NULL);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return NULL;
    }

  /* Waits until the guide in use has been read: a thread still at that could find the new edition in the store, and use
   * what nobody has wanted yet. */
  preau_guides_get_guide (self->guides);
  self->n_ending++;
  set_busy (self, cancellable);

  return g_steal_pointer (&task);
}

/**
 * preau_renewal_update:
 * @self: the renewal
 *
 * Asks the publisher’s server for a new edition, unless something goes on
 * already. Without a publisher nothing is ever asked.
 */
void
preau_renewal_update (PreauRenewal *self)
{
  g_autofree char *address = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (PREAU_IS_RENEWAL (self));

  if (!follows_publisher (self))
    return;

  address = dup_setting (self, PREAU_SETTING_GUIDE_ADDRESS);
  if (address == NULL)
    {
      say (self, _("The publisher’s web address is missing: without it, editions are installed by hand."));
      return;
    }

  task = begin (self, NULL, NULL, &key);
  if (task == NULL)
    return;

  folder = preau_guide_store_get_default_folder ();
  g_settings_set_int64 (preau_guides_get_settings (self->guides), PREAU_SETTING_GUIDE_ASKED_AT,
                        g_get_real_time () / G_USEC_PER_SEC);
  preau_guide_update_async (folder, key, address, self->cancellable, updated_cb, g_steal_pointer (&task));
}

/**
 * preau_renewal_install_async:
 * @self: the renewal
 * @file: a guide; its signature is beside it
 * @callback: (nullable): called when it is over
 * @data: for @callback
 *
 * Takes an edition that came by hand, from a USB stick for example, with the
 * same checks.
 */
void
preau_renewal_install_async (PreauRenewal *self,
                             GFile *file,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (PREAU_IS_RENEWAL (self));

  task = begin (self, callback, data, &key);
  if (task == NULL)
    return;

  folder = preau_guide_store_get_default_folder ();
  preau_guide_update_from_file_async (folder, key, file, self->cancellable, updated_cb, g_steal_pointer (&task));
}

/**
 * preau_renewal_install_finish:
 * @self: the renewal
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether there is a new edition now; %FALSE without an error where it
 *   was used already
 */
gboolean
preau_renewal_install_finish (PreauRenewal *self,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * preau_renewal_update_daily:
 * @self: the renewal
 * @network: (nullable): what knows whether there is a network; %NULL: that of
 *   the desktop
 * @most_seconds: longest delay
 *
 * As preau_renewal_update(), at some moment of the next @most_seconds, unless
 * that was done within a day. A clock that was wrong does not count. Without a
 * network it is done once there is one.
 */
void
preau_renewal_update_daily (PreauRenewal *self,
                            GNetworkMonitor *network,
                            guint most_seconds)
{
  g_autofree char *address = NULL;
  GSettings *settings;
  gint64 ago;

  g_return_if_fail (PREAU_IS_RENEWAL (self));

  address = dup_setting (self, PREAU_SETTING_GUIDE_ADDRESS);
  if (address == NULL || !follows_publisher (self) || self->daily != 0 || self->network_changed != 0)
    return;

  settings = preau_guides_get_settings (self->guides);
  ago = g_get_real_time () / G_USEC_PER_SEC - g_settings_get_int64 (settings, PREAU_SETTING_GUIDE_ASKED_AT);
  if (ago >= 0 && ago < SECONDS_A_DAY)
    return;

  g_set_object (&self->network, network);
  self->most_seconds = most_seconds;
  wait_for_moment (self);
}

/**
 * preau_renewal_stop:
 * @self: the renewal
 *
 * Asks no more.
 */
void
preau_renewal_stop (PreauRenewal *self)
{
  g_return_if_fail (PREAU_IS_RENEWAL (self));

  stop_waiting (self);
  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  set_busy (self, NULL);
}

/**
 * preau_renewal_wait:
 * @self: the renewal
 *
 * Waits until nothing goes on, not even what was stopped: a thread may be at
 * work, and a program that ended would take the ground from under it.
 */
void
preau_renewal_wait (PreauRenewal *self)
{
  g_return_if_fail (PREAU_IS_RENEWAL (self));

  while (self->n_ending > 0)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * preau_renewal_use_next:
 * @self: the renewal
 *
 * Uses the new edition, if there is one.
 */
void
preau_renewal_use_next (PreauRenewal *self)
{
  g_autoptr (PreauGuideStore) next = NULL;

  g_return_if_fail (PREAU_IS_RENEWAL (self));

  g_set_object (&next, self->next);
  if (next != NULL)
    preau_guides_use (self->guides, next);
}
