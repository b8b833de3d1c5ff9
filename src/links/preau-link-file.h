/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-link-result.h"

G_BEGIN_DECLS

/* Checked links as they stand in a file:
 *
 *   { "format": 1, "links": { SHA-256 OF THE URL: { "url", "state", "reason", "host", "at", "missing_since" } } }
 *
 * The last key is the day since which a link was found missing whenever it was checked. A link may be longer than a
 * key, hence the sum. */

#define PREAU_LINK_FILE_FORMAT 1

typedef struct
{
  PreauLinkResult *result; /* what came of the last check; never gone, never offline */
  char *missing_since;     /* (nullable): the day on which it was first missing, as YYYY-MM-DD */
} PreauLinkRecord;

PreauLinkRecord *preau_link_record_new (PreauLinkResult *result, const char *missing_since);
void preau_link_record_free (PreauLinkRecord *self);

GPtrArray *preau_link_file_parse (const char *data, gsize length, GError **error);
char *preau_link_file_write (GPtrArray *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauLinkRecord, preau_link_record_free)

G_END_DECLS
