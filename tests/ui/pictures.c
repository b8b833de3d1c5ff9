/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the window's pages and of what is opened from them, in the colours of the environment:
 *
 *   pictures LANGUAGE DIRECTORY [NAME…]
 *
 * tests/ui/pictures.sh calls it for each language and colour scheme. */

#include "other-pages.h"

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

static PreauWindow *
open_window (const Frame *frame,
             gboolean call)
{
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);
  PreauWindow *window = call ? preau_window_new_call (app_get_application (), app_get_guide ())
                             : preau_window_new (app_get_application (), app_get_guide (), store);

  g_object_set (window, "text-size", frame->text_size, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), frame->width, frame->height + frame->more);

  return window;
}

/* What @subject is of. Returns: what is to be seen of it, on @window or in front of it */
static GtkWidget *
show_page (PreauWindow *window,
           guint subject)
{
  open_page (window, subject);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WIDGET (get_front (window));
}

static GtkWidget *
show_other_page (PreauWindow *window,
                 guint subject)
{
  gtk_window_present (GTK_WINDOW (window));
  app_settle (window);

  return GTK_WIDGET (other_pages[subject].show (window));
}

typedef GtkWidget *(*ShowFunc) (PreauWindow *window, guint subject);

/* Returns: how much of it the picture does not show. */
static int
take (const char *path,
      ShowFunc show,
      guint subject,
      gboolean call,
      const Frame *frame)
{
  PreauWindow *window = open_window (frame, call);
  GtkWidget *front = show (window, subject);
  int hidden;

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
take_all (const char *directory,
          const char *name,
          ShowFunc show,
          guint subject,
          gboolean call)
{
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint text_size = 0; text_size < G_N_ELEMENTS (text_sizes); text_size++)
      {
        Frame frame = { sizes[size].width, sizes[size].height, text_sizes[text_size] };
        g_autofree char *path =
          g_strdup_printf ("%s/%s-%dx%d-%u", directory, name, frame.width, frame.height, frame.text_size);
        g_autofree char *picture = g_strconcat (path, ".png", NULL);
        g_autofree char *whole = g_strconcat (path, "-whole.png", NULL);

        frame.more = take (picture, show, subject, call, &frame);
        if (frame.more > 0)
          take (whole, show, subject, call, &frame);
      }
}

static gboolean
is_wanted (const char *name,
           char **wanted)
{
  return wanted[0] == NULL || g_strv_contains ((const char *const *) wanted, name);
}

int
main (int argc,
      char **argv)
{
  char *words[] = { argv[0], argc > 1 ? argv[1] : NULL, NULL };
  char **start = words;
  int n_words = 2;

  if (argc < 3)
    g_error ("usage: pictures LANGUAGE DIRECTORY [NAME…]");

  app_start (&n_words, &start);
  g_mkdir_with_parents (argv[2], 0755);
  for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
    if (is_wanted (pages[page].name, argv + 3))
      take_all (argv[2], pages[page].name, show_page, page, pages[page].call);
  for (guint page = 0; page < n_other_pages; page++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (other_pages[page].name), "/", '-');

      if (is_wanted (name, argv + 3))
        take_all (argv[2], name, show_other_page, page, FALSE);
    }

  return 0;
}
