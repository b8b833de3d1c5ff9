/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_STATEMENT_LIST (preau_statement_list_get_type ())
G_DECLARE_FINAL_TYPE (PreauStatementList, preau_statement_list, PREAU, STATEMENT_LIST, GtkBox)

void preau_statement_list_fill (PreauStatementList *self, GPtrArray *statements, guint first);

G_END_DECLS
