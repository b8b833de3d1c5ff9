/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window at which nobody does anything does not wake the computer. */
#include "fixture.h"

#define REST 3000 /* milliseconds */

static guint wake_ups;
static gboolean resting;

static gint
poll_cb (GPollFD *fds,
         guint n_fds,
         gint timeout)
{
  gint ready = g_poll (fds, n_fds, timeout);

  if (resting && timeout != 0)
    wake_ups++;

  return ready;
}

/* Whether nothing wakes the program before that time is over. */
static gboolean
rests (void)
{
  wake_ups = 0;
  resting = TRUE;
  app_wait (REST);
  resting = FALSE;

  return wake_ups == 1; /* that at the end */
}

static const struct
{
  const char *path;
  const char *page;
  gboolean animated;
} cases[] = {
  { "/idle/question", "need", TRUE },
  { "/idle/outcome", "class-lycee", TRUE },
  { "/idle/outcome/still", "class-lycee", FALSE },
};

static void
test_page (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) pages = app_list_pages ();
  PreauWindow *window;
  g_autoptr (GError) error = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", cases[index].animated, NULL);
  window = app_open (NULL, 900, 700);
  preau_walk_open_code (preau_window_get_walk (window), app_find_code (pages, cases[index].page), &error);
  g_assert_no_error (error);
  app_settle (window);
  app_wait_until (rests ()); /* overlay scrollbars fade first */
  g_assert_false (app_is_ticking (window));
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_main_context_set_poll_func (NULL, poll_cb);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_page);

  return g_test_run ();
}
