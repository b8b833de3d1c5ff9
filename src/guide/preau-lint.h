/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-findings.h"
#include "preau-graph.h"
#include "preau-guide.h"

G_BEGIN_DECLS

void preau_lint (PreauGuide *guide, PreauFindings *findings);

void preau_lint_references (PreauGuide *guide, PreauFindings *findings);
void preau_lint_content (PreauGuide *guide, PreauFindings *findings);
void preau_lint_tree (PreauGuide *guide, PreauFindings *findings);
void preau_lint_conditions (PreauGuide *guide,
                            PreauGraph *graph,
                            const guint *order,
                            guint n_order,
                            PreauFindings *findings);

char *preau_lint_path (const char *table, const char *id);
char *preau_lint_path_in (const char *table, const char *id, const char *format, ...) G_GNUC_PRINTF (3, 4);
void preau_lint_report (PreauFindings *findings, PreauLintCode code, const char *path, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

G_END_DECLS
