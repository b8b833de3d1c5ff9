/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads nodes over the accessibility bus. All questions about the nodes of one depth are sent before the first answer
 * is awaited: one after the other, the hundreds of nodes of a page take several times as long. */
#include "accessible.h"

#include <string.h>

#define MILLISECONDS_OF_ANSWER (60 * 1000) /* a program that is slow to answer is not one that has nothing to say */

#define MOST_AT_THE_END 48 /* nodes of each depth that are read to find the end of a page; three times the need */

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define ACTION "org.a11y.atspi.Action"
#define COMPONENT "org.a11y.atspi.Component"
#define TEXT "org.a11y.atspi.Text"

/* Returns: (transfer full) (nullable): a question to @node that is on its way; the rest are arguments of D-Bus */
static DBusPendingCall *
ask (const Node *node,
     const char *interface,
     const char *member,
     int first_type,
     ...)
{
  DBusMessage *message = dbus_message_new_method_call (node->bus, node->path, interface, member);
  DBusPendingCall *question = NULL;
  va_list arguments;

  va_start (arguments, first_type);
  dbus_message_append_args_valist (message, first_type, arguments);
  va_end (arguments);
  dbus_connection_send_with_reply (atspi_get_a11y_bus (), message, &question, MILLISECONDS_OF_ANSWER);
  dbus_message_unref (message);

  return question;
}

static DBusPendingCall *
ask_property (const Node *node,
              const char *interface,
              const char *name)
{
  return ask (node, DBUS_INTERFACE_PROPERTIES, "Get", DBUS_TYPE_STRING, &interface, DBUS_TYPE_STRING, &name,
              DBUS_TYPE_INVALID);
}

/**
 * await:
 * @question: (transfer full) (nullable): what was asked
 * @at: (out): beginning of the answer
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where there is none, as of a node that has gone meanwhile
 */
static DBusMessage *
await (DBusPendingCall *question,
       DBusMessageIter *at)
{
  DBusMessage *answer;

  if (question == NULL)
    return NULL;

  dbus_pending_call_block (question);
  answer = dbus_pending_call_steal_reply (question);
  dbus_pending_call_unref (question);
  if (dbus_message_get_type (answer) == DBUS_MESSAGE_TYPE_METHOD_RETURN && dbus_message_iter_init (answer, at))
    return answer;

  dbus_message_unref (answer);

  return NULL;
}

/* The same for a value that is there on its own or as a property. */
static DBusMessage *
await_value (DBusPendingCall *question,
             int type,
             DBusMessageIter *at)
{
  DBusMessage *answer = await (question, at);

  if (answer != NULL && dbus_message_iter_get_arg_type (at) == DBUS_TYPE_VARIANT)
    {
      DBusMessageIter property = *at;

      dbus_message_iter_recurse (&property, at);
    }
  if (answer != NULL && dbus_message_iter_get_arg_type (at) != type)
    g_clear_pointer (&answer, dbus_message_unref);

  return answer;
}

/* Returns: (transfer full): a string; empty where there is none */
static char *
await_string (DBusPendingCall *question)
{
  DBusMessageIter at;
  DBusMessage *answer = await_value (question, DBUS_TYPE_STRING, &at);
  const char *string = "";
  char *copy;

  if (answer != NULL)
    dbus_message_iter_get_basic (&at, &string);
  copy = g_strdup (string);
  g_clear_pointer (&answer, dbus_message_unref);

  return copy;
}

/* Returns: a number of 32 bits; 0 where there is none */
static guint
await_number (DBusPendingCall *question,
              int type)
{
  DBusMessageIter at;
  DBusMessage *answer = await_value (question, type, &at);
  dbus_uint32_t number = 0;

  if (answer != NULL)
    dbus_message_iter_get_basic (&at, &number);
  g_clear_pointer (&answer, dbus_message_unref);

  return number;
}

static guint64
await_states (DBusPendingCall *question)
{
  DBusMessageIter at, words;
  DBusMessage *answer = await (question, &at);
  guint64 states = 0;

  if (answer == NULL)
    return states;

  dbus_message_iter_recurse (&at, &words);
  for (guint shift = 0; dbus_message_iter_get_arg_type (&words) == DBUS_TYPE_UINT32; shift += 32)
    {
      dbus_uint32_t word;

      dbus_message_iter_get_basic (&words, &word);
      states |= (guint64) word << shift;
      dbus_message_iter_next (&words);
    }
  dbus_message_unref (answer);

  return states;
}

/* Returns: (transfer full): a node of which nothing is known but where it is; @path is that of an object of @bus */
Node *
node_new (const char *bus,
          const char *path)
{
  Node *self = g_new0 (Node, 1);

  self->bus = g_intern_string (bus);
  self->path = g_strdup (path);
  self->name = g_strdup ("");
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);

  return self;
}

/* Adds the nodes of an array of their buses and paths. */
static void
add_nodes (GPtrArray *nodes,
           DBusMessageIter *array)
{
  DBusMessageIter reference, part;
  const char *bus;
  const char *path;

  dbus_message_iter_recurse (array, &reference);
  for (; dbus_message_iter_get_arg_type (&reference) == DBUS_TYPE_STRUCT; dbus_message_iter_next (&reference))
    {
      dbus_message_iter_recurse (&reference, &part);
      dbus_message_iter_get_basic (&part, &bus);
      dbus_message_iter_next (&part);
      dbus_message_iter_get_basic (&part, &path);
      g_ptr_array_add (nodes, node_new (bus, path));
    }
}

/* Returns: (transfer full) (element-type Node): the nodes that have the relation @wanted to @self */
static GPtrArray *
list_related (const Node *self,
              AtspiRelationType wanted)
{
  GPtrArray *related = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  DBusMessageIter at, relation, part;
  DBusMessage *answer = await (ask (self, ACCESSIBLE, "GetRelationSet", DBUS_TYPE_INVALID), &at);
  dbus_uint32_t type;

  if (answer == NULL)
    return related;

  dbus_message_iter_recurse (&at, &relation);
  for (; dbus_message_iter_get_arg_type (&relation) == DBUS_TYPE_STRUCT; dbus_message_iter_next (&relation))
    {
      dbus_message_iter_recurse (&relation, &part);
      dbus_message_iter_get_basic (&part, &type);
      dbus_message_iter_next (&part);
      if (type == wanted)
        add_nodes (related, &part);
    }
  dbus_message_unref (answer);

  return related;
}

static void
append_words (GString *text,
              char *words)
{
  /* GTK 4.18 has already said what describes it. */
  if (*words != '\0' && strstr (text->str, words) == NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
  g_free (words);
}

/* Appends the names of what stands in such a relation to @self; what is written on it, where it has none. */
static void
append_related (const Node *self,
                AtspiRelationType type,
                GString *text)
{
  g_autoptr (GPtrArray) related = list_related (self, type);

  for (guint i = 0; i < related->len; i++)
    {
      g_autofree char *name = await_string (ask_property (related->pdata[i], ACCESSIBLE, "Name"));

      append_words (text, *name != '\0' ? g_steal_pointer (&name) : node_dup_text (related->pdata[i]));
    }
}

/* GTK 4.18 takes the label of a menu item for decoration, and so gives the item no name; screen readers follow the
 * relation to the label. Nothing else may go without a name. */
static void
name_menu_item (Node *self)
{
  GString *name = g_string_new (NULL);

  append_related (self, ATSPI_RELATION_LABELLED_BY, name);
  g_free (self->name);
  self->name = g_string_free (name, FALSE);
}

/* Reads each of @nodes, but not its children. */
static void
read_alone (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_sized_new (nodes->len * 3);

  for (guint i = 0; i < nodes->len; i++)
    {
      const Node *node = nodes->pdata[i];

      g_ptr_array_add (questions, ask (node, ACCESSIBLE, "GetRole", DBUS_TYPE_INVALID));
      g_ptr_array_add (questions, ask_property (node, ACCESSIBLE, "Name"));
      g_ptr_array_add (questions, ask (node, ACCESSIBLE, "GetState", DBUS_TYPE_INVALID));
    }

  for (guint i = 0; i < nodes->len; i++)
    {
      Node *node = nodes->pdata[i];

      node->role = (AtspiRole) await_number (questions->pdata[3 * i], DBUS_TYPE_UINT32);
      g_free (node->name);
      node->name = await_string (questions->pdata[3 * i + 1]);
      node->states = await_states (questions->pdata[3 * i + 2]);
      if (node->role == ATSPI_ROLE_MENU_ITEM && *node->name == '\0')
        name_menu_item (node);
    }
}

/* A person has nothing of a node that is not shown, such as a page of a stack behind the one in front. */
static gboolean
is_shown (const Node *self)
{
  return node_has_state (self, ATSPI_STATE_VISIBLE);
}

/* Controls and headings contain nothing but the labels that give them their names. The button of a menu consists of two
 * buttons, one inside the other, and only the inner one is focusable. */
static gboolean
is_whole (const Node *self)
{
  switch ((guint) self->role)
    {
    case ATSPI_ROLE_CHECK_BOX:
    case ATSPI_ROLE_HEADING:
    case ATSPI_ROLE_LABEL:
    case ATSPI_ROLE_SCROLL_BAR:
      return TRUE;
    case ATSPI_ROLE_PUSH_BUTTON:
    case ATSPI_ROLE_TOGGLE_BUTTON:
      return node_has_state (self, ATSPI_STATE_FOCUSABLE);
    default:
      return FALSE;
    }
}

static gboolean
has_more_inside (const Node *self)
{
  return self->role == ATSPI_ROLE_APPLICATION || (is_shown (self) && !is_whole (self));
}

static gboolean
has_child (const Node *self,
           const char *path)
{
  for (guint i = 0; i < self->children->len; i++)
    if (g_str_equal (((const Node *) self->children->pdata[i])->path, path))
      return TRUE;

  return FALSE;
}

/* GTK 4.8 has a page of a stack there twice: inside a GtkStackPage, and after it. */
static void
drop_twins (gpointer node,
            gpointer data)
{
  const Node *self = node;

  for (guint i = self->children->len; i > 1; i--)
    for (guint j = 0; j < i - 1; j++)
      if (has_child (self->children->pdata[j], ((const Node *) self->children->pdata[i - 1])->path))
        {
          g_ptr_array_remove_index (self->children, i - 1);
          break;
        }
}

/* Reads what is in each of @nodes; what is shown of it is in their children then. */
static void
read_children (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_sized_new (nodes->len);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (questions, ask (nodes->pdata[i], ACCESSIBLE, "GetChildren", DBUS_TYPE_INVALID));
  for (guint i = 0; i < nodes->len; i++)
    {
      Node *node = nodes->pdata[i];
      DBusMessageIter at;
      DBusMessage *answer = await (questions->pdata[i], &at);

      if (answer != NULL)
        add_nodes (node->children, &at);
      g_clear_pointer (&answer, dbus_message_unref);
      g_ptr_array_extend (all, node->children, NULL, NULL);
    }

  read_alone (all);
  for (guint i = 0; i < nodes->len; i++)
    {
      Node *node = nodes->pdata[i];

      for (guint j = node->children->len; j > 0; j--)
        if (is_shown (node->children->pdata[j - 1]))
          ((Node *) node->children->pdata[j - 1])->parent = node;
        else
          g_ptr_array_remove_index (node->children, j - 1);
    }
}

/* Returns: (transfer container): the children of @nodes that have something inside */
static GPtrArray *
list_next (GPtrArray *nodes)
{
  GPtrArray *next = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      const Node *node = nodes->pdata[i];

      for (guint j = 0; j < node->children->len; j++)
        if (has_more_inside (node->children->pdata[j]))
          g_ptr_array_add (next, node->children->pdata[j]);
    }

  return next;
}

static const Node *
find_child (GPtrArray *nodes,
            NodeFunc is_it,
            gconstpointer data)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const Node *node = nodes->pdata[i];

      for (guint j = 0; j < node->children->len; j++)
        if (is_it (node->children->pdata[j], data))
          return node->children->pdata[j];
    }

  return NULL;
}

/**
 * node_read_until:
 * @self: a node that was read alone
 * @is_it: (nullable): what to look for; it gets nodes whose children are not read yet
 * @data: for @is_it
 *
 * Reads what is in @self, all nodes of one depth together, until @is_it finds one of them. A node that goes away
 * meanwhile has no name, or is left out.
 *
 * Returns: (transfer none) (nullable): the node that was found
 */
const Node *
node_read_until (Node *self,
                 NodeFunc is_it,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) above = NULL;
  g_autoptr (GPtrArray) level = g_ptr_array_new ();
  const Node *found = is_it != NULL && is_it (self, data) ? self : NULL;

  if (found == NULL && has_more_inside (self))
    g_ptr_array_add (level, self);
  while (level->len > 0)
    {
      read_children (level);
      if (above != NULL)
        {
          g_ptr_array_foreach (above, drop_twins, NULL);
          g_ptr_array_unref (level);
          level = list_next (above);
          g_clear_pointer (&above, g_ptr_array_unref);
        }
      found = is_it != NULL ? find_child (level, is_it, data) : NULL;
      above = g_steal_pointer (&level);
      level = found == NULL ? list_next (above) : g_ptr_array_new ();
    }

  return found;
}

/* Returns: (transfer full): the node at @path, without its children */
Node *
node_read_alone (const char *bus,
                 const char *path)
{
  Node *self = node_new (bus, path);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, self);
  read_alone (nodes);

  return self;
}

/* Reads what is in @self, but nothing that is in that; it must have been read alone. */
void
node_read_children (Node *self)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, self);
  read_children (nodes);
}

/**
 * node_find_last:
 * @self: a node that was read alone
 * @is_it: what to look for
 * @data: for @is_it
 *
 * Reads no more than the last few nodes of each depth: what stands at the end of a long page is found without reading
 * all that comes before.
 *
 * Returns: whether it is there now
 */
gboolean
node_find_last (Node *self,
                NodeFunc is_it,
                gconstpointer data)
{
  g_autoptr (GPtrArray) level = g_ptr_array_new ();

  g_ptr_array_add (level, self);
  while (level->len > 0)
    {
      g_autoptr (GPtrArray) above = g_steal_pointer (&level);

      read_children (above);
      if (find_child (above, is_it, data) != NULL)
        return TRUE;

      level = list_next (above);
      if (level->len > MOST_AT_THE_END)
        g_ptr_array_remove_range (level, 0, level->len - MOST_AT_THE_END);
    }

  return FALSE;
}

/**
 * node_get_place:
 * @self: anything but a window: GTK 4.8 says nothing of that, and nothing good of places on the screen
 *
 * Returns: where it is in its window, in pixels; empty where it has gone
 */
AtspiRect
node_get_place (const Node *self)
{
  dbus_uint32_t coordinates = ATSPI_COORD_TYPE_WINDOW;
  AtspiRect place = { 0 };
  DBusMessageIter at, part;
  DBusMessage *answer =
    await (ask (self, COMPONENT, "GetExtents", DBUS_TYPE_UINT32, &coordinates, DBUS_TYPE_INVALID), &at);

  if (answer == NULL)
    return place;

  dbus_message_iter_recurse (&at, &part);
  for (guint i = 0; dbus_message_iter_get_arg_type (&part) == DBUS_TYPE_INT32; i++)
    {
      int *numbers[] = { &place.x, &place.y, &place.width, &place.height };

      dbus_message_iter_get_basic (&part, numbers[i]);
      dbus_message_iter_next (&part);
    }
  dbus_message_unref (answer);

  return place;
}

/* GTK 4.8 makes no description of labels that describe something; screen readers follow the relation.
 * Returns: (transfer full): the description of @self, as a screen reader says it after the name */
char *
node_dup_description (const Node *self)
{
  GString *text = g_string_new (NULL);

  append_words (text, await_string (ask_property (self, ACCESSIBLE, "Description")));
  append_related (self, ATSPI_RELATION_DESCRIBED_BY, text);

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the text of an entry or label; empty for other nodes */
char *
node_dup_text (const Node *self)
{
  dbus_int32_t start = 0;
  dbus_int32_t end = (dbus_int32_t) await_number (ask_property (self, TEXT, "CharacterCount"), DBUS_TYPE_INT32);

  return await_string (
    ask (self, TEXT, "GetText", DBUS_TYPE_INT32, &start, DBUS_TYPE_INT32, &end, DBUS_TYPE_INVALID));
}

/**
 * node_use:
 * @self: a node
 *
 * Does the first thing that can be done with it, such as pressing a button, as a screen reader would.
 *
 * Returns: whether there is such a thing
 */
gboolean
node_use (const Node *self)
{
  dbus_int32_t first = 0;

  return await_number (ask (self, ACTION, "DoAction", DBUS_TYPE_INT32, &first, DBUS_TYPE_INVALID),
                       DBUS_TYPE_BOOLEAN) != 0;
}
