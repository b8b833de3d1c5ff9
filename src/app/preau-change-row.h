/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHANGE_ROW (preau_change_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauChangeRow, preau_change_row, PREAU, CHANGE_ROW, GtkButton)

GtkWidget *preau_change_row_new (const PreauReportChange *change);

G_END_DECLS
