/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-sheet.h"

G_BEGIN_DECLS

#define PREAU_COMPARISON_LEAST 2
#define PREAU_COMPARISON_MOST 4

typedef struct
{
  const char *key;   /* id of the fact that is compared, for programs */
  const char *label; /* label of the fact */
  char **cells;      /* %NULL-terminated: the fact in words, for each tool */
  gboolean differs;  /* whether the cells differ */
} PreauComparisonRow;

typedef struct
{
  GPtrArray *sheets; /* (element-type PreauSheet): sheets of the tools, in the order asked for */
  GPtrArray *rows;   /* (element-type PreauComparisonRow): a row for each fact */
} PreauComparison;

PreauComparison *preau_comparison_new (PreauGuide *guide, const char *const *ids, const char *language);
void preau_comparison_free (PreauComparison *self);

char *preau_comparison_join_names (const PreauComparison *self);
void preau_comparison_write_json (JsonBuilder *builder, gconstpointer thing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauComparison, preau_comparison_free)

G_END_DECLS
