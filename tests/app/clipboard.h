/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was copied. */

#define CLIPBOARD_BEFORE "something else"
#define CLIPBOARD_TEXT "text/plain;charset=utf-8"

void clipboard_prepare (GtkWidget *widget);
char *clipboard_dup (GtkWidget *widget, const char *mime_type);

G_END_DECLS
