/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads and writes the state file of a publisher. */

#include "preau-guide-state.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-id.h"

#define GROUP "store"

PreauGuideState *
preau_guide_state_new (PreauPublicKey *key)
{
  PreauGuideState *self = g_new0 (PreauGuideState, 1);

  self->editions = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_edition_free);
  self->keys = g_ptr_array_new_with_free_func (g_object_unref);
  if (key != NULL)
    g_ptr_array_add (self->keys, g_object_ref (key));

  return self;
}

void
preau_guide_state_free (PreauGuideState *self)
{
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->last_modified, g_free);
  g_free (self);
}

static gboolean
refuse (GError **error,
        const char *group,
        const char *key)
{
  g_set_error (error, PREAU_ERROR, PREAU_ERROR_STORE_DAMAGED, _("“%s/%s” is not what belongs there"), group, key);

  return FALSE;
}

static gboolean
read_number (GKeyFile *file,
             const char *group,
             const char *key,
             guint least,
             guint most,
             guint *number,
             GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  guint64 value;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, least, most, &value, NULL))
    return refuse (error, group, key);

  *number = (guint) value;

  return TRUE;
}

static PreauPublicKey *
read_key (const char *text,
          const char *group,
          const char *name,
          GError **error)
{
  PreauPublicKey *key = text != NULL ? preau_public_key_new (text, strlen (text), NULL) : NULL;

  if (key == NULL)
    refuse (error, group, name);

  return key;
}

static gboolean
read_keys (PreauGuideState *self,
           GKeyFile *file,
           GError **error)
{
  g_auto (GStrv) texts = g_key_file_get_string_list (file, GROUP, "keys", NULL, NULL);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      PreauPublicKey *key = read_key (texts[i], GROUP, "keys", error);

      if (key == NULL)
        return FALSE;

      g_ptr_array_add (self->keys, key);
    }

  return self->keys->len > 0 || refuse (error, GROUP, "keys");
}

/* Whether @name, serial and digits of a hash, cannot lead out of the folder. */
static gboolean
is_name (const char *name)
{
  return strspn (name, "0123456789abcdef-") == strlen (name);
}

static PreauEdition *
read_edition (GKeyFile *file,
              const char *name,
              GError **error)
{
  g_autoptr (PreauEdition) edition = g_new0 (PreauEdition, 1);
  g_autofree char *key = g_key_file_get_string (file, name, "key", NULL);

  if (!is_name (name))
    {
      refuse (error, name, "");
      return NULL;
    }

  edition->name = g_strdup (name);
  edition->key = read_key (key, name, "key", error);
  if (edition->key == NULL || !read_number (file, name, "serial", 1, G_MAXUINT, &edition->serial, error) ||
      !read_number (file, name, "tree", 1, 9, &edition->tree, error))
    return NULL;

  return g_steal_pointer (&edition);
}

static gboolean
read_editions (PreauGuideState *self,
               GKeyFile *file,
               GError **error)
{
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      PreauEdition *edition;

      if (g_str_equal (names[i], GROUP))
        continue;

      edition = read_edition (file, names[i], error);
      if (edition == NULL)
        return FALSE;

      g_ptr_array_add (self->editions, edition);
    }

  return TRUE;
}

/* The id is needed as soon as an edition was ever installed, kept or not. */
static gboolean
read_id (PreauGuideState *self,
         GKeyFile *file,
         GError **error)
{
  self->id = g_key_file_get_string (file, GROUP, "id", NULL);

  return (self->id == NULL ? self->highest == 0 : preau_id_is_valid (self->id)) || refuse (error, GROUP, "id");
}

static gboolean
check_format (GKeyFile *file,
              GError **error)
{
  guint format;

  if (!read_number (file, GROUP, "format", 1, G_MAXUINT, &format, error))
    return FALSE;
  if (format == PREAU_GUIDE_STATE_FORMAT)
    return TRUE;

  g_set_error (error, PREAU_ERROR, PREAU_ERROR_STORE_FORMAT,
               _("it was written by another version of Préau, in format %u"), format);

  return FALSE;
}

/**
 * preau_guide_state_parse:
 *
 * Returns: (transfer full) (nullable): the state; %NULL with %PREAU_ERROR_STORE_DAMAGED or %PREAU_ERROR_STORE_FORMAT
 */
PreauGuideState *
preau_guide_state_parse (const char *data,
                         gsize length,
                         GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (PreauGuideState) self = preau_guide_state_new (NULL);
  g_autoptr (GError) reading = NULL;

  /* GLib would quote invalid bytes in its message, and warn about unknown escapes. */
  if (!g_utf8_validate_len (data, length, NULL) || memchr (data, '\\', length) != NULL)
    {
      g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_STORE_DAMAGED, _("it is not a text"));
      return NULL;
    }
  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, &reading))
    {
      g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_STORE_DAMAGED, reading->message);
      return NULL;
    }
  if (!check_format (file, error) || !read_number (file, GROUP, "highest", 0, G_MAXUINT, &self->highest, error) ||
      !read_keys (self, file, error) || !read_editions (self, file, error) || !read_id (self, file, error))
    return NULL;

  self->address = g_key_file_get_string (file, GROUP, "address", NULL);
  self->etag = g_key_file_get_string (file, GROUP, "etag", NULL);
  self->last_modified = g_key_file_get_string (file, GROUP, "last-modified", NULL);
  self->checked_at = g_key_file_get_int64 (file, GROUP, "checked-at", NULL);

  return g_steal_pointer (&self);
}

/* Whether a string from a server needs no escapes; others are not kept. */
static gboolean
is_plain (const char *string)
{
  gboolean plain = g_utf8_validate (string, -1, NULL) && *string != ' ';

  for (const char *at = string; *at != '\0'; at++)
    plain = plain && *at != '\\' && !g_ascii_iscntrl (*at);

  return plain;
}

static void
write_string (GKeyFile *file,
              const char *key,
              const char *string)
{
  if (string != NULL && is_plain (string))
    g_key_file_set_string (file, GROUP, key, string);
}

/**
 * preau_guide_state_write:
 *
 * Returns: (transfer full): text of a file, for preau_guide_state_parse()
 */
char *
preau_guide_state_write (const PreauGuideState *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < self->keys->len; i++)
    g_ptr_array_add (keys, (gpointer) preau_public_key_get_text (g_ptr_array_index (self->keys, i)));

  g_key_file_set_uint64 (file, GROUP, "format", PREAU_GUIDE_STATE_FORMAT);
  write_string (file, "id", self->id);
  g_key_file_set_uint64 (file, GROUP, "highest", self->highest);
  g_key_file_set_string_list (file, GROUP, "keys", (const char *const *) keys->pdata, keys->len);
  write_string (file, "address", self->address);
  write_string (file, "etag", self->etag);
  write_string (file, "last-modified", self->last_modified);
  g_key_file_set_int64 (file, GROUP, "checked-at", self->checked_at);

  for (guint i = 0; i < self->editions->len; i++)
    {
      const PreauEdition *edition = g_ptr_array_index (self->editions, i);

      g_key_file_set_uint64 (file, edition->name, "serial", edition->serial);
      g_key_file_set_uint64 (file, edition->name, "tree", edition->tree);
      g_key_file_set_string (file, edition->name, "key", preau_public_key_get_text (edition->key));
    }

  return g_key_file_to_data (file, NULL, NULL);
}

/* Keeps the edition in use, the edition before it, and for codes the newest edition of each of the last trees. */
static void
drop_old (PreauGuideState *self)
{
  gboolean seen[10] = { FALSE };
  guint n_trees = 0;

  for (guint i = 0; i < self->editions->len;)
    {
      const PreauEdition *edition = g_ptr_array_index (self->editions, i);
      gboolean is_newest = !seen[edition->tree] && n_trees < PREAU_GUIDE_STATE_MOST_TREES;

      if (is_newest)
        n_trees++;
      seen[edition->tree] = TRUE;
      if (is_newest || i == 1)
        i++;
      else
        g_ptr_array_remove_index (self->editions, i);
    }
}

/**
 * preau_guide_state_add:
 * @edition: (transfer full): an edition that has passed all checks
 * @id: id of its guide
 * @next: (nullable): the key that the guide announces for later editions
 *
 * Puts @edition into use, with an origin not known yet. The next edition may be signed with its key or with @next, but
 * not with a key that they replace.
 */
void
preau_guide_state_add (PreauGuideState *self,
                       PreauEdition *edition,
                       const char *id,
                       PreauPublicKey *next)
{
  g_autofree char *own_id = g_strdup (id);

  g_ptr_array_set_size (self->keys, 0);
  g_ptr_array_add (self->keys, g_object_ref (edition->key));
  if (next != NULL && !preau_public_key_equal (next, edition->key))
    g_ptr_array_add (self->keys, g_object_ref (next));

  /* The same edition, signed again. */
  if (self->editions->len > 0 && ((const PreauEdition *) g_ptr_array_index (self->editions, 0))->serial == edition->serial)
    g_ptr_array_remove_index (self->editions, 0);

  g_free (self->id);
  self->id = g_steal_pointer (&own_id);
  self->highest = MAX (self->highest, edition->serial);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->last_modified, g_free);
  g_ptr_array_insert (self->editions, 0, edition);
  drop_old (self);
}

void
preau_guide_state_set_checked (PreauGuideState *self,
                               const char *address,
                               const char *etag,
                               const char *last_modified,
                               gint64 when)
{
  g_free (self->address);
  self->address = g_strdup (address);
  g_free (self->etag);
  self->etag = g_strdup (etag);
  g_free (self->last_modified);
  self->last_modified = g_strdup (last_modified);
  self->checked_at = when;
}
