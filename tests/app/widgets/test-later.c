/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-later.h"

#include "fixture.h"

/* Jobs are letters, done by being written down. */
typedef struct
{
  PreauWindow *window;
  PreauLater *later;
  GString *done;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->window = app_open (NULL, 600, 400);
  self->later = preau_later_new (app_get_page (self->window));
  self->done = g_string_new (NULL);
  g_assert_false (app_is_ticking (self->window));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_clear_pointer (&self->later, preau_later_free);
  g_assert_false (app_is_ticking (self->window));
  g_string_free (self->done, TRUE);
  app_close (self->window);
}

static void
write_down (gpointer target,
            gconstpointer data)
{
  g_string_append (((Fixture *) target)->done, data);
}

/* “a:bc” stands for a, which adds b and c. */
static void
write_down_and_add (gpointer target,
                    gconstpointer data)
{
  Fixture *self = target;
  const char *letters = data;
  static const char *const known[] = { "1", "2", "3", "4" };

  g_string_append_c (self->done, letters[0]);
  for (const char *letter = letters + 2; *letter != '\0'; letter++)
    preau_later_add (self->later, write_down, self, known[*letter - '1']);
}

static void
write_down_slowly (gpointer target,
                   gconstpointer data)
{
  write_down (target, data);
  g_usleep (2000);
}

static void
test_order (Fixture *self,
            gconstpointer data)
{
  preau_later_add (self->later, write_down, self, "a");
  preau_later_add (self->later, write_down, self, "b");
  preau_later_add (self->later, write_down, self, "c");
  g_assert_cmpstr (self->done->str, ==, "");

  app_finish (self->window);
  g_assert_cmpstr (self->done->str, ==, "abc");
}

static void
test_nested (Fixture *self,
             gconstpointer data)
{
  preau_later_add (self->later, write_down_and_add, self, "a:12");
  preau_later_add (self->later, write_down_and_add, self, "b:");
  preau_later_add (self->later, write_down_and_add, self, "c:34");
  preau_later_add (self->later, write_down, self, "d");

  app_finish (self->window);
  g_assert_cmpstr (self->done->str, ==, "a12bc34d");
}

static void
test_hidden (Fixture *self,
             gconstpointer data)
{
  preau_later_add_hidden (self->later, write_down, self, "x");
  preau_later_add (self->later, write_down_and_add, self, "a:1");
  preau_later_add_hidden (self->later, write_down_and_add, self, "y:2");
  preau_later_add_hidden (self->later, write_down, self, "z");
  preau_later_add (self->later, write_down, self, "b");

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
    preau_later_add (self->later, write_down_slowly, self, "s");
  preau_later_add (self->later, write_down, self, "a");
  preau_later_add (self->later, write_down, self, "b");

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
  preau_later_add (self->later, write_down, self, "a");
  app_settle (self->window);
  g_assert_false (app_is_ticking (self->window));

  preau_later_add_hidden (self->later, write_down, self, "x");
  preau_later_add (self->later, write_down, self, "b");
  app_settle (self->window);
  g_assert_cmpstr (self->done->str, ==, "abx");
}

static void
test_freed (Fixture *self,
            gconstpointer data)
{
  preau_later_add (self->later, write_down_slowly, self, "a");
  preau_later_add (self->later, write_down, self, "b");
  preau_later_add_hidden (self->later, write_down, self, "x");
  g_signal_emit_by_name (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "update");
  g_clear_pointer (&self->later, preau_later_free);

  g_assert_false (app_is_ticking (self->window));
  app_settle (self->window);
  g_assert_cmpstr (self->done->str, ==, "a");
}

static void
test_nothing (Fixture *self,
              gconstpointer data)
{
  g_clear_pointer (&self->later, preau_later_free);
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
    { "/later/order", test_order },   { "/later/nested", test_nested }, { "/later/hidden", test_hidden },
    { "/later/frames", test_frames }, { "/later/again", test_again },   { "/later/freed", test_freed },
    { "/later/nothing", test_nothing },
  };

  app_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
