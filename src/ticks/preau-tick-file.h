/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ticks in a file: plain JSON, so that a person can read, mend or move it.
 *
 *   { "format": 1, "mine": { GUIDE: { "tool" | "outcome": { ID: { ITEM: true } } } } }
 *
 * The key of an item is GUIDE/tool/ID/ITEM. Items are members of an object, since lists have a limit that ticks must
 * not have; false means the same as absent. */

#define PREAU_TICK_FILE_FORMAT 1

char *preau_tick_file_key (const char *guide, const char *kind, const char *list, const char *item);
char **preau_tick_file_parse (const char *data, gsize length, GError **error);
char *preau_tick_file_write (const char *const *keys);

G_END_DECLS
