/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture.h"

#include <math.h>

/* Each stroke of a letter has pixels that are all its own at this size. */
#define SCALE 2

struct _Picture
{
  GtkWidget *widget;
  int width;
  int height;
  guint32 *pixels; /* ARGB, none of them translucent */
};

static GdkRGBA
get_window_colour (GtkWidget *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (gtk_widget_get_root (widget)));
  GdkRGBA colour;

  g_assert_true (gtk_style_context_lookup_color (context, "window_bg_color", &colour));

  return colour;
}

static GskRenderNode *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA ground = get_window_colour (widget);
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);

  gtk_snapshot_scale (snapshot, SCALE, SCALE);
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_paintable_snapshot (paintable, snapshot, width, height);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * picture_new:
 * @widget: a widget that is on the display
 *
 * Returns: (transfer full): all of @widget as it is drawn on its window, what
 *   is out of sight too
 */
Picture *
picture_new (GtkWidget *widget)
{
  Picture *self = g_new0 (Picture, 1);
  g_autoptr (GskRenderNode) node = draw (widget);
  g_autoptr (GdkTexture) texture = NULL;

  self->widget = widget;
  self->width = gtk_widget_get_width (widget) * SCALE;
  self->height = gtk_widget_get_height (widget) * SCALE;
  self->pixels = g_new (guint32, (gsize) self->width * (gsize) self->height);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height));
  gdk_texture_download (texture, (guchar *) self->pixels, (gsize) self->width * sizeof (guint32));

  return self;
}

void
picture_free (Picture *self)
{
  g_free (self->pixels);
  g_free (self);
}

/**
 * picture_find:
 * @self: a picture
 * @widget: a widget in it
 * @margin: pixels around @widget
 * @place: (out): its pixels
 *
 * Returns: whether there are any
 */
gboolean
picture_find (Picture *self,
              GtkWidget *widget,
              int margin,
              cairo_rectangle_int_t *place)
{
  graphene_rect_t bounds;
  int right;
  int bottom;

  if (!gtk_widget_compute_bounds (widget, self->widget, &bounds))
    return FALSE;

  place->x = MAX (0, (int) bounds.origin.x - margin) * SCALE;
  place->y = MAX (0, (int) bounds.origin.y - margin) * SCALE;
  right = MIN (self->width, ((int) (bounds.origin.x + bounds.size.width) + margin) * SCALE);
  bottom = MIN (self->height, ((int) (bounds.origin.y + bounds.size.height) + margin) * SCALE);
  place->width = right - place->x;
  place->height = bottom - place->y;

  return place->width > 0 && place->height > 0;
}

static guint32
get_pixel (Picture *self,
           int x,
           int y)
{
  return self->pixels[(gsize) y * (gsize) self->width + (gsize) x];
}

static GdkRGBA
to_colour (guint32 pixel)
{
  return (GdkRGBA) { (float) (pixel >> 16 & 0xff) / 255, (float) (pixel >> 8 & 0xff) / 255,
                     (float) (pixel & 0xff) / 255, 1 };
}

/**
 * picture_get_ground:
 * @self: a picture
 * @place: a part of it
 *
 * Returns: the colour that most of its pixels have
 */
GdkRGBA
picture_get_ground (Picture *self,
                    const cairo_rectangle_int_t *place)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint most = 0;
  guint32 found = 0;

  for (int y = place->y; y < place->y + place->height; y++)
    for (int x = place->x, run; x < place->x + place->width; x += run)
      {
        gpointer key = GUINT_TO_POINTER (get_pixel (self, x, y));
        guint count;

        for (run = 1; x + run < place->x + place->width && get_pixel (self, x + run, y) == get_pixel (self, x, y);)
          run++;
        count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + (guint) run;
        g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
        if (count > most)
          {
            most = count;
            found = GPOINTER_TO_UINT (key);
          }
      }

  return to_colour (found);
}

/**
 * picture_get_strongest:
 * @self: a picture
 * @place: a part of it
 * @ground: a colour
 * @ink: (out) (optional): that of @place which is furthest from @ground
 *
 * Returns: contrast of both
 */
double
picture_get_strongest (Picture *self,
                       const cairo_rectangle_int_t *place,
                       const GdkRGBA *ground,
                       GdkRGBA *ink)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  double strongest = 0;
  guint32 last = get_pixel (self, place->x, place->y) + 1;

  for (int y = place->y; y < place->y + place->height; y++)
    for (int x = place->x; x < place->x + place->width; x++)
      {
        guint32 pixel = get_pixel (self, x, y);
        GdkRGBA colour = to_colour (pixel);

        if (pixel == last || !g_hash_table_add (seen, GUINT_TO_POINTER (last = pixel)))
          continue;

        if (contrast_of (&colour, ground) > strongest)
          {
            strongest = contrast_of (&colour, ground);
            if (ink != NULL)
              *ink = colour;
          }
      }

  return strongest;
}

/**
 * picture_get_difference:
 * @self: a picture
 * @other: one of the same size
 * @place: a part of both
 *
 * Returns: contrast of the pixel that differs most
 */
double
picture_get_difference (Picture *self,
                        Picture *other,
                        const cairo_rectangle_int_t *place)
{
  double strongest = 1;

  g_assert_cmpint (self->width, ==, other->width);
  g_assert_cmpint (self->height, ==, other->height);
  for (int y = place->y; y < place->y + place->height; y++)
    for (int x = place->x; x < place->x + place->width; x++)
      {
        GdkRGBA here;
        GdkRGBA there;

        if (get_pixel (self, x, y) == get_pixel (other, x, y))
          continue;

        here = to_colour (get_pixel (self, x, y));
        there = to_colour (get_pixel (other, x, y));

        strongest = MAX (strongest, contrast_of (&here, &there));
      }

  return strongest;
}

static double
get_linear (float part)
{
  return (double) part <= 0.04045 ? (double) part / 12.92 : pow (((double) part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *colour)
{
  return 0.2126 * get_linear (colour->red) + 0.7152 * get_linear (colour->green) + 0.0722 * get_linear (colour->blue);
}

/**
 * contrast_of:
 * @one: a colour
 * @other: a colour
 *
 * Returns: their contrast, 1 to 21, as WCAG 2.1 defines it
 */
double
contrast_of (const GdkRGBA *one,
             const GdkRGBA *other)
{
  double light = get_luminance (one);
  double dark = get_luminance (other);

  return (MAX (light, dark) + 0.05) / (MIN (light, dark) + 0.05);
}

/**
 * contrast_blend:
 * @ink: a colour
 * @opacity: how much of it is seen, 0 to 1
 * @ground: what it is drawn on
 *
 * Returns: what is seen
 */
GdkRGBA
contrast_blend (const GdkRGBA *ink,
                double opacity,
                const GdkRGBA *ground)
{
  float share = (float) opacity * ink->alpha;

  return (GdkRGBA) { ink->red * share + ground->red * (1 - share), ink->green * share + ground->green * (1 - share),
                     ink->blue * share + ground->blue * (1 - share), 1 };
}
