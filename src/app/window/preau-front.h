/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-window.h"

G_BEGIN_DECLS

PreauWindow *preau_front_find_window (GtkApplication *application);
void preau_front_present_dialog (GtkApplication *application, GtkWidget *dialog);

G_END_DECLS
