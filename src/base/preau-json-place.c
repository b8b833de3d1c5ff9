/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-place.h"

#include "preau-json-path.h"

struct _PreauJsonPlace
{
  GHashTable *inside; /* key or index → PreauJsonPlace */
  GPtrArray *things;
};

/**
 * preau_json_place_new:
 *
 * Returns: (transfer full): the whole text, with nothing looked for yet
 */
PreauJsonPlace *
preau_json_place_new (void)
{
  PreauJsonPlace *self = g_new (PreauJsonPlace, 1);

  self->inside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) preau_json_place_free);
  self->things = g_ptr_array_new ();

  return self;
}

/**
 * preau_json_place_free:
 * @self: (transfer full) (nullable): the whole text, or what is in it
 */
void
preau_json_place_free (PreauJsonPlace *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->inside, g_hash_table_unref);
  g_clear_pointer (&self->things, g_ptr_array_unref);
  g_free (self);
}

/**
 * preau_json_place_add:
 * @self: the whole text
 * @path: JSON pointer of a value in it
 * @thing: (transfer none): what to remember there; several may share a place
 */
void
preau_json_place_add (PreauJsonPlace *self,
                      const char *path,
                      gpointer thing)
{
  g_auto (GStrv) keys = preau_json_path_split (path);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      PreauJsonPlace *next = g_hash_table_lookup (self->inside, keys[i]);

      if (next == NULL)
        {
          next = preau_json_place_new ();
          g_hash_table_insert (self->inside, g_strdup (keys[i]), next);
        }
      self = next;
    }

  g_ptr_array_add (self->things, thing);
}

/**
 * preau_json_place_get:
 * @self: a place
 * @key: key or index of a value in it
 * @length: bytes of @key
 *
 * Returns: (transfer none) (nullable): the place of that value; %NULL where
 *   nothing is looked for in it
 */
PreauJsonPlace *
preau_json_place_get (PreauJsonPlace *self,
                      const char *key,
                      gsize length)
{
  g_autofree char *terminated = NULL;

  if (g_hash_table_size (self->inside) == 0)
    return NULL;

  terminated = g_strndup (key, length);

  return g_hash_table_lookup (self->inside, terminated);
}

/**
 * preau_json_place_get_things:
 * @self: a place
 *
 * Returns: (transfer none): what was to be remembered there
 */
GPtrArray *
preau_json_place_get_things (PreauJsonPlace *self)
{
  return self->things;
}
