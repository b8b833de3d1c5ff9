/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that is closed leaves nothing behind. */
#include <malloc.h>
#include <unistd.h>

#include "fixture.h"

#include "preau-checklist-row.h"
#include "preau-settings.h"
#include "preau-tool-row.h"
#include "sanitized.h"

#define WINDOWS 200
#define WARM_UP 50 /* windows after which the toolkit has what it keeps */
#define GROWTH 4096 /* KiB in all windows after these: GTK keeps some of each menu; two windows with their pages take as much */

static guint alive; /* of those that are watched */

static void
gone_cb (gpointer data,
         GObject *where_it_was)
{
  alive--;
}

static void
watch (gpointer object)
{
  alive++;
  g_object_weak_ref (object, gone_cb, NULL);
}

/* One answer after the other, to an outcome, where something is ticked. */
static void
walk (PreauWindow *window,
      guint answer)
{
  PreauWalk *walk = preau_window_get_walk (window);
  g_autoptr (GPtrArray) rows = NULL;

  watch (window);
  watch (app_get_page (window));
  while (preau_walk_get_outcome (walk) == NULL)
    {
      if (!preau_walk_answer_number (walk, answer % 4 + 1, NULL))
        preau_walk_answer_number (walk, 1, NULL);
      watch (app_get_page (window));
    }

  app_finish (window);
  rows = app_list (app_get_page (window), PREAU_TYPE_CHECKLIST_ROW);
  if (rows->len > 0)
    gtk_check_button_set_active (g_ptr_array_index (rows, 0), answer % 2 == 0);
}

/* The list, something typed, a sheet and a comparison. */
static void
look_at_tools (PreauWindow *window,
               guint index)
{
  static const char *const ids[] = { "via", "zoom", NULL };
  GtkWidget *widget = GTK_WIDGET (window);

  gtk_widget_activate_action (widget, "win.find-tool", NULL);
  watch (app_get_page (window));
  watch (app_find (app_get_page (window), PREAU_TYPE_TOOL_ROW));
  gtk_editable_set_text (app_find (app_get_page (window), GTK_TYPE_SEARCH_ENTRY), index % 2 == 0 ? "zooom" : "l");
  gtk_widget_activate_action (widget, "win.open-sheet", "s", ids[index % 2]);
  watch (app_get_page (window));
  if (index % 3 == 0)
    app_finish (window);
  gtk_widget_activate_action (widget, "win.compare", "^as", ids);
  watch (app_get_page (window));
  if (index % 2 == 0)
    gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
open_and_close (PreauChecklistStore *store,
                GSettings *settings,
                guint index)
{
  PreauWindow *window = preau_window_new (app_get_application (), app_get_guide (), store);

  preau_window_remember (window, settings);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  walk (window, index);
  if (index % 4 == 0)
    look_at_tools (window, index / 4);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-address", "s", ""); /* and a toast */
  if (index % 10 == 0) /* drawn, too */
    app_settle (window);
  app_close (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gsize
get_memory (void)
{
  g_autofree char *statm = NULL;
  gulong pages;

  malloc_trim (0);
  g_assert_true (g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL));
  pages = strtoul (strchr (statm, ' '), NULL, 10);

  return (gsize) pages * (gsize) sysconf (_SC_PAGESIZE) / 1024;
}

/* Handlers of other objects, which outlive a window. */
static guint
count_handlers (gpointer object)
{
  guint count = 0;
  gulong handler;

  while ((handler = g_signal_handler_find (object, G_SIGNAL_MATCH_UNBLOCKED, 0, 0, NULL, NULL, NULL)) != 0)
    {
      g_signal_handler_block (object, handler);
      count++;
    }

  return count;
}

static void
test_windows (void)
{
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);
  g_autoptr (GSettings) settings = preau_settings_new ();
  guint windows = IS_SANITIZED ? WINDOWS / 10 : WINDOWS;
  gsize before = 0;
  gsize after;

  for (guint i = 1; i <= windows; i++)
    {
      open_and_close (store, settings, i);
      if (i == WARM_UP)
        before = get_memory ();
    }
  app_wait_until (alive == 0);
  after = get_memory ();

  g_assert_null (gtk_application_get_windows (app_get_application ()));
  g_assert_cmpuint (count_handlers (store), ==, 0);
  g_assert_cmpuint (count_handlers (settings), ==, 0);
  g_test_message ("%" G_GSIZE_FORMAT " KiB, then %" G_GSIZE_FORMAT, before, after);
  if (!IS_SANITIZED)
    g_assert_cmpint ((gssize) after - (gssize) before, <, GROWTH);

  /* nobody else holds what the windows shared */
  g_assert_finalize_object (g_steal_pointer (&store));
  g_assert_finalize_object (g_steal_pointer (&settings));
}

/* A page that is still being made when its window goes. */
static void
test_unfinished (void)
{
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);

  for (guint i = 0; i < 20; i++)
    {
      PreauWindow *window = app_open (store, 600, 500);
      PreauWalk *walk = preau_window_get_walk (window);

      watch (window);
      while (preau_walk_get_outcome (walk) == NULL)
        preau_walk_answer_number (walk, 1, NULL);
      watch (app_get_page (window));
      for (guint frames = 0; frames < i; frames++)
        g_signal_emit_by_name (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "update");
      app_close (window);
    }
  app_wait_until (alive == 0);
}

/* Words of a window that has gone are said nowhere. */
static void
test_link (void)
{
  PreauWindow *window = app_open (NULL, 600, 500);

  watch (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-link", "s", "nothing-opens-this:at-all");
  app_close (window);
  app_wait (200);
  app_wait_until (alive == 0);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/leaks/windows", test_windows);
  g_test_add_func ("/leaks/unfinished", test_unfinished);
  g_test_add_func ("/leaks/link", test_link);

  return g_test_run ();
}
