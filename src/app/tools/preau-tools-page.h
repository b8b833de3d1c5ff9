/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"
#include "preau-page.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TOOLS_PAGE (preau_tools_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauToolsPage, preau_tools_page, PREAU, TOOLS_PAGE, PreauPage)

GtkWidget *preau_tools_page_new (PreauGuide *guide);
void preau_tools_page_start_search (PreauToolsPage *self);

G_END_DECLS
