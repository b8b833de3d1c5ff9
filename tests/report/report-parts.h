/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guide-said.h"
#include "preau-report.h"

G_BEGIN_DECLS

/* The parts of a report against what the guide says. */

typedef struct
{
  JsonObject *json;
  PreauGuide *guide;
  GPtrArray *paths;
  const char *language;
  GHashTable *seen; /* what was met on the way, so that no test passes for want of cases */
} Page;

void page_assert_words (const char *said, char *words);
void page_assert_statements (Page *page, GPtrArray *statements, GPtrArray *ids);
void page_assert_because (Page *page, GPtrArray *statements, JsonObject *said, const char *key);
void page_assert_items (Page *page, GPtrArray *items, GPtrArray *said);
void page_assert_tool (Page *page,
                       const PreauReportTool *tool,
                       const char *id,
                       JsonObject *because,
                       const char *wanted);

G_END_DECLS
