/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-keys.h"

#include <string.h>

#include "preau-hash.h"

/* Up to here comparing in pairs is quicker than a table: nearly every object of a guide. */
#define FEW 16

/* The member with the same key among the first @n of @members. */
static PreauJsonNode *
find (const char *text,
      PreauJsonNode *const *members,
      guint n,
      const char *key)
{
  for (guint i = 0; i < n; i++)
    if (members[i]->type != PREAU_JSON_REPLACED && strcmp (text + members[i]->key + 1, key) == 0)
      return members[i];

  return NULL;
}

/**
 * preau_json_keys_replace:
 * @text: the text of a tree
 * @object: an object in it, of which all members are known
 *
 * Passes over each member whose key stands again behind it, as most readers do.
 *
 * Returns: (transfer container) (element-type PreauJsonNode) (nullable): the members whose key stood before; %NULL for
 *   none
 */
GPtrArray *
preau_json_keys_replace (const char *text,
                         PreauJsonNode *object)
{
  g_autoptr (GHashTable) seen = object->length > FEW ? g_hash_table_new (preau_hash_string, g_str_equal) : NULL;
  PreauJsonNode *members[FEW];
  PreauJsonNode *member = object + 1;
  GPtrArray *repeated = NULL;

  for (guint i = 0; i < object->length; i++, member += member->next)
    {
      const char *key = text + member->key + 1;
      PreauJsonNode *earlier = seen != NULL ? g_hash_table_lookup (seen, key) : find (text, members, i, key);

      if (seen != NULL)
        g_hash_table_insert (seen, (gpointer) key, member);
      else
        members[i] = member;
      if (earlier == NULL)
        continue;

      earlier->type = PREAU_JSON_REPLACED;
      if (repeated == NULL)
        repeated = g_ptr_array_new ();
      g_ptr_array_add (repeated, member);
    }

  return repeated;
}
