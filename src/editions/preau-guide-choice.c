/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-choice.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-guide-loader.h"
#include "preau-path-link.h"
#include "preau-settings.h"

PreauGuideChoice *
preau_guide_choice_new (GSettings *settings,
                        PreauVerifyFunc verify)
{
  PreauGuideChoice *self = g_new0 (PreauGuideChoice, 1);

  self->verify = verify;
  if (settings == NULL)
    {
      self->source = g_strdup (PREAU_GUIDE_SOURCE_BUILT_IN);
      return self;
    }

  self->source = g_settings_get_string (settings, PREAU_SETTING_GUIDE_SOURCE);
  self->file = g_settings_get_string (settings, PREAU_SETTING_GUIDE_FILE);
  self->key = g_settings_get_string (settings, PREAU_SETTING_GUIDE_KEY);

  return self;
}

void
preau_guide_choice_free (PreauGuideChoice *self)
{
  g_clear_object (&self->guide);
  g_free (self->source);
  g_free (self->file);
  g_free (self->key);
  g_free (self->trouble);
  g_free (self->built_in_id);
  g_free (self);
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

PreauPublicKey *
preau_guide_choice_read_key (const PreauGuideChoice *self,
                             GError **error)
{
  if (!g_str_equal (self->source, PREAU_GUIDE_SOURCE_PUBLISHER))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _("No publisher is chosen: choose one in the preferences."));
  else if (*self->key == '\0')
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("The publisher’s public key is missing."));
  else
    return preau_public_key_new (self->key, strlen (self->key), error);

  return NULL;
}

static PreauGuideStore *
new_store (const PreauGuideChoice *self,
           GError **error)
{
  g_autoptr (PreauPublicKey) key = preau_guide_choice_read_key (self, error);
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();

  return key != NULL ? preau_guide_store_new (folder, key, self->verify) : NULL;
}

/* The built-in guide may be the edition before all of the publisher’s. */
static gboolean
is_after_built_in (const PreauGuideChoice *self)
{
  return self->guide != NULL && g_strcmp0 (self->guide->id, self->built_in_id) == 0 &&
         self->guide->serial > self->built_in_serial;
}

void
preau_guide_choice_use (PreauGuideChoice *self,
                        PreauGuideStore *store)
{
  g_set_object (&self->guide, preau_guide_store_get_guide (store));
  self->has_previous = preau_guide_store_has_previous (store) || is_after_built_in (self);
  self->checked_at = preau_guide_store_get_checked_at (store);
}

/* An edition that can’t be used is replaced by the edition before, and @error says so. */
static void
read_publisher (PreauGuideChoice *self,
                GError **error)
{
  g_autoptr (PreauGuideStore) store = new_store (self, error);

  if (store == NULL)
    return;

  preau_guide_store_load (store, error);
  preau_guide_choice_use (self, store);
}

/* A new version of the program may bring a newer edition of the same guide. */
static gboolean
is_outdated (const PreauGuideChoice *self)
{
  return g_str_equal (self->guide->id, self->built_in_id) &&
         self->guide->serial < self->built_in_serial;
}

/**
 * preau_guide_choice_read:
 *
 * Reads the chosen guide, or the built-in guide where that fails. May be called in any thread.
 */
void
preau_guide_choice_read (PreauGuideChoice *self)
{
  g_autoptr (PreauGuide) built_in = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (self->source, PREAU_GUIDE_SOURCE_FILE))
    self->guide = read_file (self->file, &error);
  if (self->guide != NULL)
    return;

  built_in = read_built_in ();
  self->built_in_id = g_strdup (built_in->id);
  self->built_in_serial = built_in->serial;
  if (g_str_equal (self->source, PREAU_GUIDE_SOURCE_PUBLISHER))
    read_publisher (self, &error);

  if (error != NULL)
    self->trouble = g_strdup (error->message);
  if (self->guide != NULL && !is_outdated (self))
    return;

  g_set_object (&self->guide, built_in);
  self->has_previous = FALSE;
}

/* Ignores damage, as the editions that are whole will do. Returns: NULL with an error where no publisher is chosen */
static PreauGuideStore *
load_store (const PreauGuideChoice *self,
            GError **error)
{
  PreauGuideStore *store = new_store (self, error);

  if (store != NULL)
    preau_guide_store_load (store, NULL);

  return store;
}

/**
 * preau_guide_choice_load_previous:
 * @serial: serial of the publisher’s edition in use
 *
 * Returns: (transfer full) (nullable): the edition before, which may be the built-in guide; %NULL without an error
 *   where none is kept, or another edition has come into use
 */
PreauGuide *
preau_guide_choice_load_previous (const PreauGuideChoice *self,
                                  guint serial,
                                  GError **error)
{
  g_autoptr (PreauGuideStore) store = load_store (self, error);
  PreauGuide *guide = store != NULL ? preau_guide_store_get_guide (store) : NULL;
  g_autoptr (PreauGuide) built_in = NULL;

  if (guide == NULL || guide->serial != serial)
    return NULL;
  if (preau_guide_store_has_previous (store))
    return preau_guide_store_load_previous (store, error);

  built_in = read_built_in ();

  return g_str_equal (built_in->id, guide->id) &&
             built_in->serial < serial
           ? g_steal_pointer (&built_in)
           : NULL;
}

/**
 * preau_guide_choice_load_older:
 * @link: a link to a path, or a path code
 *
 * Returns: (transfer full) (nullable): the chosen publisher’s newest edition with codes that begin like that of @link;
 *   %NULL where none is kept, none can be used, or no publisher is chosen
 */
PreauGuide *
preau_guide_choice_load_older (const PreauGuideChoice *self,
                               const char *link)
{
  g_autofree char *guide_id = NULL;
  g_autofree char *code = NULL;
  g_autoptr (PreauGuideStore) store = NULL;

  if (!preau_path_link_parse (link, &guide_id, &code, NULL) || !g_ascii_isdigit (*code))
    return NULL;

  store = load_store (self, NULL);
  if (store == NULL)
    return NULL;

  return preau_guide_store_load_tree (store, (guint) g_ascii_digit_value (*code), NULL);
}
