/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults.h"
#include "tick-folder.h"

#include <errno.h>
#include <string.h>

/* Whatever call of a save or a start fails, and however: the file is what it was, to the byte, or what it shall be; a
 * change that is not kept is told of, once and with the reason; and with the next change, all is kept. */

#define OLD "{\"format\":1,\"mine\":{\"g\":{\"tool\":{\"l\":{\"a\":true}}}}}"
#define OLD_KEYS "g/tool/l/a"
#define NEW_KEY "g/tool/l/b"

static const int errors[] = { ENOSPC, EROFS, EIO, EDQUOT, EACCES, EFBIG };

static void
write_old (TickFolder *folder)
{
  tick_folder_write (folder, "ticks.json", OLD, strlen (OLD));
}

/* Whether it is what it was; anything but that and what it shall be is a failure of the test. */
static gboolean
is_unchanged (TickFolder *folder,
              gboolean had_file)
{
  g_autoptr (GBytes) bytes = tick_folder_read (folder, "ticks.json");
  g_autofree char *keys = NULL;

  if (bytes == NULL)
    {
      g_assert_false (had_file);
      return TRUE;
    }
  if (had_file && g_bytes_get_size (bytes) == strlen (OLD) &&
      memcmp (g_bytes_get_data (bytes, NULL), OLD, strlen (OLD)) == 0)
    return TRUE;

  keys = tick_folder_list_keys (folder);
  g_assert_cmpstr (keys, ==, had_file ? OLD_KEYS " " NEW_KEY : NEW_KEY);

  return FALSE;
}

static void
set_ticked (PreauChecklistStore *store,
            const char *key)
{
  preau_tick_set_ticked (tick_folder_get_tick (store, key), TRUE);
}

/* Told once, with the reason, if and only if nothing was kept. */
static void
assert_told (TickFolder *folder,
             gboolean unchanged,
             int error)
{
  g_assert_cmpuint (folder->failed->len, ==, unchanged);
  if (!unchanged)
    return;

  g_assert_true (g_str_has_prefix (folder->failed->pdata[0], "This change could not be saved: "));
  g_assert_nonnull (strstr (folder->failed->pdata[0], g_strerror (error)));
  g_ptr_array_set_size (folder->failed, 0);
}

/* Saves once under @plan, and once more without. Returns whether the first one was kept all the same; @total is of the
 * calls that were made. */
static gboolean
save_under (const FaultPlan *plan,
            gboolean had_file,
            guint *total)
{
  TickFolder folder;
  PreauChecklistStore *store;
  PreauChecklistStore *next;
  gboolean unchanged;
  g_autofree char *keys = NULL;

  tick_folder_set_up (&folder, NULL);
  if (had_file)
    write_old (&folder);
  store = tick_folder_load_store (&folder);

  faults_begin (folder.root, plan);
  set_ticked (store, NEW_KEY);
  faults_end ();
  if (total != NULL)
    *total = faults_count (plan->call);

  unchanged = is_unchanged (&folder, had_file);
  assert_told (&folder, unchanged, plan->error);
  g_assert_true (preau_tick_get_ticked (tick_folder_get_tick (store, NEW_KEY)));

  set_ticked (store, "g/tool/l/c");
  g_assert_cmpuint (folder.failed->len, ==, 0);
  keys = tick_folder_list_keys (&folder);
  g_assert_cmpstr (keys, ==, had_file ? OLD_KEYS " " NEW_KEY " g/tool/l/c" : NEW_KEY " g/tool/l/c");
  g_assert_finalize_object (store);

  /* What may have been left behind is not taken for the file. */
  next = tick_folder_load_store (&folder);
  g_assert_true (preau_tick_get_ticked (tick_folder_get_tick (next, NEW_KEY)));
  g_assert_finalize_object (next);
  tick_folder_tear_down (&folder, NULL);

  return !unchanged;
}

/* How often @call is made in one save. */
static guint
count_calls (FaultCall call,
             gboolean had_file)
{
  FaultPlan none = { .call = call };
  guint total;

  g_assert_true (save_under (&none, had_file, &total));

  return total;
}

/* How many calls of a kind a save can do without: the first try at a folder, space kept ready, the folder opened and
 * synced as well as the file. */
static guint
count_dispensable (FaultCall call,
                   gboolean had_file)
{
  guint total = count_calls (call, had_file);

  if (call == FAULT_MKDIR)
    return had_file ? total : 1;
  if (call == FAULT_OPEN || call == FAULT_FSYNC)
    return total - 1;

  return call == FAULT_WRITE || call == FAULT_RENAME ? 0 : total;
}

/* Each call of a save, each time it is made, with each reason. */
static void
test_each_call (gconstpointer data)
{
  gboolean had_file = GPOINTER_TO_INT (data);

  for (FaultCall call = 0; call < FAULT_ANY; call++)
    {
      guint total = count_calls (call, had_file);
      guint n_kept = 0;

      for (guint nth = 1; nth <= total; nth++)
        for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
          {
            FaultPlan plan = { .call = call, .nth = nth, .error = errors[i] };

            n_kept += save_under (&plan, had_file, NULL);
          }

      g_test_message ("%s, %u a save: %u were kept all the same", fault_call_get_name (call), total, n_kept);
      g_assert_cmpuint (n_kept, <=, count_dispensable (call, had_file) * G_N_ELEMENTS (errors));
    }
}

static void
test_calls_made (void)
{
  g_assert_cmpuint (count_calls (FAULT_MKDIR, FALSE), >=, 2);
  g_assert_cmpuint (count_calls (FAULT_OPEN, TRUE), >=, 1);
  g_assert_cmpuint (count_calls (FAULT_WRITE, TRUE), ==, 1);
  g_assert_cmpuint (count_calls (FAULT_FSYNC, TRUE), >=, 1);
  g_assert_cmpuint (count_calls (FAULT_RENAME, TRUE), ==, 1);
  g_assert_cmpuint (count_calls (FAULT_UNLINK, TRUE), ==, 0);
}

/* From some call on nothing works, not even tidying up. */
static void
test_dead_disk (void)
{
  for (int had_file = FALSE; had_file <= TRUE; had_file++)
    {
      guint total = count_calls (FAULT_ANY, had_file);
      guint n_kept = 0;

      for (guint nth = 1; nth <= total; nth++)
        for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
          {
            FaultPlan plan = { .call = FAULT_ANY, .nth = nth, .lasting = TRUE, .error = errors[i] };

            n_kept += save_under (&plan, had_file, NULL);
          }

      g_test_message ("%u calls a save: %u were kept all the same", total, n_kept);
      g_assert_cmpuint (n_kept, <, total * G_N_ELEMENTS (errors) / 2);
    }
}

/* Not an error: a write that is cut short, each time, and one that is interrupted. */
static void
test_taken_up_again (void)
{
  FaultPlan few_bytes = { .call = FAULT_WRITE, .nth = 1, .lasting = TRUE };
  FaultPlan interrupted = { .call = FAULT_WRITE, .nth = 1, .error = EINTR };
  guint total;

  g_assert_true (save_under (&few_bytes, TRUE, &total));
  g_assert_cmpuint (total, >, strlen (OLD));
  g_assert_true (save_under (&interrupted, TRUE, &total));
  g_assert_cmpuint (total, ==, 2);
}

static const struct
{
  FaultCall call;
  int error;
  GIOErrorEnum code;
} readings[] = {
  { FAULT_OPEN, EACCES, G_IO_ERROR_PERMISSION_DENIED },
  { FAULT_OPEN, EIO, G_IO_ERROR_FAILED },
  { FAULT_OPEN, EMFILE, G_IO_ERROR_TOO_MANY_OPEN_FILES },
  { FAULT_READ, EIO, G_IO_ERROR_FAILED },
  { FAULT_READ, ESTALE, G_IO_ERROR_FAILED },
};

/* A file that cannot be read for now is not written over, for it is sound. */
static void
test_reading (TickFolder *folder,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      PreauChecklistStore *store = tick_folder_new_store (folder);
      FaultPlan plan = { .call = readings[i].call, .nth = 1, .error = readings[i].error };
      g_autoptr (GError) error = NULL;
      g_autofree char *names = NULL;

      write_old (folder);
      faults_begin (folder->root, &plan);
      g_assert_false (preau_checklist_store_load (store, &error));
      faults_end ();
      g_test_message ("%s", error->message);
      g_assert_error (error, G_IO_ERROR, (int) readings[i].code);
      g_assert_nonnull (strstr (error->message, g_strerror (readings[i].error)));

      set_ticked (store, NEW_KEY);
      g_assert_true (is_unchanged (folder, TRUE));
      names = tick_folder_list_files (folder);
      g_assert_cmpstr (names, ==, "ticks.json");
      g_assert_cmpuint (folder->failed->len, ==, 0);
      g_assert_finalize_object (store);
    }
}

/* A damaged file that cannot be set aside stays where it is, and is not written over. */
static void
test_setting_aside (TickFolder *folder,
                    gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      PreauChecklistStore *store = tick_folder_new_store (folder);
      FaultPlan plan = { .call = FAULT_RENAME, .nth = 1, .lasting = TRUE, .error = errors[i] };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *names = NULL;

      tick_folder_write (folder, "ticks.json", "broken", 6);
      faults_begin (folder->root, &plan);
      g_assert_false (preau_checklist_store_load (store, &error));
      faults_end ();
      g_test_message ("%s", error->message);
      g_assert_cmpuint (faults_count (FAULT_RENAME), ==, 1);
      g_assert_true (g_str_has_suffix (error->message, "could not be read, and those of today are not kept: line 1, "
                                                       "column 1: This is not a JSON value."));

      set_ticked (store, NEW_KEY);
      bytes = tick_folder_read (folder, "ticks.json");
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "broken", 6);
      names = tick_folder_list_files (folder);
      g_assert_cmpstr (names, ==, "ticks.json");
      g_assert_cmpuint (folder->failed->len, ==, 0);
      g_assert_finalize_object (store);
    }
}

#define ADD(path, func) g_test_add (path, TickFolder, NULL, tick_folder_set_up, func, tick_folder_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checklist-store/faults/calls-made", test_calls_made);
  g_test_add_data_func ("/checklist-store/faults/first-save", GINT_TO_POINTER (FALSE), test_each_call);
  g_test_add_data_func ("/checklist-store/faults/later-save", GINT_TO_POINTER (TRUE), test_each_call);
  g_test_add_func ("/checklist-store/faults/dead-disk", test_dead_disk);
  g_test_add_func ("/checklist-store/faults/taken-up-again", test_taken_up_again);
  ADD ("/checklist-store/faults/reading", test_reading);
  ADD ("/checklist-store/faults/setting-aside", test_setting_aside);

  return g_test_run ();
}
