/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tools-page.h"

#include <string.h>

#include "preau-badge.h"
#include "preau-language.h"
#include "preau-search.h"
#include "preau-tool-row.h"
#include "tools.h"

#define OVERRIDE "\342\200\256"
#define ISOLATE "\342\201\246"
#define ACUTE "\314\201"

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
    return g_strdup_printf (tools_in_french () ? "Rien n’a été trouvé pour « %s »." : "Nothing was found for “%s”.",
                            query);
  if (outcome == NEAR)
    return g_strdup_printf (tools_in_french () ? "Rien n’a été trouvé pour « %s ». Les noms les plus proches :"
                                         : "Nothing was found for “%s”. The nearest names:",
                            query);
  if (tools_in_french ())
    return g_strdup_printf (n == 1 ? "%u outil" : "%u outils", n);

  return g_strdup_printf (n == 1 ? "%u tool" : "%u tools", n);
}

static void
test_queries (void)
{
  Tools self;

  tools_open (&self, app_get_guide ());
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *expected = tools_in_french () || cases[i].en == NULL ? cases[i].fr : cases[i].en;
      Outcome outcome = *expected == '\0' ? NOTHING : cases[i].outcome;
      g_autofree char *words = g_strstrip (g_strdup (cases[i].query));
      g_autofree char *message = NULL;

      tools_type (&self, cases[i].query);
      tools_assert_rows (&self, expected);
      message = new_message (words, outcome, tools_count_rows (&self));
      g_assert_cmpstr (tools_get_message (&self), ==, message);
      g_assert_false (gtk_label_get_use_markup (tools_get_part (&self, "message")));
    }
  tools_close (&self);
}

/* What somebody pastes by mistake neither widens the window nor stays when it is taken away. */
static void
test_long (void)
{
  g_autofree char *letters = g_strnfill (1000, 'w');
  g_autofree char *message = new_message (letters, NOTHING, 0);
  Tools self;
  int minimum;

  tools_open (&self, app_get_guide ());
  tools_type (&self, letters);
  app_settle (self.window);
  tools_assert_rows (&self, "");
  g_assert_cmpstr (tools_get_message (&self), ==, message);
  gtk_widget_measure (GTK_WIDGET (self.window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  tools_type (&self, "");
  tools_assert_rows (&self, "via cned …");
  tools_close (&self);
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
  Tools self;

  tools_open (&self, app_get_guide ());
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PreauSearchResult) result = preau_search_run (search, queries[i]);
      g_autoptr (GPtrArray) rows = NULL;

      tools_type (&self, queries[i]);
      rows = tools_list_rows (&self);
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
  tools_close (&self);
}

static GtkWidget *
get_row (Tools *self,
         guint index)
{
  g_autoptr (GPtrArray) rows = tools_list_rows (self);

  g_assert_cmpuint (index, <, rows->len);

  return rows->pdata[index];
}

static void
click (Tools *self,
       GtkWidget *row)
{
  g_signal_emit_by_name (row, "clicked");
  app_finish (self->window);
}

static void
go_back (Tools *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
  app_finish (self->window);
  g_assert_true (app_get_page (self->window) == self->list);
}

static gboolean
has_focus (Tools *self,
           gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

/* Back from a sheet one is where it was opened, and after typing where one types. */
static void
test_focus (void)
{
  Tools self;
  g_autoptr (GPtrArray) rows = NULL;

  tools_open (&self, app_get_guide ());
  g_assert_true (has_focus (&self, self.entry));
  rows = tools_list_rows (&self);
  click (&self, rows->pdata[3]);
  g_assert_false (has_focus (&self, self.list));
  go_back (&self);
  g_assert_true (has_focus (&self, rows->pdata[3]));

  click (&self, rows->pdata[20]);
  go_back (&self);
  g_assert_true (has_focus (&self, rows->pdata[20]));

  tools_type (&self, "zoom");
  preau_page_focus_heading (PREAU_PAGE (self.list));
  g_assert_true (has_focus (&self, self.entry));
  tools_close (&self);
}

/* What was typed is still there, and typed over by the next word. */
static void
test_return (void)
{
  Tools self;
  int start;
  int end;

  tools_open (&self, app_get_guide ());
  tools_type (&self, "zoom");
  click (&self, get_row (&self, 0));
  go_back (&self);
  tools_assert_rows (&self, "zoom");
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.find-tool", NULL);
  tools_assert_rows (&self, "zoom");
  g_assert_true (gtk_editable_get_selection_bounds (self.entry, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 4);
  tools_close (&self);
}

/* Enter opens the best match, Escape takes first the words and then the view away. */
static void
test_keys (void)
{
  Tools self;

  tools_open (&self, app_get_guide ());
  tools_type (&self, "qqqq");
  g_signal_emit_by_name (self.entry, "activate");
  g_assert_true (app_get_page (self.window) == self.list);

  tools_type (&self, "classe virtuelle cned");
  g_signal_emit_by_name (self.entry, "activate");
  g_assert_cmpstr (preau_page_get_title (PREAU_PAGE (app_get_page (self.window))), ==,
                   "Classe virtuelle du CNED");
  go_back (&self);

  g_signal_emit_by_name (self.entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (self.entry), ==, "");
  g_assert_true (app_get_page (self.window) == self.list);
  g_signal_emit_by_name (self.entry, "stop-search");
  g_assert_true (preau_main_view_shows_path (preau_window_get_main_view (self.window)));
  tools_close (&self);
}

/* All that a row says, and how. */
static char *
draw_row (GtkWidget *row)
{
  g_autoptr (GPtrArray) labels = app_list (row, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) badges = app_list (row, PREAU_TYPE_BADGE);
  GString *drawn = g_string_new (tools_get_id (row));

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_is_visible (labels->pdata[i]))
      {
        g_autofree char *marks = draw_marks (labels->pdata[i]);

        g_string_append_printf (drawn, "\n%s\n%s", gtk_label_get_text (labels->pdata[i]), marks);
      }
  for (guint i = 0; i < badges->len; i++)
    if (gtk_widget_is_visible (badges->pdata[i]))
      {
        g_auto (GStrv) classes = gtk_widget_get_css_classes (badges->pdata[i]);
        g_autofree char *joined = g_strjoinv (" ", classes);

        g_string_append_printf (drawn, "\n%s", joined);
      }

  return g_string_free (drawn, FALSE);
}

/* Rows that have shown other tools look as new ones do, whatever was typed before. */
static void
test_rows_again (void)
{
  static const char *const queries[] = { "", "bbb", "zoom", "classe", "", "zooom", "l", "qqqq", "google", "" };
  Tools used;

  tools_open (&used, app_get_guide ());
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GPtrArray) expected = NULL;
      Tools new;

      tools_open (&new, app_get_guide ());
      tools_type (&new, queries[i]);
      tools_type (&used, queries[i]);
      rows = tools_list_rows (&used);
      expected = tools_list_rows (&new);
      g_assert_cmpuint (rows->len, ==, expected->len);
      for (guint j = 0; j < rows->len; j++)
        {
          g_autofree char *drawn = draw_row (rows->pdata[j]);
          g_autofree char *drawn_new = draw_row (expected->pdata[j]);

          g_assert_cmpstr (drawn, ==, drawn_new);
        }
      tools_close (&new);
    }
  tools_close (&used);
}

/* A row serves one search after another, and goes with the list. */
static void
test_finalize (void)
{
  Tools self;
  GtkWidget *row;
  GtkWidget *list;

  tools_open (&self, app_get_guide ());
  tools_type (&self, "zoom");
  row = get_row (&self, 0);
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  tools_type (&self, "bbb");
  g_assert_nonnull (row);
  g_assert_true (get_row (&self, 0) == row);

  list = self.list;
  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  tools_close (&self);
  app_wait_until (list == NULL && row == NULL);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/tools-list/queries", test_queries);
  g_test_add_func ("/tools-list/long", test_long);
  g_test_add_func ("/tools-list/marks", test_marks);
  g_test_add_func ("/tools-list/focus", test_focus);
  g_test_add_func ("/tools-list/return", test_return);
  g_test_add_func ("/tools-list/keys", test_keys);
  g_test_add_func ("/tools-list/rows-again", test_rows_again);
  g_test_add_func ("/tools-list/finalize", test_finalize);

  return g_test_run ();
}
