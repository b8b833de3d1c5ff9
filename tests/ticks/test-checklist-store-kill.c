/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tick-folder.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Killed at any moment, the program leaves a file that is whole, and holds all changes but perhaps the one that was
 * under way. This program runs itself as the one that is killed: it says which item it sets or unsets, a letter on
 * standard output, and does so. */

#define N_KILLED 200
#define N_ITEMS 26
#define LONGEST_LIFE 12000 /* microseconds from the first change on */
#define LONGEST_PAUSE 300
#define MOST_CHANGES 10000 /* an end, if nobody kills it */
#define LIST "guide/tool/list/"

static const char *program;

static int
run_child (const char *path,
           const char *seed)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (file);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_ascii_strtoull (seed, NULL, 10));

  if (!preau_checklist_store_load (store, NULL))
    return EXIT_FAILURE;

  for (guint i = 0; i < MOST_CHANGES; i++)
    {
      char item[2] = { (char) ('a' + g_rand_int_range (rand, 0, N_ITEMS)) };
      g_autofree char *key = g_strconcat (LIST, item, NULL);
      PreauTick *tick = tick_folder_get_tick (store, key);

      if (write (STDOUT_FILENO, item, 1) != 1)
        return EXIT_FAILURE;
      preau_tick_set_ticked (tick, !preau_tick_get_ticked (tick));
      if (g_rand_boolean (rand))
        g_usleep ((gulong) g_rand_int_range (rand, 0, LONGEST_PAUSE));
    }

  return EXIT_SUCCESS;
}

/* Returns the letters that it said before it was killed. */
static char *
run_and_kill (TickFolder *folder)
{
  g_autofree char *seed = g_strdup_printf ("%d", g_test_rand_int_range (0, G_MAXINT32));
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--child",
                                                    folder->path, seed, NULL);
  g_autofree char *said = g_new0 (char, MOST_CHANGES + 1);
  GInputStream *pipe;
  gsize n_first = 0;
  gsize n_later = 0;

  g_assert_no_error (error);
  pipe = g_subprocess_get_stdout_pipe (child);
  if (g_test_rand_int_range (0, 10) > 0) /* or it does not come so far */
    g_input_stream_read_all (pipe, said, 1, &n_first, NULL, &error);
  g_assert_no_error (error);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE));
  g_subprocess_force_exit (child);
  g_input_stream_read_all (pipe, said + n_first, MOST_CHANGES - n_first, &n_later, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_subprocess_get_if_exited (child));

  return g_steal_pointer (&said);
}

/* Returns what is kept where each item of @said was set or unset, @before being set. */
static char *
change_items (const char *before,
              const char *said,
              gsize length)
{
  gboolean set[N_ITEMS] = { FALSE };
  GString *after = g_string_new (NULL);

  for (guint i = 0; before[i] != '\0'; i++)
    set[before[i] - 'a'] = TRUE;
  for (gsize i = 0; i < length; i++)
    set[said[i] - 'a'] = !set[said[i] - 'a'];
  for (guint i = 0; i < N_ITEMS; i++)
    if (set[i])
      g_string_append_c (after, (char) ('a' + i));

  return g_string_free (after, FALSE);
}

/* Returns the items in the file; that it cannot be read is a failure of the test. */
static char *
read_items (TickFolder *folder)
{
  g_autofree char *keys = tick_folder_list_keys (folder);
  g_auto (GStrv) words = g_strsplit (keys != NULL ? keys : "", " ", -1);
  GString *items = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_assert_true (g_str_has_prefix (words[i], LIST));
      g_string_append (items, words[i] + strlen (LIST));
    }

  return g_string_free (items, FALSE);
}

static guint
count_leftovers (TickFolder *folder)
{
  g_autofree char *names = tick_folder_list_files (folder);
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_equal (words[i], "ticks.json"))
      {
        g_assert_true (g_str_has_prefix (words[i], "ticks.json."));
        g_assert_cmpuint (strlen (words[i]), ==, strlen ("ticks.json.XXXXXX"));
        n++;
      }

  return n;
}

static void
test_killed (TickFolder *folder,
             gconstpointer data)
{
  g_autofree char *before = g_strdup ("");
  guint n_last_kept = 0;
  guint n_changes = 0;

  for (guint i = 0; i < N_KILLED; i++)
    {
      g_autofree char *said = run_and_kill (folder);
      gsize length = strlen (said);
      g_autofree char *with_last = change_items (before, said, length);
      g_autofree char *without_last = change_items (before, said, length > 0 ? length - 1 : 0);
      char *found = read_items (folder);

      if (!g_str_equal (found, without_last) || length == 0)
        g_assert_cmpstr (found, ==, with_last);
      n_last_kept += length > 0 && g_str_equal (found, with_last);
      n_changes += (guint) length;
      g_free (before);
      before = found;
    }

  g_test_message ("%u changes; the last one kept %u times; %u leftovers", n_changes, n_last_kept,
                  count_leftovers (folder));
  g_assert_cmpuint (n_changes, >, N_KILLED);
}

int
main (int argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/checklist-store/killed", TickFolder, NULL, tick_folder_set_up, test_killed, tick_folder_tear_down);

  return g_test_run ();
}
