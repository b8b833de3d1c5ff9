/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tick-file.h"

#include <string.h>
#include <json-glib/json-glib.h>

#include "preau-day.h"
#include "preau-error.h"
#include "preau-hash.h"
#include "preau-state-file.h"

#define OWNER "mine"
#define LEVELS 4 /* guide, kind, list, item */
#define DAY_MARK '@' /* stands in no id */

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

typedef struct
{
  const PreauJsonTree *tree;
  GHashTable *ticks; /* keys of the ticked items */
  GHashTable *days;  /* key → day, whether the item is ticked or not */
} Reading;

/* @name: last part of @path. Refuses a second day of an item, which the next save would lose. */
static gboolean
read_item (Reading *reading,
           const PreauJsonNode *node,
           const char *path,
           const char *name,
           GError **error)
{
  const char *mark = strchr (name, DAY_MARK);
  g_autofree char *key = mark != NULL ? g_strndup (path, strlen (path) - strlen (mark)) : g_strdup (path);
  guint32 day = mark != NULL ? preau_day_parse (mark + 1) : 0;

  if ((node->type != PREAU_JSON_TRUE && node->type != PREAU_JSON_FALSE) || (mark != NULL && day == 0))
    return refuse (error, path);

  if (node->type == PREAU_JSON_FALSE)
    return TRUE;
  if (mark == NULL)
    g_hash_table_insert (reading->ticks, g_steal_pointer (&key), NULL);
  else if (!g_hash_table_insert (reading->days, g_steal_pointer (&key), GUINT_TO_POINTER (day)))
    return refuse (error, path);

  return TRUE;
}

/* @depth: number of parts in @path. */
static gboolean
read_level (Reading *reading,
            const PreauJsonNode *node,
            const char *path,
            guint depth,
            GError **error)
{
  if (node->type != PREAU_JSON_OBJECT)
    return refuse (error, path);

  for (node = preau_json_node_get_first (node); node != NULL; node = preau_json_node_get_next (node))
    {
      const char *name = preau_json_tree_get_key (reading->tree, node);
      g_autofree char *inner = depth > 0 ? g_strjoin ("/", path, name, NULL) : g_strdup (name);

      if (strchr (name, '/') != NULL)
        return refuse (error, inner);
      if (!(depth + 1 == LEVELS ? read_item (reading, node, inner, name, error)
                                : read_level (reading, node, inner, depth + 1, error)))
        return FALSE;
    }

  return TRUE;
}

/* Refuses unknown members, which the next save would lose. */
static gboolean
read_owners (Reading *reading,
             GError **error)
{
  const PreauJsonNode *node = preau_json_node_get_first (reading->tree->nodes);

  for (; node != NULL; node = preau_json_node_get_next (node))
    {
      const char *name = preau_json_tree_get_key (reading->tree, node);

      if (g_str_equal (name, "format"))
        continue;
      if (!g_str_equal (name, OWNER))
        return refuse (error, name);
      if (!read_level (reading, node, OWNER, 0, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * preau_tick_file_parse:
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint32): keys of the ticked items, with the day on which each
 *   was ticked, 0 where it is unknown; %NULL with %PREAU_ERROR_TICKS_DAMAGED, which names the place, or
 *   %PREAU_ERROR_TICKS_FORMAT
 */
GHashTable *
preau_tick_file_parse (const char *data,
                       gsize length,
                       GError **error)
{
  g_autoptr (PreauJsonTree) tree = preau_state_file_parse (data, length, &kept_format, error);
  g_autoptr (GHashTable) ticks = g_hash_table_new_full (preau_hash_string, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) days = g_hash_table_new_full (preau_hash_string, g_str_equal, g_free, NULL);
  Reading reading = { tree, ticks, days };
  GHashTableIter iter;
  gpointer key;

  if (tree == NULL || !read_owners (&reading, error))
    return NULL;

  g_hash_table_iter_init (&iter, ticks);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_iter_replace (&iter, g_hash_table_lookup (days, key));

  return g_steal_pointer (&ticks);
}

static void
build_item (JsonBuilder *builder,
            const char *item,
            guint32 day)
{
  g_autofree char *text = NULL;
  g_autofree char *dated = NULL;

  json_builder_set_member_name (builder, item);
  json_builder_add_boolean_value (builder, TRUE);
  if (day == 0)
    return;

  text = preau_day_format (day);
  dated = g_strdup_printf ("%s%c%s", item, DAY_MARK, text);
  json_builder_set_member_name (builder, dated);
  json_builder_add_boolean_value (builder, TRUE);
}

static void
build_ticks (JsonBuilder *builder,
             GHashTable *ticks)
{
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (ticks), (GCompareFunc) strcmp);
  g_auto (GStrv) at = g_new0 (char *, LEVELS);
  guint depth = 0;

  for (GList *l = sorted; l != NULL; l = l->next)
    {
      g_auto (GStrv) parts = g_strsplit (l->data, "/", LEVELS);
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
      build_item (builder, parts[LEVELS - 1], GPOINTER_TO_UINT (g_hash_table_lookup (ticks, l->data)));
    }
  while (depth-- > 0)
    json_builder_end_object (builder);
}

/**
 * preau_tick_file_write:
 * @ticks: (element-type utf8 guint32): as of preau_tick_file_parse()
 *
 * Returns: (transfer full): contents for preau_tick_file_parse()
 */
char *
preau_tick_file_write (GHashTable *ticks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, PREAU_TICK_FILE_FORMAT);
  json_builder_set_member_name (builder, OWNER);
  json_builder_begin_object (builder);
  build_ticks (builder, ticks);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);

  return g_strconcat (json, "\n", NULL);
}
