/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-column.h"

#include "fixture.h"

/* Notes at what height its width was asked for. */
#define TEST_TYPE_WITNESS (test_witness_get_type ())
G_DECLARE_FINAL_TYPE (TestWitness, test_witness, TEST, WITNESS, GtkWidget)

struct _TestWitness
{
  GtkWidget parent_instance;

  guint asked; /* for its width */
  int width_for;
  int height_for;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (TestWitness, test_witness, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
test_witness_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_WIDTH_FOR_HEIGHT;
}

static void
test_witness_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  TestWitness *self = TEST_WITNESS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      self->asked++;
      self->width_for = MAX (self->width_for, for_size);
      *minimum = 40;
      *natural = 90;
    }
  else
    {
      self->height_for = for_size;
      *minimum = *natural = for_size < 0 ? 30 : 3000 / for_size;
    }
}

static void
test_witness_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  TestWitness *self = TEST_WITNESS (widget);

  self->width = width;
  self->height = height;
}

static void
test_witness_class_init (TestWitnessClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = test_witness_get_request_mode;
  widget_class->measure = test_witness_measure;
  widget_class->size_allocate = test_witness_size_allocate;
}

static void
test_witness_init (TestWitness *self)
{
  self->width_for = -1;
}

static GtkWidget *
new_column (TestWitness **witness)
{
  GtkWidget *column = g_object_ref_sink (g_object_new (PREAU_TYPE_COLUMN, NULL));

  *witness = g_object_new (TEST_TYPE_WITNESS, NULL);
  adw_bin_set_child (ADW_BIN (column), GTK_WIDGET (*witness));

  return column;
}

static void
test_measure (void)
{
  TestWitness *witness;
  g_autoptr (GtkWidget) column = new_column (&witness);
  static const int heights[] = { -1, 60, 75, 400 };

  g_assert_cmpint (gtk_widget_get_request_mode (column), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      int minimum;
      int natural;

      gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, heights[i], &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, 40);
      g_assert_cmpint (natural, ==, 90);
    }
  g_assert_cmpuint (witness->asked, >, 0);
  g_assert_cmpint (witness->width_for, ==, -1);
}

/* As a button or a row around it does, which ask for widths at their own height. */
static void
test_in_row (void)
{
  TestWitness *witness;
  g_autoptr (GtkWidget) column = new_column (&witness);
  g_autoptr (GtkWidget) row = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  int height;

  gtk_box_append (GTK_BOX (row), column);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 60, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 50);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, 200, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (row, 75, 60, -1, NULL);

  g_assert_cmpint (witness->width_for, ==, -1);
  g_assert_cmpint (witness->width, ==, 75);
  g_assert_cmpint (witness->height, ==, 60);
  gtk_box_remove (GTK_BOX (row), column);
}

static void
test_finalize (void)
{
  TestWitness *witness;
  GtkWidget *column = new_column (&witness);

  g_object_add_weak_pointer (G_OBJECT (witness), (gpointer *) &witness);
  g_assert_finalize_object (column);
  g_assert_null (witness);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/column/measure", test_measure);
  g_test_add_func ("/column/in-row", test_in_row);
  g_test_add_func ("/column/finalize", test_finalize);

  return g_test_run ();
}
