/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"

#include <string.h>

#include "preau-guide-loader.h"
#include "preau-tool.h"
#include "preau-words.h"

#define NO_BREAK_SPACE "\302\240"

static void
test_months (void)
{
  static const struct
  {
    const char *month;
    const char *fr;
    const char *en;
  } cases[] = {
    { "2020-01", "janvier 2020", "January 2020" },
    { "2020-02", "février 2020", "February 2020" },
    { "2020-03", "mars 2020", "March 2020" },
    { "2020-04", "avril 2020", "April 2020" },
    { "2020-05", "mai 2020", "May 2020" },
    { "2020-06", "juin 2020", "June 2020" },
    { "2020-07", "juillet 2020", "July 2020" },
    { "2020-08", "août 2020", "August 2020" },
    { "2020-09", "septembre 2020", "September 2020" },
    { "2020-10", "octobre 2020", "October 2020" },
    { "2020-11", "novembre 2020", "November 2020" },
    { "1999-12", "décembre 1999", "December 1999" },
    { "2021", "2021", "2021" },
    { NULL, NULL, "undated" },
  };

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      said_speak (said_languages[l]);
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autofree char *words = preau_words_month (cases[i].month);

          if (l == 0 && cases[i].fr == NULL)
            g_assert_cmpstr (words, !=, cases[i].en);
          else
            g_assert_cmpstr (words, ==, l == 0 ? cases[i].fr : cases[i].en);
        }
    }
}

static void
test_days (void)
{
  static const struct
  {
    GDateDay day;
    GDateMonth month;
    GDateYear year;
    const char *fr;
    const char *en;
  } cases[] = {
    { 1, G_DATE_MARCH, 2020, "1er mars 2020", "1 March 2020" },
    { 2, G_DATE_MARCH, 2020, "2 mars 2020", "2 March 2020" },
    { 11, G_DATE_AUGUST, 2026, "11 août 2026", "11 August 2026" },
    { 21, G_DATE_JUNE, 2026, "21 juin 2026", "21 June 2026" },
    { 22, G_DATE_NOVEMBER, 2026, "22 novembre 2026", "22 November 2026" },
    { 29, G_DATE_FEBRUARY, 2024, "29 février 2024", "29 February 2024" },
    { 31, G_DATE_DECEMBER, 2999, "31 décembre 2999", "31 December 2999" },
  };

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      said_speak (said_languages[l]);
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autoptr (GDate) day = g_date_new_dmy (cases[i].day, cases[i].month, cases[i].year);
          g_autofree char *words = preau_words_day (day);

          /* A typographer may tie the day to its month. */
          g_auto (GStrv) parts = g_strsplit (words, NO_BREAK_SPACE, -1);
          g_autofree char *plain = g_strjoinv (" ", parts);

          g_assert_cmpstr (plain, ==, l == 0 ? cases[i].fr : cases[i].en);
        }
    }
}

static const char *
word_level (int value)
{
  return preau_words_level ((PreauLevel) value);
}

static const char *
word_phase (int value)
{
  return preau_words_phase ((PreauPhase) value);
}

static const char *
word_basis (int value)
{
  return preau_words_basis ((PreauBasis) value);
}

static const char *
word_standing (int value)
{
  return preau_words_standing ((PreauStanding) value);
}

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  const char *(*word) (int value);
  gboolean begins_sentence;
  const char *english[7]; /* by value; "" where nothing is to be said */
} List;

static const List lists[] = {
  { "level", preau_level_get_type, word_level, TRUE,
    { NULL, "Recommended", "Stand-in", "Named, not assessed", "With caution", "To be studied first",
      "Advised against" } },
  { "phase", preau_phase_get_type, word_phase, TRUE,
    { NULL, "Before the session", "During the session", "After the session" } },
  { "basis", preau_basis_get_type, word_basis, FALSE, { NULL, "", "our reading" } },
  { "standing", preau_standing_get_type, word_standing, FALSE,
    { NULL, "", "no longer valid", "contested", "not confirmed" } },
};

/* In French: other words than in English, no two alike, with French typography. */
static void
assert_french (const List *list,
               const char *words,
               const char *english,
               GHashTable *seen)
{
  gunichar first = g_utf8_get_char (words);

  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpstr (words, !=, english);
  g_assert_true (g_hash_table_add (seen, g_strdup (words)));
  g_assert_true (list->begins_sentence ? g_unichar_isupper (first) : g_unichar_islower (first));
  g_assert_null (strchr (words, '\''));
  g_assert_null (strstr (words, "  "));
  g_assert_false (g_str_has_suffix (words, "."));
}

static void
test_list (gconstpointer data)
{
  const List *list = data;
  guint n = 0;

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      said_speak (said_languages[l]);
      for (int value = 1; value < (int) G_N_ELEMENTS (list->english) && list->english[value] != NULL; value++)
        {
          const char *words = list->word (value);

          n++;
          g_assert_nonnull (preau_enum_to_nick (list->get_type (), value));
          if (*list->english[value] == '\0')
            g_assert_null (words);
          else if (l == 0)
            assert_french (list, words, list->english[value], seen);
          else
            g_assert_cmpstr (words, ==, list->english[value]);
        }
    }

  /* The list of words is as long as that of the values. */
  g_assert_null (preau_enum_to_nick (list->get_type (), (int) n / 2 + 1));
}

/* Each tool of the built-in guide, which between them have every state, with and without a month. */
static void
test_states (void)
{
  g_autoptr (JsonObject) json = guide_paths_parse_built_in ();
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const PreauTable *tools = guide->tools;
  guint n[4] = { 0 };

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      said_speak (said_languages[l]);
      for (guint i = 0; i < preau_table_get_length (tools); i++)
        {
          const PreauService *service = ((const PreauTool *) preau_table_get_value (tools, i))->service;
          JsonObject *tool = guide_paths_get (json, "tools", preau_table_get_id (tools, i));
          JsonObject *said = json_object_get_object_member (tool, "service");
          const char *since = said_string (said, "since");
          const char *state = json_object_get_string_member (said, "state");
          g_autofree char *words = preau_words_service (service);
          g_autofree char *month = said_month (since, said_languages[l]);
          g_autofree char *english = NULL;

          if (g_str_equal (state, "open"))
            english = g_strdup ("Service open");
          else if (g_str_equal (state, "unclear"))
            english = g_strdup ("State of the service not confirmed");
          else
            english = g_strdup_printf ("Service closed since %s", month);
          g_assert_true (since != NULL || !g_str_equal (state, "closed"));

          n[service->state]++;
          if (l == 1)
            g_assert_cmpstr (words, ==, english);
          else
            g_assert_cmpstr (words, !=, english);
          if (g_str_equal (state, "closed") && since != NULL)
            g_assert_nonnull (strstr (words, month));
        }
    }

  for (guint state = PREAU_SERVICE_OPEN; state <= PREAU_SERVICE_UNCLEAR; state++)
    g_assert_cmpuint (n[state], >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/months", test_months);
  g_test_add_func ("/words/days", test_days);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strconcat ("/words/", lists[i].name, NULL);

      g_test_add_data_func (path, &lists[i], test_list);
    }
  g_test_add_func ("/words/states", test_states);

  return g_test_run ();
}
