/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_LINK_BUTTONS (preau_link_buttons_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinkButtons, preau_link_buttons, PREAU, LINK_BUTTONS, GtkBox)

void preau_link_buttons_set_tool (PreauLinkButtons *self, const PreauReportTool *tool, gboolean is_main);
void preau_link_buttons_offer_check (PreauLinkButtons *self);

G_END_DECLS
