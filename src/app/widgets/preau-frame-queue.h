/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PreauFrameQueue PreauFrameQueue;

/**
 * PreauFrameFunc:
 * @data: (nullable): describes the part
 *
 * Makes a part of a page, and adds the part to @target.
 */
typedef void (*PreauFrameFunc) (GtkWidget *target, gconstpointer data);

PreauFrameQueue *preau_frame_queue_new (GtkWidget *widget);
void preau_frame_queue_free (PreauFrameQueue *self);

void preau_frame_queue_add (PreauFrameQueue *self, PreauFrameFunc func, gpointer target, gconstpointer data);
void preau_frame_queue_add_hidden (PreauFrameQueue *self, PreauFrameFunc func, gpointer target, gconstpointer data);

G_END_DECLS
