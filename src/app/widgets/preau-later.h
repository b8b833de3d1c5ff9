/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PreauLater PreauLater;

/**
 * PreauLaterFunc:
 * @target: what to add to
 * @data: what to add, or where to find it
 */
typedef void (*PreauLaterFunc) (gpointer target, gconstpointer data);

PreauLater *preau_later_new (GtkWidget *widget);
void preau_later_free (PreauLater *self);

void preau_later_add (PreauLater *self, PreauLaterFunc func, gpointer target, gconstpointer data);
void preau_later_add_hidden (PreauLater *self, PreauLaterFunc func, gpointer target, gconstpointer data);

G_END_DECLS
