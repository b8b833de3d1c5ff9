/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-fit-label.h"

/* A line of text, as large as the room allows. */
struct _PreauFitLabel
{
  GtkWidget parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (PreauFitLabel, preau_fit_label, GTK_TYPE_WIDGET)

/* The ink extents are measured, because digits fill neither the ascent nor the descent of the font. */
static PangoLayout *
lay_out (PreauFitLabel *self,
         graphene_rect_t *ink)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  PangoRectangle drawn;

  pango_layout_get_extents (layout, &drawn, NULL);
  graphene_rect_init (ink, (float) drawn.x / PANGO_SCALE, (float) drawn.y / PANGO_SCALE,
                      (float) drawn.width / PANGO_SCALE, (float) drawn.height / PANGO_SCALE);

  return layout;
}

/* The natural width is that of the font; the minimum is 0, because the text shrinks to fit a narrow window. */
static void
preau_fit_label_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  graphene_rect_t ink;
  g_autoptr (PangoLayout) layout = lay_out (PREAU_FIT_LABEL (widget), &ink);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = (int) ink.size.width + 1;
    }
  else
    {
      *minimum = *natural = (int) ink.size.height + 1;
    }
}

static void
preau_fit_label_snapshot (GtkWidget *widget,
                          GtkSnapshot *snapshot)
{
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  graphene_rect_t ink;
  g_autoptr (PangoLayout) layout = lay_out (PREAU_FIT_LABEL (widget), &ink);
  GdkRGBA colour;
  float scale;

  if (ink.size.width <= 0 || ink.size.height <= 0)
    return;

  scale = MIN (width / ink.size.width, height / ink.size.height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width / 2, height / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-ink.origin.x - ink.size.width / 2,
                                                          -ink.origin.y - ink.size.height / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
preau_fit_label_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_FIT_LABEL (object)->text, g_free);

  G_OBJECT_CLASS (preau_fit_label_parent_class)->finalize (object);
}

static void
preau_fit_label_class_init (PreauFitLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = preau_fit_label_finalize;
  widget_class->measure = preau_fit_label_measure;
  widget_class->snapshot = preau_fit_label_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
preau_fit_label_init (PreauFitLabel *self)
{
}

/**
 * preau_fit_label_set_text:
 * @text: the text that is drawn
 * @spoken: the name for screen readers
 */
void
preau_fit_label_set_text (PreauFitLabel *self,
                          const char *text,
                          const char *spoken)
{
  g_return_if_fail (PREAU_IS_FIT_LABEL (self));

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
