/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_ASPECT_CELL (preau_aspect_cell_get_type ())
G_DECLARE_FINAL_TYPE (PreauAspectCell, preau_aspect_cell, PREAU, ASPECT_CELL, GtkBox)

GtkWidget *preau_aspect_cell_new (const char *tool, const char *words);

G_END_DECLS
