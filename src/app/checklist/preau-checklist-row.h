/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"
#include "preau-tick.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHECKLIST_ROW (preau_checklist_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauChecklistRow, preau_checklist_row, PREAU, CHECKLIST_ROW, GtkCheckButton)

GtkWidget *preau_checklist_row_new (const PreauReportItem *item, PreauTick *tick);

G_END_DECLS
