/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keys, without a keyboard. */

void keys_press (GtkWidget *widget, const char *trigger);
gboolean keys_type (GtkWindow *window, guint keyval);

G_END_DECLS
