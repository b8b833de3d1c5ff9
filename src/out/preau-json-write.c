/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json-write.h"

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
 * preau_json_write_end:
 * @builder: a finished value
 *
 * Returns: (transfer full): it as JSON, two spaces a level, with a line feed
 *   at its end
 */
char *
preau_json_write_end (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
