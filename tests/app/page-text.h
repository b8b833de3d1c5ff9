/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

/* Lists the texts of a page, so that tests compare them with the report or sheet behind it. */

GHashTable *page_text_list (GtkWidget *root, gboolean hidden);
guint page_text_count (GtkWidget *root, GType type);
void page_text_assert (GHashTable *texts, const char *text);
guint page_text_assert_statements (GHashTable *texts, GPtrArray *statements);
guint page_text_assert_items (GHashTable *texts, GPtrArray *items);
void page_text_assert_tool (GHashTable *texts, const PreauReportTool *tool, const char *heading);

G_END_DECLS
