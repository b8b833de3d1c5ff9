/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tick-folder.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "preau-error.h"

/* What is ticked is in the file at once; what the file holds is ticked. Where a file makes no sense or cannot be read
 * or written, see test-checklist-store-trouble.c. */

#define SEED 29
#define N_RANDOM_MOVES 600

static void
set_ticked (PreauChecklistStore *store,
            const char *key,
            gboolean ticked)
{
  preau_tick_set_ticked (tick_folder_get_tick (store, key), ticked);
}

static gboolean
is_ticked (PreauChecklistStore *store,
           const char *key)
{
  return preau_tick_get_ticked (tick_folder_get_tick (store, key));
}

static void
assert_file_holds (TickFolder *folder,
                   const char *keys)
{
  g_autofree char *found = tick_folder_list_keys (folder);
  g_autofree char *names = tick_folder_list_files (folder);

  g_assert_cmpstr (found, ==, keys);
  g_assert_cmpstr (names, ==, keys != NULL ? "ticks.json" : "");
  g_assert_cmpuint (folder->failed->len, ==, 0);
}

/* @guides: ticks of guides, as in the file */
static void
write_file (TickFolder *folder,
            const char *guides)
{
  g_autofree char *json = g_strdup_printf ("{\"format\":1,\"mine\":{%s}}", guides);

  tick_folder_write (folder, "ticks.json", json, strlen (json));
}

static void
test_kept (TickFolder *folder,
           gconstpointer data)
{
  PreauChecklistStore *store = tick_folder_load_store (folder);
  PreauChecklistStore *next;

  assert_file_holds (folder, NULL);
  g_assert_false (is_ticked (store, "g/tool/l/a"));
  assert_file_holds (folder, NULL); /* being asked is no change */
  set_ticked (store, "g/tool/l/a", TRUE);
  assert_file_holds (folder, "g/tool/l/a");
  set_ticked (store, "g/outcome/l/b", TRUE);
  assert_file_holds (folder, "g/outcome/l/b g/tool/l/a");
  set_ticked (store, "g/tool/l/a", FALSE);
  assert_file_holds (folder, "g/outcome/l/b");
  g_assert_finalize_object (store);
  assert_file_holds (folder, "g/outcome/l/b");

  next = tick_folder_load_store (folder);
  g_assert_true (is_ticked (next, "g/outcome/l/b"));
  g_assert_false (is_ticked (next, "g/tool/l/a"));
  set_ticked (next, "g/outcome/l/b", FALSE);
  assert_file_holds (folder, "");
  g_assert_finalize_object (next);
}

/* Of a guide that is not shown today as well. */
static void
test_others_kept (TickFolder *folder,
                  gconstpointer data)
{
  PreauChecklistStore *store;

  write_file (folder, "\"old\":{\"tool\":{\"gone\":{\"a\":true}}},"
                      "\"g\":{\"tool\":{\"l\":{\"a\":true}},\"room\":{\"l\":{\"b\":true}}}");
  store = tick_folder_load_store (folder);
  set_ticked (store, "g/tool/l/b", TRUE);
  assert_file_holds (folder, "g/room/l/b g/tool/l/a g/tool/l/b old/tool/gone/a");
  g_assert_finalize_object (store);
}

static void
count_cb (GObject *object,
          GParamSpec *pspec,
          gpointer user_data)
{
  (*(guint *) user_data)++;
}

/* However often it is asked for, before the file is read and behind. */
static void
test_same_tick (TickFolder *folder,
                gconstpointer data)
{
  PreauChecklistStore *store = tick_folder_new_store (folder);
  PreauTick *tick = tick_folder_get_tick (store, "g/tool/l/a");
  guint n_notified = 0;
  g_autoptr (GError) error = NULL;

  write_file (folder, "\"g\":{\"tool\":{\"l\":{\"a\":true}}}");
  g_signal_connect (tick, "notify::ticked", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpstr (preau_tick_get_key (tick), ==, "g/tool/l/a");
  g_assert_false (preau_tick_get_ticked (tick));
  preau_checklist_store_load (store, &error);
  g_assert_no_error (error);

  g_assert_true (tick_folder_get_tick (store, "g/tool/l/a") == tick);
  g_assert_true (preau_tick_get_ticked (tick));
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_finalize_object (store);
}

/* One item, and all that differ from it in one part of the key. */
static void
test_lists_apart (TickFolder *folder,
                  gconstpointer data)
{
  static const char *const others[] = {
    "h/tool/l/a", "g/outcome/l/a", "g/tool/m/a", "g/tool/l/b", "g/tool/l/aa", "g/tool/l/", "g/tool/tool/a",
  };
  PreauChecklistStore *store = tick_folder_load_store (folder);

  set_ticked (store, "g/tool/l/a", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_true (tick_folder_get_tick (store, others[i]) != tick_folder_get_tick (store, "g/tool/l/a"));
      g_assert_false (is_ticked (store, others[i]));
      set_ticked (store, others[i], TRUE);
      set_ticked (store, others[i], FALSE);
    }
  assert_file_holds (folder, "g/tool/l/a");
  g_assert_finalize_object (store);
}

static void
test_saves (TickFolder *folder,
            gconstpointer data)
{
  PreauChecklistStore *store = tick_folder_load_store (folder);
  PreauChecklistStore *next;

  tick_folder_watch (folder);
  set_ticked (store, "g/tool/l/a", TRUE);
  g_assert_cmpuint (tick_folder_count_saves (folder), ==, 1);
  set_ticked (store, "g/tool/l/a", TRUE);
  set_ticked (store, "g/tool/l/b", FALSE);
  g_assert_cmpuint (tick_folder_count_saves (folder), ==, 0);
  set_ticked (store, "g/tool/l/b", TRUE);
  set_ticked (store, "g/tool/l/a", FALSE);
  g_assert_cmpuint (tick_folder_count_saves (folder), ==, 2);

  next = tick_folder_load_store (folder);
  g_assert_true (is_ticked (next, "g/tool/l/b"));
  g_assert_finalize_object (next);
  g_assert_finalize_object (store);
  g_assert_cmpuint (tick_folder_count_saves (folder), ==, 0);
}

static const struct
{
  const char *before;
  const char *keys;
  gboolean ticked;
  const char *changed;
  const char *after;
} sets[] = {
  { "a b", "a b c", FALSE, "a b", "" },
  { "a b", "a b c", TRUE, "c", "a b c" },
  { "", "c a b", TRUE, "c a b", "a b c" },
  { "a b c", "b", FALSE, "b", "a c" },
  { "a", "a a", FALSE, "a", "" },
  /* Nothing that changes. */
  { "a b", "a b", TRUE, "", "a b" },
  { "a b", "c", FALSE, "", "a b" },
  { "a b", "", FALSE, "", "a b" },
  /* What nobody has asked for is passed over: it has not even to be a key. */
  { "a", "d", TRUE, "", "a" },
  { "a", "a d", FALSE, "a", "" },
  { "a", "d/e a", FALSE, "a", "" },
};

/* @words: items, or ends of keys */
static char **
split_keys (const char *words)
{
  char **keys = g_strsplit (words, " ", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *word = keys[i];

      keys[i] = g_strconcat ("g/tool/l/", word, NULL);
    }

  return keys;
}

static void
assert_set (TickFolder *folder,
            guint i)
{
  PreauChecklistStore *store = tick_folder_load_store (folder);
  g_auto (GStrv) all = split_keys ("a b c");
  g_auto (GStrv) before = split_keys (sets[i].before);
  g_auto (GStrv) keys = split_keys (sets[i].keys);
  g_auto (GStrv) expected = split_keys (sets[i].changed);
  g_auto (GStrv) after = split_keys (sets[i].after);
  g_autofree char *before_keys = g_strjoinv (" ", before);
  g_autofree char *after_keys = g_strjoinv (" ", after);
  g_auto (GStrv) changed = NULL;
  g_auto (GStrv) undone = NULL;
  guint n_saves = *sets[i].changed != '\0';

  for (guint j = 0; all[j] != NULL; j++)
    set_ticked (store, all[j], g_strv_contains ((const char *const *) before, all[j]));
  tick_folder_count_saves (folder);

  changed = preau_checklist_store_set_all (store, (const char *const *) keys, sets[i].ticked);
  g_assert_cmpstrv (changed, expected);
  g_assert_cmpuint (tick_folder_count_saves (folder), ==, n_saves);
  assert_file_holds (folder, after_keys);

  undone = preau_checklist_store_set_all (store, (const char *const *) changed, !sets[i].ticked);
  g_assert_cmpstrv (undone, expected);
  g_assert_cmpuint (tick_folder_count_saves (folder), ==, n_saves);
  assert_file_holds (folder, before_keys);
  g_assert_finalize_object (store);
}

static void
test_set_all (TickFolder *folder,
              gconstpointer data)
{
  PreauChecklistStore *store = tick_folder_load_store (folder);

  tick_folder_watch (folder);
  set_ticked (store, "g/tool/l/a", TRUE); /* so that there is a file */
  g_assert_finalize_object (store);

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_test_message ("“%s”, then “%s” %s", sets[i].before, sets[i].keys, sets[i].ticked ? "ticked" : "unticked");
      assert_set (folder, i);
    }
}

/* These came from an action once: they neither stop the program nor spoil the file. */
static void
test_strange_keys (TickFolder *folder,
                   gconstpointer data)
{
  static const char *const keys[] = {
    "", "/", "g", "g/tool", "g/tool/l", "g/tool/l/a/b", "g//l/a", "////", "\xff", NULL,
  };
  PreauChecklistStore *store = tick_folder_load_store (folder);
  g_auto (GStrv) changed = preau_checklist_store_set_all (store, keys, TRUE);

  g_assert_cmpuint (g_strv_length (changed), ==, 0);
  set_ticked (store, "g/tool/l/a", TRUE);
  assert_file_holds (folder, "g/tool/l/a");
  g_assert_finalize_object (store);
}

static void
test_done (TickFolder *folder,
           gconstpointer data)
{
  PreauChecklistStore *store = preau_checklist_store_new (NULL);
  g_auto (GStrv) none = preau_checklist_store_dup_done (store);
  g_auto (GStrv) some = NULL;

  set_ticked (store, "g/tool/l/a", TRUE);
  set_ticked (store, "g/outcome/l/a", TRUE);
  set_ticked (store, "g/tool/l/b", TRUE);
  set_ticked (store, "g/tool/l/b", FALSE);
  some = preau_checklist_store_dup_done (store);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (some), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) some, "g/tool/l/a"));
  g_assert_true (g_strv_contains ((const char *const *) some, "g/outcome/l/a"));
  g_assert_finalize_object (store);
}

static void
test_memory_only (TickFolder *folder,
                  gconstpointer data)
{
  static const char *const keys[] = { "g/tool/l/a", "g/tool/l/b", NULL };
  PreauChecklistStore *store = preau_checklist_store_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) changed = NULL;
  g_autofree char *names = NULL;

  tick_folder_watch (folder);
  g_assert_cmpint (g_chdir (folder->folder), ==, 0); /* where a name without a folder would be */
  g_assert_true (preau_checklist_store_load (store, &error));
  g_assert_no_error (error);
  set_ticked (store, "g/tool/l/a", TRUE);
  set_ticked (store, "g/tool/l/b", FALSE);
  changed = preau_checklist_store_set_all (store, keys, TRUE);
  g_assert_cmpuint (g_strv_length (changed), ==, 1);
  g_assert_true (is_ticked (store, "g/tool/l/b"));
  names = tick_folder_list_files (folder);
  g_assert_cmpstr (names, ==, "");
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  g_assert_finalize_object (store);
}

/* A tick that a window still holds when the store is gone. */
static void
test_tick_outlives (TickFolder *folder,
                    gconstpointer data)
{
  PreauChecklistStore *store = tick_folder_load_store (folder);
  g_autoptr (PreauTick) tick = g_object_ref (tick_folder_get_tick (store, "g/tool/l/a"));

  preau_tick_set_ticked (tick, TRUE);
  g_assert_finalize_object (store);
  preau_tick_set_ticked (tick, FALSE);
  assert_file_holds (folder, "g/tool/l/a");
}

static mode_t
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

/* Nobody else reads them, whatever the mask. Newer GLibs keep the mode that a person gave to the file. */
static void
test_modes (TickFolder *folder,
            gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (folder->folder);
  PreauChecklistStore *store = tick_folder_load_store (folder);
  mode_t mask = umask (0);

  set_ticked (store, "g/tool/l/a", TRUE);
  g_assert_cmphex (get_mode (folder->path), ==, 0600);
  g_assert_cmphex (get_mode (folder->folder), ==, 0700);
  g_assert_cmphex (get_mode (parent), ==, 0700);

  umask (mask);
  assert_file_holds (folder, "g/tool/l/a");
  g_assert_finalize_object (store);
}

static void
test_default_file (void)
{
  g_autoptr (GFile) file = preau_checklist_store_get_default_file ();
  g_autofree char *path = g_file_get_path (file);

  g_assert_cmpstr (path, ==, "/nowhere/share/preau/ticks.json");
}

static char *
describe_model (const gboolean *ticked,
                const char *const *keys)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new ();

  for (guint i = 0; keys[i] != NULL; i++)
    if (ticked[i])
      g_ptr_array_add (held, (gpointer) keys[i]);
  g_ptr_array_add (held, NULL);

  return g_strjoinv (" ", (char **) held->pdata);
}

/* Any row of ticks and of starts of the program: after each, the file holds what a row of booleans says. */
static void
test_random (TickFolder *folder,
             gconstpointer data)
{
  static const char *const keys[] = { /* sorted */
    "a-b/tool/l/i", "a/outcome/l-m/i", "a/outcome/l/i", "a/outcome/l/j", "a/tool/l/i", "b/tool/l/i", NULL,
  };
  gboolean ticked[G_N_ELEMENTS (keys)] = { FALSE };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  PreauChecklistStore *store = tick_folder_load_store (folder);

  for (guint n = 0; n < N_RANDOM_MOVES; n++)
    {
      guint i = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (keys) - 1);
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      if (g_rand_int_range (rand, 0, 10) == 0)
        {
          g_assert_finalize_object (store);
          store = tick_folder_load_store (folder);
        }
      g_assert_cmpint (is_ticked (store, keys[i]), ==, ticked[i]);
      set_ticked (store, keys[i], ticked[i] = g_rand_boolean (rand));
      expected = describe_model (ticked, keys);
      found = tick_folder_list_keys (folder);
      g_assert_cmpstr (found != NULL ? found : "", ==, expected);
    }

  g_assert_finalize_object (store);
}

#define ADD(path, func) g_test_add (path, TickFolder, NULL, tick_folder_set_up, func, tick_folder_tear_down)

int
main (int argc,
      char *argv[])
{
  g_setenv ("XDG_DATA_HOME", "/nowhere/share", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("/checklist-store/kept", test_kept);
  ADD ("/checklist-store/others-kept", test_others_kept);
  ADD ("/checklist-store/same-tick", test_same_tick);
  ADD ("/checklist-store/lists-apart", test_lists_apart);
  ADD ("/checklist-store/saves", test_saves);
  ADD ("/checklist-store/set-all", test_set_all);
  ADD ("/checklist-store/strange-keys", test_strange_keys);
  ADD ("/checklist-store/done", test_done);
  ADD ("/checklist-store/memory-only", test_memory_only);
  ADD ("/checklist-store/tick-outlives", test_tick_outlives);
  ADD ("/checklist-store/modes", test_modes);
  ADD ("/checklist-store/random", test_random);
  g_test_add_func ("/checklist-store/default-file", test_default_file);

  return g_test_run ();
}
