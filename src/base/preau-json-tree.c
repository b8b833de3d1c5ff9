/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-tree.h"

#include <errno.h>
#include <string.h>

void
preau_json_tree_free (PreauJsonTree *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->nodes, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static const PreauJsonNode *
skip_replaced (const PreauJsonNode *node)
{
  while (node != NULL && node->type == PREAU_JSON_REPLACED)
    node = node->next > 0 ? node + node->next : NULL;

  return node;
}

const PreauJsonNode *
preau_json_node_get_first (const PreauJsonNode *self)
{
  return self->length > 0 ? skip_replaced (self + 1) : NULL;
}

const PreauJsonNode *
preau_json_node_get_next (const PreauJsonNode *self)
{
  return self->next > 0 ? skip_replaced (self + self->next) : NULL;
}

/**
 * preau_json_tree_get_key:
 *
 * Returns: (transfer none) (nullable): the key of a member; %NULL for any other value
 */
const char *
preau_json_tree_get_key (const PreauJsonTree *self,
                         const PreauJsonNode *node)
{
  return node->key > 0 ? self->text + node->key + 1 : NULL;
}

/**
 * preau_json_tree_get_string:
 *
 * Returns: (transfer none) (nullable): the string; %NULL for any other value
 */
const char *
preau_json_tree_get_string (const PreauJsonTree *self,
                            const PreauJsonNode *node)
{
  return node->type == PREAU_JSON_STRING ? self->text + node->offset + 1 : NULL;
}

/**
 * preau_json_tree_holds_integer:
 *
 * Returns: whether @node is a number without fraction and exponent, of any size
 */
gboolean
preau_json_tree_holds_integer (const PreauJsonTree *self,
                               const PreauJsonNode *node)
{
  return node->type == PREAU_JSON_NUMBER &&
         strspn (self->text + node->offset, "-0123456789") == node->length;
}

/**
 * preau_json_tree_get_integer:
 *
 * Returns: %FALSE where @node is no integer, or does not fit into @value
 */
gboolean
preau_json_tree_get_integer (const PreauJsonTree *self,
                             const PreauJsonNode *node,
                             gint64 *value)
{
  if (!preau_json_tree_holds_integer (self, node))
    return FALSE;

  errno = 0;
  *value = g_ascii_strtoll (self->text + node->offset, NULL, 10);

  /* errno may hold another error, from GLib waiting for a thread that sets up its locale for all. */
  return errno != ERANGE;
}

/**
 * preau_json_tree_get_member:
 * @from: (nullable): member of @object to begin with, which makes searches in the order of the file short
 *
 * Returns: (nullable): the member that has @key
 */
const PreauJsonNode *
preau_json_tree_get_member (const PreauJsonTree *self,
                            const PreauJsonNode *object,
                            const char *key,
                            const PreauJsonNode *from)
{
  for (const PreauJsonNode *at = from; at != NULL; at = preau_json_node_get_next (at))
    if (strcmp (preau_json_tree_get_key (self, at), key) == 0)
      return at;

  for (const PreauJsonNode *at = preau_json_node_get_first (object); at != from; at = preau_json_node_get_next (at))
    if (strcmp (preau_json_tree_get_key (self, at), key) == 0)
      return at;

  return NULL;
}
