/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-report.h"

G_BEGIN_DECLS

/**
 * PreauPage:
 * @blocks: (element-type PreauBlock): what it says so far
 * @sources: (element-type PreauCitation): in the order in which they are first
 *   referred to
 * @guide: the guide that all of it is from
 * @done: (nullable): keys of the items that are ticked
 *
 * A page that is being written.
 */
typedef struct
{
  GPtrArray *blocks;
  GPtrArray *sources;
  PreauGuide *guide;
  const char *const *done;
} PreauPage;

PreauPage preau_page_begin (PreauGuide *guide, const char *const *done);
GPtrArray *preau_page_end (PreauPage *page);

void preau_page_add_statement_note (PreauPage *page, const PreauStatement *statement, const char *lead);
void preau_page_add_against (PreauPage *page, const PreauStatement *statement);
void preau_page_add_statements (PreauPage *page, GPtrArray *statements);
void preau_page_add_checklist (PreauPage *page, const char *kind, const char *list, GPtrArray *items);
void preau_page_add_progress (
  PreauPage *page, const char *heading, const char *kind, const char *list, GPtrArray *items);
void preau_page_add_tool_progress (PreauPage *page, const PreauReportTool *tool);
void preau_page_add_tool_checklist (PreauPage *page, const PreauReportTool *tool);
void preau_page_add_link (PreauPage *page, const PreauReportTool *tool);
void preau_page_add_badges (PreauPage *page, const PreauReportTool *tool);
void preau_page_add_stand_ins (PreauPage *page, const PreauReportTool *tool, PreauBlockKind heading);
void preau_page_add_note (PreauPage *page, const char *note);
void preau_page_add_guide (PreauPage *page, const char *title, const char *edition, const char *review);

G_END_DECLS
