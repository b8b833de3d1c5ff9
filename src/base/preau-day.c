/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-day.h"

static guint32
new_day (int year,
         int month,
         int day)
{
  GDate date;

  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/**
 * preau_day_parse:
 *
 * Returns: the day that @text names as YYYY-MM-DD, from year 1 on; 0 where it names none
 */
guint32
preau_day_parse (const char *text)
{
  for (guint i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return 0;

  if (text[10] != '\0')
    return 0;

  return new_day ((int) g_ascii_strtoull (text, NULL, 10), (int) g_ascii_strtoull (text + 5, NULL, 10),
                  (int) g_ascii_strtoull (text + 8, NULL, 10));
}

/**
 * preau_day_format:
 * @day: not 0
 *
 * Returns: (transfer full): @day as YYYY-MM-DD
 */
char *
preau_day_format (guint32 day)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), (guint) g_date_get_month (&date),
                          (guint) g_date_get_day (&date));
}

/**
 * preau_day_of:
 *
 * Returns: the day that a calendar shows at @time, in the time zone of @time
 */
guint32
preau_day_of (GDateTime *time)
{
  return new_day (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
}

/**
 * preau_day_today:
 *
 * Returns: the present day, in local time
 */
guint32
preau_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return preau_day_of (now);
}
