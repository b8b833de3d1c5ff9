/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes a guide as a tree. Bytes changed blindly seldom get past the scanner; this gets to the import, the lint and
 * the walk behind it. */

#include "fuzz-mutate.h"

#include <string.h>
#include <json-glib/json-glib.h>

#include "preau-json-reader.h"

typedef struct
{
  JsonNode *parent;
  char *key; /* NULL in a list */
  guint index;
  JsonNode *node;
} Place;

static void
clear_place (gpointer data)
{
  g_clear_pointer (&((Place *) data)->key, g_free);
}

static void
collect (JsonNode *node,
         GArray *places)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *key;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          Place place = { node, g_strdup (key), 0, value };

          g_array_append_val (places, place);
          collect (value, places);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          Place place = { node, NULL, i, json_array_get_element (json_node_get_array (node), i) };

          g_array_append_val (places, place);
          collect (place.node, places);
        }
    }
}

/* By way of text: json_node_copy() shares what is inside, and a guide that holds itself has no end. */
static JsonNode *
copy (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return json_from_string (text, NULL);
}

static JsonNode *
draw_scalar (GRand *rand)
{
  static const char *const values[] = {
    "null", "true", "false", "0", "1", "9", "-1", "1000001", "1.5", "\"\"", "\" \"", "\"a\"", "\"2020-02\"", "{}", "[]",
    "\"contested\"", "\"superseded\"", "\"closed\"", "\"proscribed\"", "\"required\"", "\"impossible\"", "\"pupils\"",
    "\"https://a.example/\"", "\"http://a\"", "\"https://xn--lyce-dpa.fr\"", "\"\\u202e\"", "[null]", "{\"fr\":\"\"}",
  };

  return json_from_string (values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))], NULL);
}

/* Takes @node over. */
static void
put (const Place *place,
     JsonNode *node)
{
  if (place->key != NULL)
    {
      json_object_set_member (json_node_get_object (place->parent), place->key, node);
      return;
    }

  json_array_remove_element (json_node_get_array (place->parent), place->index);
  json_array_add_element (json_node_get_array (place->parent), node);
}

static void
drop (const Place *place)
{
  if (place->key != NULL)
    json_object_remove_member (json_node_get_object (place->parent), place->key);
  else
    json_array_remove_element (json_node_get_array (place->parent), place->index);
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

/* The same kind of thing from elsewhere keeps the shape, so that the mistake comes to light late. */
static JsonNode *
draw_like (GRand *rand,
           GArray *places,
           JsonNode *node)
{
  for (guint i = 0; i < 20; i++)
    {
      const Place *other = &g_array_index (places, Place, g_rand_int_range (rand, 0, (int) places->len));

      if (json_node_get_node_type (other->node) == json_node_get_node_type (node) &&
          is_number (other->node) == is_number (node))
        return copy (other->node);
    }

  return draw_scalar (rand);
}

static void
change (GRand *rand,
        GArray *places)
{
  const Place *place = &g_array_index (places, Place, g_rand_int_range (rand, 0, (int) places->len));
  const Place *other = &g_array_index (places, Place, g_rand_int_range (rand, 0, (int) places->len));

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      drop (place);
      break;
    case 1:
      put (place, draw_scalar (rand));
      break;
    case 2:
      put (place, copy (other->node));
      break;
    case 3:
      if (place->key == NULL)
        json_array_add_element (json_node_get_array (place->parent), copy (place->node));
      else
        json_object_set_member (json_node_get_object (place->parent), "b", copy (place->node));
      break;
    case 4:
      if (place->key != NULL && other->key != NULL)
        json_object_set_member (json_node_get_object (place->parent), other->key, copy (place->node));
      break;
    case 5:
      if (JSON_NODE_HOLDS_ARRAY (place->node))
        json_array_add_element (json_node_get_array (place->node), copy (other->node));
      break;
    default:
      put (place, draw_like (rand, places, place->node));
    }
}

/**
 * fuzz_mutate_tree:
 * @data: bytes, perhaps a guide
 * @size: how many
 * @max_size: how many there is room for
 * @seed: what to draw from
 *
 * Returns: the new size; 0 where @data is no JSON that has something to change, or the result does not fit
 */
gsize
fuzz_mutate_tree (guint8 *data,
                  gsize size,
                  gsize max_size,
                  guint seed)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauJsonTree) tree = preau_json_read ((const char *) data, size, findings);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *text = NULL;
  gsize length;

  if (tree == NULL ||
      !json_parser_load_from_data (parser, (const char *) data, (gssize) size, NULL))
    return 0;

  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

      g_array_set_clear_func (places, clear_place);
      collect (json_parser_get_root (parser), places);
      if (places->len == 0)
        return 0;
      change (rand, places);
    }

  text = json_to_string (json_parser_get_root (parser), FALSE);
  length = strlen (text);
  if (length > max_size)
    return 0;

  memcpy (data, text, length);

  return length;
}
