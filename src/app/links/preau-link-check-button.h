/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_LINK_CHECK_BUTTON (preau_link_check_button_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinkCheckButton, preau_link_check_button, PREAU, LINK_CHECK_BUTTON, GtkButton)

void preau_link_check_button_set_words (PreauLinkCheckButton *self, const char *words);

G_END_DECLS
