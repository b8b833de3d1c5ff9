/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-search-result.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TOOL_ROW (preau_tool_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauToolRow, preau_tool_row, PREAU, TOOL_ROW, GtkButton)

GtkWidget *preau_tool_row_new (void);

void preau_tool_row_show (PreauToolRow *self, const PreauSearchResult *result, guint index, gboolean with_level);

G_END_DECLS
