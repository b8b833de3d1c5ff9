/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tick-folder.h"

#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "folder.h"
#include "preau-day.h"
#include "preau-tick-file.h"

#define FILE_NAME "ticks.json"

void
tick_folder_set_up (TickFolder *self,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->root = g_dir_make_tmp ("preau-ticks-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->root, "share", "preau", NULL);
  self->path = g_build_filename (self->folder, FILE_NAME, NULL);
  self->file = g_file_new_for_path (self->path);
  self->failed = g_ptr_array_new_with_free_func (g_free);
  self->watch = -1;
}

void
tick_folder_tear_down (TickFolder *self,
                       gconstpointer data)
{
  if (self->watch >= 0)
    close (self->watch);
  folder_remove (self->root);
  g_assert_finalize_object (self->file);
  g_ptr_array_unref (self->failed);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->root);
}

/**
 * tick_folder_write:
 * @name: of a file beside the ticks, or theirs
 *
 * Puts it there as it is, and makes the folder.
 */
void
tick_folder_write (TickFolder *self,
                   const char *name,
                   const char *data,
                   gsize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/**
 * tick_folder_read:
 * @name: of a file beside the ticks, or theirs
 *
 * Returns: (transfer full) (nullable): what it holds; %NULL where it is not
 */
GBytes *
tick_folder_read (TickFolder *self,
                  const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  if (g_file_get_contents (path, &data, &length, &error))
    return g_bytes_new_take (data, length);

  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

  return NULL;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
sort_and_join (GPtrArray *strings)
{
  g_ptr_array_sort (strings, compare_strings);
  g_ptr_array_add (strings, NULL);

  return g_strjoinv (" ", (char **) strings->pdata);
}

/**
 * tick_folder_list_files:
 *
 * Returns: (transfer full): the names of what is in the folder, sorted
 */
char *
tick_folder_list_files (TickFolder *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  return sort_and_join (names);
}

static GHashTable *
read_ticks (TickFolder *self)
{
  g_autoptr (GBytes) bytes = tick_folder_read (self, FILE_NAME);
  g_autoptr (GError) error = NULL;
  GHashTable *ticks;

  if (bytes == NULL)
    return NULL;

  ticks = preau_tick_file_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return ticks;
}

/**
 * tick_folder_list_keys:
 *
 * Returns: (transfer full) (nullable): the keys in the file, sorted; %NULL
 *   where there is none. One that cannot be read is a failure of the test
 */
char *
tick_folder_list_keys (TickFolder *self)
{
  g_autoptr (GHashTable) ticks = read_ticks (self);
  g_autofree gpointer *keys = ticks != NULL ? g_hash_table_get_keys_as_array (ticks, NULL) : NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    g_ptr_array_add (sorted, keys[i]);

  return ticks != NULL ? sort_and_join (sorted) : NULL;
}

/**
 * tick_folder_list_days:
 *
 * Returns: (transfer full): the items in the file, sorted, each with its day
 *   where that is known: "a b@2026-11-23"
 */
char *
tick_folder_list_days (TickFolder *self)
{
  g_autoptr (GHashTable) ticks = read_ticks (self);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key;
  gpointer day;

  g_assert_nonnull (ticks);
  g_hash_table_iter_init (&iter, ticks);
  while (g_hash_table_iter_next (&iter, &key, &day))
    {
      g_autofree char *text = day != NULL ? preau_day_format (GPOINTER_TO_UINT (day)) : NULL;

      g_ptr_array_add (words, g_strconcat (strrchr (key, '/') + 1, text != NULL ? "@" : NULL, text, NULL));
    }

  return sort_and_join (words);
}

/**
 * tick_folder_watch:
 *
 * From now on saves are counted. The folder is made.
 */
void
tick_folder_watch (TickFolder *self)
{
  g_assert_cmpint (g_mkdir_with_parents (self->folder, 0700), ==, 0);
  self->watch = inotify_init1 (IN_NONBLOCK | IN_CLOEXEC);
  g_assert_cmpint (self->watch, >=, 0);
  g_assert_cmpint (inotify_add_watch (self->watch, self->folder, IN_CREATE | IN_MOVED_TO | IN_MODIFY), >=, 0);
}

/**
 * tick_folder_count_saves:
 *
 * Returns: how often a whole file took the place of the file of ticks since
 *   this was last asked; writing into it in place is a failure of the test
 */
guint
tick_folder_count_saves (TickFolder *self)
{
  _Alignas (struct inotify_event) char buffer[16384];
  guint n_saves = 0;
  gssize length;

  while ((length = read (self->watch, buffer, sizeof buffer)) > 0)
    for (gssize at = 0; at < length;)
      {
        const struct inotify_event *event = (const struct inotify_event *) (const void *) (buffer + at);

        g_assert_false (event->mask & IN_Q_OVERFLOW);
        if (g_str_equal (event->name, FILE_NAME))
          {
            g_assert_cmpuint (event->mask, ==, IN_MOVED_TO);
            n_saves++;
          }
        at += (gssize) (sizeof *event + event->len);
      }

  return n_saves;
}

static void
record_cb (PreauChecklistStore *store,
           const char *message,
           gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (message));
}

PreauChecklistStore *
tick_folder_new_store (TickFolder *self)
{
  PreauChecklistStore *store = preau_checklist_store_new (self->file);

  g_signal_connect (store, "failed", G_CALLBACK (record_cb), self->failed);

  return store;
}

/**
 * tick_folder_load_store:
 *
 * Returns: (transfer full): a store that has read the file without an error
 */
PreauChecklistStore *
tick_folder_load_store (TickFolder *self)
{
  PreauChecklistStore *store = tick_folder_new_store (self);
  g_autoptr (GError) error = NULL;
  gboolean loaded = preau_checklist_store_load (store, &error);

  g_assert_no_error (error);
  g_assert_true (loaded);

  return store;
}

/**
 * tick_folder_get_tick:
 * @key: GUIDE/tool/ID/ITEM or GUIDE/outcome/ID/ITEM
 *
 * Returns: (transfer none): the tick of the item
 */
PreauTick *
tick_folder_get_tick (PreauChecklistStore *store,
                      const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 4);

  return preau_checklist_store_get_tick (
    store, parts[0], g_str_equal (parts[1], "tool") ? PREAU_CHECKLIST_TOOL : PREAU_CHECKLIST_OUTCOME, parts[2],
    parts[3]);
}
