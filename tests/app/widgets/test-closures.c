/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-closures.h"

#include "fixture.h"
#include "preau-day.h"
#include "preau-language.h"

#define TODAY preau_day_parse ("2026-11-25")

typedef struct
{
  guint first;
  guint second;
  const char *en;
  const char *fr;
} Case;

/* First: whether all is shown. */
static const Case more[] = {
  { FALSE, 1, "Show 1 more", "En afficher 1 de plus" },
  { FALSE, 7, "Show 7 more", "En afficher 7 de plus" },
  { TRUE, 1, "Show fewer", "En afficher moins" },
  { TRUE, 7, "Show fewer", "En afficher moins" },
};

/* French counts 0 as one. */
static const Case progress[] = {
  { 0, 0, "0 of 0 items done", "Fait\302\240: 0 sur 0" },
  { 0, 1, "0 of 1 item done", "Fait\302\240: 0 sur 1" },
  { 1, 1, "1 item, done", "Tout est fait (1\302\240point)" },
  { 0, 2, "0 of 2 items done", "Fait\302\240: 0 sur 2" },
  { 1, 2, "1 of 2 items done", "Fait\302\240: 1 sur 2" },
  { 2, 2, "All 2 items done", "Tout est fait (2\302\240points)" },
  { 13, 14, "13 of 14 items done", "Fait\302\240: 13 sur 14" },
  { 14, 14, "All 14 items done", "Tout est fait (14\302\240points)" },
};

static const char *
get_expected (const Case *self)
{
  return g_str_equal (preau_language_get (), "fr") ? self->fr : self->en;
}

static void
test_more (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autofree char *words = preau_words_for_more (NULL, (gboolean) more[i].first, more[i].second);

      g_assert_cmpstr (words, ==, get_expected (&more[i]));
    }
}

static void
test_progress (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (progress); i++)
    {
      g_autofree char *words = preau_words_for_progress (NULL, progress[i].first, progress[i].second, 0, TODAY);

      g_assert_cmpstr (words, ==, get_expected (&progress[i]));
    }
}

/* Of one item, which is done. */
static const struct
{
  const char *day;
  const char *en;
  const char *fr;
} days[] = {
  { "2026-11-23", "Ticked on 23 November", "Coché le 23 novembre" },
  { "2026-11-24", "Ticked on 24 November", "Coché le 24 novembre" },
  { "2026-11-01", "Ticked on 1 November", "Coché le 1er novembre" },
  { "2026-01-01", "Ticked on 1 January", "Coché le 1er janvier" },
  { "2025-12-31", "Ticked on 31 December 2025", "Coché le 31 décembre 2025" },
  { "2020-03-01", "Ticked on 1 March 2020", "Coché le 1er mars 2020" },
  /* A list of today, of a day to come (the clock was wrong) or of an unknown day is not called old. */
  { "2026-11-25", NULL, NULL },
  { "2026-11-26", NULL, NULL },
  { "", NULL, NULL },
};

static void
test_days (void)
{
  gboolean french = g_str_equal (preau_language_get (), "fr");
  const char *done = french ? "Tout est fait (1\302\240point)" : "1 item, done";

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      guint day = preau_day_parse (days[i].day);
      const char *ticked = french ? days[i].fr : days[i].en;
      g_autofree char *expected = g_strjoin (" · ", done, ticked, NULL);
      g_autofree char *words = preau_words_for_progress (NULL, 1, 1, day, TODAY);
      g_autofree char *button = preau_words_for_untick (NULL, day, TODAY);

      g_assert_cmpstr (words, ==, expected);
      if (ticked != NULL)
        g_assert_cmpstr (button, ==, french ? "Recommencer cette liste" : "Start this list again");
      else
        g_assert_cmpstr (button, ==, french ? "Tout décocher" : "Untick all");
    }
}

static void
test_orientation (void)
{
  g_assert_cmpint (preau_orientation_if_narrow (NULL, TRUE), ==, GTK_ORIENTATION_VERTICAL);
  g_assert_cmpint (preau_orientation_if_narrow (NULL, FALSE), ==, GTK_ORIENTATION_HORIZONTAL);
}

static void
test_wide (void)
{
  g_assert_cmpint (preau_is_wide (NULL, TRUE), ==, FALSE);
  g_assert_cmpint (preau_is_wide (NULL, FALSE), ==, TRUE);
}

int
main (int argc,
      char **argv)
{
  app_start (&argc, &argv);

  g_test_add_func ("/closures/more", test_more);
  g_test_add_func ("/closures/progress", test_progress);
  g_test_add_func ("/closures/days", test_days);
  g_test_add_func ("/closures/orientation", test_orientation);
  g_test_add_func ("/closures/wide", test_wide);

  return g_test_run ();
}
