/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-sheet.h"

G_BEGIN_DECLS

/* Tools side by side: what there is to say, once. */

#define PREAU_COMPARISON_LEAST 2
#define PREAU_COMPARISON_MOST 4

typedef struct
{
  const char *key;   /* what is compared, for programs */
  const char *label; /* what is compared, in words */
  char **cells;      /* %NULL-terminated: what is so of each tool, in words */
  gboolean differs;  /* whether the tools differ in it */
} PreauComparisonRow;

typedef struct
{
  GPtrArray *sheets; /* (element-type PreauSheet): the tools, in the order asked for */
  GPtrArray *rows;   /* (element-type PreauComparisonRow): what is compared */
} PreauComparison;

PreauComparison *preau_comparison_new (PreauGuide *guide, const char *const *ids, const char *language);
void preau_comparison_free (PreauComparison *self);

char *preau_comparison_join_names (const PreauComparison *self);
void preau_comparison_write_json (JsonBuilder *builder, gconstpointer thing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauComparison, preau_comparison_free)

G_END_DECLS
