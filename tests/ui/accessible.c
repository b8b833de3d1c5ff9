/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accessible.h"

#include <string.h>

#define PATIENCE (5 * G_TIME_SPAN_MINUTE) /* longer than anything takes on the slowest machine */
#define MILLISECONDS_BETWEEN_LOOKS 5

static AtspiAccessible *focused;

static char *
dup_name (char *name)
{
  return name != NULL ? name : g_strdup ("");
}

static guint64
read_states (AtspiAccessible *accessible)
{
  AtspiStateSet *set = atspi_accessible_get_state_set (accessible);
  guint64 states = 0;

  for (guint i = 0; set != NULL && i < ATSPI_STATE_LAST_DEFINED; i++)
    if (atspi_state_set_contains (set, (AtspiStateType) i))
      states |= G_GUINT64_CONSTANT (1) << i;
  g_clear_object (&set);

  return states;
}

/* Inside a control and a heading there are the words that it is called by; a button for a menu has both inside. */
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

/* GTK 4.8 has a page of a stack there twice: inside a GtkStackPage, and beside it. */
static gboolean
was_read (const Node *self,
          AtspiAccessible *accessible)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      const Node *sibling = self->children->pdata[i];

      for (guint j = 0; j < sibling->children->len; j++)
        if (((const Node *) sibling->children->pdata[j])->accessible == accessible)
          return TRUE;
    }

  return FALSE;
}

/* What is not shown, such as a page of a stack that is not in front, is nothing to a person. */
static gboolean
is_shown (const Node *self)
{
  return node_has_state (self, ATSPI_STATE_VISIBLE);
}

static void
read_children (Node *self)
{
  int n = atspi_accessible_get_child_count (self->accessible, NULL);

  for (int i = 0; i < n; i++)
    {
      AtspiAccessible *accessible = atspi_accessible_get_child_at_index (self->accessible, i, NULL);
      g_autoptr (Node) child = NULL;

      if (accessible != NULL && !was_read (self, accessible))
        child = node_read (accessible);
      g_clear_object (&accessible);
      if (child == NULL || !is_shown (child))
        continue;

      child->parent = self;
      g_ptr_array_add (self->children, g_steal_pointer (&child));
    }
}

static void
append_words (GString *text,
              char *words)
{
  /* GTK 4.18 has already said what describes it. */
  if (words != NULL && *words != '\0' && strstr (text->str, words) == NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
  g_free (words);
}

/* What is written on it, or in it. */
static char *
dup_text (AtspiAccessible *accessible)
{
  AtspiText *text = atspi_accessible_get_text_iface (accessible);
  char *words = text != NULL ? atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL) : NULL;

  g_clear_object (&text);

  return dup_name (words);
}

/* Its name; what is written on it, where it has none. */
static char *
dup_words (AtspiAccessible *accessible)
{
  g_autofree char *name = dup_name (atspi_accessible_get_name (accessible, NULL));

  return *name != '\0' ? g_steal_pointer (&name) : dup_text (accessible);
}

static void
append_relations (AtspiAccessible *accessible,
                  AtspiRelationType type,
                  GString *text)
{
  g_autoptr (GArray) relations = atspi_accessible_get_relation_set (accessible, NULL);

  for (guint i = 0; relations != NULL && i < relations->len; i++)
    {
      AtspiRelation *relation = g_array_index (relations, AtspiRelation *, i);

      for (int j = 0; j < atspi_relation_get_n_targets (relation); j++)
        if (atspi_relation_get_relation_type (relation) == type)
          {
            AtspiAccessible *target = atspi_relation_get_target (relation, j);

            append_words (text, dup_words (target));
            g_object_unref (target);
          }
      g_object_unref (relation);
    }
}

/* GTK 4.18 takes the label of a menu item for decoration, and so gives the item no name; screen readers follow the
 * relation to the label. Nothing else may go without a name. */
static void
name_menu_item (Node *self)
{
  GString *name = g_string_new (NULL);

  append_relations (self->accessible, ATSPI_RELATION_LABELLED_BY, name);
  g_free (self->name);
  self->name = g_string_free (name, FALSE);
}

static Node *
read_alone (AtspiAccessible *accessible)
{
  Node *self = g_new0 (Node, 1);

  self->accessible = g_object_ref (accessible);
  self->role = atspi_accessible_get_role (accessible, NULL);
  self->name = dup_name (atspi_accessible_get_name (accessible, NULL));
  self->states = read_states (accessible);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  if (self->role == ATSPI_ROLE_MENU_ITEM && *self->name == '\0')
    name_menu_item (self);

  return self;
}

/**
 * node_read:
 * @accessible: where to begin
 *
 * A widget that goes away meanwhile has no name, or is not there.
 *
 * Returns: (transfer full): what is there now
 */
Node *
node_read (AtspiAccessible *accessible)
{
  Node *self = read_alone (accessible);

  if (self->role == ATSPI_ROLE_APPLICATION || (is_shown (self) && !is_whole (self)))
    read_children (self);

  return self;
}

/**
 * node_read_last:
 * @accessible: where to look
 * @role: what it is
 * @name: what it is called
 *
 * Begins at the end: what stands there on a long page is found without reading all that comes before.
 *
 * Returns: (transfer full) (nullable): the last one, alone
 */
Node *
node_read_last (AtspiAccessible *accessible,
                AtspiRole role,
                const char *name)
{
  g_autoptr (Node) self = read_alone (accessible);
  Node *found = NULL;
  int n;

  if (!is_shown (self))
    return NULL;
  if (self->role == role && g_str_equal (self->name, name))
    return g_steal_pointer (&self);
  if (is_whole (self))
    return NULL;

  n = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = n - 1; i >= 0 && found == NULL; i--)
    {
      AtspiAccessible *child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        found = node_read_last (child, role, name);
      g_clear_object (&child);
    }

  return found;
}

static void
focused_cb (AtspiEvent *event,
            void *user_data)
{
  if (event->detail1 == 1)
    g_set_object (&focused, event->source);
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* From now on, hears where the focus goes, as a screen reader does. */
void
focus_follow (void)
{
  AtspiEventListener *listener = atspi_event_listener_new (focused_cb, NULL, NULL);
  g_autoptr (GError) error = NULL;

  atspi_event_listener_register (listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);
}

static void
hear (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* @accessible: (nullable): what has the focus, where nothing was heard of it: GTK says nothing as a window comes up */
void
focus_set (AtspiAccessible *accessible)
{
  if (accessible == NULL)
    hear (); /* what was told before counts no longer */
  g_set_object (&focused, accessible);
}

/**
 * focus_read:
 *
 * Returns: (transfer full) (nullable): what had the focus last, alone, and not in the focus any more if it has lost it
 *   since; %NULL before anything was heard
 */
Node *
focus_read (void)
{
  hear ();

  return focused != NULL ? read_alone (focused) : NULL;
}

void
node_free (Node *self)
{
  g_clear_object (&self->accessible);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

gboolean
node_has_state (const Node *self,
                AtspiStateType state)
{
  return (self->states >> state) & 1;
}

/* GTK 4.18 tells a button that stays pressed from others, and what belongs together from what has no meaning; to GTK 4.8
 * they are buttons and panels. */
static gboolean
has_role (const Node *self,
          AtspiRole role)
{
  return self->role == role || (self->role == ATSPI_ROLE_TOGGLE_BUTTON && role == ATSPI_ROLE_PUSH_BUTTON) ||
         (self->role == ATSPI_ROLE_GROUPING && role == ATSPI_ROLE_PANEL);
}

/**
 * node_is:
 * @self: a node
 * @role: what it is; a button may stay pressed
 * @name: (nullable): what it is called; `*` and `?` stand for anything
 *
 * Returns: whether it is that
 */
gboolean
node_is (const Node *self,
         AtspiRole role,
         const char *name)
{
  return has_role (self, role) && (name == NULL || g_pattern_match_simple (name, self->name));
}

/**
 * node_find_by:
 * @self: where to look
 * @is_it: what to look for
 * @data: for @is_it
 *
 * Returns: (transfer none) (nullable): the first one, in the order in which it would be read aloud
 */
const Node *
node_find_by (const Node *self,
              NodeFunc is_it,
              gconstpointer data)
{
  if (is_it (self, data))
    return self;

  for (guint i = 0; i < self->children->len; i++)
    {
      const Node *found = node_find_by (self->children->pdata[i], is_it, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_focus (const Node *node,
           gconstpointer data)
{
  return node->role != ATSPI_ROLE_FRAME && node_has_state (node, ATSPI_STATE_FOCUSED);
}

const Node *
node_find_focus (const Node *self)
{
  return node_find_by (self, has_focus, NULL);
}

/**
 * node_get_place:
 * @self: anything but a window: GTK 4.8 says nothing of that, and nothing good of places on the screen
 *
 * Returns: (transfer full): where it is in its window, in pixels; empty where it has gone
 */
AtspiRect *
node_get_place (const Node *self)
{
  AtspiComponent *component = atspi_accessible_get_component_iface (self->accessible);
  AtspiRect *place =
    component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;

  g_clear_object (&component);

  return place != NULL ? place : g_new0 (AtspiRect, 1);
}

/* GTK 4.8 makes no description of labels that describe something; screen readers follow the relation.
 * Returns: (transfer full): what is said of a node besides its name */
char *
node_dup_description (const Node *self)
{
  GString *text = g_string_new (NULL);

  append_words (text, atspi_accessible_get_description (self->accessible, NULL));
  append_relations (self->accessible, ATSPI_RELATION_DESCRIBED_BY, text);

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): what is typed in it; empty where nothing is, or nothing can be */
char *
node_dup_text (const Node *self)
{
  return dup_text (self->accessible);
}

/* One line about a node, for messages. */
char *
node_describe (const Node *self)
{
  static const struct
  {
    AtspiStateType state;
    const char *name;
  } told[] = {
    { ATSPI_STATE_ACTIVE, "active" },     { ATSPI_STATE_FOCUSED, "FOCUSED" },   { ATSPI_STATE_FOCUSABLE, "focusable" },
    { ATSPI_STATE_CHECKED, "checked" },   { ATSPI_STATE_PRESSED, "pressed" },   { ATSPI_STATE_EXPANDED, "expanded" },
    { ATSPI_STATE_SELECTED, "selected" }, { ATSPI_STATE_SHOWING, "showing" },
  };
  g_autofree char *role = atspi_role_get_name (self->role);
  g_autofree char *description = node_dup_description (self);
  GString *line = g_string_new (role);

  g_string_append_printf (line, " “%s”", self->name);
  if (*description != '\0')
    g_string_append_printf (line, " (%s)", description);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (node_has_state (self, told[i].state))
      g_string_append_printf (line, " %s", told[i].name);
  if (!node_has_state (self, ATSPI_STATE_SENSITIVE))
    g_string_append (line, " insensitive");

  return g_string_free (line, FALSE);
}

static void
dump (const Node *self,
      guint depth,
      GString *text)
{
  g_autofree char *line = node_describe (self);

  g_string_append_printf (text, "%*s%s\n", (int) depth * 2, "", line);
  for (guint i = 0; i < self->children->len; i++)
    dump (self->children->pdata[i], depth + 1, text);
}

/* A line for each node, indented by its depth. */
char *
node_dump (const Node *self)
{
  GString *text = g_string_new (NULL);

  dump (self, 0, text);

  return g_string_free (text, FALSE);
}

/**
 * wait_until:
 * @is_so: whether it has come about
 * @data: for @is_so
 *
 * Looks again and again, for as long as a slow machine may need.
 *
 * Returns: whether it came about
 */
gboolean
wait_until (WaitFunc is_so,
            gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!is_so (data))
    {
      if (g_get_monotonic_time () > deadline)
        return FALSE;
      g_usleep (MILLISECONDS_BETWEEN_LOOKS * 1000);
    }

  return TRUE;
}
