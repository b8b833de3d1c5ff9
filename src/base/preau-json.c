/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-json.h"

#include <glib/gi18n.h>

#include "preau-id.h"
#include "preau-json-path.h"
#include "preau-suggest.h"

static const char *
get_key (const PreauJson *self)
{
  return preau_json_tree_get_key (self->reading->tree, self->node);
}

static void
append_path (const PreauJson *self,
             GString *path)
{
  if (self->parent == NULL)
    return;

  append_path (self->parent, path);
  if (get_key (self) != NULL)
    preau_json_path_append_key (path, get_key (self));
  else
    preau_json_path_append_index (path, self->index);
}

static void G_GNUC_PRINTF (5, 0)
report (const PreauJson *self,
        guint32 offset,
        PreauLintCode code,
        const char *hint,
        const char *format,
        va_list args)
{
  g_autoptr (GString) path = NULL;
  g_autofree char *message = NULL;

  if (preau_findings_skip (self->reading->findings, code))
    return;

  path = g_string_new (NULL);
  append_path (self, path);
  message = g_strdup_vprintf (format, args);
  preau_findings_add_at_offset (self->reading->findings, code, offset, path->str, message, hint);
}

/**
 * preau_json_report:
 * @hint: (nullable): advice; %NULL for the general advice on @code
 * @format: a sentence in the current language
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
  report (self, self->node->offset, code, hint, format, args);
  va_end (args);
}

void
preau_json_report_key (const PreauJson *self,
                       PreauLintCode code,
                       const char *hint,
                       const char *format,
                       ...)
{
  va_list args;

  va_start (args, format);
  report (self, self->node->key > 0 ? self->node->key : self->node->offset, code, hint, format, args);
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
                    const PreauJsonNode *node,
                    const char *const *keys)
{
  PreauJson member = { .reading = self->reading, .parent = self, .node = node };
  g_autofree char *hint = NULL;

  if (preau_findings_skip (self->reading->findings, PREAU_LINT_UNKNOWN_KEY))
    return;

  hint = preau_suggest_hint (get_key (&member), keys);
  preau_json_report_key (&member, PREAU_LINT_UNKNOWN_KEY, hint, _("The key “%s” is not known here."),
                         get_key (&member));
}

/**
 * preau_json_expect_object:
 * @keys: %NULL-terminated: keys that the object may have, besides those that begin with "x-"
 *
 * Returns: %FALSE, with a finding, if @self is no object
 */
gboolean
preau_json_expect_object (const PreauJson *self,
                          const char *const *keys)
{
  const PreauJsonTree *tree = self->reading->tree;

  if (self->node->type != PREAU_JSON_OBJECT)
    {
      report_type (self, _("An object is expected here."));
      return FALSE;
    }

  for (const PreauJsonNode *at = preau_json_node_get_first (self->node); at != NULL; at = preau_json_node_get_next (at))
    {
      const char *key = preau_json_tree_get_key (tree, at);

      if (!g_strv_contains (keys, key) && !g_str_has_prefix (key, "x-"))
        report_unknown_key (self, at, keys);
    }

  return TRUE;
}

/**
 * preau_json_get_member:
 * @member: (out caller-allocates): the member, valid as long as @self
 *
 * Returns: %FALSE if there is no value; a missing key that @need asks for is reported
 */
gboolean
preau_json_get_member (const PreauJson *self,
                       const char *key,
                       PreauJsonNeed need,
                       PreauJson *member)
{
  const PreauJsonNode *node;

  if (self->node->type != PREAU_JSON_OBJECT)
    return FALSE;

  node = preau_json_tree_get_member (self->reading->tree, self->node, key, self->at);
  if (node == NULL)
    {
      if (need != PREAU_JSON_OPTIONAL)
        preau_json_report (self, PREAU_LINT_MISSING_KEY, NULL, _("The key “%s” is missing."), key);
      return FALSE;
    }

  *member = (PreauJson) { .reading = self->reading, .parent = self, .node = node };

  return !(need == PREAU_JSON_NULLABLE && node->type == PREAU_JSON_NULL);
}

/**
 * preau_json_get_number:
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

  if (!preau_json_tree_holds_integer (self->reading->tree, member.node))
    {
      report_type (&member, _("A whole number is expected here."));
      return 0;
    }

  if (!preau_json_tree_get_integer (self->reading->tree, member.node, &value) || value < min || value > max)
    {
      preau_json_report (&member, PREAU_LINT_OUT_OF_RANGE, NULL, _("The number is not from %u to %u."), min, max);
      return 0;
    }

  return (guint) value;
}

gboolean
preau_json_get_boolean (const PreauJson *self,
                        const char *key)
{
  PreauJson member;

  if (!preau_json_get_member (self, key, PREAU_JSON_REQUIRED, &member))
    return FALSE;

  if (member.node->type != PREAU_JSON_TRUE && member.node->type != PREAU_JSON_FALSE)
    report_type (&member, _("true or false is expected here."));

  return member.node->type == PREAU_JSON_TRUE;
}

static int
read_choice (const PreauJson *self,
             GEnumClass *choices)
{
  g_autoptr (GPtrArray) nicks = NULL;
  g_autofree char *hint = NULL;
  const GEnumValue *found;
  const char *word = preau_json_tree_get_string (self->reading->tree, self->node);

  if (word == NULL)
    {
      report_type (self, _("A string is expected here."));
      return 0;
    }

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
 *
 * Returns: the value of the enumeration @choices that has the nick written in the guide; 0 where there is none
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
 *
 * Returns: bits `1 << value` for a list of nicks, which may be missing but not empty
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

/* Keeps the container in the iterator, so that the values can point at it. */
static gboolean
enter (const PreauJson *self,
       const char *key,
       PreauJsonType type,
       PreauJsonIter *iter)
{
  iter->container = *self;
  iter->container.at = NULL;
  iter->value = (PreauJson) { .reading = self->reading, .parent = &iter->container };

  if (key != NULL && !preau_json_get_member (self, key, PREAU_JSON_REQUIRED, &iter->container))
    return FALSE;

  if (iter->container.node->type == type)
    return TRUE;

  report_type (&iter->container,
               type == PREAU_JSON_OBJECT ? _("An object is expected here.") : _("A list is expected here."));

  return FALSE;
}

/**
 * preau_json_members:
 * @key: (nullable): key of an object in @self, which must be there; %NULL for @self
 *
 * Returns: %FALSE, with a finding, if there is no such object
 */
gboolean
preau_json_members (const PreauJson *self,
                    const char *key,
                    PreauJsonIter *iter)
{
  return enter (self, key, PREAU_JSON_OBJECT, iter);
}

/**
 * preau_json_elements:
 *
 * Returns: %FALSE, with a finding, if @self has no list @key
 */
gboolean
preau_json_elements (const PreauJson *self,
                     const char *key,
                     PreauJsonIter *iter)
{
  return enter (self, key, PREAU_JSON_LIST, iter);
}

static gboolean
step (PreauJsonIter *iter)
{
  const PreauJsonNode *last = iter->container.at;

  if (last != NULL)
    iter->value.index++;
  iter->value.node = last != NULL ? preau_json_node_get_next (last) : preau_json_node_get_first (iter->container.node);
  if (iter->value.node != NULL)
    iter->container.at = iter->value.node;

  return iter->value.node != NULL;
}

/**
 * preau_json_next_member:
 *
 * Returns: (nullable): the member, valid until the next call; %NULL at the end
 */
const PreauJson *
preau_json_next_member (PreauJsonIter *iter,
                        const char **id)
{
  if (!step (iter))
    return NULL;

  *id = get_key (&iter->value);

  return &iter->value;
}

/**
 * preau_json_next_entry:
 *
 * As preau_json_next_member(), but reports keys that are not ids.
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
 *
 * Returns: (nullable): the element, valid until the next call; %NULL at the end
 */
const PreauJson *
preau_json_next_element (PreauJsonIter *iter)
{
  return step (iter) ? &iter->value : NULL;
}

/**
 * preau_json_iter_get_container:
 *
 * Returns: the object or list itself, valid as long as @iter
 */
const PreauJson *
preau_json_iter_get_container (const PreauJsonIter *iter)
{
  return &iter->container;
}

guint
preau_json_count_elements (const PreauJsonIter *iter)
{
  return iter->container.node->length;
}

/**
 * preau_json_get_objects:
 *
 * Returns: (transfer full) (element-type GObject): the objects that @import makes of the elements, in their order
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
