/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dialogs.h"

#include "keys.h"

/**
 * dialogs_find:
 * @type: of a window
 *
 * Returns: (transfer none) (nullable): the one of that type
 */
GtkWindow *
dialogs_find (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/**
 * dialogs_settle:
 * @type: of what was just presented
 * @window: in front of which it stands
 *
 * Returns: (transfer none): it. It is the window's, and goes with it or before it
 */
GtkWindow *
dialogs_settle (GType type,
                PreauWindow *window)
{
  GtkWindow *front = dialogs_find (type);

  g_assert_nonnull (front);
  g_assert_true (gtk_window_get_transient_for (front) == GTK_WINDOW (window));
  g_assert_true (gtk_window_get_modal (front));
  app_settle_window (front);

  return front;
}

/**
 * dialogs_wait_until_gone:
 * @type: of what was left
 */
void
dialogs_wait_until_gone (GType type)
{
  app_wait_until (dialogs_find (type) == NULL); /* a button stays pressed for a moment */
}

static void
press_escape (GtkWindow *front)
{
  keys_press (GTK_WIDGET (front), "Escape");
}

static void
press_enter (GtkWindow *front)
{
  g_signal_emit_by_name (front, "activate-default");
}

static void
press_button (GtkWindow *front)
{
  g_signal_emit_by_name (app_find_button (GTK_WIDGET (front), "window.close"), "clicked");
}

static const struct
{
  const char *name;
  void (*leave) (GtkWindow *front);
} ways[] = {
  { "escape", press_escape },
  { "enter", press_enter },
  { "button", press_button },
};

/**
 * dialogs_close:
 * @front: what stands in front
 * @way: what a test of dialogs_add_close_tests() was given
 */
void
dialogs_close (GtkWindow *front,
               gconstpointer way)
{
  ways[GPOINTER_TO_UINT (way)].leave (front);
}

/**
 * dialogs_add_close_tests:
 * @name: of what is tested
 * @test: goes one way out of it, with dialogs_close()
 */
void
dialogs_add_close_tests (const char *name,
                         GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/close/%s", name, ways[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
    }
}
