/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waits until a window is drawn, and makes the rest of a page at once. */

#include "fixture.h"

static gboolean
is_ticking (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  return clock != NULL && g_signal_handler_find (clock, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
                                                 g_signal_lookup ("update", GDK_TYPE_FRAME_CLOCK), 0, NULL, NULL,
                                                 widget) != 0;
}

/**
 * app_is_ticking:
 * @window: a window that is on the display
 *
 * Returns: whether a widget in it is called in each frame; GTK itself follows each frame for the window as such
 */
gboolean
app_is_ticking (PreauWindow *window)
{
  g_autoptr (GPtrArray) widgets = app_list (GTK_WIDGET (window), GTK_TYPE_WIDGET);

  for (guint i = 0; i < widgets->len; i++)
    if (!GTK_IS_WINDOW (widgets->pdata[i]) && is_ticking (widgets->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * app_finish:
 * @window: a window that is on the display
 *
 * Has the rest of the page made at once that would be made a bit in each frame.
 */
void
app_finish (PreauWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  GtkWidget *page = app_get_page (window);

  for (guint frame = 0; is_ticking (page); frame++)
    {
      g_assert_cmpuint (frame, <, 10000);
      g_signal_emit_by_name (clock, "update");
    }
}

static void
note_cb (gboolean *happened)
{
  *happened = TRUE;
}

static gboolean
note_idle_cb (gpointer data)
{
  note_cb (data);

  return G_SOURCE_REMOVE;
}

/* Whether the next frame is no other than the one before, and nothing comes of what the main loop has to do then. */
static gboolean
is_next_frame_still (GdkFrameClock *clock)
{
  static const char *const phases[] = { "update", "layout", "paint" };
  gulong handlers[G_N_ELEMENTS (phases)];
  gboolean changed = FALSE;
  gboolean is_over = FALSE;
  gboolean is_idle = FALSE;
  gulong after = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (note_cb), &is_over);

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    handlers[i] = g_signal_connect_swapped (clock, phases[i], G_CALLBACK (note_cb), &changed);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_idle_add_full (G_PRIORITY_LOW, note_idle_cb, &is_idle, NULL);
  while (!is_idle)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_signal_handler_disconnect (clock, handlers[i]);
  g_signal_handler_disconnect (clock, after);

  return !changed;
}

/* The last thing that the window manager does with a new window is to give it the keyboard: its place and size are
 * known by then. */
static void
await_window_manager (GtkWindow *window)
{
  static const char key[] = "app-was-settled";

  if (g_object_get_data (G_OBJECT (window), key) != NULL)
    return;

  app_wait_until (gtk_window_is_active (window));
  g_object_set_data (G_OBJECT (window), key, window);
}

/**
 * app_settle:
 * @window: a window that is on the display, or will be
 *
 * As app_settle_window().
 */
void
app_settle (PreauWindow *window)
{
  app_settle_window (GTK_WINDOW (window));
}

/**
 * app_settle_window:
 * @window: a window that is on the display, or will be
 *
 * Waits until it is drawn, and no longer draws.
 */
void
app_settle_window (GtkWindow *window)
{
  GdkFrameClock *clock;

  while (!gtk_widget_get_mapped (GTK_WIDGET (window)) || gtk_widget_get_width (GTK_WIDGET (window)) == 0)
    g_main_context_iteration (NULL, TRUE);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  await_window_manager (window);
  while (!is_next_frame_still (clock))
    continue;
}

static gboolean
stop_waiting_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/**
 * app_wait:
 * @milliseconds: how long
 *
 * Lets the main loop run, to see that nothing comes of it. For what is to come
 * there is app_wait_until().
 */
void
app_wait (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, stop_waiting_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}
