/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-comparison.h"

G_BEGIN_DECLS

#define PREAU_TYPE_ASPECT_ROW (preau_aspect_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauAspectRow, preau_aspect_row, PREAU, ASPECT_ROW, GtkListBoxRow)

GtkWidget *preau_aspect_row_new (const PreauComparison *comparison, guint aspect);

G_END_DECLS
