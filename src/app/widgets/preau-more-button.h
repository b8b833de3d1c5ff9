/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_MORE_BUTTON (preau_more_button_get_type ())
G_DECLARE_FINAL_TYPE (PreauMoreButton, preau_more_button, PREAU, MORE_BUTTON, GtkToggleButton)

void preau_more_button_add (PreauMoreButton *self, GtkWidget *widget);
void preau_more_button_set_hidden (PreauMoreButton *self, guint hidden);
guint preau_more_button_divide (PreauMoreButton *self, guint total, guint first);

G_END_DECLS
