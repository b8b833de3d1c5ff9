/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-day.h"

/* Numbers as GDate counts them: the first day is 1 January of the year 1. */
static const struct
{
  const char *text;
  guint32 day;
} days[] = {
  { "0001-01-01", 1 },      { "0001-02-01", 32 },     { "1970-01-01", 719163 }, { "2024-02-29", 738945 },
  { "2026-11-23", 739943 }, { "2026-12-31", 739981 }, { "2027-01-01", 739982 }, { "9999-12-31", 3652059 },
};

static const char *const no_days[] = {
  "", "2026", "2026-11", "2026-11-", "2026-11-2", "2026-11-233", "2026-11-23 ", " 2026-11-23", "2026-11-23T08:00",
  "20261123", "2026/11/23", "23-11-2026", "2026-11_23", "2026-1-023", "026-11-023", "+026-11-23", "2026--1-23",
  "2026-11-+3", "2026-11- 3", "2026-11-2\n", "2026-11-2x", "0x26-11-23", "2026-00-23", "2026-13-23", "2026-11-00",
  "2026-11-31", "2026-11-32", "2026-11-99", "2026-99-23", "2026-02-29", "2023-02-29", "1900-02-29", "0000-01-01",
  "-001-01-01", "２026-11-23",
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = preau_day_format (days[i].day);

      g_test_message ("%s", days[i].text);
      g_assert_cmpuint (preau_day_parse (days[i].text), ==, days[i].day);
      g_assert_cmpstr (text, ==, days[i].text);
    }
}

static void
test_no_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_days); i++)
    {
      g_test_message ("“%s”", no_days[i]);
      g_assert_cmpuint (preau_day_parse (no_days[i]), ==, 0);
    }
}

/* A day ends at midnight, wherever one is, also where a clock is put forward or back. */
static void
test_midnight (void)
{
  static const struct
  {
    const char *time;
    const char *zone;
    const char *day;
  } cases[] = {
    { "2026-11-23T23:59:59.999999", "Europe/Paris", "2026-11-23" },
    { "2026-11-24T00:00:00", "Europe/Paris", "2026-11-24" },
    { "2026-11-23T23:30:00", "UTC", "2026-11-23" },
    { "2026-11-23T23:30:00", "Indian/Reunion", "2026-11-23" },
    { "2026-11-23T00:30:00", "Pacific/Noumea", "2026-11-23" },
    { "2026-03-29T02:30:00", "Europe/Paris", "2026-03-29" },
    { "2026-10-25T02:30:00", "Europe/Paris", "2026-10-25" },
    { "2026-12-31T23:59:59", "America/Martinique", "2026-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (cases[i].time, zone);

      g_test_message ("%s in %s", cases[i].time, cases[i].zone);
      g_assert_nonnull (time);
      g_assert_cmpuint (preau_day_of (time), ==, preau_day_parse (cases[i].day));
    }
}

/* Midnight may pass between two looks. */
static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  guint32 today = preau_day_today ();
  g_autoptr (GDateTime) after = g_date_time_new_now_local ();

  g_assert_cmpuint (today, >=, preau_day_of (before));
  g_assert_cmpuint (today, <=, preau_day_of (after));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/days", test_days);
  g_test_add_func ("/day/no-days", test_no_days);
  g_test_add_func ("/day/midnight", test_midnight);
  g_test_add_func ("/day/today", test_today);

  return g_test_run ();
}
