/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Closures for the bindings in .ui files; @object, the bound object, is not used. */

GtkOrientation preau_orientation_if_narrow (gpointer object, gboolean narrow);
gboolean preau_is_wide (gpointer object, gboolean narrow);
char *preau_words_for_more (gpointer object, gboolean shown, guint hidden);
char *preau_words_for_progress (gpointer object, guint done, guint total, guint day, guint today);
char *preau_words_for_untick (gpointer object, guint day, guint today);

G_END_DECLS
