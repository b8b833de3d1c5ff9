/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-file.h"

#include <json-glib/json-glib.h>

#include "preau-day.h"
#include "preau-enums.h"
#include "preau-state-file.h"

PreauLinkRecord *
preau_link_record_new (PreauLinkResult *result,
                       const char *missing_since)
{
  PreauLinkRecord *self = g_new0 (PreauLinkRecord, 1);

  self->result = preau_link_result_ref (result);
  self->missing_since = g_strdup (missing_since);

  return self;
}

void
preau_link_record_free (PreauLinkRecord *self)
{
  g_clear_pointer (&self->result, preau_link_result_unref);
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

/* @string: (out) (nullable): NULL where the key is missing */
static gboolean
read_string (const PreauJsonTree *tree,
             const PreauJsonNode *object,
             const char *key,
             const char **string,
             GError **error)
{
  const PreauJsonNode *node = preau_json_tree_get_member (tree, object, key, NULL);
  g_autofree char *inner = NULL;

  *string = node != NULL ? preau_json_tree_get_string (tree, node) : NULL;
  if (node == NULL || *string != NULL)
    return TRUE;

  inner = g_strjoin ("/", preau_json_tree_get_key (tree, object), key, NULL);

  return refuse (error, inner);
}

/* A missing key reads as FALSE, as a needless warning about another domain is better than none. */
static gboolean
read_same_domain (const PreauJsonTree *tree,
                  const PreauJsonNode *object,
                  gboolean *same_domain,
                  GError **error)
{
  const PreauJsonNode *node = preau_json_tree_get_member (tree, object, "same_domain", NULL);
  g_autofree char *inner = NULL;

  *same_domain = node != NULL && node->type == PREAU_JSON_TRUE;
  if (node == NULL || *same_domain)
    return TRUE;

  inner = g_strjoin ("/", preau_json_tree_get_key (tree, object), "same_domain", NULL);

  return refuse (error, inner);
}

/* Returns: 0 where @nick is NULL or unknown. */
static int
find_value (GType type,
            const char *nick)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  const GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (values, nick) : NULL;

  return found != NULL ? found->value : 0;
}

static gboolean
has_keys (const PreauJsonTree *tree,
          const PreauJsonNode *object,
          GError **error)
{
  static const char *const keys[] = {
    "url", "state", "reason", "host", "same_domain", "at", "missing_since", NULL
  };

  for (const PreauJsonNode *at = preau_json_node_get_first (object); at != NULL; at = preau_json_node_get_next (at))
    if (!g_strv_contains (keys, preau_json_tree_get_key (tree, at)))
      {
        g_autofree char *inner =
          g_strjoin ("/", preau_json_tree_get_key (tree, object), preau_json_tree_get_key (tree, at), NULL);

        return refuse (error, inner);
      }

  return TRUE;
}

static PreauLinkRecord *
read_record (const PreauJsonTree *tree,
             const PreauJsonNode *object,
             GError **error)
{
  const char *sum = preau_json_tree_get_key (tree, object);
  const char *url, *state, *reason, *host, *at, *missing_since;
  g_autofree char *own_sum = NULL;
  g_autoptr (GDateTime) when = NULL;
  g_autoptr (PreauLinkResult) result = NULL;
  PreauLinkVerdict verdict;
  gboolean same_domain;

  if (object->type != PREAU_JSON_OBJECT)
    {
      refuse (error, sum);
      return NULL;
    }

  if (!has_keys (tree, object, error) || !read_string (tree, object, "url", &url, error) ||
      !read_string (tree, object, "state", &state, error) || !read_string (tree, object, "reason", &reason, error) ||
      !read_string (tree, object, "host", &host, error) || !read_same_domain (tree, object, &same_domain, error) ||
      !read_string (tree, object, "at", &at, error) ||
      !read_string (tree, object, "missing_since", &missing_since, error))
    return NULL;

  verdict.state = (PreauLinkState) find_value (PREAU_TYPE_LINK_STATE, state);
  verdict.reason = (PreauLinkReason) find_value (PREAU_TYPE_LINK_REASON, reason);
  own_sum = url != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, url, -1) : NULL;
  when = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;

  if (g_strcmp0 (sum, own_sum) != 0 || when == NULL || (reason != NULL && verdict.reason == 0) ||
      !preau_link_state_takes (verdict.state, verdict.reason) || verdict.state == PREAU_LINK_STATE_GONE ||
      verdict.state == PREAU_LINK_STATE_OFFLINE || (missing_since != NULL && preau_day_parse (missing_since) == 0) ||
      (verdict.state == PREAU_LINK_STATE_ELSEWHERE && host == NULL))
    {
      refuse (error, sum);
      return NULL;
    }

  result = preau_link_result_new (url, verdict, host, same_domain, when);

  return preau_link_record_new (result, missing_since);
}

static GPtrArray *
read_links (const PreauJsonTree *tree,
            const PreauJsonNode *links,
            GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_link_record_free);

  if (links == NULL || links->type != PREAU_JSON_OBJECT)
    {
      refuse (error, "links");
      return NULL;
    }

  for (const PreauJsonNode *at = preau_json_node_get_first (links); at != NULL; at = preau_json_node_get_next (at))
    {
      PreauLinkRecord *record = read_record (tree, at, error);

      if (record == NULL)
        return NULL;

      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

/**
 * preau_link_file_parse:
 *
 * Returns: (transfer full) (element-type PreauLinkRecord) (nullable): the records of a file; %NULL with
 *   %PREAU_ERROR_LINKS_DAMAGED, whose message names the place, or with %PREAU_ERROR_LINKS_FORMAT
 */
GPtrArray *
preau_link_file_parse (const char *data,
                       gsize length,
                       GError **error)
{
  g_autoptr (PreauJsonTree) tree = preau_state_file_parse (data, length, &kept_format, error);

  if (tree == NULL)
    return NULL;
  if (tree->nodes->length > 2)
    {
      refuse (error, "/");
      return NULL;
    }

  return read_links (tree, preau_json_tree_get_member (tree, tree->nodes, "links", NULL), error);
}

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
  const char *url = record->result->url;
  PreauLinkVerdict verdict = record->result->verdict;
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, url, -1);
  g_autofree char *at = g_date_time_format_iso8601 (record->result->when);

  json_builder_set_member_name (builder, sum);
  json_builder_begin_object (builder);
  write_string (builder, "url", url);
  write_string (builder, "state", preau_enum_to_nick (PREAU_TYPE_LINK_STATE, (int) verdict.state));
  write_string (builder, "reason", preau_enum_to_nick (PREAU_TYPE_LINK_REASON, (int) verdict.reason));
  write_string (builder, "host", record->result->host);
  if (record->result->host != NULL && !record->result->other_domain)
    {
      json_builder_set_member_name (builder, "same_domain");
      json_builder_add_boolean_value (builder, TRUE);
    }
  write_string (builder, "at", at);
  write_string (builder, "missing_since", record->missing_since);
  json_builder_end_object (builder);
}

/**
 * preau_link_file_write:
 * @records: (element-type PreauLinkRecord): records with different addresses
 *
 * Returns: (transfer full): text of a file, for preau_link_file_parse()
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
