/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_STATEMENT_ROW (preau_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauStatementRow, preau_statement_row, PREAU, STATEMENT_ROW, GtkListBoxRow)

GtkWidget *preau_statement_row_new (const PreauStatement *statement);

G_END_DECLS
