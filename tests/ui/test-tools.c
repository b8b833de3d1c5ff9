/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <glib/gi18n.h>

#include "preau-comparison.h"
#include "preau-comparison-suggest.h"
#include "preau-mention.h"
#include "preau-words.h"

/* Finding a tool, reading about it, comparing it, and from there back into the tree: by keys alone. */

#define LEVEL PREAU_LEVEL_CAUTION

static const char *
get_name (Person *person,
          const char *id)
{
  return person_get_tool_name (person, id);
}

static void
expect_heading (Person *person,
                const char *heading)
{
  program_expect_focus (person->program, ATSPI_ROLE_HEADING, heading);
}

static void
expect_row (Person *person,
            const char *id)
{
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, get_name (person, id));
}

static void
expect_search (Person *person,
               const char *words)
{
  program_expect_focus (person->program, ATSPI_ROLE_ENTRY, _("Search tools"));
  program_expect_text (person->program, ATSPI_ROLE_ENTRY, _("Search tools"), words);
}

/* Brings the focus to a button behind it, and presses it. */
static void
press (Person *person,
       const char *button)
{
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_PUSH_BUTTON, button);
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
}

static void
go_back (Person *person)
{
  keyboard_press (MODIFIER_ALT, KEY_LEFT);
}

/* From wherever one is; what was typed is there, to be typed over. What is not in front is not there. */
static void
test_from_anywhere (void)
{
  Person *person = person_start_program ();

  program_expect_none (person->program, ATSPI_ROLE_ENTRY, NULL);
  keyboard_type (MODIFIER_CONTROL, XK_f);
  expect_search (person, "");
  program_expect_none (person->program, ATSPI_ROLE_HEADING, person_get_heading (person));
  program_expect_everywhere (person->program, ATSPI_ROLE_PAGE_TAB, _("Tools"), 1);
  go_back (person);
  person_expect_page (person);
  person_answer_all (person, "31");
  person_open_sheet (person, "zoom", "zoom");
  keyboard_type (MODIFIER_CONTROL, XK_f);
  expect_search (person, "zoom");
  keyboard_write ("tchap");
  expect_search (person, "tchap");
  go_back (person);
  person_expect_page (person);
  person_quit_program (person);
}

static const struct
{
  const char *words;
  const char *first;
} searches[] = {
  { "whatsapp", "whatsapp" },
  { "WhatsApp", "whatsapp" },
  { "watsap", "whatsapp" },
  { "scaleway", "webconf-education" },
  { "maskott", "tactileo" },
  { "sesamath", "labomep" },
};

/* By name, with a typo, and by publisher. Down from the words goes to the first row. */
static void
test_searches (void)
{
  Person *person = person_start_program ();

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      person_find_tool (person, searches[i].words);
      keyboard_press (MODIFIER_NONE, KEY_DOWN);
      expect_row (person, searches[i].first);
    }
  person_find_tool (person, "xxxxxx");
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  expect_search (person, "xxxxxx");
  person_quit_program (person);
}

/* On a keyboard that has them. */
static gboolean
tells_level (const Node *node,
             gconstpointer name)
{
  g_autofree char *description = NULL;

  if (!node_is (node, ATSPI_ROLE_PUSH_BUTTON, name))
    return FALSE;
  description = node_dup_description (node);

  return strstr (description, preau_words_level (PREAU_LEVEL_PROSCRIBED)) != NULL;
}

/* What a badge shows beside the name is heard with it. */
static void
test_level (void)
{
  Person *person = person_start_program ();

  person_find_tool (person, "zoom");
  program_expect_that (person->program, tells_level, get_name (person, "zoom"), "Zoom with its level");
  person_quit_program (person);
}

static void
test_accents (void)
{
  Person *person;

  keyboard_set_layout ("fr");
  person = person_start_program ();
  person_find_tool (person, "sésamath");
  keyboard_press (MODIFIER_NONE, KEY_DOWN);
  expect_row (person, "labomep");
  person_find_tool (person, "conférence télé");
  keyboard_press (MODIFIER_NONE, KEY_DOWN);
  expect_row (person, "ovh");
  person_quit_program (person);
  keyboard_set_layout (person_get_layout ());
}

static gboolean
can_be_read (const Node *node,
             gconstpointer pattern)
{
  return node_has_state (node, ATSPI_STATE_FOCUSABLE) && g_pattern_match_simple (pattern, node->name);
}

/* Looks for all of them at once: a look at a long page takes its time. */
static gboolean
is_window_with_all (const Node *node,
                    gconstpointer patterns)
{
  const GPtrArray *all = patterns;

  if (node->parent != NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    if (node_find_by (node, can_be_read, all->pdata[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Waits until the focus can come to something by each of these names; `*` and `?` stand for anything. */
static void
expect_all (Person *person,
            GPtrArray *patterns)
{
  g_autofree char *what = NULL;

  g_assert_cmpuint (patterns->len, >, 0);
  g_ptr_array_add (patterns, NULL);
  what = g_strjoinv ("\n", (char **) patterns->pdata);
  g_ptr_array_set_size (patterns, (int) patterns->len - 1);
  program_expect_that (person->program, is_window_with_all, patterns, what);
}

/* What the documents say about a tool can be read line by line. */
static void
test_sheet (void)
{
  Person *person = person_start_program ();
  g_autoptr (PreauSheet) sheet = preau_sheet_new (person->guide, "whatsapp", person->language);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sheet->claims->len; i++)
    {
      const PreauStatement *statement = g_ptr_array_index (sheet->claims, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s*", statement->text, statement->citation->place));
    }

  person_open_sheet (person, "whatsapp", "whatsapp");
  expect_all (person, lines);
  program_focus (person->program, MODIFIER_NONE, ATSPI_ROLE_LIST_ITEM, lines->pdata[0]);
  person_quit_program (person);
}

/* A first time for the words, a second time for the view. */
static void
test_escape (void)
{
  Person *person = person_start_program ();

  person_answer (person, 2);
  person_find_tool (person, "zoom");
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  expect_search (person, "");
  keyboard_press (MODIFIER_NONE, KEY_ESCAPE);
  person_expect_page (person);
  person_answer (person, 1);
  person_quit_program (person);
}

/**
 * Filters:
 * @tools: all there are
 * @works_today: whether only those are shown whose service works
 */
typedef struct
{
  const PreauTable *tools;
  gboolean works_today;
} Filters;

static gboolean
lets_through (const Filters *filters,
              const PreauTool *tool)
{
  PreauServiceState state = tool->service->state;

  return tool->level == LEVEL && (!filters->works_today || state == PREAU_SERVICE_OPEN);
}

static gboolean
is_filtered_window (const Node *node,
                    gconstpointer data)
{
  const Filters *filters = data;

  if (node->parent != NULL)
    return FALSE;

  for (guint i = 0; i < preau_table_get_length (filters->tools); i++)
    {
      const PreauTool *tool = preau_table_get_value (filters->tools, i);

      if ((node_find_by (node, can_be_read, tool->name) != NULL) != lets_through (filters, tool))
        return FALSE;
    }

  return TRUE;
}

/* Those of the level, and no other tool. */
static void
expect_filtered (Person *person,
                 gboolean works_today)
{
  Filters filters = { person->guide->tools, works_today };
  guint n = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < preau_table_get_length (filters.tools); i++)
    n += lets_through (&filters, preau_table_get_value (filters.tools, i)) ? 1 : 0;
  g_assert_cmpuint (n, >, 0);
  count = g_strdup_printf (ngettext ("%u tool", "%u tools", n), n);
  program_expect (person->program, ATSPI_ROLE_LABEL, count);
  program_expect_that (person->program, is_filtered_window, &filters, "list with just those tools");
}

/* Tab from the words goes to the filters. */
static void
test_filters (void)
{
  Person *person = person_start_program ();

  keyboard_type (MODIFIER_CONTROL, XK_f);
  expect_search (person, "");
  keyboard_press (MODIFIER_NONE, KEY_TAB);
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, _("All levels"));
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  program_focus_with (person->program, MODIFIER_NONE, KEY_DOWN, ATSPI_ROLE_MENU_ITEM, preau_words_level (LEVEL));
  keyboard_press (MODIFIER_NONE, KEY_RETURN);
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, preau_words_level (LEVEL));
  expect_filtered (person, FALSE);

  keyboard_press (MODIFIER_NONE, KEY_TAB);
  program_expect_focus (person->program, ATSPI_ROLE_PUSH_BUTTON, _("Works today"));
  keyboard_press (MODIFIER_NONE, KEY_SPACE);
  expect_filtered (person, TRUE);
  person_quit_program (person);
}

/* The way back leads to where the sheet was opened. */
static void
test_back (void)
{
  Person *person = person_start_program ();
  g_autofree char *about = g_strdup_printf (_("All about %s"), get_name (person, "cned"));

  person_open_sheet (person, "zoom", "zoom");
  go_back (person);
  expect_row (person, "zoom");
  go_back (person);
  person_expect_page (person);

  person_answer_all (person, "213");
  press (person, about);
  expect_heading (person, get_name (person, "cned"));
  go_back (person);
  person_expect_page (person);
  person_quit_program (person);
}

static const struct
{
  const char *id;
  const char *words;
} in_mind[] = {
  { "zoom", "zoom" },
  { "klassroom", "klassroom" },
  { "visio-agents", "visio-agents" },
};

static const char *
get_title (Person *person,
           const PreauMention *entry)
{
  return preau_text_get (entry->outcome->title, person->language);
}

/* “I was about to use this”: all that it could have been for is there, and leads into the tree. */
static void
test_instead (void)
{
  Person *person = person_start_program ();

  for (guint i = 0; i < G_N_ELEMENTS (in_mind); i++)
    {
      g_autoptr (GPtrArray) entries = preau_mention_list (person->guide, in_mind[i].id);
      g_autoptr (GPtrArray) titles = g_ptr_array_new ();

      for (guint j = 0; j < entries->len; j++)
        g_ptr_array_add (titles, (gpointer) get_title (person, entries->pdata[j]));
      person_open_sheet (person, in_mind[i].words, in_mind[i].id);
      expect_all (person, titles);

      press (person, get_title (person, entries->pdata[entries->len - 1]));
      person_walk_to (person, ((const PreauMention *) entries->pdata[entries->len - 1])->code);
      person_expect_page (person);
    }
  person_quit_program (person);
}

/* Each line says what is so of each tool, and whether they differ, in words. */
static void
expect_table (Person *person,
              const char *const *ids)
{
  g_autoptr (PreauComparison) comparison = preau_comparison_new (person->guide, ids, person->language);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const PreauComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      g_autoptr (GString) cells = g_string_new (NULL);

      for (guint j = 0; ids[j] != NULL; j++)
        g_string_append_printf (cells, "%s%s — %s", j > 0 ? "*" : "", get_name (person, ids[j]), row->cells[j]);
      g_ptr_array_add (lines, g_strdup_printf (row->differs ? _("%s: %s. They differ.") : _("%s: %s. The same for all."),
                                               row->label, cells->str));
    }

  expect_all (person, lines);
  program_expect (person->program, ATSPI_ROLE_LABEL, _("Differs"));
}

/* Adds the first tool that is offered. Returns: (transfer full): its id */
static char *
add_to_comparison (Person *person,
                   const char *const *ids)
{
  g_auto (GStrv) offered = preau_comparison_suggest (person->guide, ids);
  g_autofree char *button = g_strdup_printf (_("Compare with %s"), get_name (person, offered[0]));

  press (person, button);
  expect_heading (person, _("Compare"));

  return g_strdup (offered[0]);
}

static void
take_out (Person *person,
          const char *id)
{
  g_autofree char *button = g_strdup_printf (_("Take %s out of the comparison"), get_name (person, id));

  press (person, button);
  expect_heading (person, _("Compare"));
}

static void
test_compare (void)
{
  Person *person = person_start_program ();
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  person_open_sheet (person, "tchap", "tchap");
  press (person, _("Compare with other tools"));
  expect_heading (person, _("Compare"));
  second = add_to_comparison (person, (const char *const[]) { "tchap", NULL });
  expect_table (person, (const char *const[]) { "tchap", second, NULL });

  third = add_to_comparison (person, (const char *const[]) { "tchap", second, NULL });
  expect_table (person, (const char *const[]) { "tchap", second, third, NULL });
  take_out (person, second);
  expect_table (person, (const char *const[]) { "tchap", third, NULL });

  go_back (person);
  expect_heading (person, get_name (person, "tchap"));
  person_quit_program (person);
}

/* The same ticks wherever the tool is shown. */
static void
test_ticks (void)
{
  Person *person = person_start_program ();
  g_autoptr (PreauSheet) sheet = preau_sheet_new (person->guide, "classe-virtuelle", person->language);
  guint total = sheet->tool->items->len;
  const char *first = ((const PreauReportItem *) g_ptr_array_index (sheet->tool->items, 0))->title;
  const char *second = ((const PreauReportItem *) g_ptr_array_index (sheet->tool->items, 1))->title;
  g_autofree char *about = g_strdup_printf (_("All about %s"), sheet->tool->name);

  person_answer_all (person, "213");
  press (person, about);
  expect_heading (person, sheet->tool->name);
  ticks_press (person, first);
  ticks_expect_progress (person, 1, total);
  go_back (person);
  person_expect_page (person);
  ticks_expect (person, first);
  ticks_press (person, second);
  ticks_expect_progress (person, 2, total);

  person_restart_program (person, FALSE);
  person_open_sheet (person, "classe virtuelle", "classe-virtuelle");
  ticks_expect_progress (person, 2, total);
  ticks_expect (person, first);
  ticks_expect (person, second);
  press (person, _("Untick all"));
  ticks_expect_progress (person, 0, total);
  person_quit_program (person);
}

static void
add_tests (void)
{
  g_test_add_func ("/tools/from-anywhere", test_from_anywhere);
  g_test_add_func ("/tools/searches", test_searches);
  g_test_add_func ("/tools/level", test_level);
  g_test_add_func ("/tools/accents", test_accents);
  g_test_add_func ("/tools/sheet", test_sheet);
  g_test_add_func ("/tools/escape", test_escape);
  g_test_add_func ("/tools/filters", test_filters);
  g_test_add_func ("/tools/back", test_back);
  g_test_add_func ("/tools/instead", test_instead);
  g_test_add_func ("/tools/compare", test_compare);
  g_test_add_func ("/tools/ticks", test_ticks);
}

int
main (int argc,
      char **argv)
{
  return person_run_tests (argc, argv, add_tests);
}
