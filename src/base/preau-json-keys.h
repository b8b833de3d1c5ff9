/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PreauJsonKey:
 * @text: the key, unescaped; not terminated
 * @length: bytes of @text
 * @offset: byte of the file at which it begins
 * @hash: what preau_json_key_hash() sets
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize offset;
  guint32 hash;
} PreauJsonKey;

void preau_json_key_hash (PreauJsonKey *key);
void preau_json_keys_sort (PreauJsonKey *keys, guint n);
guint preau_json_keys_move_duplicates (PreauJsonKey *keys, guint n);
gboolean preau_json_keys_collide (PreauJsonKey *keys, guint n);

G_END_DECLS
