/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"
#include "preau-report.h"

G_BEGIN_DECLS

/* State while a document is being written. */
typedef struct
{
  PreauDocument *document;
  GPtrArray *sources;      /* (element-type PreauCitation): the sources, in the order of their numbers */
  PreauGuide *guide;
  const char *const *done; /* (nullable): keys of the ticked items */
} PreauReportWriter;

PreauReportWriter
preau_report_writer_begin (PreauGuide *guide, const char *language, const char *const *done);
PreauDocument *preau_report_writer_end (PreauReportWriter *writer);

void preau_report_writer_add_statement_note (
  PreauReportWriter *writer, const PreauStatement *statement, const char *lead);
void preau_report_writer_add_against (PreauReportWriter *writer, const PreauStatement *statement);
void preau_report_writer_add_statements (PreauReportWriter *writer, GPtrArray *statements);
void preau_report_writer_add_checklist (
  PreauReportWriter *writer, const char *kind, const char *list, GPtrArray *items);
void preau_report_writer_add_progress (
  PreauReportWriter *writer, const char *heading, const char *kind, const char *list, GPtrArray *items);
void preau_report_writer_add_tool_progress (PreauReportWriter *writer, const PreauReportTool *tool);
void preau_report_writer_add_tool_checklist (PreauReportWriter *writer, const PreauReportTool *tool);
void preau_report_writer_add_link (PreauReportWriter *writer, const PreauReportTool *tool);
void preau_report_writer_add_badges (PreauReportWriter *writer, const PreauReportTool *tool);
void preau_report_writer_add_stand_ins (PreauReportWriter *writer, const PreauReportTool *tool, PreauBlockKind heading);
void preau_report_writer_add_note (PreauReportWriter *writer, const char *note);
void preau_report_writer_add_guide (
  PreauReportWriter *writer, const char *title, const char *edition, const char *review);

G_END_DECLS
