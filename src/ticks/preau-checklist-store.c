/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklist-store.h"

#include <glib/gi18n.h>

#include "preau-day.h"
#include "preau-error.h"
#include "preau-hash.h"
#include "preau-state-file.h"
#include "preau-tick-file.h"

/* Ticks of a person, with the day of each, shared by all windows. Each change is saved, whole and synced, before the call
 * that made it returns: closing the lid right after a tick loses nothing. Without a file, ticks are in memory only. */
struct _PreauChecklistStore
{
  GObject parent_instance;

  GFile *file;
  GHashTable *ticks; /* key → PreauTick; an item with a retired id has two keys */
  gboolean holds_saving; /* several ticks are changed together, or read, and keep the days that they have */
  PreauCalendar calendar; /* (nullable) */
  gpointer calendar_data;
  guint32 today;
};

G_DEFINE_FINAL_TYPE (PreauChecklistStore, preau_checklist_store, G_TYPE_OBJECT)

typedef enum
{
  PROP_TODAY = 1,
} PreauChecklistStoreProperty;

static GParamSpec *props[PROP_TODAY + 1];

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
preau_checklist_store_finalize (GObject *object)
{
  PreauChecklistStore *self = PREAU_CHECKLIST_STORE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->ticks, g_hash_table_unref);

  G_OBJECT_CLASS (preau_checklist_store_parent_class)->finalize (object);
}

static void
preau_checklist_store_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_TODAY)
    g_value_set_uint (value, PREAU_CHECKLIST_STORE (object)->today);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_checklist_store_class_init (PreauChecklistStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = preau_checklist_store_finalize;
  object_class->get_property = preau_checklist_store_get_property;

  /** PreauChecklistStore:today: the present day, as it was when somebody last ticked something or came back to a window */
  props[PROP_TODAY] =
    g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT32, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PreauChecklistStore::failed:
   * @message: a sentence in the current language
   *
   * A change could not be saved: its ticks stay in memory, the file is as before, and the next change saves all ticks.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
preau_checklist_store_init (PreauChecklistStore *self)
{
  self->ticks = g_hash_table_new_full (preau_hash_string, g_str_equal, g_free, g_object_unref);
  self->today = preau_day_today ();
}

/**
 * preau_checklist_store_new:
 * @file: (nullable): file of the ticks; %NULL keeps ticks in memory only
 */
PreauChecklistStore *
preau_checklist_store_new (GFile *file)
{
  PreauChecklistStore *self = g_object_new (PREAU_TYPE_CHECKLIST_STORE, NULL);

  g_set_object (&self->file, file);

  return self;
}

GFile *
preau_checklist_store_get_default_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "preau", "ticks.json", NULL);
}

/**
 * preau_checklist_store_update_today:
 *
 * Looks at the calendar. A window calls this when somebody comes back to it: midnight may have passed.
 */
void
preau_checklist_store_update_today (PreauChecklistStore *self)
{
  guint32 today;

  g_return_if_fail (PREAU_IS_CHECKLIST_STORE (self));

  today = self->calendar != NULL ? self->calendar (self->calendar_data) : preau_day_today ();
  if (self->today == today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TODAY]);
}

/**
 * preau_checklist_store_set_calendar:
 * @calendar: tells the present day, in place of the clock
 */
void
preau_checklist_store_set_calendar (PreauChecklistStore *self,
                                    PreauCalendar calendar,
                                    gpointer data)
{
  g_return_if_fail (PREAU_IS_CHECKLIST_STORE (self));

  self->calendar = calendar;
  self->calendar_data = data;
  preau_checklist_store_update_today (self);
}

/**
 * preau_checklist_store_dup_done:
 *
 * Returns: (transfer full): keys of the ticked items, in any order
 */
char **
preau_checklist_store_dup_done (PreauChecklistStore *self)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer key;
  gpointer tick;

  g_return_val_if_fail (PREAU_IS_CHECKLIST_STORE (self), NULL);

  g_hash_table_iter_init (&iter, self->ticks);
  while (g_hash_table_iter_next (&iter, &key, &tick))
    if (preau_tick_get_ticked (tick))
      g_strv_builder_add (keys, key);

  return g_strv_builder_end (keys);
}

/* Returns: (transfer container): the ticked items with their days */
static GHashTable *
list_days (PreauChecklistStore *self)
{
  GHashTable *days = g_hash_table_new (preau_hash_string, g_str_equal);
  GHashTableIter iter;
  gpointer key;
  gpointer tick;

  g_hash_table_iter_init (&iter, self->ticks);
  while (g_hash_table_iter_next (&iter, &key, &tick))
    if (preau_tick_get_ticked (tick))
      g_hash_table_insert (days, key, GUINT_TO_POINTER (preau_tick_get_day (tick)));

  return days;
}

static void
save (PreauChecklistStore *self)
{
  g_autoptr (GHashTable) days = NULL;
  g_autofree char *json = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (self->file == NULL)
    return;

  days = list_days (self);
  json = preau_tick_file_write (days);
  if (preau_state_file_write (self->file, json, &error))
    return;

  message = g_strdup_printf (_("This change could not be saved: %s"), error->message);
  g_signal_emit (self, signals[FAILED], 0, message);
}

/* Is called before a checklist counts the tick. */
static void
ticked_cb (PreauChecklistStore *self,
           GParamSpec *pspec,
           PreauTick *tick)
{
  if (self->holds_saving)
    return;

  preau_checklist_store_update_today (self);
  if (preau_tick_get_ticked (tick))
    preau_tick_set_day (tick, self->today);
  save (self);
}

static PreauTick *
get_tick (PreauChecklistStore *self,
          const char *key)
{
  PreauTick *tick = g_hash_table_lookup (self->ticks, key);

  if (tick == NULL)
    {
      tick = preau_tick_new (key);
      g_hash_table_insert (self->ticks, g_strdup (key), tick);
      g_signal_connect_object (tick, "notify::ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
    }

  return tick;
}

static gboolean
take (gpointer target,
      const char *data,
      gsize length,
      GError **error)
{
  PreauChecklistStore *self = target;
  g_autoptr (GHashTable) days = preau_tick_file_parse (data, length, error);
  GHashTableIter iter;
  gpointer key;
  gpointer day;

  if (days == NULL)
    return FALSE;

  self->holds_saving = TRUE;
  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &key, &day))
    {
      PreauTick *tick = get_tick (self, key);

      preau_tick_set_day (tick, GPOINTER_TO_UINT (day));
      preau_tick_set_ticked (tick, TRUE);
    }
  self->holds_saving = FALSE;

  return TRUE;
}

/**
 * preau_checklist_store_load:
 *
 * Reads the saved ticks; without a file there are none.
 *
 * Returns: %FALSE with %PREAU_ERROR_TICKS_DAMAGED or %PREAU_ERROR_TICKS_FORMAT if the file had wrong contents and was
 *   set aside for a new one; %FALSE with a #GIOErrorEnum if it can’t be read and ticks stay in memory only
 */
gboolean
preau_checklist_store_load (PreauChecklistStore *self,
                            GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (PREAU_IS_CHECKLIST_STORE (self), FALSE);

  path = self->file != NULL ? g_file_get_path (self->file) : NULL;
  if (preau_state_file_load (&self->file, take, self, &aside, error))
    return TRUE;

  if (aside != NULL)
    g_prefix_error (error, _("Your ticks could not be read and were set aside as “%s”; new ones are kept. The reason: "),
                    aside);
  else
    g_prefix_error (error, _("Your ticks in “%s” could not be read, and those of today are not kept: "), path);

  return FALSE;
}

/**
 * preau_checklist_store_get_tick:
 * @list: id of the tool or outcome
 *
 * Returns: (transfer none): the tick of the item, the same object each time
 */
PreauTick *
preau_checklist_store_get_tick (PreauChecklistStore *self,
                                const char *guide,
                                PreauChecklistKind kind,
                                const char *list,
                                const char *item)
{
  g_autofree char *key = preau_tick_file_key (guide, kind == PREAU_CHECKLIST_TOOL ? "tool" : "outcome", list, item);

  g_return_val_if_fail (PREAU_IS_CHECKLIST_STORE (self), NULL);

  return get_tick (self, key);
}

/**
 * preau_checklist_store_set_all:
 * @keys: keys of ticks; unknown keys are skipped
 *
 * Sets many ticks, and saves once if any of them changed. To set those that were unset undoes that: each has the day again
 * that it had.
 *
 * Returns: (transfer full): keys of the ticks that changed, to undo the change
 */
char **
preau_checklist_store_set_all (PreauChecklistStore *self,
                               const char *const *keys,
                               gboolean ticked)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;

  g_return_val_if_fail (PREAU_IS_CHECKLIST_STORE (self), NULL);

  self->holds_saving = TRUE;
  for (guint i = 0; keys[i] != NULL; i++)
    {
      PreauTick *tick = g_hash_table_lookup (self->ticks, keys[i]);

      if (tick == NULL || preau_tick_get_ticked (tick) == !!ticked)
        continue;

      g_strv_builder_add (builder, keys[i]);
      preau_tick_set_ticked (tick, ticked);
    }
  self->holds_saving = FALSE;

  changed = g_strv_builder_end (builder);
  if (changed[0] != NULL)
    save (self);

  return g_steal_pointer (&changed);
}

/* A window that is on a path of an older edition may hold the tick of @key: it follows the other from now on. */
static void
merge (PreauChecklistStore *self,
       const char *key,
       PreauTick *old,
       PreauTick *new)
{
  self->holds_saving = TRUE;
  if (preau_tick_get_ticked (old))
    {
      preau_tick_set_day (new, MAX (preau_tick_get_day (new), preau_tick_get_day (old)));
      preau_tick_set_ticked (new, TRUE);
    }
  g_object_bind_property (new, "ticked", old, "ticked", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  self->holds_saving = FALSE;

  g_hash_table_insert (self->ticks, g_strdup (key), g_object_ref (new));
}

static void
follow_key (PreauChecklistStore *self,
            const char *key,
            const char *guide,
            const PreauTable *retired)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 4);
  const char *list = preau_table_get (retired, parts[2]);
  const char *item = preau_table_get (retired, parts[3]);
  g_autofree char *new_key = NULL;
  PreauTick *old;
  PreauTick *new;

  if (!g_str_equal (parts[0], guide) || (list == NULL && item == NULL))
    return;

  new_key = preau_tick_file_key (guide, parts[1], list != NULL ? list : parts[2], item != NULL ? item : parts[3]);
  old = g_hash_table_lookup (self->ticks, key);
  new = g_hash_table_lookup (self->ticks, new_key);
  if (new == NULL)
    g_hash_table_insert (self->ticks, g_steal_pointer (&new_key), g_object_ref (old));
  else if (new != old)
    merge (self, key, old, new);
}

/**
 * preau_checklist_store_follow:
 * @guide: id of a guide
 * @retired: (element-type utf8): ids that took over, by the ids that @guide has retired
 *
 * From now on, an item with a retired id, or one of a tool or outcome with a retired id, is ticked together with the one
 * that took over. It is kept under both keys, so that earlier editions find it too.
 */
void
preau_checklist_store_follow (PreauChecklistStore *self,
                              const char *guide,
                              const PreauTable *retired)
{
  g_autoptr (GList) keys = NULL;

  g_return_if_fail (PREAU_IS_CHECKLIST_STORE (self));

  keys = g_hash_table_get_keys (self->ticks);
  for (GList *l = keys; l != NULL; l = l->next)
    follow_key (self, l->data, guide, retired);
}
