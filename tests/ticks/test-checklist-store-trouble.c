/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tick-folder.h"

#include <string.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "preau-error.h"
#include "preau-tick-file.h"

/* Files that make no sense, cannot be read, cannot be written: nothing of a person's is lost, and ticks work on. */

#define TEXT(literal) literal, sizeof literal - 1
#define SOUND "{\"format\":1,\"mine\":{\"g\":{\"tool\":{\"l\":{\"a\":true}}}}}"

static void
set_ticked (PreauChecklistStore *store,
            const char *key,
            gboolean ticked)
{
  preau_tick_set_ticked (tick_folder_get_tick (store, key), ticked);
}

static void
assert_files (TickFolder *folder,
              const char *expected)
{
  g_autofree char *names = tick_folder_list_files (folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_holds (TickFolder *folder,
              const char *name,
              const char *data,
              gsize length)
{
  g_autoptr (GBytes) bytes = tick_folder_read (folder, name);

  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), data, length);
}

static void
assert_keys (TickFolder *folder,
             const char *expected)
{
  g_autofree char *keys = tick_folder_list_keys (folder);

  g_assert_cmpstr (keys, ==, expected);
}

static const struct
{
  const char *data;
  gsize length;
  PreauError code;
  const char *reason;
} damaged[] = {
  { TEXT (""), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 1: The file is empty." },
  { TEXT ("\0\0\0\0\0\0\0\0"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 1: The file is UTF-16, not UTF-8." },
  { TEXT ("{\"format\":1,\"mine\":{\"g\":{\"to"), PREAU_ERROR_TICKS_DAMAGED,
    "line 1, column 29: The file ends too early." },
  { TEXT ("\xff\xfe\xfd"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 1: The file is UTF-16, not UTF-8." },
  { TEXT ("Dear diary\r\n"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 1: This is not a JSON value." },
  { TEXT ("{\"mine\":{}}"), PREAU_ERROR_TICKS_DAMAGED, "“format” is not what belongs there" },
  { TEXT ("{\"format\":1,\"mine\":{\"g\":[]}}"), PREAU_ERROR_TICKS_DAMAGED, "“g” is not what belongs there" },
  { TEXT ("{\"format\":1,\"also\":{}}"), PREAU_ERROR_TICKS_DAMAGED, "“also” is not what belongs there" },
  { TEXT ("{\"format\":2,\"mine\":{\"g\":true}}"), PREAU_ERROR_TICKS_FORMAT,
    "it was written by another version of Préau, in format 2" },
};

/* Returns a store that set the file aside as @name, and tells so. */
static PreauChecklistStore *
load_damaged (TickFolder *folder,
              guint i,
              const char *name)
{
  PreauChecklistStore *store = tick_folder_new_store (folder);
  g_autofree char *says = g_strdup_printf ("Your ticks could not be read and were set aside as “%s/%s”; new ones are "
                                           "kept. The reason: %s", folder->folder, name, damaged[i].reason);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", damaged[i].reason);
  g_assert_false (preau_checklist_store_load (store, &error));
  g_assert_error (error, PREAU_ERROR, (int) damaged[i].code);
  g_assert_cmpstr (error->message, ==, says);

  return store;
}

/* Each of them, one after the other: all stay, byte for byte, and what was ticked meanwhile is kept. */
static void
test_set_aside (TickFolder *folder,
                gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *name = g_strdup_printf ("ticks.json.set-aside-%u", i + 1);
      PreauChecklistStore *store;
      PreauChecklistStore *next;

      tick_folder_write (folder, "ticks.json", damaged[i].data, damaged[i].length);
      store = load_damaged (folder, i, name);
      g_assert_null (tick_folder_read (folder, "ticks.json"));
      set_ticked (store, "g/tool/l/b", TRUE);
      assert_keys (folder, "g/tool/l/b");
      g_assert_finalize_object (store);

      next = tick_folder_load_store (folder);
      g_assert_true (preau_tick_get_ticked (tick_folder_get_tick (next, "g/tool/l/b")));
      g_assert_finalize_object (next);
      for (guint j = 0; j <= i; j++)
        {
          g_autofree char *earlier = g_strdup_printf ("ticks.json.set-aside-%u", j + 1);

          assert_holds (folder, earlier, damaged[j].data, damaged[j].length);
        }
    }
  g_assert_cmpuint (folder->failed->len, ==, 0);
}

/* Whatever has the next name already, it stays. */
static void
test_names_taken (TickFolder *folder,
                  gconstpointer data)
{
  g_autofree char *second = g_build_filename (folder->folder, "ticks.json.set-aside-2", NULL);
  g_autofree char *third = g_build_filename (folder->folder, "ticks.json.set-aside-3", NULL);
  PreauChecklistStore *store;

  tick_folder_write (folder, "ticks.json.set-aside-1", TEXT ("mine"));
  g_assert_cmpint (g_mkdir (second, 0700), ==, 0);
  g_assert_cmpint (symlink ("ticks.json.set-aside-1", third), ==, 0);
  tick_folder_write (folder, "ticks.json", damaged[0].data, damaged[0].length);
  store = load_damaged (folder, 0, "ticks.json.set-aside-4");

  assert_files (folder,
                "ticks.json.set-aside-1 ticks.json.set-aside-2 ticks.json.set-aside-3 ticks.json.set-aside-4");
  assert_holds (folder, "ticks.json.set-aside-1", TEXT ("mine"));
  assert_holds (folder, "ticks.json.set-aside-4", damaged[0].data, damaged[0].length);
  g_assert_finalize_object (store);
}

/* What a save that was killed leaves behind is never taken for the file, nor is it thrown away: it has the same kind of
 * name as a copy that a person made. */
static void
test_leftovers (TickFolder *folder,
                gconstpointer data)
{
  PreauChecklistStore *store;

  tick_folder_write (folder, "ticks.json.Q3XZ7A", TEXT (SOUND));
  tick_folder_write (folder, "ticks.json.backup", TEXT (SOUND));
  tick_folder_write (folder, "ticks.json.set-aside-1", TEXT (SOUND));
  store = tick_folder_load_store (folder);
  g_assert_false (preau_tick_get_ticked (tick_folder_get_tick (store, "g/tool/l/a")));
  set_ticked (store, "g/tool/l/b", TRUE);

  assert_keys (folder, "g/tool/l/b");
  assert_files (folder, "ticks.json ticks.json.Q3XZ7A ticks.json.backup ticks.json.set-aside-1");
  assert_holds (folder, "ticks.json.Q3XZ7A", TEXT (SOUND));
  assert_holds (folder, "ticks.json.backup", TEXT (SOUND));
  g_assert_finalize_object (store);
}

static void
make_directory (TickFolder *folder)
{
  g_autofree char *inside = g_build_filename (folder->path, "inside", NULL);

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
}

static void
make_empty_directory (TickFolder *folder)
{
  g_assert_cmpint (g_mkdir_with_parents (folder->path, 0700), ==, 0);
}

static void
make_loop (TickFolder *folder)
{
  g_assert_cmpint (g_mkdir_with_parents (folder->folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("ticks.json", folder->path), ==, 0);
}

/* Sound, but nobody may read it. */
static void
make_unreadable (TickFolder *folder)
{
  tick_folder_write (folder, "ticks.json", TEXT (SOUND));
  g_assert_cmpint (g_chmod (folder->path, 0), ==, 0);
}

static void
make_file_of_parent (TickFolder *folder)
{
  g_autofree char *parent = g_path_get_dirname (folder->folder);

  g_file_set_contents (parent, "mine", -1, NULL);
}

static const struct
{
  const char *name;
  void (*make) (TickFolder *folder);
  GIOErrorEnum code;
  gboolean root_may; /* whom nothing is forbidden */
} obstacles[] = {
  { "directory", make_directory, G_IO_ERROR_IS_DIRECTORY },
  { "empty-directory", make_empty_directory, G_IO_ERROR_IS_DIRECTORY },
  { "loop", make_loop, G_IO_ERROR_TOO_MANY_LINKS },
  { "unreadable", make_unreadable, G_IO_ERROR_PERMISSION_DENIED, TRUE },
  { "file-of-parent", make_file_of_parent, G_IO_ERROR_NOT_DIRECTORY },
};

static char *
describe_tree (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("ls");
  const char *const argv[] = { program, "-lARi", "--time-style=full-iso", path, NULL };
  g_autoptr (GError) error = NULL;
  char *out;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);

  return out;
}

/* What cannot be read is left alone; today's ticks are in memory, and this is said once. */
static void
test_unreadable (TickFolder *folder,
                 gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  PreauChecklistStore *store = tick_folder_new_store (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (obstacles[i].root_may && geteuid () == 0)
    {
      g_object_unref (store);
      g_test_skip ("root may read all");
      return;
    }

  obstacles[i].make (folder);
  before = describe_tree (folder->root);
  g_assert_false (preau_checklist_store_load (store, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, G_IO_ERROR, (int) obstacles[i].code);
  prefix = g_strdup_printf ("Your ticks in “%s” could not be read, and those of today are not kept: ", folder->path);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  g_assert_cmpuint (strlen (error->message), >, strlen (prefix));

  set_ticked (store, "g/tool/l/a", TRUE);
  set_ticked (store, "g/tool/l/b", TRUE);
  set_ticked (store, "g/tool/l/b", FALSE);
  g_assert_true (preau_tick_get_ticked (tick_folder_get_tick (store, "g/tool/l/a")));
  g_assert_cmpuint (folder->failed->len, ==, 0);
  after = describe_tree (folder->root);
  g_assert_cmpstr (after, ==, before);
  g_assert_finalize_object (store);
}

/* Puts something where @path should be a folder. */
static void
block (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "in the way", -1, &error);
  g_assert_no_error (error);
}

static void
test_no_folder (TickFolder *folder,
                gconstpointer data)
{
  PreauChecklistStore *store = tick_folder_load_store (folder);
  g_autofree char *parent = g_path_get_dirname (folder->folder);
  g_autofree char *says = NULL;

  says = g_strdup_printf ("This change could not be saved: “%s” cannot be made: Not a directory", folder->folder);
  block (parent);
  set_ticked (store, "g/tool/l/a", TRUE);
  g_assert_cmpuint (folder->failed->len, ==, 1);
  g_assert_cmpstr (folder->failed->pdata[0], ==, says);
  g_assert_true (preau_tick_get_ticked (tick_folder_get_tick (store, "g/tool/l/a")));
  set_ticked (store, "g/tool/l/a", TRUE); /* no change, no new message */
  g_assert_cmpuint (folder->failed->len, ==, 1);
  set_ticked (store, "g/tool/l/b", TRUE);
  g_assert_cmpuint (folder->failed->len, ==, 2);

  g_assert_cmpint (g_unlink (parent), ==, 0);
  set_ticked (store, "g/tool/l/c", TRUE);
  g_assert_cmpuint (folder->failed->len, ==, 2);
  assert_keys (folder, "g/tool/l/a g/tool/l/b g/tool/l/c");
  assert_files (folder, "ticks.json");
  g_assert_finalize_object (store);
}

/* The folder vanishes while the program runs: it is made again. */
static void
test_folder_removed (TickFolder *folder,
                     gconstpointer data)
{
  PreauChecklistStore *store = tick_folder_load_store (folder);

  set_ticked (store, "g/tool/l/a", TRUE);
  g_assert_cmpint (g_unlink (folder->path), ==, 0);
  g_assert_cmpint (g_rmdir (folder->folder), ==, 0);
  set_ticked (store, "g/tool/l/b", TRUE);
  assert_keys (folder, "g/tool/l/a g/tool/l/b");
  g_assert_cmpuint (folder->failed->len, ==, 0);
  g_assert_finalize_object (store);
}

/* A directory takes the place of the file while the program runs. */
static void
test_directory_later (TickFolder *folder,
                      gconstpointer data)
{
  static const char *const keys[] = { "g/tool/l/a", "g/tool/l/b", NULL };
  PreauChecklistStore *store = tick_folder_load_store (folder);
  g_auto (GStrv) changed = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    g_assert_false (preau_tick_get_ticked (tick_folder_get_tick (store, keys[i])));
  make_directory (folder);
  changed = preau_checklist_store_set_all (store, keys, TRUE);
  g_assert_cmpstrv (changed, keys);
  g_assert_cmpuint (folder->failed->len, ==, 1);
  g_test_message ("%s", (char *) folder->failed->pdata[0]);
  g_assert_true (g_str_has_prefix (folder->failed->pdata[0], "This change could not be saved: "));
  assert_files (folder, "ticks.json"); /* nothing half written beside it */
  g_assert_true (g_file_test (folder->path, G_FILE_TEST_IS_DIR));
  g_assert_finalize_object (store);
}

#define ADD(path, data, func) g_test_add (path, TickFolder, data, tick_folder_set_up, func, tick_folder_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/checklist-store/set-aside", NULL, test_set_aside);
  ADD ("/checklist-store/names-taken", NULL, test_names_taken);
  ADD ("/checklist-store/leftovers", NULL, test_leftovers);
  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/checklist-store/unreadable/%s", obstacles[i].name);

      ADD (path, GUINT_TO_POINTER (i), test_unreadable);
    }
  ADD ("/checklist-store/no-folder", NULL, test_no_folder);
  ADD ("/checklist-store/folder-removed", NULL, test_folder_removed);
  ADD ("/checklist-store/directory-later", NULL, test_directory_later);

  return g_test_run ();
}
