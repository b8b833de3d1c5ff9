/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-checklist.h"

#include <string.h>

/* What a checklist counts follows its ticks, whoever sets them, and it tells what changed: that, and once. */

#define N_TICKS 4
#define SEED 23
#define N_RANDOM_MOVES 4000

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
record_cb (GObject *object,
           GParamSpec *pspec,
           gpointer user_data)
{
  g_ptr_array_add (user_data, (gpointer) pspec->name);
}

/* Sorted: which is told first is nothing to rely on. */
static void
assert_notified (GPtrArray *notified,
                 const char *expected)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (notified, NULL, NULL);
  g_autofree char *names = NULL;

  g_ptr_array_sort (sorted, compare_names);
  g_ptr_array_add (sorted, NULL);
  names = g_strjoinv (" ", (char **) sorted->pdata);
  g_assert_cmpstr (names, ==, expected);
}

/* DONE/TOTAL PROGRESS */
static char *
describe (PreauChecklist *checklist)
{
  guint done;
  guint total;
  double progress;

  g_object_get (checklist, "done", &done, "total", &total, "progress", &progress, NULL);

  return g_strdup_printf ("%u/%u %.2f", done, total, progress);
}

/* One word: `+N` adds tick N, `N` sets it, `-N` unsets it. */
static void
act (PreauChecklist *checklist,
     PreauTick **ticks,
     const char *word)
{
  PreauTick *tick = ticks[g_ascii_digit_value (word[strlen (word) - 1])];

  if (*word == '+')
    preau_checklist_add (checklist, tick);
  else
    preau_tick_set_ticked (tick, *word != '-');
}

static const struct
{
  const char *before;
  const char *act;
  const char *state;
  const char *notified;
} moves[] = {
  { "", "+0", "0/1 0.00", "progress total" },
  { "0", "+0", "1/1 1.00", "done progress total" },
  { "0 +0 1", "+1", "2/2 1.00", "done progress total" },
  { "0 +0", "+1", "1/2 0.50", "progress total" },
  { "+0 +1", "0", "1/2 0.50", "done progress" },
  { "+0 +1 0", "1", "2/2 1.00", "done progress" },
  { "+0 +1 0 1", "-0", "1/2 0.50", "done progress" },
  { "+0 +1 +2 +3 1 3", "2", "3/4 0.75", "done progress" },
  /* What is so already, and the ticks of others. */
  { "+0 +1 0", "0", "1/2 0.50", "" },
  { "+0 +1", "-0", "0/2 0.00", "" },
  { "+0 +1 0", "2", "1/2 0.50", "" },
  { "", "0", "0/0 0.00", "" },
  /* The same item in two phases counts in both. */
  { "+0 +1 +0", "0", "2/3 0.67", "done progress" },
  { "+0 +1 +0 0", "-0", "0/3 0.00", "done progress" },
};

static void
assert_move (guint i)
{
  PreauTick *ticks[N_TICKS];
  PreauChecklist *checklist = preau_checklist_new ();
  g_auto (GStrv) words = g_strsplit (moves[i].before, " ", -1);
  g_autoptr (GPtrArray) notified = g_ptr_array_new ();
  g_autofree char *state = NULL;

  for (guint j = 0; j < N_TICKS; j++)
    ticks[j] = preau_tick_new ("g/tool/l/i");
  for (guint j = 0; words[j] != NULL; j++)
    act (checklist, ticks, words[j]);
  g_signal_connect (checklist, "notify", G_CALLBACK (record_cb), notified);
  act (checklist, ticks, moves[i].act);

  state = describe (checklist);
  g_test_message ("“%s”, then “%s”: %s", moves[i].before, moves[i].act, state);
  g_assert_cmpstr (state, ==, moves[i].state);
  assert_notified (notified, moves[i].notified);
  g_assert_finalize_object (checklist);
  for (guint j = 0; j < N_TICKS; j++)
    {
      preau_tick_set_ticked (ticks[j], TRUE); /* nobody listens any longer */
      preau_tick_set_ticked (ticks[j], FALSE);
      g_assert_finalize_object (ticks[j]);
    }
}

static void
test_moves (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    assert_move (i);
}

static void
assert_sum (PreauChecklist *checklist)
{
  guint done = 0;
  guint told;
  guint total;
  double progress;

  g_object_get (checklist, "done", &told, "total", &total, "progress", &progress, NULL);
  for (guint i = 0; i < total; i++)
    done += preau_tick_get_ticked (preau_checklist_get_tick (checklist, i));
  g_assert_cmpuint (told, ==, done);
  g_assert_cmpfloat_with_epsilon (progress, total > 0 ? (double) done / total : 0, 1e-9);
}

static void
assert_sum_cb (GObject *object,
               GParamSpec *pspec,
               gpointer user_data)
{
  guint *n_heard = user_data;

  assert_sum (PREAU_CHECKLIST (object));
  (*n_heard)++;
}

/* Two lists that share ticks: whoever hears of a change finds all three numbers right already. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  PreauTick *ticks[N_TICKS];
  PreauChecklist *lists[2] = { preau_checklist_new (), preau_checklist_new () };
  guint n_heard = 0;

  for (guint i = 0; i < N_TICKS; i++)
    ticks[i] = preau_tick_new ("g/tool/l/i");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_signal_connect (lists[i], "notify", G_CALLBACK (assert_sum_cb), &n_heard);

  for (guint i = 0; i < N_RANDOM_MOVES; i++)
    {
      PreauTick *tick = ticks[g_rand_int_range (rand, 0, N_TICKS)];

      if (g_rand_int_range (rand, 0, 100) == 0)
        preau_checklist_add (lists[i % 2], tick);
      preau_tick_set_ticked (tick, g_rand_boolean (rand));
      assert_sum (lists[0]);
      assert_sum (lists[1]);
    }

  g_assert_cmpuint (n_heard, >, N_RANDOM_MOVES);
  g_assert_finalize_object (lists[0]);
  g_assert_finalize_object (lists[1]);
  for (guint i = 0; i < N_TICKS; i++)
    g_assert_finalize_object (ticks[i]);
}

/* The last day is that of ticked items, where one of them has one. */
static void
test_day (void)
{
  static const struct
  {
    const char *act;
    guint day;
    const char *notified;
  } steps[] = {
    { "+0", 0, "progress total" },
    { "+1", 0, "progress total" },
    { "0", 0, "done progress" }, /* its day is unknown */
    { "1", 21, "day done progress" },
    { "-1", 0, "day done progress" },
    { "+2", 0, "progress total" },
    { "2", 22, "day done progress" },
    { "1", 22, "done progress" },
    { "-2", 21, "day done progress" },
  };
  PreauTick *ticks[N_TICKS];
  PreauChecklist *checklist = preau_checklist_new ();

  for (guint i = 0; i < N_TICKS; i++)
    {
      ticks[i] = preau_tick_new ("g/tool/l/i");
      preau_tick_set_day (ticks[i], i > 0 ? 20 + i : 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) notified = g_ptr_array_new ();
      gulong handler = g_signal_connect (checklist, "notify", G_CALLBACK (record_cb), notified);
      guint day;

      g_test_message ("%s", steps[i].act);
      act (checklist, ticks, steps[i].act);
      g_object_get (checklist, "day", &day, NULL);
      g_assert_cmpuint (day, ==, steps[i].day);
      assert_notified (notified, steps[i].notified);
      g_signal_handler_disconnect (checklist, handler);
    }
  g_assert_finalize_object (checklist);
  for (guint i = 0; i < N_TICKS; i++)
    g_assert_finalize_object (ticks[i]);
}

static void
test_ticks (void)
{
  static const char *const keys[] = { "g/tool/l/b", "g/tool/l/a", "g/outcome/o/é", NULL };
  PreauChecklist *checklist = preau_checklist_new ();
  g_autoptr (GVariant) none = g_variant_ref_sink (preau_checklist_dup_keys (checklist));
  g_autoptr (GVariant) all = NULL;
  g_autofree const char **found = NULL;

  g_assert_cmpstr (g_variant_get_type_string (none), ==, "as");
  g_assert_cmpuint (g_variant_n_children (none), ==, 0);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (PreauTick) tick = preau_tick_new (keys[i]);

      preau_checklist_add (checklist, tick);
      g_assert_true (preau_checklist_get_tick (checklist, i) == tick);
    }

  all = g_variant_ref_sink (preau_checklist_dup_keys (checklist));
  found = g_variant_get_strv (all, NULL);
  g_assert_cmpstrv (found, keys);
  g_assert_finalize_object (checklist);
}

static void
test_tick (void)
{
  PreauTick *tick = preau_tick_new ("g/tool/l/i");
  g_autoptr (GPtrArray) notified = g_ptr_array_new ();
  g_autofree char *key = NULL;
  gboolean ticked;

  g_signal_connect (tick, "notify", G_CALLBACK (record_cb), notified);
  g_assert_cmpstr (preau_tick_get_key (tick), ==, "g/tool/l/i");
  g_assert_false (preau_tick_get_ticked (tick));

  preau_tick_set_ticked (tick, FALSE);
  assert_notified (notified, "");
  preau_tick_set_ticked (tick, TRUE);
  preau_tick_set_ticked (tick, 2); /* any truth is the same truth */
  g_object_set (tick, "ticked", TRUE, NULL);
  assert_notified (notified, "ticked");
  g_object_get (tick, "key", &key, "ticked", &ticked, NULL);
  g_assert_cmpstr (key, ==, "g/tool/l/i");
  g_assert_cmpint (ticked, ==, TRUE);
  g_object_set (tick, "ticked", FALSE, NULL);
  assert_notified (notified, "ticked ticked");
  g_assert_false (preau_tick_get_ticked (tick));
  g_assert_finalize_object (tick);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checklist/tick", test_tick);
  g_test_add_func ("/checklist/ticks", test_ticks);
  g_test_add_func ("/checklist/moves", test_moves);
  g_test_add_func ("/checklist/random", test_random);
  g_test_add_func ("/checklist/day", test_day);

  return g_test_run ();
}
