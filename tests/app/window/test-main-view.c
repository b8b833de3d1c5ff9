/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-main-view.h"

#include <string.h>

#include "fixture.h"
#include "keys.h"
#include "preau-error.h"
#include "preau-page-stack.h"
#include "page-text.h"

/* What a person does, a letter each; a digit gives an answer. */
typedef enum
{
  BACK = 'b',
  FIND = 'f',
  SHEET_OF_VIA = 'v',
  SHEET_OF_ZOOM = 'z',
  STAND_IN = 's', /* of the sheet that is shown */
  SHEET_BUTTON = 'a', /* the first of the page */
  COMPARE_ONE = 'c',
  COMPARE_TWO = 'd',
  ENTER = 'e', /* the tree, from the sheet */
  RESTART = 'r',
  SAME_PATH = 'p', /* the code that is shown already */
} Act;

static PreauMainView *
get_views (PreauWindow *window)
{
  return preau_window_get_main_view (window);
}

static void
click (PreauWindow *window,
       const char *action)
{
  g_signal_emit_by_name (app_find_button (app_get_page (window), action), "clicked");
}

static void
do_act (PreauWindow *window,
        char act)
{
  GtkWidget *widget = GTK_WIDGET (window);
  static const char *const one[] = { "via", NULL };
  static const char *const two[] = { "via", "zoom", NULL };
  g_autofree char *code = preau_walk_dup_code (preau_window_get_walk (window));

  if (g_ascii_isdigit (act))
    {
      preau_walk_answer_number (preau_window_get_walk (window), (guint) g_ascii_digit_value (act), NULL);
      return;
    }

  switch ((Act) act)
    {
    case BACK:
      gtk_widget_activate_action (widget, "win.back", NULL);
      break;
    case FIND:
      gtk_widget_activate_action (widget, "win.find-tool", NULL);
      break;
    case SHEET_OF_VIA:
      gtk_widget_activate_action (widget, "win.open-sheet", "s", "via");
      break;
    case SHEET_OF_ZOOM:
      gtk_widget_activate_action (widget, "win.open-sheet", "s", "zoom");
      break;
    case STAND_IN:
    case SHEET_BUTTON:
      click (window, "win.open-sheet");
      break;
    case COMPARE_ONE:
      gtk_widget_activate_action (widget, "win.compare", "^as", one);
      break;
    case COMPARE_TWO:
      gtk_widget_activate_action (widget, "win.compare", "^as", two);
      break;
    case ENTER:
      click (window, "win.open-path");
      break;
    case RESTART:
      gtk_widget_activate_action (widget, "walk.restart", NULL);
      break;
    case SAME_PATH:
      gtk_widget_activate_action (widget, "win.open-path", "s", code);
      break;
    default:
      g_error ("Nobody does “%c”", act);
    }
}

static const struct
{
  const char *acts;
  const char *title; /* of what is shown then */
} cases[] = {
  { "", "What do you want to do?" },
  { "213", "Live class (lycée)" },
  /* the list, a sheet from it, and back */
  { "f", "Tools" },
  { "fz", "Zoom" },
  { "fzb", "Tools" },
  { "fzbb", "What do you want to do?" },
  { "fb", "What do you want to do?" },
  { "ff", "Tools" },
  { "fzf", "Tools" },
  { "fzfb", "What do you want to do?" },
  /* a sheet from an outcome, and back */
  { "213a", "Classe virtuelle" },
  { "213ab", "Live class (lycée)" },
  { "213abb", "What level do you teach?" },
  { "213vb", "Live class (lycée)" },
  /* a stand-in from a sheet, and back twice */
  { "fvs", "Visio-Agents" },
  { "fvsb", "VIA" },
  { "fvsbb", "Tools" },
  { "213vs", "Visio-Agents" },
  { "213vsb", "VIA" },
  { "213vsbb", "Live class (lycée)" },
  /* where one comes from counts anew */
  { "fzb213v", "VIA" },
  { "fv213zb", "Live class (lycée)" },
  { "213vbfb", "Live class (lycée)" },
  /* comparisons take each other’s place */
  { "fvc", "Compare VIA" },
  { "fvcd", "Compare VIA, Zoom" },
  { "fvcdb", "VIA" },
  { "fvcdcdcb", "VIA" },
  { "fvcdcdcbb", "Tools" },
  { "fcdb", "Tools" },
  { "213cdb", "Live class (lycée)" },
  { "213cdcdb", "Live class (lycée)" },
  { "fvdvb", "Compare VIA, Zoom" },
  { "fvdvbb", "VIA" },
  /* what changes the walk brings it to sight */
  { "21fr", "What do you want to do?" },
  { "fze", "How many will you be?" },
  { "f2", "How will your pupils follow the class?" },
  { "fz21b", "How will your pupils follow the class?" },
  { "213fp", "Live class (lycée)" },
  { "213vp", "Live class (lycée)" },
  { "fp", "What do you want to do?" },
};

/* Whatever is shown, the title of the window says what it is, and the focus is on it. */
static void
assert_title (PreauWindow *window,
              const char *acts,
              const char *format,
              const char *expected)
{
  g_autofree char *title = g_strdup_printf ("%s – Préau", expected);
  g_autofree char *of_window = g_strconcat (format, title, NULL);
  GtkWidget *page = app_get_page (window);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (g_strcmp0 (preau_page_get_title (PREAU_PAGE (page)), expected) != 0)
    g_error ("“%s” shows “%s”, not “%s”", acts, preau_page_get_title (PREAU_PAGE (page)), expected);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, of_window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, page));
}

static PreauWindow *
open_window (gboolean call)
{
  PreauWindow *window;

  if (!call)
    return app_open (NULL, 700, 600);

  window = preau_window_new_call (app_get_application (), app_get_guide ());
  app_present (window, 700, 600);

  return window;
}

/* @data: whether it is a help call, in which some ways tell as much as all */
static void
test_ways (gconstpointer data)
{
  gboolean call = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i += call ? 5 : 1)
    {
      PreauWindow *window = open_window (call);

      for (const char *act = cases[i].acts; *act != '\0'; act++)
        {
          do_act (window, *act);
          app_finish (window);
        }
      assert_title (window, cases[i].acts, call ? "Call: " : "", cases[i].title);
      app_close (window);
    }
}

/* The way back is there as long as it leads anywhere. */
static void
test_can_go_back (void)
{
  static const struct
  {
    const char *acts;
    gboolean expected;
  } backs[] = {
    { "", FALSE }, { "2", TRUE }, { "2b", FALSE }, { "f", TRUE }, { "fb", FALSE }, { "fzb", TRUE }, { "21r", FALSE },
    { "fr", TRUE }, { "fp", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (backs); i++)
    {
      PreauWindow *window = app_open (NULL, 700, 600);

      for (const char *act = backs[i].acts; *act != '\0'; act++)
        do_act (window, *act);
      g_assert_cmpint (preau_main_view_can_go_back (get_views (window)), ==, backs[i].expected);
      g_assert_cmpint (gtk_widget_get_sensitive (app_find_button (GTK_WIDGET (window), "win.back")), ==,
                       backs[i].expected);
      app_close (window);
    }
}

/* A code that is none changes nothing. */
static void
test_bad_code (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  g_autoptr (GError) error = NULL;

  do_act (window, FIND);
  g_assert_false (preau_main_view_open_path (get_views (window), "1-213-4", &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_CODE_CHECK);
  assert_title (window, "f", "", "Tools");
  app_close (window);
}

/* Digits answer what is asked, and only what is seen. */
static void
test_digits (void)
{
  static const struct
  {
    const char *acts;
    gboolean taken;
  } digits[] = { { "", TRUE }, { "21", TRUE }, { "f", FALSE }, { "fz", FALSE }, { "2d", FALSE }, { "fzbb", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      PreauWindow *window = app_open (NULL, 700, 600);
      PreauWalk *walk = preau_window_get_walk (window);
      guint before;

      for (const char *act = digits[i].acts; *act != '\0'; act++)
        do_act (window, *act);
      before = preau_walk_get_length (walk);
      g_assert_cmpint (keys_type (GTK_WINDOW (window), GDK_KEY_1), ==, digits[i].taken);
      g_assert_cmpuint (preau_walk_get_length (walk), ==, before + (digits[i].taken ? 1 : 0));
      app_close (window);
    }
}

/* Screens in both views, those that slide out too. */
static guint
count_pages (PreauWindow *window)
{
  return page_text_count (GTK_WIDGET (window), PREAU_TYPE_PAGE);
}

/* While one thing slides in, another is asked for. */
static void
test_hurry (void)
{
  static const char *const hurries[] = { "fzbzb", "21fvsbbfz", "213abab", "fvcdcdb", "fzfzfz", "2b2b2b", "fbfbfzbb" };

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (hurries); i++)
    {
      PreauWindow *window = app_open (NULL, 700, 600);

      for (const char *act = hurries[i]; *act != '\0'; act++)
        {
          do_act (window, *act);
          app_wait (i * 10);
          g_assert_cmpuint (count_pages (window), <=, 4);
        }
      app_settle (window);
      g_assert_cmpuint (count_pages (window), ==, strpbrk (hurries[i], "fvzacd") != NULL ? 2 : 1);
      g_assert_true (gtk_widget_get_can_target (app_get_page (window)));
      g_assert_true (gtk_widget_get_can_focus (app_get_page (window)));
      app_close (window);
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* Of the tools nothing is made before somebody wants to see it. */
static void
test_late (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);

  g_assert_cmpuint (count_pages (window), ==, 1);
  do_act (window, FIND);
  g_assert_cmpuint (count_pages (window), ==, 2);
  app_close (window);
}

/* By the switcher, without an action: the list, and what was there before. */
static void
test_switcher (void)
{
  PreauWindow *window = app_open (NULL, 700, 600);
  AdwViewStack *stack;
  GtkWidget *assistant;
  g_autoptr (GtkSelectionModel) pages = NULL;

  g_object_get (get_views (window), "stack", &stack, NULL);
  g_object_unref (stack);
  assistant = adw_view_stack_get_visible_child (stack);
  pages = adw_view_stack_get_pages (stack);
  gtk_selection_model_select_item (pages, 1, TRUE);
  app_settle (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Tools – Préau");
  do_act (window, SHEET_OF_ZOOM);
  gtk_selection_model_select_item (pages, 0, TRUE);
  g_assert_true (adw_view_stack_get_visible_child (stack) == assistant);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "What do you want to do? – Préau");
  gtk_selection_model_select_item (pages, 1, TRUE);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Zoom – Préau");
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_data_func ("/views/ways", GINT_TO_POINTER (FALSE), test_ways);
  g_test_add_data_func ("/views/ways/call", GINT_TO_POINTER (TRUE), test_ways);
  g_test_add_func ("/views/can-go-back", test_can_go_back);
  g_test_add_func ("/views/bad-code", test_bad_code);
  g_test_add_func ("/views/digits", test_digits);
  g_test_add_func ("/views/hurry", test_hurry);
  g_test_add_func ("/views/late", test_late);
  g_test_add_func ("/views/switcher", test_switcher);

  return g_test_run ();
}
