/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_BIG_TEXT (preau_big_text_get_type ())
G_DECLARE_FINAL_TYPE (PreauBigText, preau_big_text, PREAU, BIG_TEXT, GtkWidget)

void preau_big_text_set_text (PreauBigText *self, const char *text, const char *spoken);

G_END_DECLS
