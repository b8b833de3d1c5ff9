/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-comparison-table.h"

#include "other-pages.h"
#include "preau-aspect-cell.h"
#include "preau-aspect-row.h"
#include "preau-language.h"

static const struct
{
  const char *ids[PREAU_COMPARISON_MOST + 1];
  const char *first_row; /* as it is read aloud */
  const char *third_row;
} comparisons[] = {
  { { "via", "zoom" },
    "Level: VIA — Recommended; Zoom — Advised against. They differ.",
    "People: VIA — Not stated; Zoom — Not stated. The same for all." },
  { { "renavisio", "via", "zoom" },
    "Level: RENAVISIO — Recommended; VIA — Recommended; Zoom — Advised against. They differ.",
    "People: RENAVISIO — 10 people at most; VIA — Not stated; Zoom — Not stated. They differ." },
  { { "via", "cned", "ovh", "webconf-education" },
    "Level: VIA — Recommended; Classe virtuelle du CNED — Recommended; Conférence téléphonique OVH — Recommended; "
    "Webconf Éducation — Recommended. The same for all.",
    "People: VIA — Not stated; Classe virtuelle du CNED — Not stated; Conférence téléphonique OVH — Not stated; "
    "Webconf Éducation — Not stated. The same for all." },
};

static PreauComparison *
compare (const char *const *ids)
{
  return preau_comparison_new (app_get_guide (), ids, preau_language_get ());
}

static GtkWidget *
new_table (const PreauComparison *comparison)
{
  GtkWidget *table = g_object_ref_sink (g_object_new (PREAU_TYPE_COMPARISON_TABLE, NULL));

  preau_comparison_table_fill (PREAU_COMPARISON_TABLE (table), comparison);

  return table;
}

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      g_autoptr (PreauComparison) comparison = compare (comparisons[i].ids);
      g_autoptr (GtkWidget) table = new_table (comparison);
      g_autoptr (GPtrArray) rows = app_list (table, PREAU_TYPE_ASPECT_ROW);

      g_assert_cmpuint (rows->len, ==, comparison->rows->len);
      app_assert_name (rows->pdata[0], comparisons[i].first_row);
      app_assert_name (rows->pdata[2], comparisons[i].third_row);
    }
}

static const struct
{
  int width;
  const char *heads;
  const char *different;
  const char *same;
} sizes[] = {
  { 650, "VIA\nZoom\n", "Level\nDiffers\nRecommended\nAdvised against\n", "People\nNot stated\nNot stated\n" },
  { 649, NULL, "Level\nDiffers\nVIA\nRecommended\nZoom\nAdvised against\n",
    "People\nVIA\nNot stated\nZoom\nNot stated\n" },
};

/* Each cell says whose it is, or stands below a name. */
static void
test_text (void)
{
  g_autoptr (PreauComparison) comparison = compare (comparisons[0].ids);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      PreauWindow *window = app_open (NULL, sizes[i].width, 500);
      g_autoptr (GtkWidget) table = new_table (comparison);
      GtkWidget *heads = gtk_widget_get_first_child (table);
      g_autoptr (GPtrArray) rows = app_list (table, PREAU_TYPE_ASPECT_ROW);
      g_autofree char *head_text = NULL;
      g_autofree char *different = NULL;
      g_autofree char *same = NULL;

      other_page_put (window, table);
      app_settle (window);
      g_assert_cmpint (gtk_widget_get_visible (heads), ==, sizes[i].heads != NULL);
      head_text = app_get_text (heads);
      different = app_get_text (rows->pdata[0]);
      same = app_get_text (rows->pdata[2]);
      if (sizes[i].heads != NULL)
        g_assert_cmpstr (head_text, ==, sizes[i].heads);
      g_assert_cmpstr (different, ==, sizes[i].different);
      g_assert_cmpstr (same, ==, sizes[i].same);
      app_close (window);
    }
}

static graphene_rect_t
get_place (GtkWidget *widget,
           GtkWidget *root)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &place));

  return place;
}

static GtkWidget *
get_nth_child (GtkWidget *parent,
               guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  for (; n > 0; n--)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Cells are as wide as each other, and in line with the name above. */
static void
test_columns (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      g_autoptr (PreauComparison) comparison = compare (comparisons[i].ids);
      PreauWindow *window = app_open (NULL, 800, 500);
      g_autoptr (GtkWidget) table = new_table (comparison);
      g_autoptr (GPtrArray) cells = app_list (table, PREAU_TYPE_ASPECT_CELL);
      GtkWidget *heads = gtk_widget_get_first_child (table);

      other_page_put (window, table);
      app_settle (window);
      g_assert_cmpuint (cells->len, ==, comparison->rows->len * comparison->sheets->len);
      for (guint j = 0; j < cells->len; j++)
        {
          graphene_rect_t cell = get_place (g_ptr_array_index (cells, j), table);
          graphene_rect_t head = get_place (get_nth_child (heads, j % comparison->sheets->len), table);

          g_assert_cmpfloat_with_epsilon (cell.origin.x, head.origin.x, 1.5);
          g_assert_cmpfloat_with_epsilon (cell.size.width, head.size.width, 1.5);
        }
      app_close (window);
    }
}

/* One can go through the rows with the keyboard, and no list of them is chosen from. */
static void
test_focus (void)
{
  g_autoptr (PreauComparison) comparison = compare (comparisons[0].ids);
  PreauWindow *window = app_open (NULL, 800, 500);
  g_autoptr (GtkWidget) table = new_table (comparison);
  g_autoptr (GPtrArray) rows = app_list (table, PREAU_TYPE_ASPECT_ROW);

  other_page_put (window, table);
  app_settle (window);
  for (guint i = 0; i < rows->len; i++)
    {
      g_assert_true (gtk_widget_grab_focus (rows->pdata[i]));
      g_assert_true (gtk_widget_has_focus (rows->pdata[i]));
      g_assert_false (gtk_list_box_row_get_activatable (rows->pdata[i]));
    }
  app_close (window);
}

static void
test_finalize (void)
{
  g_autoptr (PreauComparison) comparison = compare (comparisons[0].ids);
  GtkWidget *table = new_table (comparison);

  g_assert_finalize_object (table);
}

int
main (int argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app_start (&argc, &argv);

  g_test_add_func ("/comparison-table/names", test_names);
  g_test_add_func ("/comparison-table/text", test_text);
  g_test_add_func ("/comparison-table/columns", test_columns);
  g_test_add_func ("/comparison-table/focus", test_focus);
  g_test_add_func ("/comparison-table/finalize", test_finalize);

  return g_test_run ();
}
