/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-report.h"

G_BEGIN_DECLS

/**
 * PreauDocument:
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
} PreauDocument;

PreauDocument preau_document_begin (PreauGuide *guide, const char *const *done);
GPtrArray *preau_document_end (PreauDocument *page);

void preau_document_add_statement_note (PreauDocument *page, const PreauStatement *statement, const char *lead);
void preau_document_add_against (PreauDocument *page, const PreauStatement *statement);
void preau_document_add_statements (PreauDocument *page, GPtrArray *statements);
void preau_document_add_checklist (PreauDocument *page, const char *kind, const char *list, GPtrArray *items);
void preau_document_add_progress (
  PreauDocument *page, const char *heading, const char *kind, const char *list, GPtrArray *items);
void preau_document_add_tool_progress (PreauDocument *page, const PreauReportTool *tool);
void preau_document_add_tool_checklist (PreauDocument *page, const PreauReportTool *tool);
void preau_document_add_link (PreauDocument *page, const PreauReportTool *tool);
void preau_document_add_badges (PreauDocument *page, const PreauReportTool *tool);
void preau_document_add_stand_ins (PreauDocument *page, const PreauReportTool *tool, PreauBlockKind heading);
void preau_document_add_note (PreauDocument *page, const char *note);
void preau_document_add_guide (PreauDocument *page, const char *title, const char *edition, const char *review);

G_END_DECLS
