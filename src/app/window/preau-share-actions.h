/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void preau_share_install_actions (GtkWidgetClass *widget_class);
void preau_share_update_actions (GtkWidget *window);

G_END_DECLS
