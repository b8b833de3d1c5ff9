/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_WRAP_BOX (preau_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (PreauWrapBox, preau_wrap_box, PREAU, WRAP_BOX, GtkWidget)

G_END_DECLS
