/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-path.h"

#include <string.h>

/**
 * preau_json_path_append_key:
 * @path: a JSON pointer
 * @key: the key of a member
 * @length: bytes of @key, or -1 up to its end
 *
 * Makes @path point at the member, escaped as RFC 6901 says.
 */
void
preau_json_path_append_key (GString *path,
                            const char *key,
                            gssize length)
{
  gsize n = length < 0 ? strlen (key) : (gsize) length;

  g_string_append_c (path, '/');
  for (gsize i = 0; i < n; i++)
    {
      if (key[i] == '~')
        g_string_append (path, "~0");
      else if (key[i] == '/')
        g_string_append (path, "~1");
      else
        g_string_append_c (path, key[i]);
    }
}

/**
 * preau_json_path_append_index:
 * @path: a JSON pointer
 * @index: place in a list, from 0
 *
 * Makes @path point at the element.
 */
void
preau_json_path_append_index (GString *path,
                              guint index)
{
  g_string_append_printf (path, "/%u", index);
}

/**
 * preau_json_path_split:
 * @path: a JSON pointer
 *
 * Returns: (transfer full): the keys and indices on it, unescaped
 */
char **
preau_json_path_split (const char *path)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  /* What stands before the first slash is nothing. */
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      g_autoptr (GString) key = g_string_new (parts[i]);

      g_string_replace (key, "~1", "/", 0);
      g_string_replace (key, "~0", "~", 0);
      g_strv_builder_add (keys, key->str);
    }

  return g_strv_builder_end (keys);
}
