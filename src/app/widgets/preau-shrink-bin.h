/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_SHRINK_BIN (preau_shrink_bin_get_type ())
G_DECLARE_FINAL_TYPE (PreauShrinkBin, preau_shrink_bin, PREAU, SHRINK_BIN, GtkWidget)

G_END_DECLS
