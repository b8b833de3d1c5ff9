/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fixture.h"
#include "page-text.h"

#include "guide-paths.h"
#include "preau-answer-card.h"
#include "preau-jump-row.h"
#include "preau-checklist-row.h"
#include "preau-language.h"
#include "preau-outcome-page.h"
#include "preau-question-page.h"
#include "preau-report.h"
#include "preau-statement-cell.h"
#include "preau-statement-row.h"
#include "preau-tool-card.h"
#include "preau-trail-step.h"
#include "preau-words.h"

static PreauReport *
new_report (PreauWindow *window)
{
  return preau_report_new (preau_window_get_walk (window), preau_language_get ());
}

/* Tools, what replaces them, and why each is there; @first: the first that has a card */
static void
assert_says_tools (GHashTable *texts,
                   GPtrArray *tools,
                   guint first,
                   guint *cards,
                   guint *cells)
{
  for (guint i = 0; i < tools->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (tools, i);

      page_text_assert_tool (texts, tool, tool->name);
      *cards += i >= first ? 1 : 0;
      if (i >= first)
        *cells += page_text_assert_statements (texts, tool->because);
      for (guint j = 0; j < tool->stand_ins->len; j++)
        {
          const PreauReportTool *stand_in = g_ptr_array_index (tool->stand_ins, j);
          g_autofree char *heading = preau_words_stand_in (tool->state, stand_in->name);

          page_text_assert_tool (texts, stand_in, heading);
          *cells += page_text_assert_statements (texts, stand_in->because);
          *cards += 1;
        }
    }
}

/* In short: they may be good elsewhere. */
static guint
assert_says_avoided (GHashTable *texts,
                     GPtrArray *tools)
{
  guint cells = 0;

  for (guint i = 0; i < tools->len; i++)
    {
      const PreauReportTool *tool = g_ptr_array_index (tools, i);

      page_text_assert (texts, tool->name);
      cells += page_text_assert_statements (texts, tool->because);
    }

  return cells;
}

static void
assert_says_changes (GHashTable *texts,
                     GtkWidget *page,
                     GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PreauReportChange *change = g_ptr_array_index (changes, i);
      g_autofree char *leads_to = g_strjoinv (", ", change->leads_to);

      page_text_assert (texts, change->question_text);
      page_text_assert (texts, change->answer_text);
      page_text_assert (texts, leads_to);
    }
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_JUMP_ROW), ==, changes->len);
}

static guint
assert_says_checklists (GHashTable *texts,
                        const PreauReport *report)
{
  const PreauReportTool *first = preau_report_get_tool_to_use (report);
  const PreauReportTool *other = preau_report_get_other_tool (report);
  guint rows = page_text_assert_items (texts, report->items);

  if (first != NULL)
    rows += page_text_assert_items (texts, first->items);
  if (first != NULL && first->items->len > 0 && other != NULL)
    rows += page_text_assert_items (texts, other->items);

  return rows;
}

static void
assert_outcome (GtkWidget *page,
                const PreauReport *report)
{
  g_autoptr (GHashTable) texts = page_text_list (page, TRUE);
  guint cards = 0;
  guint cells = page_text_assert_statements (texts, report->reasons);

  g_assert_true (PREAU_IS_OUTCOME_PAGE (page));
  page_text_assert (texts, report->title);
  page_text_assert (texts, report->code);
  page_text_assert (texts, report->contact);
  page_text_assert (texts, report->review);
  if (report->picks->len > 0)
    cells += page_text_assert_statements (texts, ((PreauReportTool *) report->picks->pdata[0])->state_claims);
  assert_says_tools (texts, report->picks, 1, &cards, &cells);
  assert_says_tools (texts, report->listed, 0, &cards, &cells);
  cells += assert_says_avoided (texts, report->avoid);
  cards += report->avoid->len;
  assert_says_changes (texts, page, report->changes);

  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_TOOL_CARD), ==, cards);
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_STATEMENT_CELL), ==, cells);
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_CHECKLIST_ROW), ==, assert_says_checklists (texts, report));
}

static void
assert_question (GtkWidget *page,
                 const PreauReport *report)
{
  g_autoptr (GHashTable) texts = page_text_list (page, TRUE);

  g_assert_true (PREAU_IS_QUESTION_PAGE (page));
  page_text_assert (texts, report->question->question_text);
  page_text_assert (texts, report->question->help);
  for (guint i = 0; i < report->question->answers->len; i++)
    {
      const PreauReportAnswer *answer = g_ptr_array_index (report->question->answers, i);
      g_autofree char *number = g_strdup_printf ("%u", answer->number);

      page_text_assert (texts, answer->label);
      page_text_assert (texts, answer->detail);
      page_text_assert (texts, number);
    }
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_ANSWER_CARD), ==, report->question->answers->len);
}

static void
assert_trail (GtkWidget *page,
              const PreauReport *report)
{
  g_autoptr (GHashTable) texts = page_text_list (page, TRUE);

  for (guint i = 0; i < report->situation->len; i++)
    {
      const PreauReportStep *step = g_ptr_array_index (report->situation, i);

      page_text_assert (texts, ((PreauReportAnswer *) step->answers->pdata[0])->label);
    }
  g_assert_cmpuint (page_text_count (page, PREAU_TYPE_TRAIL_STEP), ==, report->situation->len);
}

/* The words of the heading that has the focus. */
static const char *
get_focused_heading (PreauWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autoptr (GPtrArray) labels = NULL;

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_has_css_class (focus, "heading-box"));
  g_assert_true (gtk_widget_is_ancestor (focus, app_get_page (window)));
  labels = app_list (focus, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 1);

  return gtk_label_get_text (g_ptr_array_index (labels, 0));
}

static void
assert_heading (PreauWindow *window,
                const PreauReport *report)
{
  const char *heading = report->outcome != NULL ? report->title : report->question->question_text;
  g_autofree char *title = g_strdup_printf ("%s – Préau", heading);
  const char *seen = heading;

  if (report->outcome != NULL && report->picks->len > 0)
    seen = ((PreauReportTool *) report->picks->pdata[0])->name;

  g_assert_cmpstr (get_focused_heading (window), ==, seen);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
}

static void
assert_page (PreauWindow *window)
{
  g_autoptr (PreauReport) report = new_report (window);
  GtkWidget *page = app_get_page (window);
  g_autofree char *code = preau_walk_dup_code (preau_window_get_walk (window));

  g_assert_cmpstr (report->code, ==, code);
  assert_heading (window, report);
  assert_trail (page, report);
  if (report->outcome != NULL)
    assert_outcome (page, report);
  else
    assert_question (page, report);
  g_assert_false (app_is_ticking (window));
}

/* Every path, answer by answer, by the buttons of the page. */
static void
test_paths (void)
{
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (guide);
  PreauWindow *window = app_open (NULL, 700, 600);

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = g_ptr_array_index (paths, i);

      preau_walk_restart (preau_window_get_walk (window));
      for (guint step = 0; step < path->n_steps; step++)
        {
          g_autoptr (GPtrArray) cards = app_list (app_get_page (window), PREAU_TYPE_ANSWER_CARD);

          gtk_widget_activate_action (g_ptr_array_index (cards, path->steps[step].number - 1), "walk.answer", "s",
                                      path->steps[step].answer_id);
        }
      app_finish (window);
      guide_path_assert (guide, path, preau_window_get_walk (window));
      assert_page (window);
    }
  app_close (window);
}

/* Shown of the last page are only the parts that nobody has to ask for. */
static guint
count_pages (PreauWindow *window)
{
  guint pages = 0;

  for (GtkWidget *page = gtk_widget_get_first_child (app_get_stack (window)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    pages++;

  return pages;
}

static const char *const walks[] = { "2", "21", "213", "21", "2", "5", "213", "" };

static void
go (PreauWindow *window,
    const char *digits)
{
  PreauWalk *walk = preau_window_get_walk (window);

  preau_walk_restart (walk);
  for (const char *digit = digits; *digit != '\0'; digit++)
    preau_walk_answer_number (walk, (guint) g_ascii_digit_value (*digit), NULL);
}

/* @data: whether pages slide */
static void
test_one_page (gconstpointer data)
{
  PreauWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", GPOINTER_TO_INT (data), NULL);
  window = app_open (NULL, 700, 600);
  g_assert_cmpuint (count_pages (window), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      go (window, walks[i]);
      g_assert_cmpuint (count_pages (window), <=, 2);
      app_settle (window);
      g_assert_cmpuint (count_pages (window), ==, 1);
    }
  app_close (window);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* While a page slides out, its answers are still there to be clicked on. */
static void
test_sliding_page (void)
{
  PreauWindow *window;
  GtkWidget *past;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  window = app_open (NULL, 700, 600);
  past = app_get_page (window);
  go (window, "2");
  if (count_pages (window) == 2)
    gtk_widget_activate_action (past, "walk.answer", "s", "disturbed");
  g_assert_cmpuint (preau_walk_get_length (preau_window_get_walk (window)), ==, 1);
  app_settle (window);
  app_close (window);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* The number of the answer that is marked as given before, 0 without one. */
static guint
get_marked (PreauWindow *window)
{
  g_autoptr (GPtrArray) cards = app_list (app_get_page (window), PREAU_TYPE_ANSWER_CARD);
  guint marked = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      g_autoptr (GPtrArray) boxes = app_list (g_ptr_array_index (cards, i), GTK_TYPE_BOX);

      for (guint j = 0; j < boxes->len; j++)
        if (gtk_widget_has_css_class (boxes->pdata[j], "kept") && gtk_widget_get_visible (boxes->pdata[j]))
          {
            g_assert_cmpuint (marked, ==, 0);
            marked = i + 1;
          }
    }

  return marked;
}

static void
test_back (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  PreauWalk *walk = preau_window_get_walk (window);
  static const guint given[] = { 2, 1, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_assert_cmpuint (get_marked (window), ==, 0);
      g_assert_true (preau_walk_answer_number (walk, given[i], NULL));
    }

  for (guint i = G_N_ELEMENTS (given); i > 0; i--)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "walk.back", NULL);
      app_finish (window);
      assert_page (window);
      g_assert_cmpuint (get_marked (window), ==, given[i - 1]);
    }

  /* the same answer once more leads to where one was */
  g_assert_true (preau_walk_answer_number (walk, 2, NULL));
  app_finish (window);
  g_assert_cmpuint (preau_walk_get_length (walk), ==, 3);
  assert_page (window);
  app_close (window);
}

static void
test_trail (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  GtkWidget *step;

  go (window, "213");
  app_finish (window);
  step = app_find_button (app_get_page (window), "walk.go-to");
  g_assert_true (gtk_widget_activate (step));
  app_wait_until (preau_walk_get_length (preau_window_get_walk (window)) == 0);
  app_finish (window);
  g_assert_cmpuint (get_marked (window), ==, 2);
  assert_page (window);
  app_close (window);
}

/* With a row of “What would change” one is at another outcome or question. */
static void
test_change (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  PreauWalk *walk = preau_window_get_walk (window);
  const PreauOutcome *before;
  GtkWidget *row;

  go (window, "213");
  app_finish (window);
  before = preau_walk_get_outcome (walk);
  row = app_find_button (app_get_page (window), "walk.revise");
  g_assert_true (gtk_widget_activate (row));
  app_wait_until (preau_walk_get_outcome (walk) != before);
  app_finish (window);
  assert_page (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), !=, NULL);
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/window/paths", test_paths);
  g_test_add_data_func ("/window/one-page/at-once", GINT_TO_POINTER (FALSE), test_one_page);
  g_test_add_data_func ("/window/one-page/sliding", GINT_TO_POINTER (TRUE), test_one_page);
  g_test_add_func ("/window/sliding-page", test_sliding_page);
  g_test_add_func ("/window/back", test_back);
  g_test_add_func ("/window/trail", test_trail);
  g_test_add_func ("/window/change", test_change);

  return g_test_run ();
}
