/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-statement-row.h"

#include "fixture.h"
#include "preau-language.h"
#include "preau-statement-cell.h"

#define OUTCOME "1-213-3"

static gboolean
is_french (void)
{
  return g_str_equal (preau_language_get (), "fr");
}

static char *
get_this_month (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m");
}

static const struct
{
  const char *as_of; /* "": this month */
  const char *remark;
  const char *en;
  const char *fr;
} lines[] = {
  { "2020-03", NULL, "Ministry, page 2 · said in March 2020", "Ministry, page 2 · dit en mars 2020" },
  { "2020-03", "our reading", "Ministry, page 2 · said in March 2020 · our reading",
    "Ministry, page 2 · dit en mars 2020 · our reading" },
  { NULL, NULL, "Ministry, page 2 · undated", "Ministry, page 2 · sans date" },
  { NULL, "contested", "Ministry, page 2 · undated · contested", "Ministry, page 2 · sans date · contested" },
};

static void
test_source_line (void)
{
  const PreauCitation citation = { .place = (char *) "Ministry, page 2" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = preau_source_line (&citation, lines[i].as_of, lines[i].remark);

      g_assert_cmpstr (line, ==, is_french () ? lines[i].fr : lines[i].en);
    }
}

/* What is new was not "said in". */
static void
test_new (void)
{
  const PreauCitation citation = { .place = (char *) "Ministry, page 2" };
  g_autofree char *month = get_this_month ();
  g_autofree char *line = preau_source_line (&citation, month, NULL);

  g_assert_null (strstr (line, is_french () ? "dit en" : "said in"));
  g_assert_true (g_str_has_prefix (line, "Ministry, page 2 · "));
  g_assert_cmpuint (strlen (line), >, strlen ("Ministry, page 2 · "));
}

static GtkWidget *
new_row (PreauStanding standing)
{
  PreauCitation citation = { .place = (char *) "there", .reference = (char *) "It", .full = (char *) "It, there" };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) against = g_ptr_array_new ();
  PreauStatement other = { "b", (char *) "It does not rain.", &citation, NULL, NULL, 0, 0, none };
  PreauStatement statement = { "a", (char *) "It rains.", &citation, (char *) "our reading", NULL, 0, standing,
                               against };

  g_ptr_array_add (against, &other);

  return g_object_ref_sink (preau_statement_row_new (&statement));
}

static const struct
{
  PreauStanding standing;
  const char *en;
  const char *fr;
} against[] = {
  { PREAU_STANDING_CONTESTED,
    "It rains.\nthere · undated · our reading\nAgainst it:\nIt does not rain.\nthere · undated\n",
    "It rains.\nthere · sans date · our reading\nEn sens contraire :\nIt does not rain.\nthere · sans date\n" },
  { PREAU_STANDING_SUPERSEDED,
    "It rains.\nthere · undated · our reading\nSince then:\nIt does not rain.\nthere · undated\n",
    "It rains.\nthere · sans date · our reading\nDepuis :\nIt does not rain.\nthere · sans date\n" },
};

static void
test_against (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (against); i++)
    {
      g_autoptr (GtkWidget) row = new_row (against[i].standing);
      g_autofree char *text = app_get_text (row);

      g_assert_cmpstr (text, ==, is_french () ? against[i].fr : against[i].en);
    }
}

/* Without an address there is nothing to open. */
static void
test_no_address (void)
{
  g_autoptr (GtkWidget) row = new_row (PREAU_STANDING_CONTESTED);

  g_assert_false (gtk_widget_get_visible (app_find_button (row, "win.open-link")));
}

/* Puts a row among those of a page, since no page of the built-in guide has a contested one. */
static GtkWidget *
add_to_page (GtkWidget *page,
             GtkWidget *row)
{
  g_autoptr (GPtrArray) rows = app_list (page, PREAU_TYPE_STATEMENT_ROW);

  g_assert_cmpuint (rows->len, >, 0);
  gtk_list_box_append (GTK_LIST_BOX (gtk_widget_get_parent (g_ptr_array_index (rows, 0))), row);

  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

/* @cells: two boxes */
static void
assert_orientation (GtkWidget *cells,
                    GtkOrientation orientation)
{
  GtkAllocation first;
  GtkAllocation last;

  gtk_widget_get_allocation (gtk_widget_get_first_child (cells), &first);
  gtk_widget_get_allocation (gtk_widget_get_last_child (cells), &last);
  g_assert_cmpint (ABS (first.width - last.width), <=, 1);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      g_assert_cmpint (last.x, >=, first.x + first.width);
      g_assert_cmpint (last.y, ==, first.y);
    }
  else
    {
      g_assert_cmpint (last.x, ==, first.x);
      g_assert_cmpint (last.y, >=, first.y + first.height);
    }
}

static const struct
{
  int width;
  guint text_size;
  GtkOrientation orientation;
} sizes[] = {
  { 649, 100, GTK_ORIENTATION_VERTICAL },   { 650, 100, GTK_ORIENTATION_HORIZONTAL },
  { 974, 150, GTK_ORIENTATION_VERTICAL },   { 975, 150, GTK_ORIENTATION_HORIZONTAL },
  { 520, 80, GTK_ORIENTATION_HORIZONTAL },  { 360, 80, GTK_ORIENTATION_VERTICAL },
};

/* Side by side where there is room for the size of the text. */
static void
test_orientation (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      PreauWindow *window = app_open (NULL, sizes[i].width, 500);
      g_autoptr (GtkWidget) row = new_row (PREAU_STANDING_CONTESTED);
      GtkWidget *cells;
      gboolean narrow;

      g_object_set (window, "text-size", sizes[i].text_size, NULL);
      app_go_to (window, OUTCOME);
      cells = add_to_page (app_get_page (window), row);
      app_settle (window);
      g_object_get (window, "narrow", &narrow, NULL);
      g_assert_cmpint (narrow, ==, sizes[i].orientation == GTK_ORIENTATION_VERTICAL);
      assert_orientation (cells, sizes[i].orientation);
      app_close (window);
    }
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/statement-row/source-line", test_source_line);
  g_test_add_func ("/statement-row/new", test_new);
  g_test_add_func ("/statement-row/against", test_against);
  g_test_add_func ("/statement-row/no-address", test_no_address);
  g_test_add_func ("/statement-row/orientation", test_orientation);

  return g_test_run ();
}
