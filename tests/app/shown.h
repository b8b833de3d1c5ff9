/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

/* What a page says, to be compared with what there is to say. */

GHashTable *shown_list (GtkWidget *root, gboolean hidden);
guint shown_count (GtkWidget *root, GType type);
void shown_assert (GHashTable *shown, const char *text);
guint shown_assert_statements (GHashTable *shown, GPtrArray *statements);
guint shown_assert_items (GHashTable *shown, GPtrArray *items);
void shown_assert_tool (GHashTable *shown, const PreauReportTool *tool, const char *heading);

G_END_DECLS
