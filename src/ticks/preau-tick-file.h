/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ticks in a file: plain JSON, so that a person can read, mend or move it.
 *
 *   { "format": 1, "mine": { GUIDE: { "tool" | "outcome": { ID: { ITEM: true, "ITEM@YYYY-MM-DD": true } } } } }
 *
 * The key of an item is GUIDE/tool/ID/ITEM. Items are members of an object, since lists have a limit that ticks must
 * not have; false means the same as absent. The second member says on which day the item was ticked: it is missing where
 * that is unknown, and says nothing where the item is not ticked. Older versions of Préau take it for another item, tick
 * and untick the first as ever, and leave it in the file. */

#define PREAU_TICK_FILE_FORMAT 1

char *preau_tick_file_key (const char *guide, const char *kind, const char *list, const char *item);
GHashTable *preau_tick_file_parse (const char *data, gsize length, GError **error);
char *preau_tick_file_write (GHashTable *ticks);

G_END_DECLS
