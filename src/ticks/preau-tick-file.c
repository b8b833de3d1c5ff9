/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tick-file.h"

#include <string.h>
#include <json-glib/json-glib.h>

#include "preau-error.h"
#include "preau-state-file.h"

#define OWNER "mine"
#define LEVELS 4 /* guide, kind, list, item */

/**
 * preau_tick_file_key:
 * @guide: id of a guide
 * @kind: "tool" or "outcome"
 * @list: id of the tool or outcome whose checklist it is
 * @item: id of the item
 *
 * Returns: (transfer full): what names the item
 */
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
read_item (JsonNode *node,
           const char *path,
           GStrvBuilder *keys,
           GError **error)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return refuse (error, path);

  if (json_node_get_boolean (node))
    g_strv_builder_add (keys, path);

  return TRUE;
}

/* @depth: how many parts @path has. */
static gboolean
read_level (JsonNode *node,
            const char *path,
            guint depth,
            GStrvBuilder *keys,
            GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (depth == LEVELS)
    return read_item (node, path, keys, error);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, path);

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &member))
    {
      g_autofree char *inner = depth > 0 ? g_strjoin ("/", path, name, NULL) : g_strdup (name);

      if (strchr (name, '/') != NULL)
        return refuse (error, inner);
      if (!read_level (member, inner, depth + 1, keys, error))
        return FALSE;
    }

  return TRUE;
}

/* What is not understood would be gone after the next change. */
static gboolean
read_owners (JsonObject *root,
             GStrvBuilder *keys,
             GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, root);
  while (json_object_iter_next (&iter, &name, &member))
    {
      if (g_str_equal (name, "format"))
        continue;
      if (!g_str_equal (name, OWNER))
        return refuse (error, name);
      if (!read_level (member, OWNER, 0, keys, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * preau_tick_file_parse:
 * @data: what a file holds
 * @length: bytes of it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the keys of the items that are ticked;
 *   %NULL with %PREAU_ERROR_TICKS_DAMAGED, which says where, or
 *   %PREAU_ERROR_TICKS_FORMAT
 */
char **
preau_tick_file_parse (const char *data,
                       gsize length,
                       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  JsonObject *root = preau_state_file_parse (parser, data, length, &kept_format, error);

  if (root == NULL || !read_owners (root, keys, error))
    return NULL;

  return g_strv_builder_end (keys);
}

static int
compare_keys (const void *a,
              const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* @sorted: keys, so that those of one checklist follow each other. */
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
 * @keys: keys of the items that are ticked, in any order
 *
 * Returns: (transfer full): what a file holds that preau_tick_file_parse() reads
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
