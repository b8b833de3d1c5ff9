/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tick-folder.h"

#include <string.h>

#include "preau-checklist.h"
#include "preau-day.h"

/* Each tick knows its day, through saves, starts and Undo. */

static guint32
tell_day (gpointer data)
{
  return *(const guint32 *) data;
}

/* A person at their computer, in November 2026. */
typedef struct
{
  TickFolder *folder;
  guint32 today;
  PreauChecklistStore *store;
  char **unticked; /* what Undo ticks again */
} Desk;

static void
start_desk (Desk *self)
{
  self->store = tick_folder_load_store (self->folder);
  preau_checklist_store_set_calendar (self->store, tell_day, &self->today);
}

/* @item: one letter */
static PreauTick *
get_tick (Desk *self,
          const char *item)
{
  g_autofree char *key = g_strconcat ("g/tool/l/", item, NULL);

  return tick_folder_get_tick (self->store, key);
}

/* One word: `23` is the day from now on, `a` ticks an item and `-a` unticks it, `all` unticks all, `undo` undoes that,
 * `start` starts the program anew. */
static void
act (Desk *self,
     const char *word)
{
  static const char *const all[] = { "g/tool/l/a", "g/tool/l/b", "g/tool/l/c", NULL };

  if (g_ascii_isdigit (*word))
    {
      g_autofree char *text = g_strconcat ("2026-11-", word, NULL);

      self->today = preau_day_parse (text);
    }
  else if (g_str_equal (word, "all"))
    {
      g_clear_pointer (&self->unticked, g_strfreev);
      self->unticked = preau_checklist_store_set_all (self->store, all, FALSE);
    }
  else if (g_str_equal (word, "undo"))
    {
      g_strfreev (preau_checklist_store_set_all (self->store, (const char *const *) self->unticked, TRUE));
    }
  else if (g_str_equal (word, "start"))
    {
      g_assert_finalize_object (self->store);
      start_desk (self);
    }
  else
    {
      preau_tick_set_ticked (get_tick (self, *word == '-' ? word + 1 : word), *word != '-');
    }
}

/* The last day of the ticks of a, b and c, empty where it is unknown. */
static char *
dup_list_day (Desk *self)
{
  static const char *const items[] = { "a", "b", "c" };
  g_autoptr (PreauChecklist) list = preau_checklist_new ();
  guint day;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    preau_checklist_add (list, get_tick (self, items[i]));
  g_object_get (list, "day", &day, NULL);

  return day != 0 ? preau_day_format (day) : g_strdup ("");
}

static const struct
{
  const char *before; /* items in the file at first */
  const char *words;
  const char *file;
  const char *day; /* last day of the list */
} moves[] = {
  { "", "23 a", "a@2026-11-23", "2026-11-23" },
  { "", "23 a b 24 c", "a@2026-11-23 b@2026-11-23 c@2026-11-24", "2026-11-24" },
  { "", "23 a 24 b -b", "a@2026-11-23", "2026-11-23" },
  { "", "23 a 24 -a a", "a@2026-11-24", "2026-11-24" },
  { "", "23 a 24 a", "a@2026-11-23", "2026-11-23" }, /* it is ticked already */
  { "", "23 a -a", "", "" },
  { "", "23 a 24 start", "a@2026-11-23", "2026-11-23" },
  { "", "23 a 24 start b 25 start", "a@2026-11-23 b@2026-11-24", "2026-11-24" },
  /* A list that is started again, and Undo, which gives back the days. */
  { "", "23 a b 24 all", "", "" },
  { "", "23 a b 24 all a", "a@2026-11-24", "2026-11-24" },
  { "", "22 a 23 b 24 all undo", "a@2026-11-22 b@2026-11-23", "2026-11-23" },
  { "", "22 a 23 b 24 all b undo", "a@2026-11-22 b@2026-11-24", "2026-11-24" },
  { "", "22 a 23 start all undo 24 start", "a@2026-11-22", "2026-11-22" },
  { "", "22 a 24 all undo -a a", "a@2026-11-24", "2026-11-24" },
  /* A clock that is put back. */
  { "", "23 a 22 b", "a@2026-11-23 b@2026-11-22", "2026-11-23" },
  /* A file of an older version has no days: nothing is said of them. */
  { "\"a\":true", "23", "a", "" },
  { "\"a\":true,\"b\":true", "23 start -b", "a", "" },
  { "\"a\":true", "23 all undo", "a", "" },
  { "\"a\":true", "23 b 24 start", "a b@2026-11-23", "2026-11-23" },
  { "\"a\":true", "23 b 24 all undo c -c", "a b@2026-11-23", "2026-11-23" },
  /* It was there meanwhile: it ticked and unticked, and left the days. */
  { "\"a\":true,\"a@2026-11-22\":true,\"b@2026-11-23\":true", "24 c", "a@2026-11-22 c@2026-11-24", "2026-11-24" },
};

static void
test_days (TickFolder *folder,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      Desk desk = { .folder = folder };
      g_auto (GStrv) words = g_strsplit (moves[i].words, " ", -1);
      g_autofree char *json = g_strdup_printf ("{\"format\":1,\"mine\":{\"g\":{\"tool\":{\"l\":{%s}}}}}", moves[i].before);
      g_autofree char *file = NULL;
      g_autofree char *day = NULL;

      g_test_message ("“%s”, then “%s”", moves[i].before, moves[i].words);
      tick_folder_write (folder, "ticks.json", json, strlen (json));
      start_desk (&desk);
      for (guint j = 0; words[j] != NULL; j++)
        act (&desk, words[j]);

      file = tick_folder_list_days (folder);
      g_assert_cmpstr (file, ==, moves[i].file);
      day = dup_list_day (&desk);
      g_assert_cmpstr (day, ==, moves[i].day);
      g_assert_cmpuint (folder->failed->len, ==, 0);
      g_assert_finalize_object (desk.store);
      g_strfreev (desk.unticked);
    }
}

/* A call window keeps nothing, but knows the day. */
static void
test_memory_only (void)
{
  Desk desk = { .store = preau_checklist_store_new (NULL) };
  g_autofree char *day = NULL;

  preau_checklist_store_set_calendar (desk.store, tell_day, &desk.today);
  act (&desk, "23");
  act (&desk, "a");
  act (&desk, "24");
  act (&desk, "all");
  act (&desk, "undo");
  day = dup_list_day (&desk);
  g_assert_cmpstr (day, ==, "2026-11-23");
  g_assert_finalize_object (desk.store);
  g_strfreev (desk.unticked);
}

static void
count_cb (GObject *object,
          GParamSpec *pspec,
          gpointer user_data)
{
  (*(guint *) user_data)++;
}

static guint32
get_today (Desk *self)
{
  guint today;

  g_object_get (self->store, "today", &today, NULL);

  return today;
}

/* Midnight is noticed with the next tick or by who comes back to a window, and told once. */
static void
test_midnight (void)
{
  Desk desk = { .store = preau_checklist_store_new (NULL) };
  guint n_notified = 0;
  guint32 day;

  act (&desk, "23");
  day = desk.today;
  preau_checklist_store_set_calendar (desk.store, tell_day, &desk.today);
  g_signal_connect (desk.store, "notify::today", G_CALLBACK (count_cb), &n_notified);
  act (&desk, "a");
  preau_checklist_store_update_today (desk.store);
  g_assert_cmpuint (n_notified, ==, 0);

  act (&desk, "24");
  g_assert_cmpuint (get_today (&desk), ==, day);
  preau_checklist_store_update_today (desk.store);
  g_assert_cmpuint (get_today (&desk), ==, day + 1);
  g_assert_cmpuint (n_notified, ==, 1);

  act (&desk, "25");
  act (&desk, "b");
  g_assert_cmpuint (get_today (&desk), ==, day + 2);
  g_assert_cmpuint (preau_tick_get_day (get_tick (&desk, "b")), ==, day + 2);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_finalize_object (desk.store);
}

/* Without another calendar it is the clock’s day. */
static void
test_clock (void)
{
  Desk desk = { .store = preau_checklist_store_new (NULL) };
  guint32 before = preau_day_today ();
  guint32 day;

  g_assert_cmpuint (get_today (&desk), <=, before);
  act (&desk, "a");
  day = preau_tick_get_day (get_tick (&desk, "a"));
  g_assert_cmpuint (day, >=, before);
  g_assert_cmpuint (day, <=, preau_day_today ());
  g_assert_finalize_object (desk.store);
}

#define ADD(path, func) g_test_add (path, TickFolder, NULL, tick_folder_set_up, func, tick_folder_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/checklist-store/days", test_days);
  g_test_add_func ("/checklist-store/days/memory-only", test_memory_only);
  g_test_add_func ("/checklist-store/days/midnight", test_midnight);
  g_test_add_func ("/checklist-store/days/clock", test_clock);

  return g_test_run ();
}
