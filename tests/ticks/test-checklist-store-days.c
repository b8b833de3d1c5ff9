/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tick-folder.h"

#include <string.h>

#include "preau-checklist.h"
#include "preau-day.h"

/* Each tick knows its day, through saves, starts and Undo; ticks follow ids that were retired. */

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

/* A store without a calendar of the test takes the day from the clock. */
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

/* @words: OLD=NEW with spaces between them */
static PreauTable *
new_retired (const char *words)
{
  PreauTable *retired = preau_table_new (g_free);
  g_auto (GStrv) split = g_strsplit (words, " ", -1);

  for (guint i = 0; split[i] != NULL && *split[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (split[i], "=", 2);

      preau_table_add (retired, parts[0], g_strdup (parts[1]));
    }

  return retired;
}

static const struct
{
  const char *ticks; /* keys in the file */
  const char *retired;
  const char *ticked; /* all that is ticked then, by either id */
} renamings[] = {
  { "g/tool/l/a", "", "g/tool/l/a" },
  { "g/tool/l/a", "a=b", "g/tool/l/a g/tool/l/b" },
  { "g/outcome/o/a", "a=b", "g/outcome/o/a g/outcome/o/b" },
  { "g/tool/l/a g/tool/m/a", "a=b", "g/tool/l/a g/tool/l/b g/tool/m/a g/tool/m/b" },
  /* Another tool or outcome took over, and another item of another. */
  { "g/tool/l/a", "l=m", "g/tool/l/a g/tool/m/a" },
  { "g/tool/l/a", "l=m a=b", "g/tool/l/a g/tool/m/b" },
  { "g/tool/l/a g/tool/l/c", "l=m a=b", "g/tool/l/a g/tool/l/c g/tool/m/b g/tool/m/c" },
  /* Two items became one. */
  { "g/tool/l/a", "a=c b=c", "g/tool/l/a g/tool/l/c" },
  { "g/tool/l/a g/tool/l/b", "a=c b=c", "g/tool/l/a g/tool/l/b g/tool/l/c" },
  { "g/tool/l/b g/tool/l/c", "a=c b=c", "g/tool/l/b g/tool/l/c" },
  /* The new id is ticked already, beside the old one or alone. */
  { "g/tool/l/a g/tool/l/b", "a=b", "g/tool/l/a g/tool/l/b" },
  { "g/tool/l/b", "a=b", "g/tool/l/b" },
  /* Others: another guide, a guide or kind of that name, the new id in place of the old one. */
  { "h/tool/l/a", "a=b", "h/tool/l/a" },
  { "g/tool/l/b", "g=h tool=outcome", "g/tool/l/b" },
  { "g/tool/l/a", "b=a", "g/tool/l/a" },
};

static void
write_keys (TickFolder *folder,
            const char *words)
{
  g_auto (GStrv) keys = g_strsplit (words, " ", -1);
  PreauChecklistStore *store = tick_folder_load_store (folder);

  for (guint i = 0; keys[i] != NULL; i++)
    preau_tick_set_ticked (tick_folder_get_tick (store, keys[i]), TRUE);
  g_assert_finalize_object (store);
}

static void
follow (PreauChecklistStore *store,
        const char *words)
{
  g_autoptr (PreauTable) retired = new_retired (words);

  preau_checklist_store_follow (store, "g", retired);
}

/* Saves what is ticked. */
static void
save (PreauChecklistStore *store)
{
  preau_tick_set_ticked (tick_folder_get_tick (store, "z/tool/z/z"), TRUE);
  preau_tick_set_ticked (tick_folder_get_tick (store, "z/tool/z/z"), FALSE);
}

/* To follow retired ids writes no file until the next tick, and gives the same ticks at the next start. */
static void
test_retired (TickFolder *folder,
              gconstpointer data)
{
  tick_folder_watch (folder);
  for (guint i = 0; i < G_N_ELEMENTS (renamings); i++)
    {
      tick_folder_write (folder, "ticks.json", "{\"format\":1}", strlen ("{\"format\":1}"));
      write_keys (folder, renamings[i].ticks);
      g_test_message ("“%s”, where “%s”", renamings[i].ticks, renamings[i].retired);
      for (guint n_starts = 0; n_starts < 2; n_starts++)
        {
          PreauChecklistStore *store = tick_folder_load_store (folder);
          g_autofree char *ticked = NULL;

          tick_folder_count_saves (folder);
          follow (store, renamings[i].retired);
          follow (store, renamings[i].retired);
          g_assert_cmpuint (tick_folder_count_saves (folder), ==, 0);
          save (store);
          ticked = tick_folder_list_keys (folder);
          g_assert_cmpstr (ticked, ==, renamings[i].ticked);
          g_assert_finalize_object (store);
        }
    }
}

/* One tick, whichever id a window knows: a change saves once, and unticks both. The day stays. */
static void
test_retired_together (TickFolder *folder,
                       gconstpointer data)
{
  Desk desk = { .folder = folder };
  g_autofree char *followed = NULL;
  g_autofree char *unticked = NULL;
  g_autofree char *ticked = NULL;

  start_desk (&desk);
  act (&desk, "23");
  act (&desk, "a");
  act (&desk, "24");
  follow (desk.store, "a=b");
  g_assert_true (get_tick (&desk, "a") == get_tick (&desk, "b"));
  save (desk.store);
  followed = tick_folder_list_days (folder);
  g_assert_cmpstr (followed, ==, "a@2026-11-23 b@2026-11-23");

  tick_folder_watch (folder);
  act (&desk, "-b");
  g_assert_cmpuint (tick_folder_count_saves (folder), ==, 1);
  unticked = tick_folder_list_days (folder);
  g_assert_cmpstr (unticked, ==, "");
  act (&desk, "a");
  ticked = tick_folder_list_days (folder);
  g_assert_cmpstr (ticked, ==, "a@2026-11-24 b@2026-11-24");
  g_assert_finalize_object (desk.store);
}

/* Both had a tick: the later day counts, and a window that holds the other tick goes on with it. */
static void
test_retired_held (TickFolder *folder,
                   gconstpointer data)
{
  Desk desk = { .folder = folder };
  g_autoptr (PreauTick) held = NULL;
  g_autofree char *ticked = NULL;

  start_desk (&desk);
  act (&desk, "22");
  act (&desk, "b");
  act (&desk, "23");
  act (&desk, "a");
  act (&desk, "24");
  held = g_object_ref (get_tick (&desk, "a"));
  follow (desk.store, "a=b");
  g_assert_true (get_tick (&desk, "a") == get_tick (&desk, "b"));
  save (desk.store);
  ticked = tick_folder_list_days (folder);
  g_assert_cmpstr (ticked, ==, "a@2026-11-23 b@2026-11-23");

  preau_tick_set_ticked (held, FALSE);
  g_assert_false (preau_tick_get_ticked (get_tick (&desk, "b")));
  act (&desk, "b");
  g_assert_true (preau_tick_get_ticked (held));
  g_clear_object (&held);
  act (&desk, "-b");
  g_clear_pointer (&ticked, g_free);
  ticked = tick_folder_list_days (folder);
  g_assert_cmpstr (ticked, ==, "");
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
  ADD ("/checklist-store/retired", test_retired);
  ADD ("/checklist-store/retired/together", test_retired_together);
  ADD ("/checklist-store/retired/held", test_retired_held);

  return g_test_run ();
}
