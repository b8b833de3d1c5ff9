/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person.h"

/* Every question and every outcome of the guide, in the narrowest window: all that can be used has a name, and nothing
 * is cut off. In French the text is the largest, and Tab comes to everything and round again; the order is the same in
 * both languages. */

#define NARROWEST 360
#define LARGEST_TEXT_STEPS 5 /* from 100 to 200 % */
#define SHADOW 1             /* pixels that a border may stand out */

/**
 * Tour:
 * @person: who walks
 * @seen: (element-type utf8): ids of questions and outcomes that they have come to
 */
typedef struct
{
  Person *person;
  GHashTable *seen;
} Tour;

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

/* GTK 4.8 calls what has no name by its type. */
static gboolean
is_nameless (const Node *node,
             gconstpointer data)
{
  return is_to_be_used (node) && (*node->name == '\0' || g_str_has_prefix (node->name, "Gtk") ||
                                  g_str_has_prefix (node->name, "Adw") || g_str_has_prefix (node->name, "Preau"));
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
         !g_hash_table_contains ((GHashTable *) stops, node->accessible);
}

/* In GTK 4.18 places are too far left, by all the padding of what a widget is in; that of the window shows it. What is
 * wider than the window is found there too, and so is most of what goes beyond its right edge. */
static gboolean
stands_out (const Node *node,
            gconstpointer data)
{
  const AtspiRect *content = data;
  AtspiRect *place;
  gboolean out;

  if (node->role != ATSPI_ROLE_LABEL && !is_to_be_used (node))
    return FALSE;

  place = node_get_place (node);
  out = (content->x >= 0 && place->x < -SHADOW) || place->width > content->width + 2 * SHADOW ||
        place->x + place->width > content->width + SHADOW;
  g_free (place);

  return out;
}

static void
assert_none (Tour *tour,
             const Node *window,
             NodeFunc is_wrong,
             gconstpointer data,
             const char *what)
{
  const Node *found = node_find_by (window, is_wrong, data);
  g_autofree char *line = found != NULL ? node_describe (found) : NULL;

  if (found != NULL)
    program_fail (tour->person->program, "%s: %s: %s", person_get_heading (tour->person), what, line);
}

static void
assert_fits (Tour *tour,
             const Node *window)
{
  const Node *content = window->children->pdata[0];
  AtspiRect *place = node_get_place (content);

  g_assert_cmpuint (window_get_minimum_width (), <=, NARROWEST);
  g_assert_cmpint (place->width, <=, NARROWEST);
  assert_none (tour, window, stands_out, place, "this is cut off");
  g_free (place);
}

/* Tab comes to everything, and round again. */
static GHashTable *
go_round (Tour *tour)
{
  GHashTable *stops = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  for (;;)
    {
      g_autoptr (Node) focus = NULL;

      program_move_focus (tour->person->program, MODIFIER_NONE, PLACE_TAB);
      focus = focus_read ();
      if (!g_hash_table_add (stops, g_object_ref (focus->accessible)))
        return stops;
    }
}

static gboolean
is_hard (Tour *tour)
{
  return g_str_equal (tour->person->language, "fr");
}

static void
assert_good (Tour *tour)
{
  g_autoptr (GHashTable) stops = NULL;
  g_autoptr (Node) window = NULL;

  /* The page before slides out of sight, and could have the focus until then. */
  program_expect_everywhere (tour->person->program, ATSPI_ROLE_SCROLL_PANE, NULL, 1);
  stops = is_hard (tour) ? go_round (tour) : NULL;
  window = program_look (tour->person->program);

  assert_none (tour, window, is_nameless, NULL, "this has no name");
  if (stops != NULL)
    assert_none (tour, window, is_left_out, stops, "Tab does not come to this");
  assert_fits (tour, window);
}

static const char *
get_next_id (PreauQuestion *question,
             guint number)
{
  return preau_answer_get_next_id (preau_question_get_answers (question)->pdata[number - 1]);
}

/* All that follows from the question at hand. */
static void
see_all (Tour *tour)
{
  PreauQuestion *question = preau_walk_get_question (tour->person->walk);

  assert_good (tour);
  if (question == NULL)
    return;

  for (guint i = 1; i <= preau_question_get_answers (question)->len; i++)
    if (g_hash_table_add (tour->seen, (gpointer) get_next_id (question, i)))
      {
        person_answer (tour->person, i);
        see_all (tour);
        person_go_back (tour->person);
      }
}

static void
make_window (Tour *tour)
{
  window_resize (NARROWEST, 700);
  for (guint i = 0; is_hard (tour) && i < LARGEST_TEXT_STEPS; i++)
    keyboard_type (MODIFIER_CONTROL, XK_plus);
  person_expect_text_size (tour->person, is_hard (tour) ? 200 : 100);
}

static void
test_everything (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Tour tour = { person_sit_down (), seen };
  PreauGuide *guide = tour.person->guide;

  make_window (&tour);
  g_hash_table_add (seen, (gpointer) preau_guide_get_start (guide));
  see_all (&tour);
  g_assert_cmpuint (g_hash_table_size (seen), ==,
                    preau_table_get_length (preau_guide_get_questions (guide)) +
                      preau_table_get_length (preau_guide_get_outcomes (guide)));
  person_stand_up (tour.person);
}

static void
add_tests (void)
{
  g_test_add_func ("/everything", test_everything);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
