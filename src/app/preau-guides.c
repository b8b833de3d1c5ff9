/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guides.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-guide-choice.h"
#include "preau-guide-update.h"
#include "preau-settings.h"

#define SECONDS_A_DAY (24 * 60 * 60)
#define MOST_SECONDS_OF_DELAY (10 * 60) /* so that a whole academy does not ask at eight o’clock */

/**
 * PreauGuides:
 *
 * The guide that a person has chosen, and new editions of it. Whatever is wrong
 * with it, there is one: that which is part of the program.
 *
 * A new edition is kept as soon as it has passed all checks. It is used when
 * somebody has seen what changes and wants it, or else from the next start on.
 */
struct _PreauGuides
{
  GObject parent_instance;

  GSettings *settings;
  GThread *reading; /* until somebody needs it */
  GTask *choosing;  /* not owned: the last one that reads another guide */
  PreauGuide *guide;
  PreauGuide *next;
  char *trouble;
  char *said;
  GCancellable *cancellable; /* of what goes on; NULL: nothing does */
  guint daily;
};

G_DEFINE_FINAL_TYPE (PreauGuides, preau_guides, G_TYPE_OBJECT)

typedef enum
{
  PROP_GUIDE = 1,
  PROP_NEXT,
  PROP_SAID,
  PROP_BUSY,
} PreauGuidesProperty;

static GParamSpec *props[PROP_BUSY + 1];

static char *
get_string (GSettings *settings,
            const char *key,
            const char *otherwise)
{
  return settings != NULL ? g_settings_get_string (settings, key) : g_strdup (otherwise);
}

static void
say (PreauGuides *self,
     const char *words)
{
  g_autofree char *said = g_strdup (words);

  g_free (self->said);
  self->said = g_steal_pointer (&said);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAID]);
}

static void
use (PreauGuides *self,
     PreauGuide *guide)
{
  g_set_object (&self->guide, guide);
  g_clear_object (&self->next);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GUIDE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEXT]);
}

static void
take_choice (PreauGuides *self,
              PreauGuideChoice *choice)
{
  g_clear_pointer (&self->trouble, g_free);
  self->trouble = g_steal_pointer (&choice->trouble);
  g_set_object (&self->guide, choice->guide);
}

static void
wait_for_guide (PreauGuides *self)
{
  g_autoptr (PreauGuideChoice) choice = NULL;

  if (self->reading == NULL)
    return;

  choice = g_thread_join (g_steal_pointer (&self->reading));
  take_choice (self, choice);
}

static gpointer
read_in_thread (gpointer data)
{
  preau_guide_choice_read (data);

  return data;
}

static void
read_step (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  preau_guide_choice_read (data);
  g_task_return_boolean (task, TRUE);
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
  take_choice (self, g_task_get_task_data (G_TASK (result)));
  use (self, self->guide);
  say (self, self->trouble);
}

/* Somebody has chosen another guide. */
static void
chosen_cb (PreauGuides *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);

  preau_guides_stop (self);
  wait_for_guide (self);
  self->choosing = task;
  g_task_set_task_data (task, preau_guide_choice_new (self->settings), (GDestroyNotify) preau_guide_choice_free);
  g_task_run_in_thread (task, read_step);
}

static void
set_busy (PreauGuides *self,
          GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* A publisher may be behind the edition that is part of the program: that is no news. */
static gboolean
is_news (PreauGuide *guide,
         PreauGuide *in_use)
{
  return !g_str_equal (preau_guide_get_id (guide), preau_guide_get_id (in_use)) ||
         preau_guide_get_serial (guide) > preau_guide_get_serial (in_use);
}

/* @store: (nullable): what is kept now; %NULL with @error */
static void
end (PreauGuides *self,
     PreauGuideStore *store,
     const GError *error)
{
  PreauGuide *guide = store != NULL ? preau_guide_store_get_guide (store) : NULL;
  g_autofree char *words = NULL;

  set_busy (self, NULL);
  if (guide == NULL)
    {
      say (self, error->message);
      return;
    }
  if (!is_news (guide, self->guide))
    {
      say (self, _("The guide is up to date."));
      return;
    }

  g_set_object (&self->next, guide);
  words = g_strdup_printf (_("Edition %u of the guide is here."), preau_guide_get_serial (guide));
  say (self, words);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEXT]);
}

/* The publisher’s key; %NULL, and says why, where none can be used. */
static PreauPublicKey *
read_key (PreauGuides *self)
{
  g_autofree char *text = get_string (self->settings, PREAU_SETTING_GUIDE_KEY, "");
  g_autoptr (GError) error = NULL;
  PreauPublicKey *key = preau_public_key_new (text, strlen (text), &error);

  if (key == NULL)
    say (self, *text != '\0' ? error->message : _("The publisher’s public key is missing."));

  return key;
}

/* What was stopped has ended already, and something else may go on. */
static gboolean
is_past (PreauGuides *self,
         GCancellable *cancellable)
{
  return self->cancellable != cancellable || g_cancellable_is_cancelled (cancellable);
}

typedef struct
{
  PreauGuides *guides;
  GCancellable *cancellable;
} Going;

static Going *
new_going (PreauGuides *self)
{
  Going *going = g_new0 (Going, 1);

  going->guides = g_object_ref (self);
  going->cancellable = g_cancellable_new ();
  wait_for_guide (self);
  say (self, NULL);
  set_busy (self, going->cancellable);

  return going;
}

static void
going_free (Going *self)
{
  g_clear_object (&self->guides);
  g_clear_object (&self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Going, going_free)

static void
updated_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Going) going = data;
  g_autoptr (GError) error = NULL;
  PreauInstall came;
  g_autoptr (PreauGuideStore) store = preau_guide_update_finish (result, &came, &error);

  if (!is_past (going->guides, going->cancellable))
    end (going->guides, store, error);
}

static gboolean
daily_cb (gpointer data)
{
  PreauGuides *self = data;

  self->daily = 0;
  preau_guides_update (self);

  return G_SOURCE_REMOVE;
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
    case PROP_NEXT:
      g_value_set_object (value, self->next);
      break;
    case PROP_SAID:
      g_value_set_string (value, self->said);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, preau_guides_is_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_guides_dispose (GObject *object)
{
  PreauGuides *self = PREAU_GUIDES (object);

  if (self->reading != NULL)
    preau_guide_choice_free (g_thread_join (g_steal_pointer (&self->reading)));
  g_clear_handle_id (&self->daily, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_object (&self->guide);
  g_clear_object (&self->next);

  G_OBJECT_CLASS (preau_guides_parent_class)->dispose (object);
}

static void
preau_guides_finalize (GObject *object)
{
  PreauGuides *self = PREAU_GUIDES (object);

  g_clear_pointer (&self->trouble, g_free);
  g_clear_pointer (&self->said, g_free);

  G_OBJECT_CLASS (preau_guides_parent_class)->finalize (object);
}

static void
preau_guides_class_init (PreauGuidesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_guides_dispose;
  object_class->finalize = preau_guides_finalize;
  object_class->get_property = preau_guides_get_property;

  /** PreauGuides:guide: the guide to use */
  props[PROP_GUIDE] = g_param_spec_object ("guide", NULL, NULL, PREAU_TYPE_GUIDE, readable);

  /** PreauGuides:next: a new edition that nobody has wanted yet; %NULL: none */
  props[PROP_NEXT] = g_param_spec_object ("next", NULL, NULL, PREAU_TYPE_GUIDE, readable);

  /** PreauGuides:said: what came of the last that was tried; %NULL: nothing was, or it goes on */
  props[PROP_SAID] = g_param_spec_string ("said", NULL, NULL, NULL, readable);

  /** PreauGuides:busy: whether a new edition is being asked for, or checked */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
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

  wait_for_guide (self);

  return self->guide;
}

/**
 * preau_guides_get_next:
 * @self: the guides
 *
 * Returns: (transfer none) (nullable): a new edition that nobody has wanted yet
 */
PreauGuide *
preau_guides_get_next (PreauGuides *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDES (self), NULL);

  return self->next;
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

  wait_for_guide (self);

  return self->trouble;
}

/**
 * preau_guides_is_busy:
 * @self: the guides
 *
 * Returns: whether a new edition is being asked for, or checked
 */
gboolean
preau_guides_is_busy (PreauGuides *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDES (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * preau_guides_update:
 * @self: the guides
 *
 * Asks the publisher’s server for a new edition, unless something goes on
 * already. Without a publisher nothing is ever asked.
 */
void
preau_guides_update (PreauGuides *self)
{
  g_autofree char *source = NULL;
  g_autofree char *address = NULL;
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GFile) folder = NULL;
  Going *going;

  g_return_if_fail (PREAU_IS_GUIDES (self));

  source = get_string (self->settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_BUILT_IN);
  address = get_string (self->settings, PREAU_SETTING_GUIDE_ADDRESS, "");
  if (preau_guides_is_busy (self) || !g_str_equal (source, PREAU_GUIDE_SOURCE_PUBLISHER) || *address == '\0')
    return;

  key = read_key (self);
  if (key == NULL)
    return;

  folder = preau_guide_store_get_default_folder ();
  g_settings_set_int64 (self->settings, PREAU_SETTING_GUIDE_ASKED_AT, g_get_real_time () / G_USEC_PER_SEC);
  going = new_going (self);
  preau_guide_update_async (folder, key, address, going->cancellable, updated_cb, going);
}

/**
 * preau_guides_update_daily:
 * @self: the guides
 *
 * As preau_guides_update(), at some moment of the next ten minutes, unless that
 * was done within a day. A clock that was wrong does not count.
 */
void
preau_guides_update_daily (PreauGuides *self)
{
  gint64 ago;

  g_return_if_fail (PREAU_IS_GUIDES (self));

  if (self->settings == NULL || self->daily != 0)
    return;

  ago = g_get_real_time () / G_USEC_PER_SEC - g_settings_get_int64 (self->settings, PREAU_SETTING_GUIDE_ASKED_AT);
  if (ago >= 0 && ago < SECONDS_A_DAY)
    return;

  self->daily =
    g_timeout_add_seconds ((guint) g_random_int_range (0, MOST_SECONDS_OF_DELAY + 1), daily_cb, self);
}

/**
 * preau_guides_install:
 * @self: the guides
 * @file: a guide; its signature is beside it
 *
 * Takes an edition that came by hand, from a USB stick for example, with the
 * same checks.
 */
void
preau_guides_install (PreauGuides *self,
                      GFile *file)
{
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GFile) folder = NULL;
  Going *going;

  g_return_if_fail (PREAU_IS_GUIDES (self));

  if (preau_guides_is_busy (self))
    return;

  key = read_key (self);
  if (key == NULL)
    return;

  folder = preau_guide_store_get_default_folder ();
  going = new_going (self);
  preau_guide_update_from_file_async (folder, key, file, going->cancellable, updated_cb, going);
}

/**
 * preau_guides_stop:
 * @self: the guides
 *
 * Asks no more.
 */
void
preau_guides_stop (PreauGuides *self)
{
  g_return_if_fail (PREAU_IS_GUIDES (self));

  g_clear_handle_id (&self->daily, g_source_remove);
  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  set_busy (self, NULL);
}

/**
 * preau_guides_wait:
 * @self: the guides
 *
 * Waits until the guide that is chosen is read: a program that ends in the
 * middle of that would take the ground from under it.
 */
void
preau_guides_wait (PreauGuides *self)
{
  g_return_if_fail (PREAU_IS_GUIDES (self));

  wait_for_guide (self);
  while (self->choosing != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * preau_guides_use_next:
 * @self: the guides
 *
 * Uses the new edition, if there is one.
 */
void
preau_guides_use_next (PreauGuides *self)
{
  g_autoptr (PreauGuide) next = NULL;

  g_return_if_fail (PREAU_IS_GUIDES (self));

  g_set_object (&next, self->next);
  if (next != NULL)
    use (self, next);
}
