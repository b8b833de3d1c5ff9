/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json.h"

#include <glib/gi18n.h>

#include "preau-id.h"
#include "preau-json-path.h"
#include "preau-suggest.h"

static void
append_path (const PreauJson *self,
             GString *path)
{
  if (self->parent == NULL)
    return;

  append_path (self->parent, path);
  if (self->key != NULL)
    preau_json_path_append_key (path, self->key, -1);
  else
    preau_json_path_append_index (path, self->index);
}

/**
 * preau_json_dup_path:
 * @self: a value
 *
 * Returns: (transfer full): its JSON pointer
 */
char *
preau_json_dup_path (const PreauJson *self)
{
  GString *path = g_string_new (NULL);

  append_path (self, path);

  return g_string_free (path, FALSE);
}

typedef void (*AddFunc) (PreauFindings *, PreauLintCode, const char *, const char *, const char *);

static void G_GNUC_PRINTF (5, 0)
report (const PreauJson *self,
        AddFunc add,
        PreauLintCode code,
        const char *hint,
        const char *format,
        va_list args)
{
  g_autofree char *path = NULL;
  g_autofree char *message = NULL;

  if (preau_findings_skip (self->reading->findings, code))
    return;

  path = preau_json_dup_path (self);
  message = g_strdup_vprintf (format, args);
  add (self->reading->findings, code, path, message, hint);
}

/**
 * preau_json_report:
 * @self: the value that is wrong
 * @code: what was found
 * @hint: (nullable): what to do about it; %NULL for what @code says in general
 * @format: a sentence in the current language
 * @...: what stands in it
 */
void
preau_json_report (const PreauJson *self,
                   PreauLintCode code,
                   const char *hint,
                   const char *format,
                   ...)
{
  va_list args;

  va_start (args, format);
  report (self, preau_findings_add, code, hint, format, args);
  va_end (args);
}

/**
 * preau_json_report_key:
 *
 * As preau_json_report(), where the key of @self is wrong.
 */
void
preau_json_report_key (const PreauJson *self,
                       PreauLintCode code,
                       const char *hint,
                       const char *format,
                       ...)
{
  va_list args;

  va_start (args, format);
  report (self, preau_findings_add_at_key, code, hint, format, args);
  va_end (args);
}

static void
report_type (const PreauJson *self,
             const char *expected)
{
  preau_json_report (self, PREAU_LINT_WRONG_TYPE, NULL, "%s", expected);
}

static void
report_unknown_key (const PreauJson *self,
                    const char *key,
                    const char *const *keys)
{
  g_autofree char *hint = NULL;
  PreauJson member = { self->reading, self, key, 0, json_object_get_member (json_node_get_object (self->node), key) };

  if (preau_findings_skip (self->reading->findings, PREAU_LINT_UNKNOWN_KEY))
    return;

  hint = preau_suggest_hint (key, keys);
  preau_json_report_key (&member, PREAU_LINT_UNKNOWN_KEY, hint, _("The key “%s” is not known here."), key);
}

/**
 * preau_json_expect_object:
 * @self: a value
 * @keys: %NULL-terminated: the keys that it may have, besides those that begin with "x-"
 *
 * Returns: %FALSE, and has it reported, if @self is no object
 */
gboolean
preau_json_expect_object (const PreauJson *self,
                          const char *const *keys)
{
  JsonObjectIter iter;
  const char *key;

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
    {
      report_type (self, _("An object is expected here."));
      return FALSE;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (self->node));
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    if (!g_strv_contains (keys, key) && !g_str_has_prefix (key, "x-"))
      report_unknown_key (self, key, keys);

  return TRUE;
}

/**
 * preau_json_get_member:
 * @self: a value, an object if it is sound
 * @key: the key
 * @need: whether it may be missing or null
 * @member: (out caller-allocates): the member, valid as long as @self
 *
 * Returns: %FALSE if there is nothing to read; what should be there and is
 *   not has been reported
 */
gboolean
preau_json_get_member (const PreauJson *self,
                       const char *key,
                       PreauJsonNeed need,
                       PreauJson *member)
{
  JsonNode *node;

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
    return FALSE;

  node = json_object_get_member (json_node_get_object (self->node), key);
  if (node == NULL)
    {
      if (need != PREAU_JSON_OPTIONAL)
        preau_json_report (self, PREAU_LINT_MISSING_KEY, NULL, _("The key “%s” is missing."), key);
      return FALSE;
    }

  *member = (PreauJson) { self->reading, self, key, 0, node };

  return !(need == PREAU_JSON_NULLABLE && JSON_NODE_HOLDS_NULL (node));
}

/**
 * preau_json_get_number:
 * @self: an object
 * @key: the key
 * @need: whether it may be missing
 * @min: least value
 * @max: greatest value
 *
 * Returns: a whole number from @min to @max; 0 where there is none
 */
guint
preau_json_get_number (const PreauJson *self,
                       const char *key,
                       PreauJsonNeed need,
                       guint min,
                       guint max)
{
  PreauJson member;
  gint64 value;

  if (!preau_json_get_member (self, key, need, &member))
    return 0;

  if (!JSON_NODE_HOLDS_VALUE (member.node) || json_node_get_value_type (member.node) != G_TYPE_INT64)
    {
      report_type (&member, _("A whole number is expected here."));
      return 0;
    }

  value = json_node_get_int (member.node);
  if (value < min || value > max)
    {
      preau_json_report (&member, PREAU_LINT_OUT_OF_RANGE, NULL, _("The number is not from %u to %u."), min, max);
      return 0;
    }

  return (guint) value;
}

/**
 * preau_json_get_boolean:
 * @self: an object
 * @key: the key, which must be there
 *
 * Returns: the truth value; %FALSE where there is none
 */
gboolean
preau_json_get_boolean (const PreauJson *self,
                        const char *key)
{
  PreauJson member;

  if (!preau_json_get_member (self, key, PREAU_JSON_REQUIRED, &member))
    return FALSE;

  if (!JSON_NODE_HOLDS_VALUE (member.node) || json_node_get_value_type (member.node) != G_TYPE_BOOLEAN)
    {
      report_type (&member, _("true or false is expected here."));
      return FALSE;
    }

  return json_node_get_boolean (member.node);
}

static int
read_choice (const PreauJson *self,
             GEnumClass *choices)
{
  g_autoptr (GPtrArray) nicks = NULL;
  g_autofree char *hint = NULL;
  const GEnumValue *found;
  const char *word;

  if (!JSON_NODE_HOLDS_VALUE (self->node) || json_node_get_value_type (self->node) != G_TYPE_STRING)
    {
      report_type (self, _("A string is expected here."));
      return 0;
    }

  word = json_node_get_string (self->node);
  found = g_enum_get_value_by_nick (choices, word);
  if (found != NULL)
    return found->value;

  nicks = g_ptr_array_new ();
  for (guint i = 0; i < choices->n_values; i++)
    g_ptr_array_add (nicks, (gpointer) choices->values[i].value_nick);
  g_ptr_array_add (nicks, NULL);
  hint = preau_suggest_hint (word, (const char *const *) nicks->pdata);
  preau_json_report (self, PREAU_LINT_UNKNOWN_VALUE, hint, _("“%s” is not possible here."), word);

  return 0;
}

/**
 * preau_json_get_choice:
 * @self: an object
 * @key: the key
 * @need: whether it may be missing
 * @choices: an enumeration whose nicks are the closed list
 *
 * Returns: the value; 0 where there is none
 */
int
preau_json_get_choice (const PreauJson *self,
                       const char *key,
                       PreauJsonNeed need,
                       GType choices)
{
  g_autoptr (GEnumClass) values = NULL;
  PreauJson member;

  if (!preau_json_get_member (self, key, need, &member))
    return 0;

  values = g_type_class_ref (choices);

  return read_choice (&member, values);
}

/**
 * preau_json_get_choices:
 * @self: an object
 * @key: the key of a list, which may be missing but not empty
 * @choices: an enumeration whose nicks are the closed list
 *
 * Returns: the bits `1 << value` of all that are named
 */
guint
preau_json_get_choices (const PreauJson *self,
                        const char *key,
                        GType choices)
{
  g_autoptr (GEnumClass) values = NULL;
  PreauJsonIter iter;
  PreauJson member;
  const PreauJson *element;
  guint bits = 0;

  if (!preau_json_get_member (self, key, PREAU_JSON_OPTIONAL, &member) || !preau_json_elements (self, key, &iter))
    return 0;

  if (preau_json_count_elements (&iter) == 0)
    preau_json_report (&member, PREAU_LINT_BAD_COUNT, _("Leave the key out to set no condition."),
                       _("The list is empty."));

  values = g_type_class_ref (choices);
  while ((element = preau_json_next_element (&iter)) != NULL)
    {
      int value = read_choice (element, values);

      if (value != 0 && (bits & (1u << value)) != 0)
        preau_json_report (element, PREAU_LINT_REPEATED_ENTRY, NULL, _("This entry stands twice."));
      if (value != 0)
        bits |= 1u << value;
    }

  return bits;
}

/* The container lies in the iterator, so that the values can point at it. */
static gboolean
enter (const PreauJson *self,
       const char *key,
       JsonNodeType type,
       PreauJsonIter *iter)
{
  iter->container = *self;
  iter->next = 0;

  if (key != NULL && !preau_json_get_member (self, key, PREAU_JSON_REQUIRED, &iter->container))
    return FALSE;

  if (JSON_NODE_TYPE (iter->container.node) == type)
    return TRUE;

  report_type (&iter->container,
               type == JSON_NODE_OBJECT ? _("An object is expected here.") : _("A list is expected here."));

  return FALSE;
}

/**
 * preau_json_members:
 * @self: an object
 * @key: (nullable): the key of an object in it, which must be there; %NULL for @self
 * @iter: (out caller-allocates): goes through its members, in their order
 *
 * Returns: %FALSE, and has it reported, if there is no such object
 */
gboolean
preau_json_members (const PreauJson *self,
                    const char *key,
                    PreauJsonIter *iter)
{
  if (!enter (self, key, JSON_NODE_OBJECT, iter))
    return FALSE;

  json_object_iter_init_ordered (&iter->members, json_node_get_object (iter->container.node));

  return TRUE;
}

/**
 * preau_json_elements:
 * @self: an object
 * @key: the key of a list in it, which must be there
 * @iter: (out caller-allocates): goes through its elements
 *
 * Returns: %FALSE, and has it reported, if there is no such list
 */
gboolean
preau_json_elements (const PreauJson *self,
                     const char *key,
                     PreauJsonIter *iter)
{
  return enter (self, key, JSON_NODE_ARRAY, iter);
}

/**
 * preau_json_next_member:
 * @iter: what preau_json_members() began
 * @id: (out): the key of the member
 *
 * Returns: (nullable): the member, valid until the next call; %NULL at the end
 */
const PreauJson *
preau_json_next_member (PreauJsonIter *iter,
                        const char **id)
{
  JsonNode *node;

  if (!json_object_iter_next_ordered (&iter->members, id, &node))
    return NULL;

  iter->value = (PreauJson) { iter->container.reading, &iter->container, *id, 0, node };

  return &iter->value;
}

/**
 * preau_json_next_entry:
 *
 * As preau_json_next_member(), where the keys are ids: a badly formed one is
 * reported.
 */
const PreauJson *
preau_json_next_entry (PreauJsonIter *iter,
                       const char **id)
{
  const PreauJson *entry = preau_json_next_member (iter, id);

  if (entry != NULL && !preau_id_is_valid (*id))
    preau_json_report_key (entry, PREAU_LINT_BAD_ID, NULL, _("“%s” is not an id."), *id);

  return entry;
}

/**
 * preau_json_next_element:
 * @iter: what preau_json_elements() began
 *
 * Returns: (nullable): the element, valid until the next call; %NULL at the end
 */
const PreauJson *
preau_json_next_element (PreauJsonIter *iter)
{
  JsonNode *node;

  if (iter->next >= preau_json_count_elements (iter))
    return NULL;

  node = json_array_get_element (json_node_get_array (iter->container.node), iter->next);
  iter->value = (PreauJson) { iter->container.reading, &iter->container, NULL, iter->next++, node };

  return &iter->value;
}

/**
 * preau_json_iter_get_container:
 * @iter: what preau_json_members() or preau_json_elements() began
 *
 * Returns: the object or list itself, valid as long as @iter
 */
const PreauJson *
preau_json_iter_get_container (const PreauJsonIter *iter)
{
  return &iter->container;
}

/**
 * preau_json_count_elements:
 * @iter: what preau_json_elements() began
 *
 * Returns: the length of the list
 */
guint
preau_json_count_elements (const PreauJsonIter *iter)
{
  return json_array_get_length (json_node_get_array (iter->container.node));
}

/**
 * preau_json_get_objects:
 * @self: an object
 * @key: the key of a list in it, which must be there
 * @import: makes an object of an element
 *
 * Returns: (transfer full) (element-type GObject): the objects, in their order
 */
GPtrArray *
preau_json_get_objects (const PreauJson *self,
                        const char *key,
                        PreauJsonImportFunc import)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);
  PreauJsonIter iter;
  const PreauJson *element;

  if (!preau_json_elements (self, key, &iter))
    return objects;

  while ((element = preau_json_next_element (&iter)) != NULL)
    g_ptr_array_add (objects, import (element));

  return objects;
}
