/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tick-file.h"

#include <string.h>
#include <json-glib/json-glib.h>

#include "preau-error.h"
#include "preau-state-file.h"

#define OWNER "mine"
#define LEVELS 4 /* guide, kind, list, item */

char *
preau_tick_file_key (const char *guide,
                     const char *kind,
                     const char *list,
                     const char *item)
{
  return g_strjoin ("/", guide, kind, list, item, NULL);
}

static const PreauKeptFormat kept_format = { PREAU_TICK_FILE_FORMAT, PREAU_ERROR_TICKS_DAMAGED,
                                             PREAU_ERROR_TICKS_FORMAT };

static gboolean
refuse (GError **error,
        const char *path)
{
  return preau_state_file_refuse (&kept_format, path, error);
}

static gboolean
read_item (const PreauJsonNode *node,
           const char *path,
           GStrvBuilder *keys,
           GError **error)
{
  if (node->type != PREAU_JSON_TRUE && node->type != PREAU_JSON_FALSE)
    return refuse (error, path);

  if (node->type == PREAU_JSON_TRUE)
    g_strv_builder_add (keys, path);

  return TRUE;
}

/* @depth: number of parts in @path. */
static gboolean
read_level (const PreauJsonTree *tree,
            const PreauJsonNode *node,
            const char *path,
            guint depth,
            GStrvBuilder *keys,
            GError **error)
{
  if (depth == LEVELS)
    return read_item (node, path, keys, error);
  if (node->type != PREAU_JSON_OBJECT)
    return refuse (error, path);

  for (node = preau_json_node_get_first (node); node != NULL; node = preau_json_node_get_next (node))
    {
      const char *name = preau_json_tree_get_key (tree, node);
      g_autofree char *inner = depth > 0 ? g_strjoin ("/", path, name, NULL) : g_strdup (name);

      if (strchr (name, '/') != NULL)
        return refuse (error, inner);
      if (!read_level (tree, node, inner, depth + 1, keys, error))
        return FALSE;
    }

  return TRUE;
}

/* Refuses unknown members, which the next save would lose. */
static gboolean
read_owners (const PreauJsonTree *tree,
             GStrvBuilder *keys,
             GError **error)
{
  const PreauJsonNode *node = preau_json_node_get_first (tree->nodes);

  for (; node != NULL; node = preau_json_node_get_next (node))
    {
      const char *name = preau_json_tree_get_key (tree, node);

      if (g_str_equal (name, "format"))
        continue;
      if (!g_str_equal (name, OWNER))
        return refuse (error, name);
      if (!read_level (tree, node, OWNER, 0, keys, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * preau_tick_file_parse:
 *
 * Returns: (transfer full) (nullable): keys of the ticked items; %NULL with %PREAU_ERROR_TICKS_DAMAGED, which names the
 *   place, or %PREAU_ERROR_TICKS_FORMAT
 */
char **
preau_tick_file_parse (const char *data,
                       gsize length,
                       GError **error)
{
  g_autoptr (PreauJsonTree) tree = preau_state_file_parse (data, length, &kept_format, error);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  if (tree == NULL || !read_owners (tree, keys, error))
    return NULL;

  return g_strv_builder_end (keys);
}

static int
compare_keys (const void *a,
              const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* @sorted: keys, grouped by checklist. */
static void
build_ticks (JsonBuilder *builder,
             GPtrArray *sorted)
{
  g_auto (GStrv) at = g_new0 (char *, LEVELS);
  guint depth = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (sorted, i), "/", LEVELS);
      guint same = 0;

      while (same < depth && g_str_equal (at[same], parts[same]))
        same++;
      while (depth > same)
        {
          json_builder_end_object (builder);
          g_clear_pointer (&at[--depth], g_free);
        }
      for (; depth < LEVELS - 1; depth++)
        {
          json_builder_set_member_name (builder, parts[depth]);
          json_builder_begin_object (builder);
          at[depth] = g_strdup (parts[depth]);
        }
      json_builder_set_member_name (builder, parts[LEVELS - 1]);
      json_builder_add_boolean_value (builder, TRUE);
    }
  while (depth-- > 0)
    json_builder_end_object (builder);
}

/**
 * preau_tick_file_write:
 * @keys: keys of the ticked items, in any order
 *
 * Returns: (transfer full): contents for preau_tick_file_parse()
 */
char *
preau_tick_file_write (const char *const *keys)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree char *json = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (sorted, (gpointer) keys[i]);
  g_ptr_array_sort (sorted, compare_keys);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, PREAU_TICK_FILE_FORMAT);
  json_builder_set_member_name (builder, OWNER);
  json_builder_begin_object (builder);
  build_ticks (builder, sorted);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);

  return g_strconcat (json, "\n", NULL);
}
