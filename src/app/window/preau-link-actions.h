/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-links.h"

G_BEGIN_DECLS

void preau_link_install_actions (GtkWidgetClass *widget_class);
void preau_link_watch (GtkWidget *widget, PreauLinks *links);
void preau_link_update_actions (GtkWidget *widget);

G_END_DECLS
