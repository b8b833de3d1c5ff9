/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspection.h"

#define NARROWEST 360
#define LARGEST_TEXT_STEPS 5 /* from 100 to 200 % */
#define SHADOW 1             /* pixels that a border may stand out */

static gboolean
is_to_be_used (const Node *node)
{
  switch ((guint) node->role)
    {
    case ATSPI_ROLE_CHECK_BOX:
    case ATSPI_ROLE_ENTRY:
    case ATSPI_ROLE_LINK:
    case ATSPI_ROLE_LIST:
    case ATSPI_ROLE_MENU_ITEM:
    case ATSPI_ROLE_PUSH_BUTTON:
    case ATSPI_ROLE_RADIO_BUTTON:
    case ATSPI_ROLE_TOGGLE_BUTTON:
      return TRUE;
    case ATSPI_ROLE_SCROLL_PANE:
      return FALSE; /* GTK calls it focusable, and passes it by */
    default:
      return node_has_state (node, ATSPI_STATE_FOCUSABLE);
    }
}

/* GTK 4.8 tells of a page of a stack that never was in front as if it were; it has no place yet. */
static gboolean
is_placed (const Node *node)
{
  AtspiRect place = node_get_place (node);

  return place.width > 0 && place.height > 0;
}

/* GTK 4.8 calls what has no name by its type. */
static gboolean
is_nameless (const Node *node,
             gconstpointer data)
{
  return is_to_be_used (node) &&
         (*node->name == '\0' || g_str_has_prefix (node->name, "Gtk") || g_str_has_prefix (node->name, "Adw") ||
          g_str_has_prefix (node->name, "Preau")) &&
         is_placed (node);
}

static gboolean
is_stop (const Node *node,
         gconstpointer stops)
{
  return g_hash_table_contains ((GHashTable *) stops, node->path);
}

static gboolean
is_stop_to_type (const Node *node,
                 gconstpointer stops)
{
  return node->role == ATSPI_ROLE_TEXT && is_stop (node, stops);
}

/* What is typed in a row is typed inside it. Of a group, Tab comes to the one that is chosen; the row of another one
 * chooses it. */
static gboolean
is_reached (const Node *node,
            gconstpointer stops)
{
  const Node *row = node->parent;

  if (is_stop (node, stops) || node_find_by (node, is_stop_to_type, stops) != NULL)
    return TRUE;
  if (node->role != ATSPI_ROLE_CHECK_BOX && node->role != ATSPI_ROLE_RADIO_BUTTON)
    return FALSE;

  while (row != NULL && row->role != ATSPI_ROLE_LIST_ITEM)
    row = row->parent;

  return row != NULL && is_stop (row, stops);
}

/* Above the page the button of a menu has itself inside, and that is what has the focus; a button of the window’s frame
 * has none. */
static gboolean
is_left_out (const Node *node,
             gconstpointer stops)
{
  gboolean is_in_page = FALSE;

  for (const Node *at = node->parent; at != NULL; at = at->parent)
    is_in_page |= at->role == ATSPI_ROLE_SCROLL_PANE;

  return is_in_page && node_has_state (node, ATSPI_STATE_FOCUSABLE) && node_has_state (node, ATSPI_STATE_SENSITIVE) &&
         node->role != ATSPI_ROLE_SCROLL_PANE && node->role != ATSPI_ROLE_LIST && node->role != ATSPI_ROLE_HEADING &&
         !is_reached (node, stops) && is_placed (node);
}

/* In GTK 4.18 places are too far left, by all the padding of what a widget is in; that of the window shows it. What is
 * wider than the window is found there too, and so is most of what goes beyond its right edge. */
static gboolean
stands_out (const Node *node,
            gconstpointer data)
{
  const AtspiRect *content = data;
  AtspiRect place;

  if (node->role != ATSPI_ROLE_LABEL && !is_to_be_used (node))
    return FALSE;

  place = node_get_place (node);

  return (content->x >= 0 && place.x < -SHADOW) || place.width > content->width + 2 * SHADOW ||
         place.x + place.width > content->width + SHADOW;
}

static void
assert_none (Program *program,
             const char *page,
             const Node *window,
             NodeFunc is_wrong,
             gconstpointer data,
             const char *what)
{
  const Node *found = node_find_by (window, is_wrong, data);
  g_autofree char *line = found != NULL ? node_describe (found) : NULL;

  if (found != NULL)
    program_fail (program, "%s: %s: %s", page, what, line);
}

static AtspiRect
get_content_place (const Node *window)
{
  return node_get_place (window->children->pdata[0]);
}

static gboolean
is_narrow (gpointer program)
{
  g_autoptr (Node) window = program_look (program);
  AtspiRect place;

  if (window->children->len == 0)
    return FALSE;

  place = get_content_place (window);

  return place.width > 0 && place.width <= NARROWEST;
}

static guint
count_pages (const Node *node)
{
  guint n = node->role == ATSPI_ROLE_SCROLL_PANE && is_placed (node) ? 1 : 0;

  for (guint i = 0; i < node->children->len; i++)
    n += count_pages (node->children->pdata[i]);

  return n;
}

static gboolean
has_a_page_a_window (gpointer program)
{
  g_autoptr (Node) all = program_look_everywhere (program);

  return count_pages (all) == all->children->len;
}

/* Tab comes to everything, and round again. */
static GHashTable *
go_round (Program *program)
{
  GHashTable *stops = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (;;)
    {
      g_autoptr (Node) focus = NULL;

      program_move_focus (program, MODIFIER_NONE, KEY_TAB);
      focus = focus_read ();
      if (!g_hash_table_add (stops, g_strdup (focus->path)))
        return stops;
    }
}

static gboolean
is_hard (Person *person)
{
  return g_str_equal (person->language, "fr");
}

/* Makes the window in front as narrow as can be. */
void
inspect_make_narrow (Person *person)
{
  window_resize (NARROWEST, 700);
  g_assert_cmpuint (window_get_minimum_width (), <=, NARROWEST);
  if (!wait_until (is_narrow, person->program))
    program_fail (person->program, "It does not get so narrow");
}

/* The same, and the text as large as can be if the language is French. */
void
inspect_make_hard (Person *person)
{
  inspect_make_narrow (person);
  for (guint i = 0; is_hard (person) && i < LARGEST_TEXT_STEPS; i++)
    keyboard_type (MODIFIER_CONTROL, XK_plus);
  person_expect_text_size (person, is_hard (person) ? 200 : 100);
}

/* Returns: (transfer full): the window in front, once all of it is there */
static Node *
look_at_controls (Person *person,
                  const char *page)
{
  Program *program = person->program;
  g_autoptr (GHashTable) stops = NULL;
  g_autoptr (Node) window = NULL;

  /* The page before slides out of sight, and could have the focus until then. */
  if (!wait_until (has_a_page_a_window, program))
    program_fail (program, "%s: the page before does not go", page);
  stops = is_hard (person) ? go_round (program) : NULL;
  window = program_look (program);
  assert_none (program, page, window, is_nameless, NULL, "this has no name");
  if (stops != NULL)
    assert_none (program, page, window, is_left_out, stops, "Tab does not come to this");

  return g_steal_pointer (&window);
}

/**
 * inspect_controls:
 * @person: who is in front of them
 * @page: what is in the window, for messages
 *
 * Looks at all that can be used in the window in front, once all of it is
 * there: it has a name, and Tab comes to it.
 */
void
inspect_controls (Person *person,
                  const char *page)
{
  g_autoptr (Node) window = look_at_controls (person, page);
}

/**
 * inspect_window:
 * @person: who is in front of it
 * @page: what is in it, for messages
 *
 * Looks at all that is in the window in front, once all of it is there; the
 * window is narrow.
 */
void
inspect_window (Person *person,
                const char *page)
{
  Program *program = person->program;
  g_autoptr (Node) window = look_at_controls (person, page);
  AtspiRect place = get_content_place (window);

  g_assert_cmpuint (window_get_minimum_width (), <=, NARROWEST);
  g_assert_cmpint (place.width, <=, NARROWEST);
  assert_none (program, page, window, stands_out, &place, "this is cut off");
}
