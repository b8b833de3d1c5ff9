/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-write.h"

#include "preau-enums.h"

/**
 * preau_json_write_string:
 * @builder: an object that is being written
 * @key: the key
 * @string: (nullable): its value; null where there is none
 */
void
preau_json_write_string (JsonBuilder *builder,
                         const char *key,
                         const char *string)
{
  json_builder_set_member_name (builder, key);
  if (string != NULL)
    json_builder_add_string_value (builder, string);
  else
    json_builder_add_null_value (builder);
}

/**
 * preau_json_write_int:
 * @builder: an object that is being written
 * @key: the key
 * @number: its value
 */
void
preau_json_write_int (JsonBuilder *builder,
                      const char *key,
                      gint64 number)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

/**
 * preau_json_write_strings:
 * @builder: an object that is being written
 * @key: the key
 * @strings: %NULL-terminated: its value, a list
 */
void
preau_json_write_strings (JsonBuilder *builder,
                          const char *key,
                          char **strings)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; strings[i] != NULL; i++)
    json_builder_add_string_value (builder, strings[i]);
  json_builder_end_array (builder);
}

/**
 * preau_json_write_enum:
 * @builder: an object that is being written
 * @key: the key
 * @type: one of the closed lists of a guide
 * @value: its value, written as in a guide
 */
void
preau_json_write_enum (JsonBuilder *builder,
                       const char *key,
                       GType type,
                       int value)
{
  preau_json_write_string (builder, key, preau_enum_to_nick (type, value));
}

/**
 * preau_json_write_list:
 * @builder: an object that is being written
 * @key: the key
 * @things: its value, a list
 * @add: what writes the keys of one of @things
 */
void
preau_json_write_list (JsonBuilder *builder,
                       const char *key,
                       GPtrArray *things,
                       PreauJsonWriteFunc add)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < things->len; i++)
    {
      json_builder_begin_object (builder);
      add (builder, g_ptr_array_index (things, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * preau_json_write_begin_object:
 * @builder: an object that is being written
 * @key: the key
 * @present: whether there is such an object
 *
 * Begins an object, which has to be ended then; or writes null.
 *
 * Returns: @present
 */
gboolean
preau_json_write_begin_object (JsonBuilder *builder,
                               const char *key,
                               gboolean present)
{
  json_builder_set_member_name (builder, key);
  if (present)
    json_builder_begin_object (builder);
  else
    json_builder_add_null_value (builder);

  return present;
}

/**
 * preau_json_write_end:
 * @builder: a finished value
 *
 * Returns: (transfer full): it as JSON, two spaces a level, with a line feed at its end
 */
char *
preau_json_write_end (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}

/**
 * preau_json_write_object:
 * @write: writes the keys of @thing
 * @thing: what is written
 *
 * Returns: (transfer full): @thing as JSON, as of preau_json_write_end()
 */
char *
preau_json_write_object (PreauJsonWriteFunc write,
                         gconstpointer thing)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  write (builder, thing);
  json_builder_end_object (builder);

  return preau_json_write_end (builder);
}
