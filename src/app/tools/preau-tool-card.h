/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TOOL_CARD (preau_tool_card_get_type ())
G_DECLARE_FINAL_TYPE (PreauToolCard, preau_tool_card, PREAU, TOOL_CARD, GtkBox)

void preau_tool_card_append (GtkBox *box, const PreauReportTool *tool);
void preau_tool_card_append_avoided (GtkBox *box, const PreauReportTool *tool);
void preau_tool_card_append_stand_ins (GtkBox *box, const PreauReportTool *tool);

G_END_DECLS
