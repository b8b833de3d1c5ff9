/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All pages fit into the window: test-layout LANGUAGE [FONT]. */
#include "other-pages.h"

#define MINIMUM_WIDTH 360 /* of a telephone */

static const struct
{
  const char *path;
  const char *other_pages_path;
  int width;
  guint text_size;
} sizes[] = {
  { "/layout/narrow", "/layout/other-pages/narrow", MINIMUM_WIDTH, 100 },
  { "/layout/narrow/big-text", "/layout/other-pages/narrow/big-text", MINIMUM_WIDTH, 200 },
  { "/layout/wide", "/layout/other-pages/wide", 1200, 100 },
};

typedef struct
{
  GtkWidget *window;
  const char *page;
  guint labels;
} Look;

G_GNUC_PRINTF (3, 4)
static void
complain (const Look *look,
          GtkWidget *widget,
          const char *format,
          ...)
{
  g_autofree char *complaint = NULL;
  va_list arguments;

  va_start (arguments, format);
  complaint = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_test_message ("%s: %s “%s” %s", look->page, G_OBJECT_TYPE_NAME (widget),
                  GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "", complaint);
  g_test_fail ();
}

static void
look_at_place (const Look *look,
               GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t in_window;
  graphene_rect_t room;

  g_assert_true (gtk_widget_compute_bounds (widget, look->window, &in_window));
  if (in_window.origin.x < 0 || in_window.origin.x + in_window.size.width > (float) gtk_widget_get_width (look->window))
    complain (look, widget, "is at %g, %g wide, in a window of %d", (double) in_window.origin.x,
              (double) in_window.size.width, gtk_widget_get_width (look->window));

  g_assert_true (gtk_widget_compute_bounds (parent, look->window, &room));
  if (!GTK_IS_LABEL (widget)) /* the edge of a button may be out of line, so that its picture is in it */
    return;
  if (in_window.origin.x < room.origin.x ||
      in_window.origin.x + in_window.size.width > room.origin.x + room.size.width)
    complain (look, widget, "is at %g, %g wide, in %s at %g, %g wide", (double) in_window.origin.x,
              (double) in_window.size.width, G_OBJECT_TYPE_NAME (parent), (double) room.origin.x,
              (double) room.size.width);
}

static void
look_at_label (Look *look,
               GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout))
    complain (look, GTK_WIDGET (label), "is cut off");
  if (width > gtk_widget_get_width (GTK_WIDGET (label)) || height > gtk_widget_get_height (GTK_WIDGET (label)))
    complain (look, GTK_WIDGET (label), "needs %d×%d, and has %d×%d", width, height,
              gtk_widget_get_width (GTK_WIDGET (label)), gtk_widget_get_height (GTK_WIDGET (label)));
  look->labels++;
}

static void
look_at (GtkWidget *widget,
         gpointer data)
{
  Look *look = data;

  if (!gtk_widget_get_mapped (widget) || widget == look->window)
    return;

  if (GTK_IS_LABEL (widget) || GTK_IS_IMAGE (widget) || GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget))
    look_at_place (look, widget);
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    look_at_label (look, GTK_LABEL (widget));
}

static void
look_at_window (GtkWindow *window,
                const char *name,
                int width)
{
  Look look = { GTK_WIDGET (window), name, 0 };
  int minimum;

  app_settle_window (window);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > MINIMUM_WIDTH)
    complain (&look, GTK_WIDGET (window), "needs %d pixels", minimum);
  if (gtk_widget_get_width (GTK_WIDGET (window)) != width)
    complain (&look, GTK_WIDGET (window), "is %d pixels wide", gtk_widget_get_width (GTK_WIDGET (window)));
  app_visit (GTK_WIDGET (window), look_at, &look);
  g_assert_cmpuint (look.labels, >, 2);
}

/* As it is at first, then with all that one can ask for. */
static void
test_size (gconstpointer data)
{
  guint size = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) pages = app_list_pages ();
  PreauWindow *window = app_open (NULL, sizes[size].width, 640);

  g_object_set (window, "text-size", sizes[size].text_size, NULL);
  for (guint i = 0; i < pages->len; i++)
    {
      const AppPage *page = g_ptr_array_index (pages, i);

      app_go_to (window, page->code);
      look_at_window (GTK_WINDOW (window), page->name, sizes[size].width);
      if (!page->is_outcome)
        continue;

      app_show_all (app_get_page (window));
      look_at_window (GTK_WINDOW (window), page->name, sizes[size].width);
    }
  app_close (window);
}

/* What else there is to see. */
static void
test_other_pages (gconstpointer data)
{
  guint size = GPOINTER_TO_UINT (data);
  PreauWindow *window = app_open (NULL, sizes[size].width, 640);

  g_object_set (window, "text-size", sizes[size].text_size, NULL);
  for (guint i = 0; i < n_other_pages; i++)
    {
      GtkWindow *shown = other_pages[i].show (window);

      look_at_window (shown, other_pages[i].name, sizes[size].width);
      app_show_all (GTK_WIDGET (shown));
      look_at_window (shown, other_pages[i].name, sizes[size].width);
      other_page_close (shown, window);
    }
  app_wait (OTHER_PAGES_TOOLTIP);
  app_close (window);
}

/* Without the font, the same would be tested twice. */
static void
test_font (void)
{
  g_autofree char *wanted = NULL;
  g_autoptr (PangoFontDescription) description = NULL;
  g_autoptr (PangoFont) font = NULL;
  g_autoptr (PangoFontDescription) found = NULL;
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("Préau"));

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &wanted, NULL);
  description = pango_font_description_from_string (wanted);
  font = pango_context_load_font (gtk_widget_get_pango_context (label), description);
  found = pango_font_describe (font);
  if (!g_str_equal (pango_font_description_get_family (found), pango_font_description_get_family (description)))
    g_test_skip (pango_font_description_get_family (description));
  g_object_unref (label);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add_data_func (sizes[i].other_pages_path, GUINT_TO_POINTER (i), test_other_pages);
  g_test_add_func ("/layout/font", test_font);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_test_add_data_func (sizes[i].path, GUINT_TO_POINTER (i), test_size);

  return g_test_run ();
}
