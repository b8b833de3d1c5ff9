/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_CHECK_BUTTON (preau_check_button_get_type ())
G_DECLARE_FINAL_TYPE (PreauCheckButton, preau_check_button, PREAU, CHECK_BUTTON, GtkButton)

void preau_check_button_set_words (PreauCheckButton *self, const char *words);

G_END_DECLS
