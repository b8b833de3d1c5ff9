/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-manager.h"

#include "preau-guide-choice.h"
#include "preau-guide-diff-document.h"
#include "preau-language.h"
#include "preau-settings.h"

/* Provides the guide in use: the guide that the user has chosen or, where it can’t be used, the built-in guide. */
struct _PreauGuideManager
{
  GObject parent_instance;

  GSettings *settings; /* NULL: the built-in guide */
  PreauVerifyFunc verify;
  GThread *reading;         /* reads the first choice, until its guide is needed */
  PreauGuideChoice *choice; /* NULL while @reading */
  GTask *choosing;          /* not owned: the newest task that reads another choice */
  guint n_tasks;
};

G_DEFINE_FINAL_TYPE (PreauGuideManager, preau_guide_manager, G_TYPE_OBJECT)

typedef enum
{
  PROP_GUIDE = 1,
  PROP_TROUBLE,
  PROP_HAS_PREVIOUS,
  PROP_CHECKED_AT,
} PreauGuideManagerProperty;

static GParamSpec *props[PROP_CHECKED_AT + 1];

static guint chosen_signal;

static void
notify_all (PreauGuideManager *self)
{
  for (guint i = PROP_GUIDE; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

/* Waits until the choice is read. */
static PreauGuideChoice *
get_choice (PreauGuideManager *self)
{
  if (self->choice == NULL)
    self->choice = g_thread_join (g_steal_pointer (&self->reading));

  return self->choice;
}

static gpointer
read_first (gpointer choice)
{
  preau_guide_choice_read (choice);

  return choice;
}

static void
completed_cb (PreauGuideManager *self)
{
  self->n_tasks--;
}

/* Input of a task; only its thread reads it while the task runs. */
typedef struct
{
  PreauGuideChoice *choice;
  PreauGuide *guide; /* in use */
  PreauGuide *next;  /* edition to compare @guide with; NULL: the edition before @guide */
  char *link;        /* link or code to find an edition for */
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->choice, preau_guide_choice_free);
  g_clear_object (&self->guide);
  g_clear_object (&self->next);
  g_free (self->link);
  g_free (self);
}

static void
step_done_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_set_task_data (task, g_object_ref (result), g_object_unref);
  g_task_return_boolean (task, TRUE);
}

/* Runs @step in a thread, which holds no reference to the manager, so that this is never disposed of there.
 * Returns: (transfer none): the pending task */
static GTask *
run_in_thread (PreauGuideManager *self,
               GTaskThreadFunc step,
               Reading *reading,
               GAsyncReadyCallback callback,
               gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  g_autoptr (GTask) inner = g_task_new (NULL, NULL, step_done_cb, task);

  self->n_tasks++;
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (completed_cb), self, G_CONNECT_SWAPPED);
  g_task_set_task_data (inner, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (inner, step);

  return task;
}

static gpointer
finish (PreauGuideManager *self,
        GAsyncResult *result,
        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (g_task_get_task_data (G_TASK (result)), error);
}

static void
read_step (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  PreauGuideChoice *choice = g_steal_pointer (&((Reading *) data)->choice);

  preau_guide_choice_read (choice);
  g_task_return_pointer (task, choice, (GDestroyNotify) preau_guide_choice_free);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  PreauGuideManager *self = PREAU_GUIDE_MANAGER (source);
  g_autoptr (PreauGuideChoice) choice = finish (self, result, NULL);

  /* The user may have chosen again meanwhile: only the newest task counts. */
  if (self->choosing != G_TASK (result))
    return;

  self->choosing = NULL;
  preau_guide_choice_free (get_choice (self));
  self->choice = g_steal_pointer (&choice);
  notify_all (self);
}

static void
chosen_cb (PreauGuideManager *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->choice = preau_guide_choice_new (self->settings, self->verify);
  self->choosing = run_in_thread (self, read_step, reading, read_cb, NULL);
  g_signal_emit (self, chosen_signal, 0);
}

static void
preau_guide_manager_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  PreauGuideManager *self = PREAU_GUIDE_MANAGER (object);

  switch ((PreauGuideManagerProperty) prop_id)
    {
    case PROP_GUIDE:
      g_value_set_object (value, preau_guide_manager_get_guide (self));
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, preau_guide_manager_get_trouble (self));
      break;
    case PROP_HAS_PREVIOUS:
      g_value_set_boolean (value, get_choice (self)->has_previous);
      break;
    case PROP_CHECKED_AT:
      g_value_set_int64 (value, get_choice (self)->checked_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_guide_manager_dispose (GObject *object)
{
  PreauGuideManager *self = PREAU_GUIDE_MANAGER (object);

  if (self->reading != NULL)
    get_choice (self);
  g_clear_pointer (&self->choice, preau_guide_choice_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (preau_guide_manager_parent_class)->dispose (object);
}

static void
preau_guide_manager_class_init (PreauGuideManagerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_guide_manager_dispose;
  object_class->get_property = preau_guide_manager_get_property;

  props[PROP_GUIDE] = g_param_spec_object ("guide", NULL, NULL, PREAU_TYPE_GUIDE, readable);

  /** PreauGuideManager:trouble: reason why the guide is not the chosen one, or not its newest edition; %NULL: none */
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, readable);

  /** PreauGuideManager:has-previous: whether the edition before the guide in use is kept */
  props[PROP_HAS_PREVIOUS] = g_param_spec_boolean ("has-previous", NULL, NULL, FALSE, readable);

  /** PreauGuideManager:checked-at: last time when the guide was the newest, in seconds of Unix; 0: never */
  props[PROP_CHECKED_AT] = g_param_spec_int64 ("checked-at", NULL, NULL, 0, G_MAXINT64, 0, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PreauGuideManager::chosen:
   *
   * Emitted when another guide is chosen; it is being read then.
   */
  chosen_signal =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
preau_guide_manager_init (PreauGuideManager *self)
{
}

/**
 * preau_guide_manager_new:
 * @settings: (nullable): the user’s settings; %NULL: the built-in guide is used
 *
 * Reads the chosen guide in a thread, and does so again whenever the choice changes.
 */
PreauGuideManager *
preau_guide_manager_new (GSettings *settings,
                         PreauVerifyFunc verify)
{
  static const char *const keys[] = { PREAU_SETTING_GUIDE_SOURCE, PREAU_SETTING_GUIDE_FILE, PREAU_SETTING_GUIDE_KEY };
  PreauGuideManager *self = g_object_new (PREAU_TYPE_GUIDE_MANAGER, NULL);

  g_set_object (&self->settings, settings);
  self->verify = verify;
  self->reading = g_thread_new ("guide", read_first, preau_guide_choice_new (self->settings, self->verify));
  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_signal_connect_object (settings, signal, G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }

  return self;
}

GSettings *
preau_guide_manager_get_settings (PreauGuideManager *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), NULL);

  return self->settings;
}

/**
 * preau_guide_manager_get_guide:
 *
 * Waits until the guide is read.
 */
PreauGuide *
preau_guide_manager_get_guide (PreauGuideManager *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), NULL);

  return get_choice (self)->guide;
}

const char *
preau_guide_manager_get_trouble (PreauGuideManager *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), NULL);

  return get_choice (self)->trouble;
}

/**
 * preau_guide_manager_read_key:
 *
 * Returns: (transfer full) (nullable): the key of the chosen publisher; %NULL with %G_IO_ERROR_NOT_FOUND where there is
 *   none, or with an error of preau_public_key_new()
 */
PreauPublicKey *
preau_guide_manager_read_key (PreauGuideManager *self,
                              GError **error)
{
  g_autoptr (PreauGuideChoice) choice = NULL;

  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), NULL);

  choice = preau_guide_choice_new (self->settings, self->verify);

  return preau_guide_choice_read_key (choice, error);
}

void
preau_guide_manager_use (PreauGuideManager *self,
                         PreauGuideStore *store)
{
  g_return_if_fail (PREAU_IS_GUIDE_MANAGER (self));
  g_return_if_fail (preau_guide_store_get_guide (store) != NULL);

  preau_guide_choice_use (get_choice (self), store);
  g_clear_pointer (&self->choice->trouble, g_free);
  notify_all (self);
}

void
preau_guide_manager_note_check (PreauGuideManager *self,
                                PreauGuideStore *store)
{
  g_return_if_fail (PREAU_IS_GUIDE_MANAGER (self));

  get_choice (self)->checked_at = preau_guide_store_get_checked_at (store);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHECKED_AT]);
}

/**
 * preau_guide_manager_mark_seen:
 *
 * Remembers the guide as the last one that the user saw.
 *
 * Returns: whether it is a newer edition of the guide that the user saw before
 */
gboolean
preau_guide_manager_mark_seen (PreauGuideManager *self)
{
  g_autofree char *seen_id = NULL;
  guint seen_serial;
  const char *id;
  guint serial;

  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), FALSE);

  if (self->settings == NULL)
    return FALSE;

  id = preau_guide_manager_get_guide (self)->id;
  serial = preau_guide_manager_get_guide (self)->serial;
  g_settings_get (self->settings, PREAU_SETTING_GUIDE_SEEN, "(su)", &seen_id, &seen_serial);
  if (g_str_equal (id, seen_id) && serial == seen_serial)
    return FALSE;

  g_settings_set (self->settings, PREAU_SETTING_GUIDE_SEEN, "(su)", id, serial);

  return self->choice->has_previous && g_str_equal (id, seen_id) && serial > seen_serial;
}

static void
compare_step (GTask *task,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (PreauGuide) previous = NULL;
  g_autoptr (PreauGuideDiff) diff = NULL;
  GError *error = NULL;

  if (reading->next == NULL)
    previous = preau_guide_choice_load_previous (reading->choice, reading->guide->serial, &error);

  if (reading->next != NULL)
    diff = preau_guide_diff_new (reading->guide, reading->next);
  else if (previous != NULL)
    diff = preau_guide_diff_new (previous, reading->guide);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (
      task, diff != NULL ? preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_USERS, preau_language_get ()) : NULL,
      (GDestroyNotify) preau_document_free);
}

/* @next, @link: (nullable) */
static Reading *
new_reading (PreauGuideManager *self,
             PreauGuide *next,
             const char *link)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->choice = preau_guide_choice_new (self->settings, self->verify);
  g_set_object (&reading->guide, get_choice (self)->guide);
  g_set_object (&reading->next, next);
  reading->link = g_strdup (link);

  return reading;
}

/**
 * preau_guide_manager_compare_async:
 * @next: (nullable): a new edition; %NULL compares the guide in use with the edition before it
 *
 * Compares in a thread, as guides can be large.
 */
void
preau_guide_manager_compare_async (PreauGuideManager *self,
                                   PreauGuide *next,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  g_return_if_fail (PREAU_IS_GUIDE_MANAGER (self));

  run_in_thread (self, compare_step, new_reading (self, next, NULL), callback, data);
}

/**
 * preau_guide_manager_compare_finish:
 *
 * Returns: (transfer full) (nullable): the difference as a document; %NULL without an error where no edition is kept
 *   before the guide in use
 */
PreauDocument *
preau_guide_manager_compare_finish (PreauGuideManager *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), NULL);

  return finish (self, result, error);
}

/**
 * preau_guide_manager_load_older:
 *
 * Returns: (transfer full) (nullable): the edition, as of preau_guide_choice_load_older()
 */
PreauGuide *
preau_guide_manager_load_older (PreauGuideManager *self,
                                const char *link)
{
  g_autoptr (PreauGuideChoice) choice = NULL;

  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), NULL);

  choice = preau_guide_choice_new (self->settings, self->verify);

  return preau_guide_choice_load_older (choice, link);
}

static void
load_older_step (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  Reading *reading = data;

  g_task_return_pointer (task, preau_guide_choice_load_older (reading->choice, reading->link), g_object_unref);
}

void
preau_guide_manager_load_older_async (PreauGuideManager *self,
                                      const char *link,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  g_return_if_fail (PREAU_IS_GUIDE_MANAGER (self));

  run_in_thread (self, load_older_step, new_reading (self, NULL, link), callback, data);
}

PreauGuide *
preau_guide_manager_load_older_finish (PreauGuideManager *self,
                                       GAsyncResult *result)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_MANAGER (self), NULL);

  return finish (self, result, NULL);
}

/**
 * preau_guide_manager_wait:
 *
 * Runs the main loop until no thread is reading, as the program must not end meanwhile.
 */
void
preau_guide_manager_wait (PreauGuideManager *self)
{
  g_return_if_fail (PREAU_IS_GUIDE_MANAGER (self));

  get_choice (self);
  while (self->n_tasks > 0)
    g_main_context_iteration (NULL, TRUE);
}
