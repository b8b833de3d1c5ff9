/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-frame-queue.h"

#include "fixture.h"

/* Jobs are letters, done by being written down. */
typedef struct
{
  PreauWindow *window;
  GtkWidget *page;
  PreauFrameQueue *queue;
  GString *done;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->window = app_open (NULL, 600, 400);
  self->done = g_string_new (NULL);
  self->page = app_get_page (self->window);
  g_object_set_data (G_OBJECT (self->page), "fixture", self);
  self->queue = preau_frame_queue_new (self->page);
  g_assert_false (app_is_ticking (self->window));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_clear_pointer (&self->queue, preau_frame_queue_free);
  g_assert_false (app_is_ticking (self->window));
  g_string_free (self->done, TRUE);
  app_close (self->window);
}

static Fixture *
get_fixture (GtkWidget *page)
{
  return g_object_get_data (G_OBJECT (page), "fixture");
}

static void
write_down (GtkWidget *target,
            gconstpointer data)
{
  g_string_append (get_fixture (target)->done, data);
}

/* “a:bc” stands for a, which adds b and c. */
static void
write_down_and_add (GtkWidget *target,
                    gconstpointer data)
{
  Fixture *self = get_fixture (target);
  const char *letters = data;
  static const char *const known[] = { "1", "2", "3", "4" };

  g_string_append_c (self->done, letters[0]);
  for (const char *letter = letters + 2; *letter != '\0'; letter++)
    preau_frame_queue_add (self->queue, write_down, self->page, known[*letter - '1']);
}

static void
write_down_slowly (GtkWidget *target,
                   gconstpointer data)
{
  write_down (target, data);
  g_usleep (2000);
}

static void
test_order (Fixture *self,
            gconstpointer data)
{
  preau_frame_queue_add (self->queue, write_down, self->page, "a");
  preau_frame_queue_add (self->queue, write_down, self->page, "b");
  preau_frame_queue_add (self->queue, write_down, self->page, "c");
  g_assert_cmpstr (self->done->str, ==, "");

  app_finish (self->window);
  g_assert_cmpstr (self->done->str, ==, "abc");
}

static void
test_nested (Fixture *self,
             gconstpointer data)
{
  preau_frame_queue_add (self->queue, write_down_and_add, self->page, "a:12");
  preau_frame_queue_add (self->queue, write_down_and_add, self->page, "b:");
  preau_frame_queue_add (self->queue, write_down_and_add, self->page, "c:34");
  preau_frame_queue_add (self->queue, write_down, self->page, "d");

  app_finish (self->window);
  g_assert_cmpstr (self->done->str, ==, "a12bc34d");
}

static void
test_hidden (Fixture *self,
             gconstpointer data)
{
  preau_frame_queue_add_hidden (self->queue, write_down, self->page, "x");
  preau_frame_queue_add (self->queue, write_down_and_add, self->page, "a:1");
  preau_frame_queue_add_hidden (self->queue, write_down_and_add, self->page, "y:2");
  preau_frame_queue_add_hidden (self->queue, write_down, self->page, "z");
  preau_frame_queue_add (self->queue, write_down, self->page, "b");

  app_finish (self->window);
  g_assert_cmpstr (self->done->str, ==, "a1bxy2z");
}

/* Real frames: one job that takes long each. */
static void
test_frames (Fixture *self,
             gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  for (guint i = 0; i < 5; i++)
    preau_frame_queue_add (self->queue, write_down_slowly, self->page, "s");
  preau_frame_queue_add (self->queue, write_down, self->page, "a");
  preau_frame_queue_add (self->queue, write_down, self->page, "b");

  for (guint i = 1; i <= 5; i++)
    {
      g_signal_emit_by_name (clock, "update");
      g_assert_cmpuint (self->done->len, ==, i);
    }
  app_settle (self->window);
  g_assert_cmpstr (self->done->str, ==, "sssssab");
  g_assert_false (app_is_ticking (self->window));
}

static void
test_again (Fixture *self,
            gconstpointer data)
{
  preau_frame_queue_add (self->queue, write_down, self->page, "a");
  app_settle (self->window);
  g_assert_false (app_is_ticking (self->window));

  preau_frame_queue_add_hidden (self->queue, write_down, self->page, "x");
  preau_frame_queue_add (self->queue, write_down, self->page, "b");
  app_settle (self->window);
  g_assert_cmpstr (self->done->str, ==, "abx");
}

static void
test_freed (Fixture *self,
            gconstpointer data)
{
  preau_frame_queue_add (self->queue, write_down_slowly, self->page, "a");
  preau_frame_queue_add (self->queue, write_down, self->page, "b");
  preau_frame_queue_add_hidden (self->queue, write_down, self->page, "x");
  g_signal_emit_by_name (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "update");
  g_clear_pointer (&self->queue, preau_frame_queue_free);

  g_assert_false (app_is_ticking (self->window));
  app_settle (self->window);
  g_assert_cmpstr (self->done->str, ==, "a");
}

static void
test_nothing (Fixture *self,
              gconstpointer data)
{
  g_clear_pointer (&self->queue, preau_frame_queue_free);
  g_assert_false (app_is_ticking (self->window));
}

int
main (int argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/frame-queue/order", test_order },   { "/frame-queue/nested", test_nested }, { "/frame-queue/hidden", test_hidden },
    { "/frame-queue/frames", test_frames }, { "/frame-queue/again", test_again },   { "/frame-queue/freed", test_freed },
    { "/frame-queue/nothing", test_nothing },
  };

  app_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
