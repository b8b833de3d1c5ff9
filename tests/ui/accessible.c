/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accessible.h"

#define PATIENCE (5 * G_TIME_SPAN_MINUTE) /* longer than anything takes on the slowest machine */
#define SHORTEST_PAUSE 5 /* milliseconds between two looks */
#define LONGEST_PAUSE 100

static Node *focused; /* of which nothing is known but where it is */
static gboolean focus_moved; /* since wait_until() looked last */

static void
focused_cb (AtspiEvent *event,
            void *user_data)
{
  const AtspiObject *source = ATSPI_OBJECT (event->source);

  focus_moved = TRUE;
  if (event->detail1 == 1)
    {
      g_clear_pointer (&focused, node_free);
      focused = node_new (source->app->bus_name, source->path);
    }
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

/* @node: (nullable): what has the focus, where nothing was heard of it: GTK says nothing as a window comes up */
void
focus_set (const Node *node)
{
  if (node == NULL)
    hear (); /* what was told before counts no longer */
  g_clear_pointer (&focused, node_free);
  if (node != NULL)
    focused = node_new (node->bus, node->path);
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

  return focused != NULL ? node_read_alone (focused->bus, focused->path) : NULL;
}

void
node_free (Node *self)
{
  g_clear_pointer (&self->path, g_free);
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

/* Returns: whether keys go to @self; a window around the focus may say that it has it, too. @data is not used. */
gboolean
node_is_focus (const Node *self,
               gconstpointer data)
{
  return self->role != ATSPI_ROLE_FRAME && node_has_state (self, ATSPI_STATE_FOCUSED);
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

static gboolean
stop_waiting_cb (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;

  return G_SOURCE_CONTINUE;
}

/* Returns sooner if the focus moves. */
static void
wait_between_looks (guint milliseconds_at_most)
{
  gboolean is_over = FALSE;
  guint timer = g_timeout_add (milliseconds_at_most, stop_waiting_cb, &is_over);

  focus_moved = FALSE;
  while (!is_over && !focus_moved)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
}

/**
 * wait_until:
 * @is_so: whether it has come about
 * @data: for @is_so
 *
 * Looks again and again, for as long as a slow machine may need: each time that the focus moves, and otherwise after a
 * pause that is as long as the look before it, because the program does not draw while it answers.
 *
 * Returns: whether it came about
 */
gboolean
wait_until (WaitFunc is_so,
            gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  for (gint64 start = g_get_monotonic_time (); !is_so (data); start = g_get_monotonic_time ())
    {
      gint64 now = g_get_monotonic_time ();

      if (now > deadline)
        return FALSE;
      wait_between_looks ((guint) CLAMP ((now - start) / 1000, SHORTEST_PAUSE, LONGEST_PAUSE));
    }

  return TRUE;
}
