/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* The list of tools, in a window. */

/**
 * Tools:
 * @window: the window
 * @list: the list
 * @entry: where words are typed
 */
typedef struct
{
  PreauWindow *window;
  GtkWidget *list;
  GtkEditable *entry;
} Tools;

void tools_open (Tools *self, PreauGuide *guide);
void tools_close (Tools *self);
void tools_type (Tools *self, const char *words);
gboolean tools_in_french (void);
gpointer tools_get_part (Tools *self, const char *name);
const char *tools_get_message (Tools *self);
const char *tools_get_id (gpointer row);
GPtrArray *tools_list_rows (Tools *self);
char *tools_list_ids (Tools *self);
void tools_assert_rows (Tools *self, const char *expected);
guint tools_count_rows (Tools *self);

G_END_DECLS
