/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"

#include "preau-guide-loader.h"
#include "preau-words-code.h"

static void
test_words (void)
{
  static const struct
  {
    const char *code;
    const char *fr;
    const char *en;
  } cases[] = {
    { "1-213-3", "un, deux un trois, trois", "one, two one three, three" },
    { "1-9", "un, neuf", "one, nine" },
    { "1-213-413-3", "un, deux un trois, quatre un trois, trois", "one, two one three, four one three, three" },
    { "0123456789", "zéro un deux trois quatre cinq six sept huit neuf",
      "zero one two three four five six seven eight nine" },
    { "-1--2-", "un, deux", "one, two" },
    { "", "", "" },
  };

  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    {
      said_speak (said_languages[l]);
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autofree char *words = preau_words_code (cases[i].code);

          g_assert_cmpstr (words, ==, l == 0 ? cases[i].fr : cases[i].en);
        }
    }
}

static void
test_groups (void)
{
  static const struct
  {
    const char *code;
    const char *grouped;
  } cases[] = {
    { "1-9", "1-9" },
    { "1-1-5", "1-1-5" },
    { "1-213-3", "1-213-3" },
    { "1-2134-3", "1-213-4-3" },
    { "1-213413-3", "1-213-413-3" },
    { "1-2134135-3", "1-213-413-5-3" },
    { "1-213-413-3", "1-213-413-3" },
    { "1--9", "1-9" },
    { "1-111222333444555666-7", "1-111-222-333-444-555-666-7" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *grouped = preau_words_group_code (cases[i].code);

      g_assert_cmpstr (grouped, ==, cases[i].grouped);
    }
}

/* Every code of the built-in guide opens the same in groups, and is as many words as it has digits. */
static void
test_built_in (void)
{
  g_autoptr (JsonObject) json = guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (json);
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (PreauWalk) walk = preau_walk_new (guide);
      g_autoptr (PreauWalk) other = preau_walk_new (guide);
      g_autofree char *code = NULL;
      g_autofree char *grouped = NULL;
      g_autofree char *again = NULL;
      g_autofree char *words = NULL;
      g_auto (GStrv) split = NULL;

      guide_path_walk (paths->pdata[i], walk);
      code = preau_walk_dup_code (walk);
      grouped = preau_words_group_code (code);
      g_assert_true (preau_walk_open_code (other, grouped, NULL));
      again = preau_walk_dup_code (other);
      g_assert_cmpstr (again, ==, code);

      words = preau_words_code (grouped);
      split = g_strsplit (words, " ", -1);
      g_assert_cmpuint (g_strv_length (split), ==, preau_walk_get_length (walk) + 2);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-code/words", test_words);
  g_test_add_func ("/words-code/groups", test_groups);
  g_test_add_func ("/words-code/built-in", test_built_in);

  return g_test_run ();
}
