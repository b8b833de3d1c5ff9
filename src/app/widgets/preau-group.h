/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkBox *preau_group_append (GtkBox *box, const char *heading);

G_END_DECLS
