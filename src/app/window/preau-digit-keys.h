/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint preau_digit_of_key (GdkDisplay *display, guint keyval, guint keycode, GdkModifierType state);

G_END_DECLS
