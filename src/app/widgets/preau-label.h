/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-search-result.h"

G_BEGIN_DECLS

void preau_label_set_text (GtkLabel *label, const char *text);
void preau_label_mark (GtkLabel *label, GArray *ranges);

G_END_DECLS
