/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-findings.h"

G_BEGIN_DECLS

#define PREAU_JSON_MAX_BYTES (8 * 1024 * 1024)
#define PREAU_JSON_MAX_DEPTH 32
#define PREAU_JSON_MAX_STRING 4096

/**
 * PreauJsonPlaceFunc:
 * @path: JSON pointer of a value
 * @key_offset: byte at which its key begins, or the value itself in a list
 * @value_offset: byte at which the value begins
 */
typedef void (*PreauJsonPlaceFunc) (const char *path, gsize key_offset, gsize value_offset, gpointer user_data);

gboolean preau_json_scan (const char *data, gsize length, PreauFindings *findings);
void preau_json_visit (const char *data, gsize length, PreauJsonPlaceFunc func, gpointer user_data);

G_END_DECLS
