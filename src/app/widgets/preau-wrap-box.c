/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-wrap-box.h"

/* A box that wraps its children into lines like words; a child that expands takes the rest of its line. libadwaita has
 * AdwWrapBox from 1.7 on. */
struct _PreauWrapBox
{
  GtkWidget parent_instance;

  guint spacing;
  gboolean centered;
};

G_DEFINE_FINAL_TYPE (PreauWrapBox, preau_wrap_box, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SPACING = 1,
  PROP_CENTERED,
} PreauWrapBoxProperty;

static GParamSpec *props[PROP_CENTERED + 1];

typedef struct
{
  GtkWidget *widget;
  int width;
  int height;
} Piece;

/* Puts the children that fit on a line into @line, from @child on, at least one. Returns: (nullable): the next child */
static GtkWidget *
take_line (PreauWrapBox *self,
           GtkWidget *child,
           int width,
           GArray *line)
{
  int used = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      Piece piece = { .widget = child };
      int minimum;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &piece.width, NULL, NULL);
      piece.width = MAX (minimum, MIN (piece.width, width));
      if (line->len > 0 && used + (int) self->spacing + piece.width > width)
        break;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, piece.width, NULL, &piece.height, NULL, NULL);
      used += piece.width + (line->len > 0 ? (int) self->spacing : 0);
      g_array_append_val (line, piece);
    }

  return child;
}

static void
measure_line (PreauWrapBox *self,
              GArray *line,
              int *width,
              int *height)
{
  *width = ((int) line->len - 1) * (int) self->spacing;
  *height = 0;

  for (guint i = 0; i < line->len; i++)
    {
      const Piece *piece = &g_array_index (line, Piece, i);

      *width += piece->width;
      *height = MAX (*height, piece->height);
    }
}

/* Gives the rest of the line to the first child that expands, which may then need less height. */
static void
fill_line (PreauWrapBox *self,
           GArray *line,
           int width)
{
  int used;
  int height;

  measure_line (self, line, &used, &height);
  for (guint i = 0; i < line->len; i++)
    {
      Piece *piece = &g_array_index (line, Piece, i);

      if (!gtk_widget_get_hexpand (piece->widget))
        continue;

      piece->width += MAX (0, width - used);
      gtk_widget_measure (piece->widget, GTK_ORIENTATION_VERTICAL, piece->width, NULL, &piece->height, NULL, NULL);
      return;
    }
}

static void
place_line (PreauWrapBox *self,
            GArray *line,
            int y,
            int width)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int used;
  int height;
  int x;

  measure_line (self, line, &used, &height);
  x = self->centered ? MAX (0, (width - used) / 2) : 0;

  for (guint i = 0; i < line->len; i++)
    {
      const Piece *piece = &g_array_index (line, Piece, i);
      GtkAllocation place = { x, y + (height - piece->height) / 2, piece->width, piece->height };

      if (from_right)
        place.x = width - x - piece->width;
      gtk_widget_size_allocate (piece->widget, &place, -1);
      x += piece->width + (int) self->spacing;
    }
}

/* Measures all lines and, if @place, allocates the children. Returns: the height of all lines, in pixels */
static int
lay_out (PreauWrapBox *self,
         int width,
         gboolean place)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (Piece));
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int y = 0;

  while (child != NULL)
    {
      int line_width;
      int line_height;

      g_array_set_size (line, 0);
      child = take_line (self, child, width, line);
      if (line->len == 0)
        break;

      fill_line (self, line, width);
      if (place)
        place_line (self, line, y, width);
      measure_line (self, line, &line_width, &line_height);
      y += line_height + (int) self->spacing;
    }

  return MAX (0, y - (int) self->spacing);
}

static void
measure_width (PreauWrapBox *self,
               int *minimum,
               int *natural)
{
  int children = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural;
      children++;
    }
  *natural += MAX (0, children - 1) * (int) self->spacing;
}

static GtkSizeRequestMode
preau_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
preau_wrap_box_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  PreauWrapBox *self = PREAU_WRAP_BOX (widget);
  int narrowest;
  int widest;

  measure_width (self, &narrowest, &widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = widest;
    }
  else
    {
      *minimum = *natural = lay_out (self, for_size >= 0 ? MAX (for_size, narrowest) : widest, FALSE);
    }
}

static void
preau_wrap_box_size_allocate (GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  lay_out (PREAU_WRAP_BOX (widget), width, TRUE);
}

static void
preau_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (preau_wrap_box_parent_class)->dispose (object);
}

static void
preau_wrap_box_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PreauWrapBox *self = PREAU_WRAP_BOX (object);

  switch ((PreauWrapBoxProperty) prop_id)
    {
    case PROP_SPACING:
      g_value_set_uint (value, self->spacing);
      break;
    case PROP_CENTERED:
      g_value_set_boolean (value, self->centered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_wrap_box_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PreauWrapBox *self = PREAU_WRAP_BOX (object);

  switch ((PreauWrapBoxProperty) prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_uint (value);
      break;
    case PROP_CENTERED:
      self->centered = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_wrap_box_class_init (PreauWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_wrap_box_dispose;
  object_class->get_property = preau_wrap_box_get_property;
  object_class->set_property = preau_wrap_box_set_property;
  widget_class->get_request_mode = preau_wrap_box_get_request_mode;
  widget_class->measure = preau_wrap_box_measure;
  widget_class->size_allocate = preau_wrap_box_size_allocate;

  /** PreauWrapBox:spacing: pixels between children, and between lines */
  props[PROP_SPACING] = g_param_spec_uint ("spacing", NULL, NULL, 0, 100, 0, flags);

  /** PreauWrapBox:centered: whether lines stand in the middle, not at the start */
  props[PROP_CENTERED] = g_param_spec_boolean ("centered", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
preau_wrap_box_init (PreauWrapBox *self)
{
}
