/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guides.h"

#include "preau-guide-choice.h"
#include "preau-guide-diff-page.h"
#include "preau-language.h"
#include "preau-settings.h"

/**
 * PreauGuides:
 *
 * The guide that a person has chosen, and those that are kept beside it.
 * Whatever is wrong with it, there is one: that which is part of the program.
 */
struct _PreauGuides
{
  GObject parent_instance;

  GSettings *settings;
  GThread *reading;         /* until somebody needs the guide */
  PreauGuideChoice *choice; /* NULL until then */
  GTask *choosing;          /* not owned: the last one that reads another guide */
  guint n_tasks;
};

G_DEFINE_FINAL_TYPE (PreauGuides, preau_guides, G_TYPE_OBJECT)

typedef enum
{
  PROP_GUIDE = 1,
  PROP_TROUBLE,
  PROP_HAS_PREVIOUS,
  PROP_CHECKED_AT,
} PreauGuidesProperty;

static GParamSpec *props[PROP_CHECKED_AT + 1];

static guint chosen_signal;

static void
notify_all (PreauGuides *self)
{
  for (guint i = PROP_GUIDE; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

/* Waits until it is read. */
static PreauGuideChoice *
get_choice (PreauGuides *self)
{
  if (self->choice == NULL)
    self->choice = g_thread_join (g_steal_pointer (&self->reading));

  return self->choice;
}

static gpointer
read_in_thread (gpointer data)
{
  preau_guide_choice_read (data);

  return data;
}

static void
completed_cb (PreauGuides *self)
{
  self->n_tasks--;
}

/* Returns: (transfer full): something to do that the program waits for */
static GTask *
new_task (PreauGuides *self,
          GAsyncReadyCallback callback,
          gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);

  self->n_tasks++;
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (completed_cb), self, G_CONNECT_SWAPPED);

  return task;
}

static void
read_step (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  preau_guide_choice_read (data);
  g_task_return_pointer (task, data, (GDestroyNotify) preau_guide_choice_free);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  PreauGuides *self = PREAU_GUIDES (source);

  /* Another choice may have been made since, and that counts. */
  if (self->choosing != G_TASK (result))
    return;

  self->choosing = NULL;
  preau_guide_choice_free (get_choice (self));
  self->choice = g_task_propagate_pointer (G_TASK (result), NULL);
  notify_all (self);
}

/* Somebody has chosen another guide. */
static void
chosen_cb (PreauGuides *self)
{
  g_autoptr (GTask) task = new_task (self, read_cb, NULL);

  self->choosing = task;
  g_task_set_task_data (task, preau_guide_choice_new (self->settings), NULL);
  g_task_run_in_thread (task, read_step);
  g_signal_emit (self, chosen_signal, 0);
}

static void
preau_guides_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  PreauGuides *self = PREAU_GUIDES (object);

  switch ((PreauGuidesProperty) prop_id)
    {
    case PROP_GUIDE:
      g_value_set_object (value, preau_guides_get_guide (self));
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, preau_guides_get_trouble (self));
      break;
    case PROP_HAS_PREVIOUS:
      g_value_set_boolean (value, preau_guides_get_has_previous (self));
      break;
    case PROP_CHECKED_AT:
      g_value_set_int64 (value, preau_guides_get_checked_at (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_guides_dispose (GObject *object)
{
  PreauGuides *self = PREAU_GUIDES (object);

  /* First: a thread that has just read may hold the last reference, and somebody choose another guide meanwhile. */
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  if (self->reading != NULL)
    get_choice (self);
  g_clear_pointer (&self->choice, preau_guide_choice_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (preau_guides_parent_class)->dispose (object);
}

static void
preau_guides_class_init (PreauGuidesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_guides_dispose;
  object_class->get_property = preau_guides_get_property;

  /** PreauGuides:guide: the guide to use */
  props[PROP_GUIDE] = g_param_spec_object ("guide", NULL, NULL, PREAU_TYPE_GUIDE, readable);

  /** PreauGuides:trouble: why it is not the one that was chosen, or not its newest edition; %NULL: all is well */
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, readable);

  /** PreauGuides:has-previous: whether the edition before it is kept */
  props[PROP_HAS_PREVIOUS] = g_param_spec_boolean ("has-previous", NULL, NULL, FALSE, readable);

  /** PreauGuides:checked-at: when it was last seen to be the newest, in seconds of Unix; 0: never */
  props[PROP_CHECKED_AT] = g_param_spec_int64 ("checked-at", NULL, NULL, 0, G_MAXINT64, 0, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PreauGuides::chosen:
   *
   * Another guide was chosen, which is being read.
   */
  chosen_signal =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
preau_guides_init (PreauGuides *self)
{
}

/**
 * preau_guides_new:
 * @settings: (nullable): the person’s settings; %NULL: the built-in guide
 *
 * Begins to read the guide that is chosen there, in a thread, and does so again
 * whenever another one is chosen.
 *
 * Returns: (transfer full): the guides
 */
PreauGuides *
preau_guides_new (GSettings *settings)
{
  static const char *const keys[] = { PREAU_SETTING_GUIDE_SOURCE, PREAU_SETTING_GUIDE_FILE, PREAU_SETTING_GUIDE_KEY };
  PreauGuides *self = g_object_new (PREAU_TYPE_GUIDES, NULL);

  g_set_object (&self->settings, settings);
  self->reading = g_thread_new ("guide", read_in_thread, preau_guide_choice_new (settings));
  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_signal_connect_object (settings, signal, G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }

  return self;
}

/**
 * preau_guides_get_settings:
 * @self: the guides
 *
 * Returns: (transfer none) (nullable): where the person’s choice is kept
 */
GSettings *
preau_guides_get_settings (PreauGuides *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDES (self), NULL);

  return self->settings;
}

/**
 * preau_guides_get_guide:
 * @self: the guides
 *
 * Waits until it is read.
 *
 * Returns: (transfer none): the guide to use
 */
PreauGuide *
preau_guides_get_guide (PreauGuides *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDES (self), NULL);

  return get_choice (self)->guide;
}

/**
 * preau_guides_get_trouble:
 * @self: the guides
 *
 * Waits until the guide is read.
 *
 * Returns: (transfer none) (nullable): why it is not the one that was chosen,
 *   or not its newest edition; %NULL where all is well
 */
const char *
preau_guides_get_trouble (PreauGuides *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDES (self), NULL);

  return get_choice (self)->trouble;
}

/**
 * preau_guides_get_has_previous:
 * @self: the guides
 *
 * Waits until the guide is read.
 *
 * Returns: whether the edition before it is kept
 */
gboolean
preau_guides_get_has_previous (PreauGuides *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDES (self), FALSE);

  return get_choice (self)->has_previous;
}

/**
 * preau_guides_get_checked_at:
 * @self: the guides
 *
 * Waits until the guide is read.
 *
 * Returns: when it was last seen to be the publisher’s newest, in seconds of
 *   Unix; 0: never
 */
gint64
preau_guides_get_checked_at (PreauGuides *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDES (self), 0);

  return get_choice (self)->checked_at;
}

/**
 * preau_guides_use:
 * @self: the guides
 * @store: what is kept of the publisher who is followed
 *
 * Uses the edition that is in use there from now on.
 */
void
preau_guides_use (PreauGuides *self,
                  PreauGuideStore *store)
{
  g_return_if_fail (PREAU_IS_GUIDES (self));
  g_return_if_fail (preau_guide_store_get_guide (store) != NULL);

  preau_guide_choice_use (get_choice (self), store);
  g_clear_pointer (&self->choice->trouble, g_free);
  notify_all (self);
}

/**
 * preau_guides_note_check:
 * @self: the guides
 * @store: what is kept of the publisher who is followed
 *
 * The publisher has just been asked.
 */
void
preau_guides_note_check (PreauGuides *self,
                         PreauGuideStore *store)
{
  g_return_if_fail (PREAU_IS_GUIDES (self));

  get_choice (self)->checked_at = preau_guide_store_get_checked_at (store);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHECKED_AT]);
}

/**
 * preau_guides_see:
 * @self: the guides
 *
 * To be called when a person sees the guide.
 *
 * Returns: whether it is a newer edition than the one that they saw last, which
 *   is kept
 */
gboolean
preau_guides_see (PreauGuides *self)
{
  g_autofree char *seen_id = NULL;
  guint seen_serial;
  const char *id;
  guint serial;

  g_return_val_if_fail (PREAU_IS_GUIDES (self), FALSE);

  if (self->settings == NULL)
    return FALSE;

  id = preau_guide_get_id (preau_guides_get_guide (self));
  serial = preau_guide_get_serial (preau_guides_get_guide (self));
  g_settings_get (self->settings, PREAU_SETTING_GUIDE_SEEN, "(su)", &seen_id, &seen_serial);
  if (g_str_equal (id, seen_id) && serial == seen_serial)
    return FALSE;

  g_settings_set (self->settings, PREAU_SETTING_GUIDE_SEEN, "(su)", id, serial);

  return self->choice->has_previous && g_str_equal (id, seen_id) && serial > seen_serial;
}

/* What is read in a thread. */
typedef struct
{
  PreauGuideChoice *choice;
  PreauGuide *guide; /* in use */
  PreauGuide *next;  /* to compare that with; NULL: the edition before */
  char *link;        /* of which an edition is looked for */
} Reading;

static void
reading_free (Reading *self)
{
  preau_guide_choice_free (self->choice);
  g_clear_object (&self->guide);
  g_clear_object (&self->next);
  g_free (self->link);
  g_free (self);
}

static void
run_in_thread (PreauGuides *self,
               GTaskThreadFunc step,
               PreauGuide *next,
               const char *link,
               GAsyncReadyCallback callback,
               gpointer data)
{
  g_autoptr (GTask) task = new_task (self, callback, data);
  Reading *reading = g_new0 (Reading, 1);

  reading->choice = preau_guide_choice_new (self->settings);
  g_set_object (&reading->guide, preau_guides_get_guide (self));
  g_set_object (&reading->next, next);
  reading->link = g_strdup (link);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, step);
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
    previous = preau_guide_choice_load_previous (reading->choice, preau_guide_get_serial (reading->guide), &error);

  if (reading->next != NULL)
    diff = preau_guide_diff_new (reading->guide, reading->next);
  else if (previous != NULL)
    diff = preau_guide_diff_new (previous, reading->guide);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (
      task, diff != NULL ? preau_guide_diff_to_blocks (diff, PREAU_DIFF_FOR_USERS, preau_language_get ()) : NULL,
      (GDestroyNotify) g_ptr_array_unref);
}

/**
 * preau_guides_compare_async:
 * @self: the guides
 * @next: (nullable): a new edition; %NULL: the guide in use is compared with the
 *   edition before it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Finds out what changes, in a thread: guides can be large.
 */
void
preau_guides_compare_async (PreauGuides *self,
                            PreauGuide *next,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_return_if_fail (PREAU_IS_GUIDES (self));

  run_in_thread (self, compare_step, next, NULL, callback, data);
}

/**
 * preau_guides_compare_finish:
 * @self: the guides
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type PreauBlock): what changes;
 *   %NULL without an error where no edition is kept before the one in use
 */
GPtrArray *
preau_guides_compare_finish (PreauGuides *self,
                             GAsyncResult *result,
                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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

/**
 * preau_guides_load_older_async:
 * @self: the guides
 * @link: a link to a path, or its code, that the guide in use does not know
 * @callback: called when it is read
 * @data: for @callback
 *
 * Reads the edition that @link is of, as of preau_guide_choice_load_older().
 */
void
preau_guides_load_older_async (PreauGuides *self,
                               const char *link,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (PREAU_IS_GUIDES (self));

  run_in_thread (self, load_older_step, NULL, link, callback, data);
}

/**
 * preau_guides_load_older_finish:
 * @self: the guides
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the edition; %NULL: none is kept
 */
PreauGuide *
preau_guides_load_older_finish (PreauGuides *self,
                                GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * preau_guides_wait:
 * @self: the guides
 *
 * Waits until all is read that is being read: a program that ends in the middle
 * of that would take the ground from under it.
 */
void
preau_guides_wait (PreauGuides *self)
{
  g_return_if_fail (PREAU_IS_GUIDES (self));

  get_choice (self);
  while (self->n_tasks > 0)
    g_main_context_iteration (NULL, TRUE);
}
