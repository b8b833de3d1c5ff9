/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is really drawn of a widget, and how well it is seen. */

typedef struct _Picture Picture;

Picture *picture_new (GtkWidget *widget);
void picture_free (Picture *self);

gboolean picture_find (Picture *self, GtkWidget *widget, int margin, cairo_rectangle_int_t *place);
GdkRGBA picture_get_ground (Picture *self, const cairo_rectangle_int_t *place);
double picture_get_strongest (Picture *self, const cairo_rectangle_int_t *place, const GdkRGBA *ground, GdkRGBA *ink);
double picture_get_difference (Picture *self, Picture *other, const cairo_rectangle_int_t *place);

double contrast_of (const GdkRGBA *one, const GdkRGBA *other);
GdkRGBA contrast_blend (const GdkRGBA *ink, double opacity, const GdkRGBA *ground);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

G_END_DECLS
