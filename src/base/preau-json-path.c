/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-path.h"

#include <string.h>

/**
 * preau_json_path_append_key:
 *
 * Appends @key to the JSON pointer @path, escaped as RFC 6901 says.
 */
void
preau_json_path_append_key (GString *path,
                            const char *key)
{
  g_string_append_c (path, '/');
  for (const char *at = key; *at != '\0'; at++)
    {
      if (*at == '~')
        g_string_append (path, "~0");
      else if (*at == '/')
        g_string_append (path, "~1");
      else
        g_string_append_c (path, *at);
    }
}

void
preau_json_path_append_index (GString *path,
                              guint index)
{
  g_string_append_printf (path, "/%u", index);
}

/* Returns the unescaped keys and indices, after an empty part for the first slash. */
static char **
split (const char *path)
{
  char **parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GString) key = g_string_new (parts[i]);

      if (strchr (parts[i], '~') == NULL)
        continue;

      g_string_replace (key, "~1", "/", 0);
      g_string_replace (key, "~0", "~", 0);
      g_free (parts[i]);
      parts[i] = g_string_free (g_steal_pointer (&key), FALSE);
    }

  return parts;
}

static const PreauJsonNode *
find_inside (const PreauJsonTree *tree,
             const PreauJsonNode *node,
             const char *key)
{
  guint64 index;

  if (node->type == PREAU_JSON_OBJECT)
    return preau_json_tree_get_member (tree, node, key, NULL);
  if (node->type != PREAU_JSON_LIST || !g_ascii_string_to_unsigned (key, 10, 0, G_MAXUINT32, &index, NULL))
    return NULL;

  node = preau_json_node_get_first (node);
  for (; node != NULL && index > 0; index--)
    node = preau_json_node_get_next (node);

  return node;
}

/**
 * preau_json_path_find_place:
 * @tree: (type PreauJsonTree) (nullable): tree of the file
 *
 * Finds the place of a value, as a #PreauFindingsPlaceFunc.
 */
gsize
preau_json_path_find_place (gpointer tree,
                            const char *path,
                            gboolean at_key)
{
  g_auto (GStrv) keys = split (path);
  const PreauJsonNode *node = tree != NULL ? ((const PreauJsonTree *) tree)->nodes : NULL;

  for (guint i = 1; node != NULL && keys[0] != NULL && keys[i] != NULL; i++)
    node = find_inside (tree, node, keys[i]);

  if (node == NULL)
    return G_MAXSIZE;

  return at_key && node->key > 0 ? node->key : node->offset;
}
