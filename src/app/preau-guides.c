/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guides.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-guide-loader.h"
#include "preau-guide-store.h"
#include "preau-settings.h"

/**
 * PreauGuides:
 *
 * The guide that a person has chosen. Whatever is wrong with it, there is one:
 * that which is part of the program.
 */
struct _PreauGuides
{
  GObject parent_instance;

  GThread *reading; /* until somebody needs it */
  PreauGuide *guide;
  char *trouble;
};

G_DEFINE_FINAL_TYPE (PreauGuides, preau_guides, G_TYPE_OBJECT)

/* What the thread needs to know, and what comes of it. */
typedef struct
{
  char *source;
  char *file;
  char *key;
  PreauGuide *guide;
  char *trouble;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_object (&self->guide);
  g_free (self->source);
  g_free (self->file);
  g_free (self->key);
  g_free (self->trouble);
  g_free (self);
}

static void
preau_guides_finalize (GObject *object)
{
  PreauGuides *self = PREAU_GUIDES (object);

  if (self->reading != NULL)
    reading_free (g_thread_join (g_steal_pointer (&self->reading)));
  g_clear_object (&self->guide);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (preau_guides_parent_class)->finalize (object);
}

static void
preau_guides_class_init (PreauGuidesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_guides_finalize;
}

static void
preau_guides_init (PreauGuides *self)
{
}

static PreauGuide *
read_built_in (void)
{
  g_autoptr (GError) error = NULL;
  PreauGuide *guide = preau_guide_load_built_in (NULL, &error);

  if (guide == NULL)
    g_error ("The built-in guide is damaged: %s", error->message);

  return guide;
}

static PreauGuide *
read_file (const char *path,
           GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return preau_guide_load_file (file, NULL, error);
}

/* An edition that can't be used makes room for the one before it, with a word. */
static PreauGuide *
read_publisher (const char *text,
                GError **error)
{
  g_autoptr (PreauPublicKey) key = preau_public_key_new (text, strlen (text), error);
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();
  g_autoptr (PreauGuideStore) store = NULL;
  PreauGuide *guide;

  if (key == NULL)
    return NULL;

  store = preau_guide_store_new (folder, key);
  preau_guide_store_load (store, error);
  guide = preau_guide_store_get_guide (store);

  return guide != NULL ? g_object_ref (guide) : NULL;
}

/* A newer program may know a newer edition of the same guide. */
static gboolean
is_outdated (PreauGuide *guide,
             PreauGuide *built_in)
{
  return g_str_equal (preau_guide_get_id (guide), preau_guide_get_id (built_in)) &&
         preau_guide_get_serial (guide) < preau_guide_get_serial (built_in);
}

static gpointer
read_in_thread (gpointer data)
{
  Reading *self = data;
  g_autoptr (PreauGuide) built_in = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (self->source, PREAU_GUIDE_SOURCE_FILE))
    self->guide = read_file (self->file, &error);
  else if (g_str_equal (self->source, PREAU_GUIDE_SOURCE_PUBLISHER))
    self->guide = read_publisher (self->key, &error);

  if (error != NULL)
    self->trouble = g_strdup (error->message);
  if (self->guide != NULL && g_str_equal (self->source, PREAU_GUIDE_SOURCE_FILE))
    return self;

  built_in = read_built_in ();
  if (self->guide == NULL || is_outdated (self->guide, built_in))
    g_set_object (&self->guide, built_in);

  return self;
}

static char *
get_string (GSettings *settings,
            const char *key,
            const char *otherwise)
{
  return settings != NULL ? g_settings_get_string (settings, key) : g_strdup (otherwise);
}

/**
 * preau_guides_new:
 * @settings: (nullable): the person’s settings; %NULL: the built-in guide
 *
 * Begins to read the guide that is chosen there, in a thread.
 *
 * Returns: (transfer full): the guides
 */
PreauGuides *
preau_guides_new (GSettings *settings)
{
  PreauGuides *self = g_object_new (PREAU_TYPE_GUIDES, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->source = get_string (settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_BUILT_IN);
  reading->file = get_string (settings, PREAU_SETTING_GUIDE_FILE, "");
  reading->key = get_string (settings, PREAU_SETTING_GUIDE_KEY, "");
  self->reading = g_thread_new ("guide", read_in_thread, reading);

  return self;
}

static void
wait_for_guide (PreauGuides *self)
{
  Reading *reading;

  if (self->reading == NULL)
    return;

  reading = g_thread_join (g_steal_pointer (&self->reading));
  self->guide = g_steal_pointer (&reading->guide);
  self->trouble = g_steal_pointer (&reading->trouble);
  reading_free (reading);
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
