/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-findings.h"

G_BEGIN_DECLS

#define PREAU_JSON_MAX_BYTES (8 * 1024 * 1024)
#define PREAU_JSON_MAX_DEPTH 32
#define PREAU_JSON_MAX_STRING 4096
#define PREAU_JSON_MAX_KEY 128
#define PREAU_JSON_MAX_LIST 256

/**
 * PreauJsonVisitFunc:
 * @outer: what was returned for the object or list around it
 * @key: (nullable): its key or index, not terminated; %NULL for the whole text
 * @length: bytes of @key
 * @key_offset: byte at which its key begins, or the value itself in a list
 * @value_offset: byte at which the value begins
 *
 * Returns: (nullable): something for what is inside it; %NULL to pass it over
 */
typedef gpointer (*PreauJsonVisitFunc) (
  gpointer outer, const char *key, gsize length, gsize key_offset, gsize value_offset);

gboolean preau_json_scan (const char *data, gsize length, PreauFindings *findings);
void preau_json_visit (const char *data, gsize length, PreauJsonVisitFunc func, gpointer outer);

G_END_DECLS
