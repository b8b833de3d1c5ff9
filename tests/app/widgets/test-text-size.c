/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-text-size.h"

#include "fixture.h"
#include "preau-language.h"

static const guint sizes[] = { 80, 90, 100, 110, 125, 150, 175, 200 };

/* The biggest size that is not bigger. */
static guint
find_size (guint percent)
{
  guint found = sizes[0];

  for (guint i = 0; i < G_N_ELEMENTS (sizes) && sizes[i] <= percent; i++)
    found = sizes[i];

  return found;
}

static void
test_classes (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/org/preau/Preau/style.css", 0, NULL);
  const char *css = g_bytes_get_data (bytes, NULL);

  for (guint percent = PREAU_TEXT_SIZE_MIN; percent <= PREAU_TEXT_SIZE_MAX; percent++)
    {
      g_auto (GStrv) classes = preau_text_size_to_classes (NULL, percent);
      g_autofree char *name = g_strdup_printf ("text-%u", find_size (percent));
      g_autofree char *rule = g_strdup_printf (".%s { font-size: %u%%; }", name, find_size (percent));

      g_assert_cmpuint (g_strv_length (classes), ==, 1);
      g_assert_cmpstr (classes[0], ==, name);
      g_assert_cmpint (g_strstr_len (css, -1, rule) != NULL, ==, find_size (percent) != PREAU_TEXT_SIZE_NORMAL);
    }
}

static const struct
{
  guint from;
  int steps;
  guint to;
} steps[] = {
  { 80, 0, 80 },    { 80, -1, 80 },   { 80, 1, 90 },    { 90, -1, 80 },   { 100, 1, 110 },
  { 100, -1, 90 },  { 175, 1, 200 },  { 200, 1, 200 },  { 200, -1, 175 }, { 200, 0, 200 },
  { 81, 0, 80 },    { 99, 0, 90 },    { 99, 1, 100 },   { 124, -1, 100 }, { 199, 1, 200 },
  { 100, 99, 200 }, { 100, -99, 80 }, { 0, 0, 80 },     { 9999, 0, 200 },
};

static void
test_next (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpuint (preau_text_size_next (steps[i].from, steps[i].steps), ==, steps[i].to);
}

static void
test_words (void)
{
  g_autofree char *words = preau_text_size_to_words (NULL, 125);

  g_assert_cmpstr (words, ==, g_str_equal (g_getenv ("LANGUAGE"), "fr") ? "125\302\240%" : "125%");
}

static void
activate (PreauWindow *window,
          const char *action,
          guint times)
{
  for (guint i = 0; i < times; i++)
    gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static guint
get_size (PreauWindow *window)
{
  guint size;

  g_object_get (window, "text-size", &size, NULL);

  return size;
}

/* Everything in the window follows, and its buttons stop at the ends. */
static void
test_window (void)
{
  PreauWindow *window = app_open (NULL, 900, 600);
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  GtkMenuButton *menu = app_get_menu (window);
  GtkWidget *larger;

  gtk_menu_button_popup (menu); /* it is not made before */
  larger = app_find_button (GTK_WIDGET (gtk_menu_button_get_popover (menu)), "win.text-larger");
  gtk_menu_button_popdown (menu);
  g_assert_true (gtk_widget_has_css_class (content, "text-100"));
  g_assert_true (gtk_widget_get_sensitive (larger));
  activate (window, "win.text-larger", 9);
  g_assert_cmpuint (get_size (window), ==, 200);
  g_assert_true (gtk_widget_has_css_class (content, "text-200"));
  g_assert_false (gtk_widget_has_css_class (content, "text-100"));
  g_assert_false (gtk_widget_get_sensitive (larger));

  activate (window, "win.text-smaller", 9);
  g_assert_cmpuint (get_size (window), ==, 80);
  g_assert_true (gtk_widget_get_sensitive (larger));

  activate (window, "win.text-normal", 1);
  g_assert_cmpuint (get_size (window), ==, 100);
  app_close (window);
}

static int
get_letters (GtkWidget *root,
             const char *text)
{
  g_autoptr (GPtrArray) labels = app_list (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return pango_font_description_get_size (
        pango_context_get_font_description (gtk_widget_get_pango_context (labels->pdata[i])));

  g_assert_not_reached ();
}

/* Little room takes nothing from the size of the letters. */
static void
test_narrow (void)
{
  PreauWindow *wide = app_open (NULL, 1200, 640);
  PreauWindow *narrow = app_open (NULL, 360, 640);
  const PreauQuestion *question = preau_walk_get_question (preau_window_get_walk (wide));
  const char *text = preau_text_get (question->text, preau_language_get ());

  g_assert_cmpint (get_letters (GTK_WIDGET (narrow), text), ==, get_letters (GTK_WIDGET (wide), text));
  app_close (narrow);
  app_close (wide);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/text-size/classes", test_classes);
  g_test_add_func ("/text-size/next", test_next);
  g_test_add_func ("/text-size/words", test_words);
  g_test_add_func ("/text-size/window", test_window);
  g_test_add_func ("/text-size/narrow", test_narrow);

  return g_test_run ();
}
