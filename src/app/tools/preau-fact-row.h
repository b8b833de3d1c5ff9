/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_FACT_ROW (preau_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauFactRow, preau_fact_row, PREAU, FACT_ROW, GtkListBoxRow)

GtkWidget *preau_fact_row_new (const char *label, const char *words);

G_END_DECLS
