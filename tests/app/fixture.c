/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "guide-paths.h"
#include "preau-app-resources.h"
#include "preau-guide-loader.h"
#include "preau-language.h"

#define QUIET 60 /* milliseconds */

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

static void
visit (GtkWidget *widget,
       gboolean only_visible,
       AppVisitFunc func,
       gpointer data)
{
  if (only_visible && !(gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget)))
    return;

  func (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      visit (child, only_visible, func, data);
}

static gboolean
is_ticking (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  return clock != NULL && g_signal_handler_find (clock, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
                                                 g_signal_lookup ("update", GDK_TYPE_FRAME_CLOCK), 0, NULL, NULL,
                                                 widget) != 0;
}

/* GTK itself follows each frame for the window as such. */
static void
look_for_tick (GtkWidget *widget,
               gpointer data)
{
  gboolean *found = data;

  *found = *found || (!GTK_IS_WINDOW (widget) && is_ticking (widget));
}

/**
 * app_is_ticking:
 * @window: a window that is on the display
 *
 * Returns: whether a widget in it is called in each frame
 */
gboolean
app_is_ticking (PreauWindow *window)
{
  gboolean found = FALSE;

  visit (GTK_WIDGET (window), FALSE, look_for_tick, &found);

  return found;
}

/**
 * app_finish:
 * @window: a window that is on the display
 *
 * Has the rest of the page made at once that would be made a bit in each frame.
 */
void
app_finish (PreauWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  GtkWidget *page = app_get_page (window);

  for (guint frame = 0; is_ticking (page); frame++)
    {
      g_assert_cmpuint (frame, <, 10000);
      g_signal_emit_by_name (clock, "update");
    }
}

static void
note_cb (gboolean *happened)
{
  *happened = TRUE;
}

static gboolean
note_idle_cb (gpointer data)
{
  note_cb (data);

  return G_SOURCE_REMOVE;
}

/* Whether the next frame is no other than the one before, and nothing comes of what the main loop has to do then. */
static gboolean
is_next_frame_still (GdkFrameClock *clock)
{
  static const char *const phases[] = { "update", "layout", "paint" };
  gulong handlers[G_N_ELEMENTS (phases)];
  gboolean changed = FALSE;
  gboolean is_over = FALSE;
  gboolean is_idle = FALSE;
  gulong after = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (note_cb), &is_over);

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    handlers[i] = g_signal_connect_swapped (clock, phases[i], G_CALLBACK (note_cb), &changed);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_idle_add_full (G_PRIORITY_LOW, note_idle_cb, &is_idle, NULL);
  while (!is_idle)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_signal_handler_disconnect (clock, handlers[i]);
  g_signal_handler_disconnect (clock, after);

  return !changed;
}

/* It is seen a while after it has come to the display: what the window manager makes of it comes from another program. */
static void
await_window_manager (GtkWindow *window)
{
  static const char key[] = "app-was-settled";

  if (g_object_get_data (G_OBJECT (window), key) != NULL)
    return;

  app_wait (QUIET);
  g_object_set_data (G_OBJECT (window), key, window);
}

/**
 * app_settle:
 * @window: a window that is on the display, or will be
 *
 * As app_settle_window().
 */
void
app_settle (PreauWindow *window)
{
  app_settle_window (GTK_WINDOW (window));
}

/**
 * app_settle_window:
 * @window: a window that is on the display, or will be
 *
 * Waits until it is drawn, and no longer draws.
 */
void
app_settle_window (GtkWindow *window)
{
  GdkFrameClock *clock;

  while (!gtk_widget_get_mapped (GTK_WIDGET (window)) || gtk_widget_get_width (GTK_WIDGET (window)) == 0)
    g_main_context_iteration (NULL, TRUE);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  await_window_manager (window);
  while (!is_next_frame_still (clock))
    continue;
}

static gboolean
stop_waiting_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/**
 * app_wait:
 * @milliseconds: how long
 *
 * Lets the main loop run, to see that nothing comes of it. For what is to come
 * there is app_wait_until().
 */
void
app_wait (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, stop_waiting_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * app_find:
 * @root: a widget
 * @type: type of other widgets
 *
 * Returns: (transfer none): the first in @root that is of @type
 */
gpointer
app_find (GtkWidget *root,
          GType type)
{
  g_autoptr (GPtrArray) found = app_list (root, type);

  g_assert_cmpuint (found->len, >, 0);

  return g_ptr_array_index (found, 0);
}

/**
 * app_get_stack:
 * @window: a window
 *
 * Returns: (transfer none): the stack of its pages
 */
GtkWidget *
app_get_stack (PreauWindow *window)
{
  return gtk_widget_get_ancestor (gtk_widget_get_parent (app_find (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW)),
                                  GTK_TYPE_STACK);
}

/**
 * app_get_page:
 * @window: a window
 *
 * Returns: (transfer none): the page that it shows
 */
GtkWidget *
app_get_page (PreauWindow *window)
{
  return GTK_WIDGET (preau_main_view_get_page (preau_window_get_main_view (window)));
}

/**
 * app_get_menu:
 * @window: a window
 *
 * Returns: (transfer none): the button of its main menu
 */
GtkMenuButton *
app_get_menu (PreauWindow *window)
{
  g_autoptr (GPtrArray) buttons = app_list (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (g_ptr_array_index (buttons, i)))
      return g_ptr_array_index (buttons, i);

  g_assert_not_reached ();
}

/**
 * app_visit:
 * @root: a widget
 * @func: called for it and all in it that is visible, popovers excepted
 * @data: passed to @func
 */
void
app_visit (GtkWidget *root,
           AppVisitFunc func,
           gpointer data)
{
  visit (root, TRUE, func, data);
}

typedef struct
{
  GType type;
  GPtrArray *found;
} Search;

static void
collect (GtkWidget *widget,
         gpointer data)
{
  Search *search = data;

  if (g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    g_ptr_array_add (search->found, widget);
}

/**
 * app_list:
 * @root: a widget
 * @type: type of other widgets
 *
 * Returns: (transfer container) (element-type GtkWidget): all in @root that
 *   are of @type, hidden ones too
 */
GPtrArray *
app_list (GtkWidget *root,
          GType type)
{
  Search search = { type, g_ptr_array_new () };

  visit (root, FALSE, collect, &search);

  return search.found;
}

/**
 * app_show_all:
 * @page: a page, or the window that it fills
 *
 * Shows the long lists whole.
 */
void
app_show_all (GtkWidget *page)
{
  GtkWidget *root = PREAU_IS_WINDOW (page) ? app_get_page (PREAU_WINDOW (page)) : page;
  g_autoptr (GPtrArray) toggles = app_list (root, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < toggles->len; i++)
    if (gtk_widget_is_visible (toggles->pdata[i]) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (toggles->pdata[i])))
      gtk_toggle_button_set_active (toggles->pdata[i], TRUE);
}

/**
 * app_find_button:
 * @root: a widget
 * @action_name: of an action
 *
 * Returns: (transfer none): the first button in @root that activates it
 */
GtkWidget *
app_find_button (GtkWidget *root,
                 const char *action_name)
{
  g_autoptr (GPtrArray) buttons = app_list (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (g_ptr_array_index (buttons, i)), action_name) == 0)
      return g_ptr_array_index (buttons, i);

  g_test_message ("no button activates %s", action_name);
  g_assert_not_reached ();
}

static gboolean
is_seen (GtkWidget *widget,
         GtkWidget *root)
{
  for (; widget != root; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget))
      return FALSE;

  return TRUE;
}

/**
 * app_get_text:
 * @root: a widget
 *
 * Returns: (transfer full): what the labels in it say that are not hidden, one
 *   a line
 */
char *
app_get_text (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = app_list (root, GTK_TYPE_LABEL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    if (is_seen (g_ptr_array_index (labels, i), root))
      g_string_append_printf (text, "%s\n", gtk_label_get_text (g_ptr_array_index (labels, i)));

  return g_string_free (text, FALSE);
}

/**
 * app_assert_name:
 * @widget: a widget
 * @expected: what a screen reader is to call it
 *
 * Only where GTK_A11Y is “test”.
 */
void
app_assert_name (gpointer widget,
                 const char *expected)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  g_assert_cmpstr (difference, ==, NULL);
}
