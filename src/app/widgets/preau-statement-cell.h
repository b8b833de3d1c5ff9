/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_STATEMENT_CELL (preau_statement_cell_get_type ())
G_DECLARE_FINAL_TYPE (PreauStatementCell, preau_statement_cell, PREAU, STATEMENT_CELL, GtkBox)

GtkWidget *preau_statement_cell_new (const PreauStatement *statement, const char *lead);
char *preau_source_line (const PreauCitation *citation, const char *as_of, const char *remark);

G_END_DECLS
