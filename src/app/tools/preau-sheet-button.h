/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_SHEET_BUTTON (preau_sheet_button_get_type ())
G_DECLARE_FINAL_TYPE (PreauSheetButton, preau_sheet_button, PREAU, SHEET_BUTTON, GtkButton)

void preau_sheet_button_set_tool (PreauSheetButton *self, const PreauReportTool *tool);

G_END_DECLS
