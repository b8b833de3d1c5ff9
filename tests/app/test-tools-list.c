/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tools-list.h"

#include <string.h>

#include "fixture.h"
#include "guide-builder.h"
#include "preau-badge.h"
#include "preau-language.h"
#include "preau-search.h"
#include "preau-tool-row.h"
#include "preau-words.h"

#define MOST 60 /* rows before somebody asks for more */
#define OVERRIDE "\342\200\256"
#define ISOLATE "\342\201\246"
#define ACUTE "\314\201"

/* What a test looks at. */
typedef struct
{
  PreauWindow *window;
  GtkWidget *list;
  GtkEditable *entry;
} Fixture;

static void
open_list (Fixture *self,
           PreauGuide *guide)
{
  self->window = app_open_guide (guide, NULL, 700, 600);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.find-tool", NULL);
  self->list = app_get_page (self->window);
  g_assert_true (PREAU_IS_TOOLS_LIST (self->list));
  self->entry = app_find (self->list, GTK_TYPE_SEARCH_ENTRY);
  app_finish (self->window);
}

static void
close_list (Fixture *self)
{
  app_close (self->window);
}

static void
type (Fixture *self,
      const char *words)
{
  gtk_editable_set_text (self->entry, words);
  app_finish (self->window);
}

static gboolean
is_french (void)
{
  return g_str_equal (preau_language_get (), "fr");
}

static gpointer
get_part (Fixture *self,
          const char *name)
{
  return gtk_widget_get_template_child (self->list, PREAU_TYPE_TOOLS_LIST, name);
}

static const char *
get_message (Fixture *self)
{
  return gtk_label_get_text (get_part (self, "message"));
}

static const char *
get_id (gpointer row)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
}

/* The ids of the rows, a space between. */
static char *
list_ids (Fixture *self)
{
  g_autoptr (GPtrArray) rows = app_list (self->list, PREAU_TYPE_TOOL_ROW);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", get_id (rows->pdata[i]));

  return g_string_free (ids, FALSE);
}

/* @expected: all rows, or what they begin with, before " …" */
static void
assert_rows (Fixture *self,
             const char *expected)
{
  g_autofree char *ids = list_ids (self);
  gboolean open = g_str_has_suffix (expected, " …");
  g_autofree char *first = g_strndup (expected, strlen (expected) - (open ? strlen (" …") : 0));

  if (open ? !g_str_has_prefix (ids, first) : !g_str_equal (ids, first))
    g_error ("“%s” shows “%s”, not “%s”", gtk_editable_get_text (self->entry), ids, expected);
}

static guint
count_rows (Fixture *self)
{
  g_autoptr (GPtrArray) rows = app_list (self->list, PREAU_TYPE_TOOL_ROW);

  return rows->len;
}

typedef enum
{
  FOUND,
  NEAR,
  NOTHING,
} Outcome;

static const struct
{
  const char *query;
  const char *fr;
  const char *en; /* NULL: the same */
  Outcome outcome;
} cases[] = {
  /* name, alias, purpose, publisher, kind */
  { "zoom", "zoom", NULL, FOUND },
  { "bbb", "visio-agents classe-virtuelle", NULL, FOUND },
  { "Google Meet", "hangouts", NULL, FOUND },
  { "mathématiques", "labomep", "", FOUND },
  { "spreadsheet", "", "google-suite", FOUND },
  { "dinum", "audioconf tchap sill", NULL, FOUND },
  { "mur", "padlet", "", FOUND },
  { "wall", "padlet", NULL, FOUND },
  /* accents and case */
  { "ÉDUCATION", "webconf-education …", NULL, FOUND },
  { "education", "webconf-education …", NULL, FOUND },
  { "e" ACUTE "ducation", "webconf-education …", NULL, FOUND },
  { "LECONS", "cned-lessons tactileo", "cned-lessons", FOUND },
  /* several words, in any order, with room around them */
  { "exercices suisse", "learningapps", "", FOUND },
  { "suisse exercices", "learningapps", "", FOUND },
  { "  classe   virtuelle cned ", "cned …", "cned", FOUND },
  { "zoom teams", "", NULL, NOTHING },
  /* one typo */
  { "zooom", "zoom", NULL, NEAR },
  { "temas", "teams", NULL, NEAR },
  { "klasro", "klassroom", NULL, NEAR },
  { "classe virtuele", "classe-virtuelle cned via", NULL, NEAR },
  /* nothing */
  { "qqqq", "", NULL, NOTHING },
  { "漢字", "", NULL, NOTHING },
  { "<b>qqqq</b>", "", NULL, NOTHING },
  { "&amp;", "", NULL, NOTHING },
  { "%qqqq%n", "", NULL, NOTHING },
  /* signs that are seen, and such that are not */
  { "<zoom>", "zoom", NULL, FOUND },
  { OVERRIDE "zoom", "zoom", NULL, FOUND },
  { ISOLATE "zoom", "zoom", NULL, FOUND },
  { OVERRIDE "qqqq", "", NULL, NOTHING },
};

static char *
new_message (const char *query,
             Outcome outcome,
             guint n)
{
  if (outcome == NOTHING)
    return g_strdup_printf (is_french () ? "Rien n’a été trouvé pour « %s »." : "Nothing was found for “%s”.",
                            query);
  if (outcome == NEAR)
    return g_strdup_printf (is_french () ? "Rien pour « %s ». Les noms les plus proches :"
                                         : "Nothing was found for “%s”. The nearest names:",
                            query);
  if (is_french ())
    return g_strdup_printf (n == 1 ? "%u outil" : "%u outils", n);

  return g_strdup_printf (n == 1 ? "%u tool" : "%u tools", n);
}

static void
test_queries (void)
{
  Fixture self;

  open_list (&self, app_get_guide ());
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *expected = is_french () || cases[i].en == NULL ? cases[i].fr : cases[i].en;
      Outcome outcome = *expected == '\0' ? NOTHING : cases[i].outcome;
      g_autofree char *words = g_strstrip (g_strdup (cases[i].query));
      g_autofree char *message = NULL;

      type (&self, cases[i].query);
      assert_rows (&self, expected);
      message = new_message (words, outcome, count_rows (&self));
      g_assert_cmpstr (get_message (&self), ==, message);
      g_assert_false (gtk_label_get_use_markup (get_part (&self, "message")));
    }
  close_list (&self);
}

/* What somebody pastes by mistake neither widens the window nor stays when it is taken away. */
static void
test_long (void)
{
  g_autofree char *letters = g_strnfill (1000, 'w');
  g_autofree char *message = new_message (letters, NOTHING, 0);
  Fixture self;
  int minimum;

  open_list (&self, app_get_guide ());
  type (&self, letters);
  app_settle (self.window);
  assert_rows (&self, "");
  g_assert_cmpstr (get_message (&self), ==, message);
  gtk_widget_measure (GTK_WIDGET (self.window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  type (&self, "");
  assert_rows (&self, "via cned …");
  close_list (&self);
}

/* Bytes that are bold and underlined: one character each, “.” for none. */
static char *
draw_marks (GtkLabel *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (label);
  gsize length = strlen (gtk_label_get_text (label));
  char *drawn = g_strnfill (length, '.');
  g_autoptr (PangoAttrIterator) at = attributes != NULL ? pango_attr_list_get_iterator (attributes) : NULL;

  if (at == NULL)
    return drawn;

  do
    {
      PangoAttribute *weight = pango_attr_iterator_get (at, PANGO_ATTR_WEIGHT);
      PangoAttribute *underline = pango_attr_iterator_get (at, PANGO_ATTR_UNDERLINE);
      int start;
      int end;

      g_assert_true ((weight != NULL) == (underline != NULL));
      pango_attr_iterator_range (at, &start, &end);
      if (weight == NULL)
        continue;

      g_assert_cmpint (((PangoAttrInt *) weight)->value, ==, PANGO_WEIGHT_BOLD);
      g_assert_cmpint (((PangoAttrInt *) underline)->value, ==, PANGO_UNDERLINE_SINGLE);
      memset (drawn + start, 'x', MIN ((gsize) end, length) - (gsize) start);
    }
  while (pango_attr_iterator_next (at));

  return drawn;
}

/* Returns: how many letters are marked */
static guint
assert_marks (GtkLabel *label,
              const PreauSearchResult *result)
{
  const char *text = gtk_label_get_text (label);
  g_autofree char *drawn = draw_marks (label);
  g_autofree char *expected = g_strnfill (strlen (text), '.');
  g_autoptr (GArray) ranges = preau_search_result_mark (result, text);
  guint n = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const PreauSearchRange *range = &g_array_index (ranges, PreauSearchRange, i);

      memset (expected + range->start, 'x', range->end - range->start);
      n += (guint) (range->end - range->start);
    }
  g_assert_cmpstr (drawn, ==, expected);

  return n;
}

/* Words of the row itself; those of its badges say nothing that is searched. */
static gboolean
is_searched (GtkWidget *label)
{
  return !PREAU_IS_BADGE (gtk_widget_get_parent (label)) && gtk_widget_get_visible (label);
}

static void
test_marks (void)
{
  static const char *const queries[] = { "zoom", "education", "classe virtuelle", "rendezvous", "bbb", "google", "l" };
  g_autoptr (PreauSearch) search = preau_search_new (app_get_guide (), preau_language_get ());
  Fixture self;

  open_list (&self, app_get_guide ());
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PreauSearchResult) result = preau_search_run (search, queries[i]);
      g_autoptr (GPtrArray) rows = NULL;

      type (&self, queries[i]);
      rows = app_list (self.list, PREAU_TYPE_TOOL_ROW);
      g_assert_cmpuint (rows->len, ==, preau_search_result_get_length (result));
      for (guint j = 0; j < rows->len; j++)
        {
          g_autoptr (GPtrArray) labels = app_list (rows->pdata[j], GTK_TYPE_LABEL);
          guint n = 0;

          for (guint k = 0; k < labels->len; k++)
            if (is_searched (labels->pdata[k]))
              n += assert_marks (labels->pdata[k], result);
          if (j == 0)
            g_assert_cmpuint (n, >, 0);
        }
    }
  close_list (&self);
}

/* Each level that the guide has, as a heading above its tools. */
static void
test_groups (void)
{
  Fixture self;
  g_autoptr (GPtrArray) labels = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const PreauTable *tools = preau_guide_get_tools (app_get_guide ());
  PreauLevel level = 0;
  guint n_headings = 0;

  open_list (&self, app_get_guide ());
  labels = app_list (self.list, GTK_TYPE_LABEL);
  rows = app_list (self.list, PREAU_TYPE_TOOL_ROW);
  g_assert_cmpuint (rows->len, ==, preau_table_get_length (tools));
  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (labels->pdata[i], GTK_TYPE_BOX);

      if (!gtk_widget_has_css_class (labels->pdata[i], "group-heading"))
        continue;

      g_assert_true (gtk_widget_has_css_class (group, "group"));
      for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (group)); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        g_assert_cmpstr (preau_words_level (preau_tool_get_level (preau_table_get (tools, get_id (row)))), ==,
                         gtk_label_get_text (labels->pdata[i]));
      n_headings++;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      PreauLevel next = preau_tool_get_level (preau_table_get (tools, get_id (rows->pdata[i])));

      g_assert_cmpint (next, >=, level);
      n_headings -= next != level ? 1 : 0;
      level = next;
    }
  g_assert_cmpuint (n_headings, ==, 0);
  close_list (&self);
}

static const struct
{
  const char *query;
  int level;
  gboolean works_today;
  gboolean hides; /* all that was found */
} filters[] = {
  { "", 0, TRUE, FALSE },
  { "", PREAU_LEVEL_PREFERRED, FALSE, FALSE },
  { "", PREAU_LEVEL_STAND_IN, FALSE, FALSE },
  { "", PREAU_LEVEL_LISTED, FALSE, FALSE },
  { "", PREAU_LEVEL_CAUTION, FALSE, FALSE },
  { "", PREAU_LEVEL_DOUBTFUL, FALSE, FALSE },
  { "", PREAU_LEVEL_PROSCRIBED, FALSE, FALSE },
  { "", PREAU_LEVEL_DOUBTFUL, TRUE, FALSE },
  { "", PREAU_LEVEL_PREFERRED, TRUE, TRUE },
  { "classe", PREAU_LEVEL_STAND_IN, FALSE, FALSE },
  { "zoom", PREAU_LEVEL_PREFERRED, FALSE, TRUE },
  { "skype", 0, TRUE, TRUE },
};

static gboolean
passes (PreauTool *tool,
        guint filter)
{
  return (filters[filter].level == 0 || (int) preau_tool_get_level (tool) == filters[filter].level) &&
         (!filters[filter].works_today ||
          preau_service_get_state (preau_tool_get_service (tool)) == PREAU_SERVICE_OPEN);
}

static GtkToggleButton *
find_works_today (Fixture *self)
{
  g_autoptr (GPtrArray) toggles = app_list (self->list, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < toggles->len; i++)
    if (gtk_widget_has_css_class (toggles->pdata[i], "filter"))
      return toggles->pdata[i];

  g_assert_not_reached ();
}

static void
set_filter (Fixture *self,
            int level,
            gboolean works_today)
{
  g_assert_true (gtk_widget_activate_action (self->list, "tools.level", "i", level));
  gtk_toggle_button_set_active (find_works_today (self), works_today);
  app_finish (self->window);
}

static void
assert_filtered (Fixture *self,
                 const PreauSearchResult *result,
                 guint filter)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  const char *expected = is_french () ? "Les filtres masquent ce qui a été trouvé."
                                      : "What was found is hidden by the filters.";
  int level = filters[filter].level;

  for (guint i = 0; i < preau_search_result_get_length (result); i++)
    if (passes (preau_search_result_get_tool (result, i), filter))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                              preau_tool_get_id (preau_search_result_get_tool (result, i)));
  assert_rows (self, ids->str);
  g_assert_cmpint (ids->len == 0, ==, filters[filter].hides);
  if (filters[filter].hides)
    g_assert_cmpstr (get_message (self), ==, expected);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_menu_button_get_child (get_part (self, "levels")))), ==,
                   level != 0   ? preau_words_level ((PreauLevel) level)
                   : is_french () ? "Tous les niveaux"
                                  : "All levels");
}

static void
test_filters (void)
{
  g_autoptr (PreauSearch) search = preau_search_new (app_get_guide (), preau_language_get ());
  Fixture self;

  open_list (&self, app_get_guide ());
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (PreauSearchResult) result = preau_search_run (search, filters[i].query);

      type (&self, filters[i].query);
      set_filter (&self, filters[i].level, filters[i].works_today);
      assert_filtered (&self, result, i);
    }
  set_filter (&self, 0, FALSE);
  type (&self, "");
  g_assert_cmpuint (count_rows (&self), ==, preau_table_get_length (preau_guide_get_tools (app_get_guide ())));
  close_list (&self);
}

/* The outcome names all of them, so that none is unused. */
static PreauGuide *
new_large_guide (guint n_tools)
{
  g_autoptr (GString) text = g_string_new ("ask q a o; ask q b p; end p");
  g_autofree char *json = NULL;
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < n_tools; i++)
    {
      g_string_append_printf (text, "; tool tool-%03u level=listed", i);
      g_string_append_printf (listed, "%stool-%03u", i > 0 ? "," : "", i);
    }
  g_string_append_printf (text, "; end o listed=%s", listed->str);
  json = guide_builder_to_json (text->str);

  return guide_builder_import (json);
}

static void
test_many (void)
{
  g_autoptr (PreauGuide) guide = new_large_guide (200);
  static const guint expected[] = { MOST, 2 * MOST, 3 * MOST, 200 };
  Fixture self;

  open_list (&self, guide);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GPtrArray) rows = app_list (self.list, PREAU_TYPE_TOOL_ROW);

      g_assert_cmpuint (rows->len, ==, expected[i]);
      for (guint j = 0; j < rows->len; j++)
        {
          g_autofree char *id = g_strdup_printf ("tool-%03u", j);

          g_assert_cmpstr (get_id (rows->pdata[j]), ==, id);
        }
      g_assert_cmpint (gtk_widget_get_visible (get_part (&self, "more")), ==, expected[i] < 200);
      if (i + 1 < G_N_ELEMENTS (expected))
        g_signal_emit_by_name (get_part (&self, "more"), "clicked");
      app_finish (self.window);
    }

  /* Another search begins anew. */
  type (&self, "tool");
  g_assert_cmpuint (count_rows (&self), ==, MOST);
  type (&self, "tool 00");
  g_assert_cmpuint (count_rows (&self), ==, 11); /* of 100, too */
  g_assert_false (gtk_widget_get_visible (get_part (&self, "more")));
  close_list (&self);
}

/* Two clicks before the first rows are there; then another search before the rest is. */
static void
test_hurry (void)
{
  g_autoptr (PreauGuide) guide = new_large_guide (200);
  Fixture self;

  open_list (&self, guide);
  gtk_editable_set_text (self.entry, "tool");
  g_signal_emit_by_name (get_part (&self, "more"), "clicked");
  g_signal_emit_by_name (get_part (&self, "more"), "clicked");
  app_finish (self.window);
  g_assert_cmpuint (count_rows (&self), ==, 3 * MOST);

  gtk_editable_set_text (self.entry, "too");
  gtk_editable_set_text (self.entry, "tool-19");
  g_assert_cmpuint (count_rows (&self), ==, 8);
  app_finish (self.window);
  assert_rows (&self, "tool-190 tool-191 tool-192 tool-193 tool-194 tool-195 tool-196 tool-197 tool-198 tool-199 "
               "tool-019 tool-119");
  g_assert_false (app_is_ticking (self.window));
  close_list (&self);
}

static void
click (Fixture *self,
       GtkWidget *row)
{
  g_signal_emit_by_name (row, "clicked");
  app_finish (self->window);
}

static void
go_back (Fixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  app_finish (self->window);
  g_assert_true (app_get_page (self->window) == self->list);
}

static gboolean
has_focus (Fixture *self,
           gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

/* Back from a sheet one is where it was opened, and after typing where one types. */
static void
test_focus (void)
{
  Fixture self;
  g_autoptr (GPtrArray) rows = NULL;

  open_list (&self, app_get_guide ());
  g_assert_true (has_focus (&self, self.entry));
  rows = app_list (self.list, PREAU_TYPE_TOOL_ROW);
  click (&self, rows->pdata[3]);
  g_assert_false (has_focus (&self, self.list));
  go_back (&self);
  g_assert_true (has_focus (&self, rows->pdata[3]));

  click (&self, rows->pdata[20]);
  go_back (&self);
  g_assert_true (has_focus (&self, rows->pdata[20]));

  type (&self, "zoom");
  preau_screen_focus_heading (PREAU_SCREEN (self.list));
  g_assert_true (has_focus (&self, self.entry));
  close_list (&self);
}

/* What was typed is still there, and typed over by the next word. */
static void
test_return (void)
{
  Fixture self;
  int start;
  int end;

  open_list (&self, app_get_guide ());
  type (&self, "zoom");
  click (&self, app_find (self.list, PREAU_TYPE_TOOL_ROW));
  go_back (&self);
  assert_rows (&self, "zoom");
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.find-tool", NULL);
  assert_rows (&self, "zoom");
  g_assert_true (gtk_editable_get_selection_bounds (self.entry, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 4);
  close_list (&self);
}

/* Enter opens the best match, Escape takes first the words and then the view away. */
static void
test_keys (void)
{
  Fixture self;

  open_list (&self, app_get_guide ());
  type (&self, "qqqq");
  g_signal_emit_by_name (self.entry, "activate");
  g_assert_true (app_get_page (self.window) == self.list);

  type (&self, "classe virtuelle cned");
  g_signal_emit_by_name (self.entry, "activate");
  g_assert_cmpstr (preau_screen_get_title (PREAU_SCREEN (app_get_page (self.window))), ==,
                   "Classe virtuelle du CNED");
  go_back (&self);

  g_signal_emit_by_name (self.entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (self.entry), ==, "");
  g_assert_true (app_get_page (self.window) == self.list);
  g_signal_emit_by_name (self.entry, "stop-search");
  g_assert_true (preau_views_shows_path (preau_window_get_views (self.window)));
  close_list (&self);
}

/* Rows of a search that is past, and then the list itself. */
static void
test_finalize (void)
{
  Fixture self;
  GtkWidget *row;
  GtkWidget *list;

  open_list (&self, app_get_guide ());
  row = app_find (self.list, PREAU_TYPE_TOOL_ROW);
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  type (&self, "zoom");
  g_assert_null (row);

  list = self.list;
  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  close_list (&self);
  app_wait (50);
  g_assert_null (list);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/tools-list/queries", test_queries);
  g_test_add_func ("/tools-list/long", test_long);
  g_test_add_func ("/tools-list/marks", test_marks);
  g_test_add_func ("/tools-list/groups", test_groups);
  g_test_add_func ("/tools-list/filters", test_filters);
  g_test_add_func ("/tools-list/many", test_many);
  g_test_add_func ("/tools-list/hurry", test_hurry);
  g_test_add_func ("/tools-list/focus", test_focus);
  g_test_add_func ("/tools-list/return", test_return);
  g_test_add_func ("/tools-list/keys", test_keys);
  g_test_add_func ("/tools-list/finalize", test_finalize);

  return g_test_run ();
}
