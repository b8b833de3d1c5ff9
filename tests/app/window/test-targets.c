/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fingers press is big enough for them. */
#include "other-pages.h"

#define FINGER 44 /* pixels, at the usual text size */

typedef struct
{
  const char *page;
  guint targets;
} Look;

/* Those of the title bar are the desktop's. */
static gboolean
is_target (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)) && gtk_widget_get_mapped (widget) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL;
}

/* Where all of a row presses a check button, the row is what is pressed. */
static GtkWidget *
get_pressed (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return row != NULL && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) == widget ? row : widget;
}

static void
look_at (GtkWidget *widget,
         gpointer data)
{
  Look *look = data;
  GtkWidget *pressed = get_pressed (widget);
  graphene_rect_t bounds;
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *names = g_strjoinv (" ", classes);

  if (!is_target (widget))
    return;

  look->targets++;
  g_assert_true (gtk_widget_compute_bounds (pressed, pressed, &bounds));
  if (bounds.size.width >= FINGER && bounds.size.height >= FINGER)
    return;

  g_test_message ("%s: %s “%s” is %g×%g", look->page, G_OBJECT_TYPE_NAME (widget), names, (double) bounds.size.width,
                  (double) bounds.size.height);
  g_test_fail ();
}

static const int widths[] = { 360, 1200 };

/* @data: width of the window */
static void
test_pages (gconstpointer data)
{
  g_autoptr (GPtrArray) pages = app_list_pages ();
  PreauWindow *window = app_open (NULL, GPOINTER_TO_INT (data), 640);

  for (guint i = 0; i < pages->len; i++)
    {
      const AppPage *page = g_ptr_array_index (pages, i);
      Look look = { page->name, 0 };

      app_go_to (window, page->code);
      app_show_all (app_get_page (window));
      app_settle (window);
      app_visit (GTK_WIDGET (window), look_at, &look);
      g_assert_cmpuint (look.targets, >, 2);
    }
  app_close (window);
}

/* @data: width of the window */
static void
test_other_pages (gconstpointer data)
{
  PreauWindow *window = app_open (NULL, GPOINTER_TO_INT (data), 640);

  for (guint i = 0; i < n_other_pages; i++)
    {
      GtkWindow *shown = other_pages[i].show (window);
      Look look = { other_pages[i].name, 0 };

      app_show_all (GTK_WIDGET (shown));
      app_settle_window (shown);
      app_visit (GTK_WIDGET (shown), look_at, &look);
      g_assert_cmpuint (look.targets, >, 0);
      other_page_close (shown, window);
    }
  app_wait (OTHER_PAGES_TOOLTIP);
  app_close (window);
}

/* A button that comes with the first tick. */
static void
test_untick (void)
{
  g_autoptr (GPtrArray) pages = app_list_pages ();
  PreauWindow *window = app_open (NULL, 360, 640);
  g_autoptr (GPtrArray) rows = NULL;
  Look look = { "untick", 0 };
  GtkWidget *untick;

  app_go_to (window, app_find_code (pages, "class-lycee"));
  rows = app_list (app_get_page (window), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (g_ptr_array_index (rows, 0), TRUE);
  app_settle (window);
  untick = app_find_button (app_get_page (window), "win.untick-all");
  look_at (untick, &look);
  g_assert_cmpuint (look.targets, ==, 1);
  app_close (window);
}

/* Those for the text size are the only ones of ours in the menu. */
static void
test_menu (void)
{
  PreauWindow *window = app_open (NULL, 360, 640);
  GtkMenuButton *menu = app_get_menu (window);
  GtkWidget *popover;
  static const char *const actions[] = { "win.text-smaller", "win.text-normal", "win.text-larger" };
  Look look = { "menu", 0 };

  gtk_menu_button_popup (menu);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (menu));
  app_wait_until (gtk_widget_get_width (app_find_button (popover, actions[0])) > 0);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    look_at (app_find_button (popover, actions[i]), &look);
  g_assert_cmpuint (look.targets, ==, G_N_ELEMENTS (actions));
  gtk_menu_button_popdown (menu);
  app_close (window);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *pages = g_strdup_printf ("/targets/pages/%d", widths[i]);
      g_autofree char *others = g_strdup_printf ("/targets/other-pages/%d", widths[i]);

      g_test_add_data_func (pages, GINT_TO_POINTER (widths[i]), test_pages);
      g_test_add_data_func (others, GINT_TO_POINTER (widths[i]), test_other_pages);
    }
  g_test_add_func ("/targets/untick", test_untick);
  g_test_add_func ("/targets/menu", test_menu);

  return g_test_run ();
}
