/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "guide-paths.h"
#include "preau-app-resources.h"
#include "preau-guide-loader.h"
#include "preau-language.h"

static GtkApplication *the_application;
static PreauGuide *the_guide;

/* Without a compositor, GTK draws a frame around a window and takes the room for it from the inside. */
static void
take_frames_away (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "window.solid-csd { padding: 0; border: none; box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
}

static void
activate_cb (GApplication *application,
             gpointer user_data)
{
}

/**
 * app_start:
 * @argc: arguments of the program
 * @argv: `[LANGUAGE [FONT]]`
 *
 * Starts the test program, GTK and the application.
 */
void
app_start (int *argc,
           char ***argv)
{
  const char *language;
  const char *font;
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  language = *argc > 1 ? (*argv)[1] : "en";
  font = *argc > 2 ? (*argv)[2] : "Cantarell 11";

  preau_language_set_up (language);
  g_assert_cmpstr (preau_language_get (), ==, language);
  gtk_disable_setlocale ();
  g_resources_register (preau_app_get_resource ());
  the_guide = preau_guide_load_built_in (NULL, &error);
  g_assert_no_error (error);

  the_application = GTK_APPLICATION (adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE));
  g_signal_connect (the_application, "activate", G_CALLBACK (activate_cb), NULL);
  g_application_register (G_APPLICATION (the_application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE,
                "gtk-font-name", font, NULL);
  g_type_ensure (PREAU_TYPE_WINDOW);
  take_frames_away ();
}

GtkApplication *
app_get_application (void)
{
  return the_application;
}

PreauGuide *
app_get_guide (void)
{
  return the_guide;
}

static void
app_page_free (AppPage *page)
{
  g_free (page->name);
  g_free (page->code);
  g_free (page);
}

static AppPage *
app_page_new (const GuidePath *path)
{
  g_autoptr (PreauWalk) walk = preau_walk_new (the_guide);
  AppPage *page = g_new0 (AppPage, 1);

  guide_path_walk (path, walk);
  page->name = g_strdup (path->outcome != NULL ? path->outcome : path->question);
  page->code = preau_walk_dup_code (walk);
  page->is_outcome = path->outcome != NULL;

  return page;
}

/**
 * app_list_pages:
 *
 * Returns: (transfer full) (element-type AppPage): each question and each
 *   outcome of the built-in guide, once
 */
GPtrArray *
app_list_pages (void)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) app_page_free);
  g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (guide);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = g_ptr_array_index (paths, i);

      if (g_hash_table_add (seen, (char *) (path->outcome != NULL ? path->outcome : path->question)))
        g_ptr_array_add (pages, app_page_new (path));
    }

  return pages;
}

/**
 * app_find_code:
 * @pages: (element-type AppPage): of app_list_pages()
 * @name: id of a question or outcome
 *
 * Returns: (transfer none): the path code of that page
 */
const char *
app_find_code (GPtrArray *pages,
               const char *name)
{
  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (((AppPage *) pages->pdata[i])->name, name))
      return ((AppPage *) pages->pdata[i])->code;

  g_assert_not_reached ();
}

/**
 * app_new_report:
 * @digits: numbers of answers, from the first question on
 *
 * Returns: (transfer full): what there is to say after these answers
 */
PreauReport *
app_new_report (const char *digits)
{
  g_autoptr (PreauWalk) walk = preau_walk_new (the_guide);

  for (; *digits != '\0'; digits++)
    g_assert_true (preau_walk_answer_number (walk, (guint) g_ascii_digit_value (*digits), NULL));

  return preau_report_new (walk, preau_language_get ());
}

/**
 * app_present:
 * @window: a window
 * @width: pixels
 * @height: pixels
 *
 * Brings it to the display.
 */
void
app_present (PreauWindow *window,
             int width,
             int height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  app_settle (window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, width);
}

/**
 * app_open_guide:
 * @guide: a guide
 * @store: (nullable): where ticks are kept; they are lost otherwise
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer none): a window on the first question of @guide, on the
 *   display
 */
PreauWindow *
app_open_guide (PreauGuide *guide,
                PreauChecklistStore *store,
                int width,
                int height)
{
  g_autoptr (PreauChecklistStore) none = store == NULL ? preau_checklist_store_new (NULL) : NULL;
  PreauWindow *window = preau_window_new (the_application, guide, store != NULL ? store : none);

  app_present (window, width, height);

  return window;
}

/**
 * app_open:
 * @store: (nullable): as of app_open_guide()
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer none): as app_open_guide(), of the built-in guide
 */
PreauWindow *
app_open (PreauChecklistStore *store,
          int width,
          int height)
{
  return app_open_guide (the_guide, store, width, height);
}

void
app_close (PreauWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
}

/**
 * app_go_to:
 * @window: a window
 * @code: path code of a page
 *
 * Shows the whole of a page.
 */
void
app_go_to (PreauWindow *window,
           const char *code)
{
  g_autoptr (GError) error = NULL;

  preau_walk_open_code (preau_window_get_walk (window), code, &error);
  g_assert_no_error (error);
  app_finish (window);
}
