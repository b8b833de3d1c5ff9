/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-checklist-store.h"
#include "preau-screen.h"
#include "preau-sheet.h"

G_BEGIN_DECLS

#define PREAU_TYPE_SHEET_SCREEN (preau_sheet_screen_get_type ())
G_DECLARE_FINAL_TYPE (PreauSheetScreen, preau_sheet_screen, PREAU, SHEET_SCREEN, PreauScreen)

GtkWidget *preau_sheet_screen_new (PreauSheet *sheet, PreauChecklistStore *store);

G_END_DECLS
