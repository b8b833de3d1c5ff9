/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-report.h"

G_BEGIN_DECLS

char *preau_text_dup_marked (const PreauText *text, const char *language);
char *preau_report_join (const char *one, const char *two, const char *three);
GPtrArray *preau_report_statements (PreauGuide *guide, const char *language, const char *const *claims);
GPtrArray *preau_report_items (PreauGuide *guide, const char *language, GPtrArray *items);
PreauReportTool *
preau_report_tool (PreauGuide *guide, const char *language, const char *id, const char *const *because);
PreauReportTool *preau_report_tool_alone (PreauGuide *guide, const char *language, const char *id);
PreauReportTool *preau_report_pick (PreauGuide *guide, const char *language, const PreauPick *pick);
char **preau_report_name_picks (PreauGuide *guide, const PreauOutcome *outcome);
char *preau_report_name_use (PreauGuide *guide, const PreauPick *pick);

void preau_statement_free (PreauStatement *self);
void preau_report_item_free (PreauReportItem *self);
void preau_report_tool_free (PreauReportTool *self);

G_END_DECLS
