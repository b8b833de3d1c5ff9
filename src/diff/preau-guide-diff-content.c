/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds out whether anything differs: reads both guides again, and compares them value by value. */

#include "preau-guide-diff-parts.h"

#include <string.h>

#include "preau-hash.h"
#include "preau-json-reader.h"

typedef struct
{
  PreauJsonTree *tree;
  const char *const *languages;
} Side;

typedef struct
{
  Side before;
  Side after;
  const PreauTable *retired; /* those of the later guide */
  guint n_texts;
} Comparison;

static PreauJsonTree *
read_again (PreauGuide *guide)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  gsize length;
  const char *data = g_bytes_get_data (guide->bytes, &length);

  return preau_json_read (data, length, findings);
}

/* Whether the object at @key is a table of things by their ids, whose order counts. */
static gboolean
is_table (const char *key)
{
  static const char *const tables[] = {
    "sources", "claims", "checklists", "tools", "questions", "outcomes", "messages", "retired", "links", NULL
  };

  return g_strv_contains (tables, key);
}

/* Whether the list at @key is a set, whose order does not count: audience and medium, both of conditions. */
static gboolean
is_set (const char *key)
{
  return g_str_equal (key, "audience") || g_str_equal (key, "medium");
}

static gboolean
is_text (const Side *side,
         const char *key,
         const PreauJsonNode *node)
{
  if (node->type != PREAU_JSON_OBJECT || is_table (key))
    return FALSE;

  for (node = preau_json_node_get_first (node); node != NULL; node = preau_json_node_get_next (node))
    if (!g_strv_contains (side->languages, preau_json_tree_get_key (side->tree, node)))
      return FALSE;

  return TRUE;
}

/* Returns: the name that pairs a value with that of the other guide: its key, the word itself in a set, its id, or its
 * index. */
static char *
dup_name (const Side *side,
          const char *key,
          const PreauJsonNode *node,
          guint index)
{
  const PreauJsonNode *id = NULL;

  if (node->key > 0)
    return g_strdup (preau_json_tree_get_key (side->tree, node));
  if (is_set (key))
    return g_strdup (preau_json_tree_get_string (side->tree, node));

  if (node->type == PREAU_JSON_OBJECT)
    id = preau_json_tree_get_member (side->tree, node, "id", NULL);

  return id != NULL ? g_strdup (preau_json_tree_get_string (side->tree, id)) : g_strdup_printf ("%u", index);
}

/* Lists the names of the values in the object or list at @key, in their order; extensions, "x-…", do not count. */
static GPtrArray *
list_names (const Side *side,
            const char *key,
            const PreauJsonNode *node,
            GPtrArray *nodes)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (node = preau_json_node_get_first (node); node != NULL; node = preau_json_node_get_next (node))
    {
      g_autofree char *name = dup_name (side, key, node, names->len);

      if (node->key > 0 && !is_table (key) && g_str_has_prefix (name, "x-"))
        continue;

      g_ptr_array_add (nodes, (gpointer) node);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }

  return names;
}

/* Prefers a thing that has kept its id to one that was retired in favour of that id. */
static GHashTable *
index_names (const Comparison *self,
             GPtrArray *names,
             GPtrArray *nodes,
             gboolean may_be_retired)
{
  GHashTable *by_name = g_hash_table_new (preau_hash_string, g_str_equal);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const char *now = may_be_retired ? preau_table_get (self->retired, name) : NULL;

      if (now == NULL || !g_hash_table_contains (by_name, now))
        g_hash_table_insert (by_name, (gpointer) (now != NULL ? now : name), g_ptr_array_index (nodes, i));
    }

  return by_name;
}

static gboolean values_differ (
  Comparison *self, const char *key, const PreauJsonNode *before, const PreauJsonNode *after, guint depth);

static gboolean
insides_differ (Comparison *self,
                const char *key,
                const PreauJsonNode *before,
                const PreauJsonNode *after,
                guint depth)
{
  gboolean may_be_retired = depth == 1 && is_table (key) && !g_str_equal (key, "retired");
  gboolean order_counts = before->type == PREAU_JSON_OBJECT ? is_table (key) : !is_set (key);
  g_autoptr (GPtrArray) nodes_before = g_ptr_array_new ();
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) names_before = list_names (&self->before, key, before, nodes_before);
  g_autoptr (GPtrArray) names = list_names (&self->after, key, after, nodes);
  g_autoptr (GHashTable) by_name = index_names (self, names_before, nodes_before, may_be_retired);
  gboolean differ = names->len != names_before->len;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const PreauJsonNode *node = g_ptr_array_index (nodes, i);
      const PreauJsonNode *earlier = g_hash_table_lookup (by_name, name);

      if (order_counts && !differ)
        differ = !g_str_equal (name, g_ptr_array_index (names_before, i));
      if (earlier == NULL || values_differ (self, node->key > 0 ? name : "", earlier, node, depth + 1))
        differ = TRUE;
    }

  return differ;
}

/* @key: "" for an element of a list, and for the guide itself. */
static gboolean
values_differ (Comparison *self,
               const char *key,
               const PreauJsonNode *before,
               const PreauJsonNode *after,
               guint depth)
{
  gboolean differ;

  if (before->type != after->type)
    return TRUE;
  if (before->type == PREAU_JSON_STRING || before->type == PREAU_JSON_NUMBER)
    return before->length != after->length ||
           memcmp (self->before.tree->text + before->offset, self->after.tree->text + after->offset,
                   before->length + (before->type == PREAU_JSON_STRING)) != 0;
  if (before->type != PREAU_JSON_OBJECT && before->type != PREAU_JSON_LIST)
    return FALSE;

  differ = insides_differ (self, key, before, after, depth);
  if (differ && is_text (&self->before, key, before) && is_text (&self->after, key, after))
    self->n_texts++;

  return differ;
}

/**
 * preau_guide_diff_add_content:
 *
 * Counts the texts that changed, and finds out whether anything else did. The order of keys and extensions, `x-…`, do
 * not count; the order of tools, claims and so on does.
 */
void
preau_guide_diff_add_content (PreauGuideDiff *self)
{
  g_autoptr (PreauJsonTree) before = read_again (self->before);
  g_autoptr (PreauJsonTree) after = read_again (self->after);
  Comparison comparison = {
    { before, self->before->languages }, { after, self->after->languages },
    self->after->retired, 0,
  };

  self->differs = values_differ (&comparison, "", before->nodes, after->nodes, 0);
  self->n_texts = comparison.n_texts;
}
