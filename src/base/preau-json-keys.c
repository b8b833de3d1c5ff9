/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-keys.h"

#include <string.h>

#include "preau-hash.h"

/* Members up to which comparing in pairs is quicker than a table, as in nearly every object of a guide. */
#define FEW 16

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
 * @object: an object, all of whose members have been read
 *
 * Marks each member whose key appears again later in @object as replaced, as most readers do.
 *
 * Returns: (transfer container) (element-type PreauJsonNode) (nullable): the members that repeat a key; %NULL for none
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
