/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-checklist-store.h"
#include "preau-page.h"
#include "preau-sheet.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TOOL_PAGE (preau_tool_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauToolPage, preau_tool_page, PREAU, TOOL_PAGE, PreauPage)

GtkWidget *preau_tool_page_new (PreauSheet *sheet, PreauChecklistStore *store);

G_END_DECLS
