/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TEXT_SIZE_MIN 80
#define PREAU_TEXT_SIZE_NORMAL 100
#define PREAU_TEXT_SIZE_MAX 200

guint preau_text_size_next (guint size, int steps);
char **preau_text_size_to_classes (gpointer object, guint size);
char **preau_text_size_of_window (gpointer object, GtkWindow *window);
int preau_text_size_to_column (gpointer object, guint size);
int preau_text_size_to_column_of_window (gpointer object, GtkWindow *window);
char *preau_text_size_to_words (gpointer object, guint size);

G_END_DECLS
