/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-link-result.h"

G_BEGIN_DECLS

/* Format of the file with the results of links, under SHA-256 sums as a link may be longer than a key:
 *
 *   { "format": 1, "links": { SHA-256 OF THE URL: { "url", "state", "reason", "host", "at", "missing_since" } } } */

#define PREAU_LINK_FILE_FORMAT 1

typedef struct
{
  PreauLinkResult *result; /* last result; never gone, never offline */
  char *missing_since;     /* (nullable): the day since which each check found the link missing, as YYYY-MM-DD */
} PreauLinkRecord;

PreauLinkRecord *preau_link_record_new (PreauLinkResult *result, const char *missing_since);
void preau_link_record_free (PreauLinkRecord *self);

GPtrArray *preau_link_file_parse (const char *data, gsize length, GError **error);
char *preau_link_file_write (GPtrArray *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauLinkRecord, preau_link_record_free)

G_END_DECLS
