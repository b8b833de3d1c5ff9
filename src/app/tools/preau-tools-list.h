/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"
#include "preau-screen.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TOOLS_LIST (preau_tools_list_get_type ())
G_DECLARE_FINAL_TYPE (PreauToolsList, preau_tools_list, PREAU, TOOLS_LIST, PreauScreen)

GtkWidget *preau_tools_list_new (PreauGuide *guide);
void preau_tools_list_start_search (PreauToolsList *self);

G_END_DECLS
