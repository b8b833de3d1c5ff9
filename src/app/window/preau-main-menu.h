/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void preau_main_menu_make (GtkMenuButton *button, gpointer window);

G_END_DECLS
