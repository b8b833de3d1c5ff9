/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-application.h"

#include "fixture.h"
#include "preau-language.h"

/* What the desktop hands over, where nobody is at a terminal. */

#define GOOD "preau:ministere-2020/1-213-3"
#define OTHER "preau://ministere-2020/1-5-3/"
#define BAD "preau:every-field/1-213-3"

static GApplication *application;

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static PreauWindow *
get_window (guint index)
{
  return g_list_nth_data (gtk_application_get_windows (GTK_APPLICATION (application)), index);
}

static void
hand_over (const char *const *links,
           int n_links)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_links; i++)
    g_ptr_array_add (files, g_file_new_for_uri (links[i]));
  g_application_open (application, (GFile **) files->pdata, n_links, "");
}

/* How many labels say @text. */
static guint
count_said (PreauWindow *window,
            const char *text)
{
  g_autoptr (GPtrArray) labels = app_list (GTK_WIDGET (window), GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      n++;

  return n;
}

static void
assert_code (PreauWindow *window,
             const char *expected)
{
  g_autofree char *code = preau_walk_dup_code (preau_window_get_walk (window));

  g_assert_cmpstr (code, ==, expected);
}

static void
close_all (void)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  g_assert_cmpuint (count_windows (), ==, 0);
}

/* Each window on a call has ticks of its own; the others share the person’s. */
static void
test_stores (void)
{
  static const char *const links[] = { GOOD, GOOD };
  PreauChecklistStore *mine;

  g_application_activate (application);
  mine = preau_window_get_store (get_window (0));
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (preau_window_get_store (get_window (0)) == mine);

  hand_over (links, G_N_ELEMENTS (links));
  g_assert_cmpuint (count_windows (), ==, 4);
  g_assert_true (preau_window_get_store (get_window (0)) != mine);
  g_assert_true (preau_window_get_store (get_window (1)) != mine);
  g_assert_true (preau_window_get_store (get_window (0)) != preau_window_get_store (get_window (1)));

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-call-window", NULL);
  g_assert_cmpuint (count_windows (), ==, 5);
  g_assert_true (preau_window_get_store (get_window (0)) != mine);
  assert_code (get_window (0), "1-9");
  close_all ();
}

static void
test_opened (void)
{
  static const char *const links[] = { GOOD, OTHER };

  hand_over (links, G_N_ELEMENTS (links));
  g_assert_cmpuint (count_windows (), ==, 2);
  assert_code (get_window (0), "1-5-3");
  assert_code (get_window (1), "1-213-3");
  g_assert_cmpuint (count_said (get_window (0), "Link not opened"), ==, 0);
  close_all ();
}

/* One that is wrong keeps no other from opening. */
static void
test_mixed (void)
{
  static const char *const links[] = { GOOD, BAD, OTHER };

  hand_over (links, G_N_ELEMENTS (links));
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_cmpuint (count_said (get_window (0), "Link not opened") + count_said (get_window (1), "Link not opened"),
                    ==, 1);
  close_all ();
}

/* Where there is no window to say so, there is one then, and it is the person’s own. */
static void
test_refused (void)
{
  static const char *const links[] = { BAD };
  PreauChecklistStore *store;

  hand_over (links, 1);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpuint (count_said (get_window (0), "Link not opened"), ==, 1);
  assert_code (get_window (0), "1-9");

  store = preau_window_get_store (get_window (0));
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  g_assert_true (preau_window_get_store (get_window (0)) == store);
  close_all ();
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  preau_language_set_up ("en");
  gtk_disable_setlocale ();
  application = G_APPLICATION (preau_application_new ());
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/application/stores", test_stores);
  g_test_add_func ("/application/opened", test_opened);
  g_test_add_func ("/application/mixed", test_mixed);
  g_test_add_func ("/application/refused", test_refused);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
