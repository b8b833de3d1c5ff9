/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn can be read, by WCAG 2.1: in light and dark, with the contrast of ADW_DEBUG_HIGH_CONTRAST. */
#include "other-pages.h"

#include "picture.h"
#include "preau-badge.h"
#include "preau-call-bar.h"
#include "preau-checklist-row.h"

#define TEXT 4.5
#define CONTROL 3.0

static const struct
{
  const char *name;
  AdwColorScheme value;
} schemes[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

typedef struct
{
  Picture *picture;
  const char *page;
  const char *scheme;
  guint looked_at;
} Look;

static void
complain (const Look *look,
          const char *what,
          const char *which,
          const GdkRGBA *ink,
          const GdkRGBA *ground,
          double ratio)
{
  g_autofree char *ink_name = ink != NULL ? gdk_rgba_to_string (ink) : g_strdup ("");
  g_autofree char *ground_name = ground != NULL ? gdk_rgba_to_string (ground) : g_strdup ("");

  g_test_message ("%s, %s: %s “%s”: %s on %s: %.2f to 1", look->page, look->scheme, what, which, ink_name, ground_name, ratio);
  g_test_fail ();
}

static double
get_opacity (GtkWidget *widget)
{
  double opacity = 1;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    opacity *= gtk_widget_get_opacity (widget);

  return opacity;
}

/* What the style says counts, unless what is drawn is much weaker: a style can make a parent translucent. */
static void
look_at_label (Look *look,
               GtkWidget *label,
               const cairo_rectangle_int_t *place)
{
  GdkRGBA ground = picture_get_ground (look->picture, place);
  GdkRGBA ink;
  GdkRGBA drawn;
  double ratio;
  double strongest;

  /* An AdwEntryRow has its title twice, and one of them is not there to be seen. */
  if (*gtk_label_get_text (GTK_LABEL (label)) == '\0' || get_opacity (label) == 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (label), &ink);
  ink = contrast_blend (&ink, get_opacity (label), &ground);
  ratio = contrast_of (&ink, &ground);
  strongest = picture_get_strongest (look->picture, place, &ground, &drawn);
  if (strongest < ratio * 0.85)
    {
      ratio = strongest;
      ink = drawn;
    }
  if (ratio < TEXT)
    complain (look, "text", gtk_label_get_text (GTK_LABEL (label)), &ink, &ground, ratio);
  look->looked_at++;
}

static void
look_at_image (Look *look,
               GtkWidget *image,
               const cairo_rectangle_int_t *place)
{
  GdkRGBA ground = picture_get_ground (look->picture, place);
  GdkRGBA ink;
  double ratio = picture_get_strongest (look->picture, place, &ground, &ink);

  if (ratio < CONTROL)
    complain (look, "icon", gtk_image_get_icon_name (GTK_IMAGE (image)), &ink, &ground, ratio);
  look->looked_at++;
}

static void
look_at (GtkWidget *widget,
         gpointer data)
{
  Look *look = data;
  cairo_rectangle_int_t place;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) ||
      !picture_find (look->picture, widget, 0, &place))
    return;

  if (GTK_IS_LABEL (widget))
    look_at_label (look, widget, &place);
  else if (GTK_IS_IMAGE (widget) && gtk_image_get_icon_name (GTK_IMAGE (widget)) != NULL)
    look_at_image (look, widget, &place);
}

/* All of a page, however high: what is in its viewport. */
static GtkWidget *
get_content (PreauWindow *window)
{
  g_autoptr (GPtrArray) scrolled = app_list (app_get_page (window), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_widget_get_first_child (gtk_scrolled_window_get_child (g_ptr_array_index (scrolled, 0)));
}

/* Returns: the name of the colour scheme in which @window is drawn from now on */
static const char *
put_on (GtkWindow *window,
        guint index)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[index].value);
  app_settle_window (window);
  g_assert_cmpint (adw_style_manager_get_dark (adw_style_manager_get_default ()), ==,
                   schemes[index].value == ADW_COLOR_SCHEME_FORCE_DARK);

  return schemes[index].name;
}

static guint
look_at_all (GtkWidget *widget,
             const char *page,
             const char *scheme)
{
  g_autoptr (Picture) picture = picture_new (widget);
  Look look = { picture, page, scheme, 0 };

  app_visit (widget, look_at, &look);

  return look.looked_at;
}

/* All of a view, or of a window in front of it. */
static GtkWidget *
get_content_of_other_page (GtkWindow *shown)
{
  return PREAU_IS_WINDOW (shown) ? get_content (PREAU_WINDOW (shown)) : adw_window_get_content (ADW_WINDOW (shown));
}

/* What stands above a view, and does not scroll with it. */
static void
look_above (PreauWindow *window,
            const char *page,
            const char *scheme)
{
  GtkWidget *above = gtk_widget_get_first_child (app_get_page (window));
  g_autoptr (GPtrArray) call_bars = app_list (GTK_WIDGET (window), PREAU_TYPE_CALL_BAR);

  if (gtk_widget_get_height (above) > 0)
    look_at_all (above, page, scheme);
  for (guint i = 0; i < call_bars->len; i++)
    g_assert_cmpuint (look_at_all (call_bars->pdata[i], page, scheme), >, 1);
}

static void
look_at_other_page (GtkWindow *shown,
                    const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const char *scheme = put_on (shown, i);

      g_assert_cmpuint (look_at_all (get_content_of_other_page (shown), name, scheme), >, 2);
      if (PREAU_IS_WINDOW (shown))
        look_above (PREAU_WINDOW (shown), name, scheme);
    }
}

static void
test_other_pages (void)
{
  PreauWindow *window = app_open (NULL, 700, 800);

  for (guint i = 0; i < n_other_pages; i++)
    {
      GtkWindow *shown;

      /* It looks like "links/notes", dozens of times. */
      if (g_str_equal (other_pages[i].name, "links/all"))
        continue;

      shown = other_pages[i].show (window);
      app_show_all (GTK_WIDGET (shown));
      look_at_other_page (shown, other_pages[i].name);
      other_page_close (shown, window);
    }
  app_wait (OTHER_PAGES_TOOLTIP);
  app_close (window);
}

static void
test_pages (void)
{
  g_autoptr (GPtrArray) pages = app_list_pages ();
  PreauWindow *window = app_open (NULL, 700, 500);

  for (guint i = 0; i < pages->len; i++)
    {
      const AppPage *page = g_ptr_array_index (pages, i);

      app_go_to (window, page->code);
      app_show_all (app_get_page (window));
      for (guint j = 0; j < G_N_ELEMENTS (schemes); j++)
        {
          const char *scheme = put_on (GTK_WINDOW (window), j);

          g_assert_cmpuint (look_at_all (get_content (window), page->name, scheme), >, 3);
        }
    }
  app_close (window);
}

/* An answer that is kept, the title, and words for a moment. */
static void
test_window (void)
{
  PreauWindow *window = app_open (NULL, 700, 500);
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));

  app_go_to (window, "1-213-3");
  preau_walk_go_to (preau_window_get_walk (window), 2);
  preau_toasts_say (preau_window_get_toasts (window), adw_toast_new ("Words for a moment"));
  app_wait_until (gtk_window_is_active (GTK_WINDOW (window)));
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    g_assert_cmpuint (look_at_all (content, "window", put_on (GTK_WINDOW (window), i)), >, 5);
  app_close (window);
}

static GtkWidget *
find_css_name (GtkWidget *root,
               const char *name)
{
  g_autoptr (GPtrArray) all = app_list (root, GTK_TYPE_WIDGET);

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (gtk_widget_get_css_name (g_ptr_array_index (all, i)), name))
      return g_ptr_array_index (all, i);

  g_assert_not_reached ();
}

/* @from: percent of its width that is covered by something else */
static void
look_at_edge (Look *look,
              GtkWidget *widget,
              int from,
              const char *what)
{
  cairo_rectangle_int_t place;
  cairo_rectangle_int_t around;
  GdkRGBA ground;
  GdkRGBA ink;
  double ratio;

  g_assert_true (picture_find (look->picture, widget, 0, &place));
  g_assert_true (picture_find (look->picture, widget, 10, &around));
  around.height = 10; /* a strip above */
  place.x += place.width * from / 100;
  place.width -= place.width * from / 100;
  ground = picture_get_ground (look->picture, &around);
  ratio = picture_get_strongest (look->picture, &place, &ground, &ink);
  if (ratio < CONTROL)
    complain (look, what, "", &ink, &ground, ratio);
}

/* @rows: (element-type PreauChecklistRow): the first of them is ticked, the second is not */
static void
look_at_checklist (PreauWindow *window,
                   GPtrArray *rows,
                   const char *scheme)
{
  g_autoptr (Picture) picture = picture_new (get_content (window));
  Look look = { picture, "checklist", scheme, 0 };
  GtkWidget *box = find_css_name (g_ptr_array_index (rows, 0), "check");
  cairo_rectangle_int_t place;
  GdkRGBA ground;
  double ratio;

  look_at_edge (&look, find_css_name (g_ptr_array_index (rows, 1), "check"), 0, "ring of a box");
  look_at_edge (&look, box, 0, "ground of a ticked box");
  g_assert_true (picture_find (picture, box, -2, &place));
  ground = picture_get_ground (picture, &place);
  ratio = picture_get_strongest (picture, &place, &ground, NULL);
  if (ratio < CONTROL)
    complain (&look, "tick in a box", "", NULL, &ground, ratio);
  look_at_edge (&look, find_css_name (get_content (window), "trough"), 50, "trough of the progress bar");
  look_at_edge (&look, find_css_name (get_content (window), "progress"), 0, "progress bar");
}

/* The ring of a box, the tick in it, and how far one has come. */
static void
test_checklist (void)
{
  PreauWindow *window = app_open (NULL, 700, 500);
  g_autoptr (GPtrArray) rows = NULL;

  app_go_to (window, "1-213-3");
  rows = app_list (app_get_page (window), PREAU_TYPE_CHECKLIST_ROW);
  gtk_check_button_set_active (g_ptr_array_index (rows, 0), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    look_at_checklist (window, rows, put_on (GTK_WINDOW (window), i));
  app_close (window);
}

typedef struct
{
  Look look;
  PreauWindow *window;
  GHashTable *seen; /* kinds of widgets */
  GPtrArray *found;
  Picture *without; /* the focus */
} Focus;

/* One of each kind, by its type and style classes; lists and scrolled windows hand the focus on. */
static void
collect_focusable (GtkWidget *widget,
                   gpointer data)
{
  Focus *focus = data;
  g_auto (GStrv) classes = NULL;
  g_autofree char *kind = NULL;

  if (!gtk_widget_get_focusable (widget) || !gtk_widget_is_sensitive (widget) || !gtk_widget_get_mapped (widget) ||
      GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_LABEL (widget))
    return;

  classes = gtk_widget_get_css_classes (widget);
  kind = g_strjoinv (".", classes);
  if (g_hash_table_add (focus->seen, g_strdup_printf ("%s.%s", G_OBJECT_TYPE_NAME (widget), kind)))
    g_ptr_array_add (focus->found, widget);
}

static void
look_at_focus (Focus *focus,
               GtkWidget *content,
               GtkWidget *widget)
{
  g_autoptr (Picture) with = NULL;
  cairo_rectangle_int_t place;
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *name = g_strjoinv (" ", classes);
  double ratio;

  gtk_widget_grab_focus (widget);
  g_assert_true (gtk_widget_has_focus (widget));
  gtk_window_set_focus_visible (GTK_WINDOW (focus->window), TRUE);
  app_settle (focus->window);
  with = picture_new (content);

  g_assert_true (picture_find (with, widget, 6, &place));
  ratio = picture_get_difference (with, focus->without, &place);
  if (ratio < CONTROL)
    complain (&focus->look, G_OBJECT_TYPE_NAME (widget), name, NULL, NULL, ratio);
}

static void
look_at_all_focus (Focus *focus,
                   const char *scheme)
{
  GtkWidget *content = get_content (focus->window);

  focus->look.scheme = scheme;
  gtk_window_set_focus (GTK_WINDOW (focus->window), NULL);
  app_settle (focus->window);
  focus->without = picture_new (content);
  for (guint i = 0; i < focus->found->len; i++)
    look_at_focus (focus, content, g_ptr_array_index (focus->found, i));
  g_clear_pointer (&focus->without, picture_free);
}

/* @data: id of a question or outcome */
static void
test_focus (gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) pages = app_list_pages ();
  Focus focus = { { NULL, "focus", NULL, 0 }, app_open (NULL, 700, 500), seen, found, NULL };

  app_go_to (focus.window, app_find_code (pages, data));
  app_settle (focus.window);
  app_visit (get_content (focus.window), collect_focusable, &focus);
  g_assert_cmpuint (found->len, >, 1);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    look_at_all_focus (&focus, put_on (GTK_WINDOW (focus.window), i));
  app_close (focus.window);
}

/* Blurred shadows below cards take two thirds of the time in which a page is drawn, and nothing is read in them. */
static void
take_shadows_away (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "list.boxed-list, .card { box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);
  take_shadows_away ();

  g_test_add_func ("/contrast/other-pages", test_other_pages);
  g_test_add_func ("/contrast/pages", test_pages);
  g_test_add_func ("/contrast/window", test_window);
  g_test_add_func ("/contrast/checklist", test_checklist);
  g_test_add_data_func ("/contrast/focus/question", "class-level", test_focus);
  g_test_add_data_func ("/contrast/focus/outcome", "class-lycee", test_focus);

  return g_test_run ();
}
