/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <glib/gstdio.h>

#include "fixture.h"

#include "preau-checklist-row.h"
#include "preau-checklist-section.h"
#include "preau-day.h"
#include "preau-guide-loader.h"
#include "preau-language.h"
#include "tick-folder.h"

/* “class, live, lycée”: a long checklist, and another behind a toggle */
#define OUTCOME "1-213-3"

static GPtrArray *
list_rows (PreauWindow *window)
{
  GPtrArray *rows = app_list (app_get_page (window), PREAU_TYPE_CHECKLIST_ROW);

  g_assert_cmpuint (rows->len, >, 10);

  return rows;
}

static gboolean
is_ticked (GPtrArray *rows,
           guint index)
{
  return gtk_check_button_get_active (g_ptr_array_index (rows, index));
}

static void
tick (GPtrArray *rows,
      guint index,
      gboolean ticked)
{
  gtk_check_button_set_active (g_ptr_array_index (rows, index), ticked);
}

static guint
count_ticked (GPtrArray *rows)
{
  guint count = 0;

  for (guint i = 0; i < rows->len; i++)
    count += is_ticked (rows, i) ? 1 : 0;

  return count;
}

static GtkWidget *
get_section (PreauWindow *window)
{
  g_autoptr (GPtrArray) sections = app_list (app_get_page (window), PREAU_TYPE_CHECKLIST_SECTION);

  return g_ptr_array_index (sections, 0);
}

static GtkWidget *
get_first (GtkWidget *root,
           GType type)
{
  g_autoptr (GPtrArray) found = app_list (root, type);

  g_assert_cmpuint (found->len, >, 0);

  return g_ptr_array_index (found, 0);
}

static const char *
get_progress (PreauWindow *window)
{
  return gtk_label_get_text (GTK_LABEL (get_first (get_section (window), GTK_TYPE_LABEL)));
}

static double
get_fraction (PreauWindow *window)
{
  return gtk_progress_bar_get_fraction (
    GTK_PROGRESS_BAR (get_first (get_section (window), GTK_TYPE_PROGRESS_BAR)));
}

static PreauWindow *
open_outcome (PreauChecklistStore *store)
{
  PreauWindow *window = app_open (store, 600, 500);

  app_go_to (window, OUTCOME);

  return window;
}

/* What the toast in sight says, or %NULL. */
static const char *
get_toast (PreauWindow *window)
{
  GtkWidget *overlay = get_first (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (GPtrArray) labels = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "toast"))
      {
        labels = app_list (child, GTK_TYPE_LABEL);
        return gtk_label_get_text (g_ptr_array_index (labels, 0));
      }

  return NULL;
}

static void
test_shared (TickFolder *folder,
             gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  PreauWindow *first = open_outcome (store);
  PreauWindow *second = open_outcome (store);
  g_autoptr (GPtrArray) here = list_rows (first);
  g_autoptr (GPtrArray) there = list_rows (second);

  g_assert_cmpuint (here->len, ==, there->len);
  for (guint i = 0; i < here->len; i++)
    {
      tick (here, i, TRUE);
      g_assert_true (is_ticked (there, i));
      g_assert_cmpuint (count_ticked (there), ==, i + 1);
      g_assert_cmpstr (get_progress (first), ==, get_progress (second));
    }
  g_assert_cmpfloat (get_fraction (second), ==, 1.0);
  for (guint i = 0; i < here->len; i++)
    {
      tick (there, i, FALSE);
      g_assert_false (is_ticked (here, i));
    }
  g_assert_cmpfloat (get_fraction (first), ==, 0.0);

  app_close (first);
  tick (there, 0, TRUE);
  app_close (second);
}

/* A page that is made later shows what was ticked, after a restart too. */
static void
test_kept (TickFolder *folder,
           gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  PreauWindow *window = open_outcome (store);
  g_autoptr (GPtrArray) rows = list_rows (window);
  g_autoptr (PreauChecklistStore) again = NULL;
  g_autoptr (GPtrArray) rows_again = NULL;

  tick (rows, 1, TRUE);
  tick (rows, 4, TRUE);
  app_close (window);

  again = tick_folder_load_store (folder);
  window = open_outcome (again);
  rows_again = list_rows (window);
  g_assert_cmpuint (count_ticked (rows_again), ==, 2);
  g_assert_true (is_ticked (rows_again, 1));
  g_assert_true (is_ticked (rows_again, 4));
  app_close (window);
}

static GtkWidget *
get_untick (PreauWindow *window)
{
  return app_find_button (get_section (window), "win.untick-all");
}

static void
press (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static void
test_undo (TickFolder *folder,
           gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  PreauWindow *first = open_outcome (store);
  PreauWindow *second = open_outcome (store);
  g_autoptr (GPtrArray) here = list_rows (first);
  g_autoptr (GPtrArray) there = list_rows (second);

  g_assert_false (gtk_widget_get_visible (get_untick (first)));
  tick (here, 0, TRUE);
  tick (here, 2, TRUE);
  tick (here, 3, TRUE);
  g_assert_true (gtk_widget_get_visible (get_untick (first)));
  g_assert_true (gtk_widget_get_visible (get_untick (second)));

  press (get_untick (first));
  g_assert_cmpuint (count_ticked (there), ==, 0);
  g_assert_false (gtk_widget_get_visible (get_untick (first)));
  g_assert_cmpstr (get_toast (first), ==,
                   preau_language_get ()[0] == 'f' ? "3 points décochés" : "3 items unticked");
  g_assert_null (get_toast (second));

  /* what was ticked meanwhile stays */
  tick (there, 7, TRUE);
  press (app_find_button (GTK_WIDGET (first), "win.tick-all"));
  g_assert_cmpuint (count_ticked (here), ==, 4);
  g_assert_true (is_ticked (there, 0) && is_ticked (there, 2) && is_ticked (there, 3) && is_ticked (there, 7));
  app_close (first);
  app_close (second);
}

/* Only the list that one is looking at. */
static void
test_undo_other (TickFolder *folder,
                 gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  PreauWindow *window = open_outcome (store);
  g_autoptr (GPtrArray) sections = app_list (app_get_page (window), PREAU_TYPE_CHECKLIST_SECTION);
  g_autoptr (GPtrArray) all = list_rows (window);
  g_autoptr (GPtrArray) first = app_list (g_ptr_array_index (sections, 0), PREAU_TYPE_CHECKLIST_ROW);

  g_assert_cmpuint (sections->len, ==, 2);
  for (guint i = 0; i < all->len; i++)
    tick (all, i, TRUE);
  press (get_untick (window));
  g_assert_cmpuint (count_ticked (first), ==, 0);
  g_assert_cmpuint (count_ticked (all), ==, all->len - first->len);
  app_close (window);
}

static void
say_cb (PreauWindow *window,
        const char *message)
{
  preau_toasts_say (preau_window_get_toasts (window), adw_toast_new (message));
}

static guint32
tell_day (gpointer data)
{
  return *(const guint32 *) data;
}

/* Whether the list says that it was ticked on 23 November, and offers to be started again. */
static gboolean
is_old (PreauWindow *window)
{
  gboolean french = preau_language_get ()[0] == 'f';
  gboolean says = g_str_has_suffix (get_progress (window), french ? " · Coché le 23 novembre" : " · Ticked on 23 November");
  g_autofree char *label = app_get_text (get_untick (window));

  g_assert_cmpstr (label, ==,
                   says ? (french ? "Recommencer cette liste\n" : "Start this list again\n")
                        : (french ? "Tout décocher\n" : "Untick all\n"));
  g_assert_true (says || strstr (get_progress (window), " · ") == NULL);

  return says;
}

/* The day after, somebody comes back to the window: the list says so, and is started again, or not. */
static void
assert_next_day (PreauWindow *window,
                 guint32 *today)
{
  g_autoptr (GPtrArray) rows = list_rows (window);

  tick (rows, 0, TRUE);
  tick (rows, 2, TRUE);
  g_assert_false (is_old (window));
  (*today)++;
  g_assert_false (is_old (window));
  preau_checklist_store_update_today (preau_window_get_store (window));
  g_assert_true (is_old (window));
  g_assert_cmpuint (count_ticked (rows), ==, 2); /* nothing is unticked unasked */

  /* One tick of today, and it is today’s list. */
  tick (rows, 4, TRUE);
  g_assert_false (is_old (window));
  tick (rows, 4, FALSE);
  g_assert_true (is_old (window));

  gtk_widget_grab_focus (get_untick (window));
  press (get_untick (window));
  g_assert_cmpuint (count_ticked (rows), ==, 0);
  g_assert_false (gtk_widget_get_visible (get_untick (window)));
  g_assert_null (strstr (get_progress (window), " · "));
  g_assert_true (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (window)), "progress-words"));
  g_assert_cmpstr (get_toast (window), ==,
                   preau_language_get ()[0] == 'f' ? "2 points décochés" : "2 items unticked");
  press (app_find_button (GTK_WIDGET (window), "win.tick-all"));
  g_assert_cmpuint (count_ticked (rows), ==, 2);
  g_assert_true (is_old (window));
}

static void
test_next_day (TickFolder *folder,
               gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  guint32 today = preau_day_parse ("2026-11-23");
  PreauWindow *window;
  g_autoptr (PreauChecklistStore) again = NULL;

  preau_checklist_store_set_calendar (store, tell_day, &today);
  window = open_outcome (store);
  assert_next_day (window, &today);
  app_close (window);

  again = tick_folder_load_store (folder);
  preau_checklist_store_set_calendar (again, tell_day, &today);
  window = open_outcome (again);
  g_assert_true (is_old (window));
  app_close (window);
}

/* In memory too, for a call that lasts. */
static void
test_next_day_call (TickFolder *folder,
                    gconstpointer data)
{
  guint32 today = preau_day_parse ("2026-11-23");
  PreauWindow *window = preau_window_new_call (app_get_application (), app_get_guide ());

  preau_checklist_store_set_calendar (preau_window_get_store (window), tell_day, &today);
  app_present (window, 600, 500);
  app_go_to (window, OUTCOME);
  assert_next_day (window, &today);
  app_close (window);
}

/* The window alone notices, when it becomes active again. */
static void
test_coming_back (TickFolder *folder,
                  gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  guint32 today = preau_day_parse ("2026-11-23");
  PreauWindow *window = open_outcome (store);
  g_autoptr (GPtrArray) rows = list_rows (window);
  PreauWindow *other;

  preau_checklist_store_set_calendar (store, tell_day, &today);
  app_wait_until (gtk_window_is_active (GTK_WINDOW (window)));
  tick (rows, 0, TRUE);
  other = app_open (NULL, 600, 500);
  app_wait_until (!gtk_window_is_active (GTK_WINDOW (window)));
  today++;
  app_close (other);
  app_wait_until (gtk_window_is_active (GTK_WINDOW (window)));
  g_assert_true (is_old (window));
  app_close (window);
}

/* Ticks of an older version have no day, and nothing is said of them. */
static void
test_no_day (TickFolder *folder,
             gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  guint32 today = 0;
  PreauWindow *window;
  g_autoptr (GPtrArray) rows = NULL;

  preau_checklist_store_set_calendar (store, tell_day, &today);
  window = open_outcome (store);
  rows = list_rows (window);
  tick (rows, 0, TRUE);
  today = preau_day_parse ("2026-11-24");
  preau_checklist_store_update_today (store);
  g_assert_false (is_old (window));
  app_close (window);
}

/* The tool had another id when it was ticked. */
static void
test_retired (TickFolder *folder,
              gconstpointer data)
{
  static const char ticks[] =
    "{\"format\":1,\"mine\":{\"every-field\":{\"tool\":{\"an-old-id\":{\"mute\":true}}}}}";
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "every-field.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauGuide) guide = preau_guide_load_file (file, NULL, &error);
  g_autoptr (PreauChecklistStore) store = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  PreauWindow *window;

  g_assert_no_error (error);
  tick_folder_write (folder, "ticks.json", ticks, strlen (ticks));
  store = tick_folder_load_store (folder);
  window = app_open_guide (guide, store, 600, 500);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-sheet", "s", "video");
  app_finish (window);
  rows = app_list (app_get_page (window), PREAU_TYPE_CHECKLIST_ROW);
  g_assert_cmpuint (count_ticked (rows), ==, 1);
  app_close (window);
}

/* A folder stands where the file should be. */
static void
test_not_saved (TickFolder *folder,
                gconstpointer data)
{
  g_autoptr (PreauChecklistStore) store = tick_folder_new_store (folder);
  PreauWindow *window = open_outcome (store);
  g_autoptr (GPtrArray) rows = list_rows (window);

  g_assert_cmpint (g_mkdir_with_parents (folder->path, 0700), ==, 0);
  g_signal_connect_object (store, "failed", G_CALLBACK (say_cb), window, G_CONNECT_SWAPPED);
  g_assert_null (get_toast (window));
  tick (rows, 0, TRUE);
  app_wait_until (get_toast (window) != NULL);

  g_assert_cmpuint (folder->failed->len, ==, 1);
  g_assert_cmpstr (get_toast (window), ==, g_ptr_array_index (folder->failed, 0));
  g_assert_true (is_ticked (rows, 0));
  app_close (window);
  g_assert_cmpint (g_rmdir (folder->path), ==, 0);
}

/* A toast is no markup. */
static void
test_toast (TickFolder *folder,
            gconstpointer data)
{
  PreauWindow *window = app_open (NULL, 600, 500);

  preau_toasts_say (preau_window_get_toasts (window), adw_toast_new ("R & D <b"));
  g_assert_cmpstr (get_toast (window), ==, "R & D <b");
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TickFolder *folder, gconstpointer data);
  } tests[] = {
    { "/checklists/shared", test_shared },         { "/checklists/kept", test_kept },
    { "/checklists/undo", test_undo },             { "/checklists/undo-other", test_undo_other },
    { "/checklists/next-day", test_next_day },     { "/checklists/next-day/call", test_next_day_call },
    { "/checklists/coming-back", test_coming_back },
    { "/checklists/no-day", test_no_day },         { "/checklists/retired", test_retired },
    { "/checklists/not-saved", test_not_saved },   { "/checklists/toast", test_toast },
  };

  app_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TickFolder, NULL, tick_folder_set_up, tests[i].test, tick_folder_tear_down);

  return g_test_run ();
}
