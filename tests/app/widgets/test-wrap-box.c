/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-wrap-box.h"

#include "fixture.h"

#define MOST 5

typedef struct
{
  int x;
  int y;
} Place;

/* Children are 20 pixels high, the last one 40. */
static const struct
{
  const char *name;
  int widths[MOST]; /* 0: there are no more; below 0: hidden */
  guint spacing;
  gboolean centered;
  gboolean from_right;
  int width;
  int height;
  Place places[MOST]; /* of the visible ones */
} cases[] = {
  { "empty", { 0 }, 6, FALSE, FALSE, 100, 0, { { 0 } } },
  { "one", { 50 }, 6, FALSE, FALSE, 100, 40, { { 0, 0 } } },
  { "one-line", { 50, 40 }, 10, FALSE, FALSE, 100, 40, { { 0, 10 }, { 60, 0 } } },
  { "one-pixel-too-wide", { 50, 41 }, 10, FALSE, FALSE, 100, 70, { { 0, 0 }, { 0, 30 } } },
  { "no-spacing", { 50, 50, 50 }, 0, FALSE, FALSE, 100, 60, { { 0, 0 }, { 50, 0 }, { 0, 20 } } },
  { "three-lines", { 60, 60, 60 }, 6, FALSE, FALSE, 60, 92, { { 0, 0 }, { 0, 26 }, { 0, 52 } } },
  { "hidden", { 50, -99, 40 }, 10, FALSE, FALSE, 100, 40, { { 0, 10 }, { 60, 0 } } },
  { "all-hidden", { -50, -50 }, 10, FALSE, FALSE, 100, 0, { { 0 } } },
  { "hidden-last", { 50, 40, -30 }, 10, FALSE, FALSE, 100, 20, { { 0, 0 }, { 60, 0 } } },
  { "hidden-at-a-break", { 90, -90, 30 }, 10, FALSE, FALSE, 100, 70, { { 0, 0 }, { 0, 30 } } },
  { "centered", { 50, 30 }, 10, TRUE, FALSE, 100, 40, { { 5, 10 }, { 65, 0 } } },
  { "centered-lines", { 80, 40 }, 10, TRUE, FALSE, 100, 70, { { 10, 0 }, { 30, 30 } } },
  { "from-right", { 50, 40 }, 10, FALSE, TRUE, 120, 40, { { 70, 10 }, { 20, 0 } } },
  { "from-right-lines", { 80, 40 }, 10, FALSE, TRUE, 100, 70, { { 20, 0 }, { 60, 30 } } },
  { "from-right-centered", { 50, 30 }, 10, TRUE, TRUE, 100, 40, { { 45, 10 }, { 5, 0 } } },
};

static void
add_child (GtkWidget *box,
           int width,
           int height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, ABS (width), height);
  gtk_widget_set_visible (child, width > 0);
  gtk_widget_set_parent (child, box);
}

static GtkWidget *
new_box (guint index)
{
  GtkWidget *box = g_object_ref_sink (
    g_object_new (PREAU_TYPE_WRAP_BOX, "spacing", cases[index].spacing, "centered", cases[index].centered, NULL));
  const int *widths = cases[index].widths;

  gtk_widget_set_direction (box, cases[index].from_right ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  for (guint i = 0; i < MOST && widths[i] != 0; i++)
    add_child (box, widths[i], i + 1 == MOST || widths[i + 1] == 0 ? 40 : 20);

  return box;
}

static void
assert_places (GtkWidget *box,
               const Place *places)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (child))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
      g_assert_cmpfloat (bounds.origin.x, ==, (float) places[i].x);
      g_assert_cmpfloat (bounds.origin.y, ==, (float) places[i].y);
      i++;
    }
}

static void
test_place (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GtkWidget) box = new_box (index);
  int minimum;
  int natural;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[index].width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, cases[index].height);
  g_assert_cmpint (natural, ==, minimum);

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (box, MAX (minimum, cases[index].width), cases[index].height, -1, NULL);
  assert_places (box, cases[index].places);
}

static const struct
{
  int widths[MOST];
  int minimum;
  int natural;
} widths[] = {
  { { 0 }, 0, 0 },
  { { 50 }, 50, 50 },
  { { 50, 70, 60 }, 70, 200 },
  { { 50, -90, 60 }, 60, 120 },
  { { -50, -90 }, 0, 0 },
};

/* It can be as narrow as its widest child. */
static void
test_width (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GtkWidget) box = g_object_ref_sink (g_object_new (PREAU_TYPE_WRAP_BOX, "spacing", 10u, NULL));
      int minimum;
      int natural;

      for (guint j = 0; j < MOST && widths[i].widths[j] != 0; j++)
        add_child (box, widths[i].widths[j], 20);
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, widths[i].minimum);
      g_assert_cmpint (natural, ==, widths[i].natural);
    }
}

/* Whether it stands at the start or at the end, what expands takes what is left of its own line. */
static void
test_expand (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (g_object_new (PREAU_TYPE_WRAP_BOX, "spacing", 10u, NULL));
  GtkWidget *words;
  GtkWidget *button;

  add_child (box, 50, 20);
  add_child (box, 30, 20);
  words = gtk_widget_get_first_child (box);
  button = gtk_widget_get_last_child (box);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 200, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (box, 200, 20, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (words), ==, 160);
  g_assert_cmpint (gtk_widget_get_width (button), ==, 30);
  assert_places (box, (const Place[]) { { 0, 0 }, { 170, 0 } });

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 80, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (box, 80, 50, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (words), ==, 80);
  g_assert_cmpint (gtk_widget_get_width (button), ==, 30);
  assert_places (box, (const Place[]) { { 0, 0 }, { 0, 30 } });
}

static GtkWidget *
new_text_box (void)
{
  GtkWidget *box = g_object_ref_sink (g_object_new (PREAU_TYPE_WRAP_BOX, "spacing", 10u, NULL));
  GtkWidget *label = gtk_label_new ("Some words that are wrapped where there is no room for them on one line");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_parent (label, box);
  add_child (box, 30, 20);

  return box;
}

/* A child that is wider than the box wraps its own text, and has the height for that. */
static void
test_text (void)
{
  g_autoptr (GtkWidget) box = new_text_box ();
  GtkWidget *label = gtk_widget_get_first_child (box);
  int height;
  int wanted;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 200, NULL, &wanted, NULL, NULL);
  g_assert_cmpint (height, ==, wanted + 10 + 20);

  gtk_widget_allocate (box, 200, height, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (label), ==, 200);
  g_assert_cmpint (gtk_widget_get_height (label), ==, wanted);
}

static void
test_finalize (void)
{
  GtkWidget *box = new_text_box ();
  GtkWidget *child = gtk_widget_get_first_child (box);

  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  g_assert_finalize_object (box);
  g_assert_null (child);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/wrap-box/place/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_place);
    }
  g_test_add_func ("/wrap-box/width", test_width);
  g_test_add_func ("/wrap-box/expand", test_expand);
  g_test_add_func ("/wrap-box/text", test_text);
  g_test_add_func ("/wrap-box/finalize", test_finalize);

  return g_test_run ();
}
