/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_FIT_LABEL (preau_fit_label_get_type ())
G_DECLARE_FINAL_TYPE (PreauFitLabel, preau_fit_label, PREAU, FIT_LABEL, GtkWidget)

void preau_fit_label_set_text (PreauFitLabel *self, const char *text, const char *spoken);

G_END_DECLS
