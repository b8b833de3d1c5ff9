/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-shape.h"

#include "guide-said.h"

#define STATEMENT "claim:s text:s source:s citation:s url:S as_of:S basis:s standing:s against:a"
#define ITEM "id:s title:s why:s drawback:S phase:s weight:s source:s citation:s url:S as_of:S"
#define TOOL "tool:s name:s summary:s level:s level_text:s link:S because:a service:o stand_ins:a checklist:a"
#define SERVICE "state:s text:s since:S claims:a"

static gboolean
has_type (JsonNode *node,
          char type)
{
  gboolean is_null = JSON_NODE_HOLDS_NULL (node);

  switch (type)
    {
    case 'S':
      return is_null || has_type (node, 's');
    case 'I':
      return is_null || has_type (node, 'i');
    case 'O':
      return is_null || has_type (node, 'o');
    case 's':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
    case 'i':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
    case 'b':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
    case 'o':
      return JSON_NODE_HOLDS_OBJECT (node);
    case 'a':
      return JSON_NODE_HOLDS_ARRAY (node);
    default:
      g_assert_not_reached ();
    }
}

void
shape_assert (JsonObject *object,
              const char *shape)
{
  g_auto (GStrv) keys = g_strsplit (shape, " ", -1);
  g_autoptr (GList) members = json_object_get_members (object);
  GList *member = members;

  for (guint i = 0; keys[i] != NULL; i++, member = member->next)
    {
      g_auto (GStrv) pair = g_strsplit (keys[i], ":", 2);

      g_assert_nonnull (member);
      g_assert_cmpstr (member->data, ==, pair[0]);
      if (!has_type (json_object_get_member (object, pair[0]), pair[1][0]))
        g_error ("“%s” has the wrong type.", pair[0]);
    }
  g_assert_null (member);
}

void
shape_assert_string (JsonObject *object,
                     const char *key,
                     const char *said)
{
  g_assert_cmpstr (said_string (object, key), ==, said);
}

void
shape_assert_nick (JsonObject *object,
                   const char *key,
                   GType type,
                   guint value)
{
  g_assert_cmpstr (json_object_get_string_member (object, key), ==, preau_enum_to_nick (type, (int) value));
}

void
shape_assert_list (JsonObject *object,
                   const char *key,
                   GPtrArray *things,
                   ShapeFunc func)
{
  JsonArray *array = json_object_get_array_member (object, key);

  g_assert_cmpuint (json_array_get_length (array), ==, things->len);
  for (guint i = 0; i < things->len; i++)
    func (json_array_get_object_element (array, i), things->pdata[i]);
}

void
shape_assert_strings (JsonObject *object,
                      const char *key,
                      char **strings)
{
  g_autoptr (GPtrArray) said = said_strings (json_object_get_array_member (object, key));

  g_assert_cmpuint (said->len, ==, g_strv_length (strings));
  for (guint i = 0; i < said->len; i++)
    g_assert_cmpstr (said->pdata[i], ==, strings[i]);
}

void
shape_assert_statement (JsonObject *object,
                        gconstpointer thing)
{
  const PreauStatement *statement = thing;

  shape_assert (object, STATEMENT);
  shape_assert_string (object, "claim", statement->id);
  shape_assert_string (object, "text", statement->text);
  shape_assert_string (object, "source", statement->citation->source);
  shape_assert_string (object, "citation", statement->citation->full);
  shape_assert_string (object, "url", statement->citation->url);
  shape_assert_string (object, "as_of", statement->as_of);
  shape_assert_nick (object, "basis", preau_basis_get_type (), statement->basis);
  shape_assert_nick (object, "standing", preau_standing_get_type (), statement->standing);
  shape_assert_list (object, "against", statement->against, shape_assert_statement);
}

void
shape_assert_item (JsonObject *object,
                   gconstpointer thing)
{
  const PreauReportItem *item = thing;

  shape_assert (object, ITEM);
  shape_assert_string (object, "id", item->id);
  shape_assert_string (object, "title", item->title);
  shape_assert_string (object, "why", item->why);
  shape_assert_string (object, "drawback", item->drawback);
  shape_assert_string (object, "source", item->citation->source);
  shape_assert_string (object, "citation", item->citation->full);
  shape_assert_string (object, "url", item->citation->url);
  shape_assert_string (object, "as_of", item->as_of);
  shape_assert_nick (object, "phase", preau_phase_get_type (), item->phase);
  shape_assert_nick (object, "weight", preau_weight_get_type (), item->weight);
}

void
shape_assert_service (JsonObject *object,
                      const PreauReportTool *tool)
{
  JsonObject *service = json_object_get_object_member (object, "service");

  shape_assert (service, SERVICE);
  shape_assert_nick (service, "state", preau_service_state_get_type (), tool->state);
  shape_assert_string (service, "text", tool->state_words);
  shape_assert_string (service, "since", tool->since);
  shape_assert_list (service, "claims", tool->state_claims, shape_assert_statement);
}

void
shape_assert_tool (JsonObject *object,
                   gconstpointer thing)
{
  const PreauReportTool *tool = thing;

  shape_assert (object, TOOL);
  shape_assert_string (object, "tool", tool->id);
  shape_assert_string (object, "name", tool->name);
  shape_assert_string (object, "summary", tool->summary);
  shape_assert_nick (object, "level", preau_level_get_type (), tool->level);
  shape_assert_string (object, "level_text", tool->level_words);
  shape_assert_string (object, "link", tool->link);
  shape_assert_list (object, "because", tool->because, shape_assert_statement);
  shape_assert_service (object, tool);
  shape_assert_list (object, "stand_ins", tool->stand_ins, shape_assert_tool);
  shape_assert_list (object, "checklist", tool->items, shape_assert_item);
}
