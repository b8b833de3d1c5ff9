/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words the closed lists of a guide in the current language. */

#include "preau-words.h"

#include <glib/gi18n.h>

#include "preau-day.h"

const char *
preau_words_level (PreauLevel level)
{
  switch (level)
    {
    case PREAU_LEVEL_PREFERRED:
      return _("Recommended");
    case PREAU_LEVEL_STAND_IN:
      return _("Stand-in");
    case PREAU_LEVEL_LISTED:
      return _("Named, not assessed");
    case PREAU_LEVEL_CAUTION:
      return _("With caution");
    case PREAU_LEVEL_DOUBTFUL:
      return _("To be studied first");
    case PREAU_LEVEL_PROSCRIBED:
      return _("Advised against");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
preau_words_level_meaning (PreauLevel level)
{
  switch (level)
    {
    case PREAU_LEVEL_PREFERRED:
      return _("Our sources recommend it for what it is made for.");
    case PREAU_LEVEL_STAND_IN:
      return _("Not one of the tools first recommended: it replaces one whose service has closed or is not confirmed.");
    case PREAU_LEVEL_LISTED:
      return _("Our sources name it without judging it.");
    case PREAU_LEVEL_CAUTION:
      return _("It can be used, as long as its settings are mastered.");
    case PREAU_LEVEL_DOUBTFUL:
      return _("Its terms must be studied before any use.");
    case PREAU_LEVEL_PROSCRIBED:
      return _("At least one of our sources rules it out.");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
preau_words_account (PreauAccount account)
{
  switch (account)
    {
    case PREAU_ACCOUNT_NONE:
      return _("Nobody needs an account");
    case PREAU_ACCOUNT_HOST:
      return _("Only the host needs an account");
    case PREAU_ACCOUNT_EVERYONE:
      return _("Everybody needs an account");
    case PREAU_ACCOUNT_UNKNOWN:
      return _("Our sources do not say who needs an account");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
preau_words_booking (PreauBooking booking)
{
  switch (booking)
    {
    case PREAU_BOOKING_NONE:
      return _("Nothing to book");
    case PREAU_BOOKING_REQUIRED:
      return _("To be booked");
    case PREAU_BOOKING_UNKNOWN:
      return _("Our sources do not say whether it must be booked");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
preau_words_link_use (PreauLinkUse use)
{
  switch (use)
    {
    case PREAU_LINK_USE_OPEN:
      return _("To open it");
    case PREAU_LINK_USE_HELP:
      return _("Help");
    case PREAU_LINK_USE_TERMS:
      return _("Terms and privacy");
    default:
      g_return_val_if_reached ("");
    }
}

/* Joins those of @words whose bit is set, as in “staff, partners and parents”; NULL without any. */
static char *
list_bits (guint bits,
           const char *const *words,
           guint n_words)
{
  char *list = NULL;

  /* From the end, as the last two words are joined differently. */
  for (guint i = n_words, n = 0; i > 0; i--)
    {
      g_autofree char *rest = NULL;

      if ((bits & 1u << i) == 0)
        continue;

      rest = g_steal_pointer (&list);
      if (n == 0)
        list = g_strdup (_(words[i - 1]));
      else if (n == 1)
        list = g_strdup_printf (_("%s and %s"), _(words[i - 1]), rest);
      else
        /* Translators: a list of three or more: the first, and the others. */
        list = g_strdup_printf (_("%s, %s"), _(words[i - 1]), rest);
      n++;
    }

  return list;
}

/**
 * preau_words_audience:
 *
 * Returns: (transfer full) (nullable): the audience, a sentence without its full stop; %NULL for anybody
 */
char *
preau_words_audience (const PreauConditions *conditions)
{
  /* Translators: whom a tool is for, to stand in “For %s”. */
  static const char *const words[] = { N_("staff"), N_("partners"), N_("pupils"), N_("parents") };
  g_autofree char *list = list_bits (conditions->audiences, words, G_N_ELEMENTS (words));

  /* Translators: %s: staff, pupils… */
  return list != NULL ? g_strdup_printf (_("For %s"), list) : NULL;
}

/**
 * preau_words_people:
 *
 * Returns: (transfer full) (nullable): the number of people, a sentence without its full stop; %NULL for any number
 */
char *
preau_words_people (const PreauConditions *conditions)
{
  guint n = conditions->people_at_most;

  return n > 0 ? g_strdup_printf (ngettext ("%u person at most", "%u people at most", n), n) : NULL;
}

/**
 * preau_words_medium:
 *
 * Returns: (transfer full) (nullable): the media, a sentence without its full stop; %NULL for any
 */
char *
preau_words_medium (const PreauConditions *conditions)
{
  /* Translators: how a tool works, to stand in “Works with %s”. */
  static const char *const words[] = {
    N_("video"), N_("the telephone"), N_("written messages"), N_("lessons to read"), N_("documents and exercises"),
  };
  g_autofree char *list = list_bits (conditions->media, words, G_N_ELEMENTS (words));

  /* Translators: %s: video, the telephone… */
  return list != NULL ? g_strdup_printf (_("Works with %s"), list) : NULL;
}

const char *
preau_words_phase (PreauPhase phase)
{
  switch (phase)
    {
    case PREAU_PHASE_BEFORE:
      return _("Before the session");
    case PREAU_PHASE_DURING:
      return _("During the session");
    case PREAU_PHASE_AFTER:
      return _("After the session");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * preau_words_basis:
 *
 * Returns: (transfer none) (nullable): the basis in words; %NULL where the source itself says so
 */
const char *
preau_words_basis (PreauBasis basis)
{
  return basis == PREAU_BASIS_READING ? _("our reading") : NULL;
}

/**
 * preau_words_standing:
 *
 * Returns: (transfer none) (nullable): the standing in words; %NULL where the claim simply holds
 */
const char *
preau_words_standing (PreauStanding standing)
{
  switch (standing)
    {
    case PREAU_STANDING_CURRENT:
      return NULL;
    case PREAU_STANDING_SUPERSEDED:
      return _("no longer valid");
    case PREAU_STANDING_CONTESTED:
      return _("contested");
    case PREAU_STANDING_UNCONFIRMED:
      return _("not confirmed");
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
preau_words_progress (guint done,
                      guint total)
{
  if (total > 0 && done == total)
    return g_strdup_printf (ngettext ("%u item, done", "All %u items done", total), total);

  return g_strdup_printf (ngettext ("%u of %u item done", "%u of %u items done", total), done, total);
}

char *
preau_words_stand_in (PreauServiceState state,
                      const char *name)
{
  return g_strdup_printf (state == PREAU_SERVICE_CLOSED ? _("Today, take %s") : _("If it no longer answers, take %s"),
                          name);
}

/* @number: from 1 to 12 */
static const char *
name_month (guint64 number)
{
  static const char *const names[] = {
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
  };

  return _(names[number - 1]);
}

/**
 * preau_words_month:
 * @month: (nullable): a month "2020-03", or a year "2020"
 *
 * Returns: (transfer full): "March 2020", "2020", or "undated"
 */
char *
preau_words_month (const char *month)
{
  guint64 number;

  if (month == NULL)
    return g_strdup (_("undated"));
  if (month[4] == '\0')
    return g_strdup (month);

  number = g_ascii_strtoull (month + 5, NULL, 10);
  g_return_val_if_fail (number >= 1 && number <= 12, g_strdup (month));

  return g_strdup_printf ("%s %.4s", name_month (number), month);
}

static gboolean
is_older_than_a_year (const char *month,
                      const GDate *today)
{
  guint years = g_date_get_year (today) - (guint) g_ascii_strtoull (month, NULL, 10);

  if (month[4] == '\0')
    return years > 1;

  return years * 12 + g_date_get_month (today) - (guint) g_ascii_strtoull (month + 5, NULL, 10) > 12;
}

/**
 * preau_words_said:
 * @month: (nullable): a month or year as in a guide, not in the future
 *
 * Returns: (transfer full): the month, worded as the date of a statement where it is more than a year before @today
 */
char *
preau_words_said (const char *month,
                  const GDate *today)
{
  g_autofree char *words = preau_words_month (month);

  if (month == NULL || !is_older_than_a_year (month, today))
    return g_steal_pointer (&words);

  /* Translators: %s: a month and year, or a year. */
  return g_strdup_printf (_("said in %s"), words);
}

/* Returns: (transfer full): "22 November" */
static char *
word_day_of_year (const GDate *day)
{
  const char *month = name_month (g_date_get_month (day));

  /* Translators: the first day of a month: “1er %s” in French. %s: the month. */
  if (g_date_get_day (day) == 1)
    return g_strdup_printf (_("1 %s"), month);

  return g_strdup_printf ("%u %s", (guint) g_date_get_day (day), month);
}

/**
 * preau_words_day:
 *
 * Returns: (transfer full): "22 November 2026"
 */
char *
preau_words_day (const GDate *day)
{
  g_autofree char *words = word_day_of_year (day);

  return g_strdup_printf ("%s %04u", words, g_date_get_year (day));
}

/**
 * preau_words_ticked:
 * @day: a day before @today
 *
 * Returns: (transfer full): "Ticked on 23 November", with the year where it is another one
 */
char *
preau_words_ticked (guint32 day,
                    guint32 today)
{
  g_autoptr (GDate) then = g_date_new_julian (day);
  g_autoptr (GDate) now = g_date_new_julian (today);
  gboolean this_year = g_date_get_year (then) == g_date_get_year (now);
  g_autofree char *words = this_year ? word_day_of_year (then) : preau_words_day (then);

  /* Translators: of a checklist. %s: a day, with its year where that is not the present one. */
  return g_strdup_printf (_("Ticked on %s"), words);
}

/**
 * preau_words_checked:
 *
 * Returns: (transfer full): "Checked on 22 November 2026 at 07:50", in local time
 */
char *
preau_words_checked (GDateTime *when)
{
  g_autoptr (GDateTime) here = g_date_time_to_local (when);
  g_autofree char *time = g_date_time_format (here, "%H:%M");
  g_autoptr (GDate) date = g_date_new_julian (preau_day_of (here));
  g_autofree char *day = preau_words_day (date);

  /* Translators: when a link, or the guide, was checked: the day, and the hour and minute. */
  return g_strdup_printf (_("Checked on %s at %s"), day, time);
}

/**
 * preau_words_edition:
 *
 * Returns: (transfer full): "edition 1, 22 November 2026"
 */
char *
preau_words_edition (PreauGuide *guide)
{
  g_autofree char *day = preau_words_day (guide->issued);

  return g_strdup_printf (_("edition %u, %s"), guide->serial, day);
}

/**
 * preau_words_review:
 *
 * Old advice is marked, never withheld.
 *
 * Returns: (transfer full) (nullable): notice that @guide was to be reviewed by now
 */
char *
preau_words_review (PreauGuide *guide)
{
  g_autofree char *day = NULL;

  if (!preau_guide_is_review_due (guide))
    return NULL;

  day = preau_words_day (guide->review_by);

  return g_strdup_printf (_("This guide was to be reviewed by %s: check what has changed since."), day);
}

const char *
preau_words_against (PreauStanding standing)
{
  return standing == PREAU_STANDING_SUPERSEDED ? _("Since then:") : _("Against it:");
}

char *
preau_words_service (const PreauService *service)
{
  const char *since = service->since;
  g_autofree char *month = preau_words_month (since);

  switch (service->state)
    {
    case PREAU_SERVICE_OPEN:
      return g_strdup (_("Service open"));
    case PREAU_SERVICE_CLOSED:
      return since != NULL ? g_strdup_printf (_("Service closed since %s"), month) : g_strdup (_("Service closed"));
    case PREAU_SERVICE_UNCLEAR:
      return g_strdup (_("State of the service not confirmed"));
    default:
      g_return_val_if_reached (NULL);
    }
}
