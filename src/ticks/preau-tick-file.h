/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ticks as they stand in a file: plain JSON, so that a person can read, mend or move it.
 *
 *   { "format": 1, "mine": { GUIDE: { "tool" | "outcome": { ID: { ITEM: true } } } } }
 *
 * A key names one item: GUIDE/tool/ID/ITEM. Items are keys of an object, since lists have a bound that ticks must not
 * have; false is as good as absent. */

#define PREAU_TICK_FILE_FORMAT 1

char *preau_tick_file_key (const char *guide, const char *kind, const char *list, const char *item);
char **preau_tick_file_parse (const char *data, gsize length, GError **error);
char *preau_tick_file_write (const char *const *keys);

G_END_DECLS
