/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the window's pages, in the language and colours of the environment:
 *
 *   pictures DIRECTORY [NAME…]
 *
 * tests/ui/pictures.sh calls it for each language and colour scheme. */

#include "config.h"

#include <adwaita.h>

#include "preau-app-resources.h"
#include "preau-guide-loader.h"
#include "preau-language.h"
#include "preau-window.h"

/* The trail of the longest outcome, and one of each other kind of page; then what is opened from there. */
static const struct
{
  const char *name;
  const char *answers; /* digits */
  const char *action;
  const char *typed;
  gboolean call;
} pages[] = {
  { "start", "" },
  { "question", "21" },
  { "class", "213" },
  { "meeting", "111" },
  { "parents-video", "32" },
  { "messages", "33" },
  { "documents", "42" },
  { "disturbed", "5" },
  { "tools", "", "win.find-tool" },
  { "search", "", "win.find-tool", "visio" },
  { "search-near", "", "win.find-tool", "watsap" },
  { "sheet-closed", "", "win.open-sheet('via')" },
  { "sheet-unclear", "", "win.open-sheet('ovh')" },
  { "sheet-contested", "", "win.open-sheet('zoom')" },
  { "sheet-listed", "", "win.open-sheet('whatsapp')" },
  { "compare-one", "", "win.compare(['zoom'])" },
  { "compare-two", "", "win.compare(['visio-agents', 'zoom'])" },
  { "compare-four", "", "win.compare(['visio-agents', 'zoom', 'whatsapp', 'ovh'])" },
  { "code", "213", "win.show-code" },
  { "open-code", "", "win.open-code" },
  { "open-code-wrong", "", "win.open-code", "1-213-4" },
  { "open-code-right", "", "win.open-code", "1-213-3" },
  { "call", "213", .call = TRUE },
};

static const struct
{
  int width;
  int height;
} sizes[] = { { 360, 640 }, { 1200, 800 }, { 1920, 1080 } };

#define SETTLING 200 /* milliseconds */

static const guint text_sizes[] = { 100, 200 };

typedef struct
{
  int width;
  int height;
  guint text_size; /* percent */
  int more; /* pixels of height, to show all of a page */
} Frame;

typedef struct
{
  GtkApplication *application;
  PreauGuide *guide;
  PreauChecklistStore *store;
  const char *directory;
} Studio;

static gboolean
stop_waiting_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static GtkWidget *
find_scrolled_window (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SCROLLED_WINDOW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child) && gtk_widget_get_child_visible (child))
      found = find_scrolled_window (child);

  return found;
}

static int
get_height_of_page (GtkWidget *window)
{
  GtkWidget *scrolled = find_scrolled_window (window);
  GtkWidget *viewport;
  int height;

  if (scrolled == NULL)
    return 0;

  viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled));
  gtk_widget_measure (gtk_widget_get_first_child (viewport), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (scrolled), &height, NULL, NULL, NULL);

  return height;
}

static void
wait_a_little (void)
{
  gboolean done = FALSE;

  g_timeout_add (SETTLING, stop_waiting_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* A page grows for a while after it was first shown. Returns: how much of it is out of sight in the end. */
static int
settle (GtkWidget *window)
{
  GtkWidget *scrolled = find_scrolled_window (window);
  int height = -1;
  int before;

  do
    {
      before = height;
      wait_a_little ();
      height = gtk_widget_get_width (window) > 0 ? get_height_of_page (window) : -1;
    }
  while (height < 0 || height != before);

  return scrolled != NULL ? MAX (0, height - gtk_widget_get_height (scrolled)) : 0;
}

static void
save_picture (GtkWidget *window,
              const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
  g_print ("%s\n", path);
}

/* What stands in front: a dialog, or the window itself. */
static GtkWindow *
get_front (PreauWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *front = GTK_WINDOW (window);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        front = other;
    }

  return front;
}

static void
open_page (PreauWindow *window,
           guint page)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  for (const char *digit = pages[page].answers; *digit != '\0'; digit++)
    preau_walk_answer_number (preau_window_get_walk (window), (guint) g_ascii_digit_value (*digit), NULL);
  if (pages[page].action == NULL)
    return;

  g_action_parse_detailed_name (pages[page].action, &action, &target, NULL);
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target);
  if (pages[page].typed != NULL)
    gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (get_front (window))), pages[page].typed);
}

/* Returns: how much of the page the picture does not show. */
static int
take (Studio *self,
      guint page,
      const Frame *frame,
      const char *suffix)
{
  PreauWindow *window = pages[page].call ? preau_window_new_call (self->application, self->guide)
                                         : preau_window_new (self->application, self->guide, self->store);
  g_autofree char *path = g_strdup_printf ("%s/%s-%dx%d-%u%s.png", self->directory, pages[page].name, frame->width,
                                           frame->height, frame->text_size, suffix);
  GtkWidget *front;
  int hidden;

  g_object_set (window, "text-size", frame->text_size, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), frame->width, frame->height + frame->more);
  open_page (window, page);
  gtk_window_present (GTK_WINDOW (window));
  front = GTK_WIDGET (get_front (window));
  if (front != GTK_WIDGET (window))
    {
      gtk_window_unfullscreen (GTK_WINDOW (front)); /* the screen is much higher than any */
      gtk_window_set_default_size (GTK_WINDOW (front), frame->width, frame->height + frame->more);
    }
  hidden = settle (front);
  save_picture (front, path);
  gtk_window_destroy (GTK_WINDOW (window));

  return hidden;
}

static void
take_all (Studio *self,
          guint page)
{
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint text_size = 0; text_size < G_N_ELEMENTS (text_sizes); text_size++)
      {
        Frame frame = { sizes[size].width, sizes[size].height, text_sizes[text_size] };

        frame.more = take (self, page, &frame, "");
        if (frame.more > 0)
          take (self, page, &frame, "-whole");
      }
}

static gboolean
is_wanted (const char *name,
           char **wanted)
{
  return wanted[0] == NULL || g_strv_contains ((const char *const *) wanted, name);
}

static void
activate_cb (GtkApplication *application,
             Studio *self)
{
}

int
main (int argc,
      char **argv)
{
  Studio studio = { .directory = argc > 1 ? argv[1] : NULL };
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);
  g_autoptr (GError) error = NULL;

  if (studio.directory == NULL)
    g_error ("usage: pictures DIRECTORY [NAME…]");

  preau_language_set_up (NULL);
  gtk_disable_setlocale ();
  g_resources_register (preau_app_get_resource ());
  guide = preau_guide_load_built_in (NULL, &error);
  g_assert_no_error (error);

  application = adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &studio);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name",
                "Cantarell 11", NULL);

  studio.application = GTK_APPLICATION (application);
  studio.guide = guide;
  studio.store = store;
  g_mkdir_with_parents (studio.directory, 0755);
  for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
    if (is_wanted (pages[page].name, argv + 2))
      take_all (&studio, page);

  return 0;
}
