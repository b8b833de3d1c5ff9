/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-file.h"

#include <string.h>
#include <json-glib/json-glib.h>

#include "preau-enums.h"
#include "preau-state-file.h"

/**
 * preau_link_record_new:
 * @result: what came of the last check
 * @missing_since: (nullable): the day on which it was first missing
 *
 * Returns: (transfer full): what is kept of a link
 */
PreauLinkRecord *
preau_link_record_new (PreauLinkResult *result,
                       const char *missing_since)
{
  PreauLinkRecord *self = g_new0 (PreauLinkRecord, 1);

  self->result = g_object_ref (result);
  self->missing_since = g_strdup (missing_since);

  return self;
}

/**
 * preau_link_record_free:
 * @self: (transfer full): what is kept of a link
 */
void
preau_link_record_free (PreauLinkRecord *self)
{
  g_clear_object (&self->result);
  g_clear_pointer (&self->missing_since, g_free);
  g_free (self);
}

static const PreauKeptFormat kept_format = { PREAU_LINK_FILE_FORMAT, PREAU_ERROR_LINKS_DAMAGED,
                                             PREAU_ERROR_LINKS_FORMAT };

static gboolean
refuse (GError **error,
        const char *path)
{
  return preau_state_file_refuse (&kept_format, path, error);
}

/* @string: (out) (nullable): a key that may be missing */
static gboolean
read_string (JsonObject *object,
             const char *key,
             const char *path,
             const char **string,
             GError **error)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *inner = g_strjoin ("/", path, key, NULL);

  *string = NULL;
  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (error, inner);

  *string = json_node_get_string (node);

  return TRUE;
}

/* @nick: (nullable); 0 where it is not given, or unknown */
static int
find_value (GType type,
            const char *nick)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  const GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (values, nick) : NULL;

  return found != NULL ? found->value : 0;
}

static gboolean
is_day (const char *day)
{
  g_autofree char *midnight = g_strconcat (day, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) found = strlen (day) == strlen ("2026-01-01") ? g_date_time_new_from_iso8601 (midnight, NULL)
                                                                      : NULL;

  return found != NULL;
}

static gboolean
has_keys (JsonObject *object,
          const char *path,
          GError **error)
{
  static const char *const keys[] = {
    "url", "state", "reason", "host", "at", "missing_since", NULL
  };
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (keys, name))
      {
        g_autofree char *inner = g_strjoin ("/", path, name, NULL);

        return refuse (error, inner);
      }

  return TRUE;
}

static PreauLinkRecord *
read_record (JsonObject *object,
             const char *sum,
             GError **error)
{
  const char *url, *state, *reason, *host, *at, *missing_since;
  g_autofree char *own_sum = NULL;
  g_autoptr (GDateTime) when = NULL;
  g_autoptr (PreauLinkResult) result = NULL;
  PreauLinkVerdict verdict;

  if (!has_keys (object, sum, error) || !read_string (object, "url", sum, &url, error) ||
      !read_string (object, "state", sum, &state, error) || !read_string (object, "reason", sum, &reason, error) ||
      !read_string (object, "host", sum, &host, error) || !read_string (object, "at", sum, &at, error) ||
      !read_string (object, "missing_since", sum, &missing_since, error))
    return NULL;

  verdict.state = (PreauLinkState) find_value (PREAU_TYPE_LINK_STATE, state);
  verdict.reason = (PreauLinkReason) find_value (PREAU_TYPE_LINK_REASON, reason);
  own_sum = url != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, url, -1) : NULL;
  when = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;

  if (g_strcmp0 (sum, own_sum) != 0 || when == NULL || (reason != NULL && verdict.reason == 0) ||
      !preau_link_state_takes (verdict.state, verdict.reason) || verdict.state == PREAU_LINK_STATE_GONE ||
      verdict.state == PREAU_LINK_STATE_OFFLINE || (missing_since != NULL && !is_day (missing_since)) ||
      (verdict.state == PREAU_LINK_STATE_ELSEWHERE && host == NULL))
    {
      refuse (error, sum);
      return NULL;
    }

  result = preau_link_result_new (url, verdict, host, when);

  return preau_link_record_new (result, missing_since);
}

static GPtrArray *
read_links (JsonNode *links,
            GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_link_record_free);
  JsonObjectIter iter;
  const char *sum;
  JsonNode *node;

  if (links == NULL || !JSON_NODE_HOLDS_OBJECT (links))
    {
      refuse (error, "links");
      return NULL;
    }

  json_object_iter_init (&iter, json_node_get_object (links));
  while (json_object_iter_next (&iter, &sum, &node))
    {
      PreauLinkRecord *record = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node))
        record = read_record (json_node_get_object (node), sum, error);
      else
        refuse (error, sum);
      if (record == NULL)
        return NULL;

      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

/**
 * preau_link_file_parse:
 * @data: what a file holds
 * @length: bytes of it
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PreauLinkRecord) (nullable): what is
 *   kept of links; %NULL with %PREAU_ERROR_LINKS_DAMAGED, which says where, or
 *   %PREAU_ERROR_LINKS_FORMAT
 */
GPtrArray *
preau_link_file_parse (const char *data,
                       gsize length,
                       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = preau_state_file_parse (parser, data, length, &kept_format, error);

  if (root == NULL)
    return NULL;
  if (json_object_get_size (root) > 2)
    {
      refuse (error, "/");
      return NULL;
    }

  return read_links (json_object_get_member (root, "links"), error);
}

/* @string: (nullable) */
static void
write_string (JsonBuilder *builder,
              const char *key,
              const char *string)
{
  if (string == NULL)
    return;

  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, string);
}

static void
write_record (JsonBuilder *builder,
              const PreauLinkRecord *record)
{
  const char *url = preau_link_result_get_url (record->result);
  PreauLinkVerdict verdict = preau_link_result_get_verdict (record->result);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, url, -1);
  g_autofree char *at = g_date_time_format_iso8601 (preau_link_result_get_when (record->result));

  json_builder_set_member_name (builder, sum);
  json_builder_begin_object (builder);
  write_string (builder, "url", url);
  write_string (builder, "state", preau_enum_to_nick (PREAU_TYPE_LINK_STATE, (int) verdict.state));
  write_string (builder, "reason", preau_enum_to_nick (PREAU_TYPE_LINK_REASON, (int) verdict.reason));
  write_string (builder, "host", preau_link_result_get_host (record->result));
  write_string (builder, "at", at);
  write_string (builder, "missing_since", record->missing_since);
  json_builder_end_object (builder);
}

/**
 * preau_link_file_write:
 * @records: (element-type PreauLinkRecord): what is kept of links, each once
 *
 * Returns: (transfer full): what a file holds that preau_link_file_parse() reads
 */
char *
preau_link_file_write (GPtrArray *records)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, PREAU_LINK_FILE_FORMAT);
  json_builder_set_member_name (builder, "links");
  json_builder_begin_object (builder);
  for (guint i = 0; i < records->len; i++)
    write_record (builder, g_ptr_array_index (records, i));
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);

  return g_strconcat (json, "\n", NULL);
}
