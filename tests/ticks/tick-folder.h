/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-checklist-store.h"

G_BEGIN_DECLS

/**
 * TickFolder:
 * @root: a folder that exists, made for this test
 * @folder: that of the ticks; it is not made yet
 * @path: the file of ticks in it
 * @file: the same
 * @failed: what stores of tick_folder_new_store() said that could not be saved
 *
 * A place for ticks, away from the person's own. A fixture for g_test_add().
 */
typedef struct
{
  char *root;
  char *folder;
  char *path;
  GFile *file;
  GPtrArray *failed;

  /*< private >*/
  int watch;
} TickFolder;

void tick_folder_set_up (TickFolder *self, gconstpointer data);
void tick_folder_tear_down (TickFolder *self, gconstpointer data);

void tick_folder_write (TickFolder *self, const char *name, const char *data, gsize length);
GBytes *tick_folder_read (TickFolder *self, const char *name);
char *tick_folder_list_files (TickFolder *self);
char *tick_folder_list_keys (TickFolder *self);
char *tick_folder_list_days (TickFolder *self);

void tick_folder_watch (TickFolder *self);
guint tick_folder_count_saves (TickFolder *self);

PreauChecklistStore *tick_folder_new_store (TickFolder *self);
PreauChecklistStore *tick_folder_load_store (TickFolder *self);
PreauTick *tick_folder_get_tick (PreauChecklistStore *store, const char *key);

G_END_DECLS
