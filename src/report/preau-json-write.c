/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-write.h"

#include "preau-enums.h"

/**
 * preau_json_write_string:
 * @string: (nullable): the value; %NULL is written as null
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

void
preau_json_write_int (JsonBuilder *builder,
                      const char *key,
                      gint64 number)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

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

void
preau_json_write_enum (JsonBuilder *builder,
                       const char *key,
                       GType type,
                       int value)
{
  preau_json_write_string (builder, key, preau_enum_to_nick (type, value));
}

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
 * @present: whether the value is an object
 *
 * Writes the key, then begins its object, which the caller has to end, or writes null.
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
 *
 * Returns: (transfer full): the finished value as JSON, indented by two spaces a level, with a line feed at its end
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
 *
 * Returns: (transfer full): @thing as a JSON object, formatted as by preau_json_write_end()
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
