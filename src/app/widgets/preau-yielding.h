/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_YIELDING (preau_yielding_get_type ())
G_DECLARE_FINAL_TYPE (PreauYielding, preau_yielding, PREAU, YIELDING, GtkWidget)

G_END_DECLS
