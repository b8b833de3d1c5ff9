/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_COLUMN (preau_column_get_type ())
G_DECLARE_FINAL_TYPE (PreauColumn, preau_column, PREAU, COLUMN, GtkWidget)

G_END_DECLS
