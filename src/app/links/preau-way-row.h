/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-sheet.h"

G_BEGIN_DECLS

#define PREAU_TYPE_WAY_ROW (preau_way_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauWayRow, preau_way_row, PREAU, WAY_ROW, GtkButton)

GtkWidget *preau_way_row_new_change (const PreauReportChange *change);
GtkWidget *preau_way_row_new_entry (const PreauSheetEntry *entry);
GtkWidget *preau_way_row_new_link (const char *label, const char *url);

G_END_DECLS
