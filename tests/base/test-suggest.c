/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-suggest.h"

#include <string.h>

static const char *const words[] = { "title", "text", "tools", "checklist", "checklists", "no_source", "id", NULL };
static const char *const none[] = { NULL };

static const struct
{
  const char *word;
  const char *nearest;
} cases[] = {
  { "title", "title" },           /* itself */
  { "titel", "title" },           /* swapped neighbours are one mistake */
  { "titl", "title" },            /* left out */
  { "tittle", "title" },          /* one too many */
  { "tïtle", "title" },           /* one letter differs */
  { "tool", "tools" },
  { "chekclists", "checklists" }, /* nearer than checklist */
  { "chcklist", "checklist" },
  { "nosource", "no_source" },
  { "no-source", "no_source" },
  { "text", "text" },
  { "ttex", NULL },               /* two mistakes in four are too many */
  { "toxt", "text" },
  { "i", NULL },                  /* too short to guess at */
  { "di", NULL },
  { "", NULL },
  { "✓😀é", NULL },                /* no letter is right, and nine bytes are three letters */
  { "audience", NULL },
  { "TITLE", NULL },              /* five mistakes */
};

static void
test_nearest (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *nearest = preau_suggest (cases[i].word, words);

      if (g_strcmp0 (nearest, cases[i].nearest) != 0)
        g_error ("“%s” is near “%s”, not “%s”", cases[i].word, nearest, cases[i].nearest);
    }
}

static void
test_first_of_equals (void)
{
  g_assert_cmpstr (preau_suggest ("abx", (const char *[]) { "aby", "abz", NULL }), ==, "aby");
  g_assert_cmpstr (preau_suggest ("abz", (const char *[]) { "aby", "abz", NULL }), ==, "abz");
}

static void
test_long_words (void)
{
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *too_long = g_strnfill (65, 'a');
  g_autofree char *huge = g_strnfill (1000000, 'a');
  const char *const candidates[] = { too_long, longest, NULL };
  const char *const only_long[] = { too_long, NULL };

  g_assert_cmpstr (preau_suggest (longest, candidates), ==, longest);
  g_assert_null (preau_suggest (too_long, candidates));
  g_assert_null (preau_suggest (huge, candidates));
  g_assert_null (preau_suggest (longest, only_long));
}

static void
test_hint (void)
{
  g_autofree char *near = preau_suggest_hint ("titel", words);
  g_autofree char *far = preau_suggest_hint ("audience", words);
  g_autofree char *nothing = preau_suggest_hint ("title", none);

  g_assert_cmpstr (near, ==, "Did you mean “title”?");
  g_assert_cmpstr (far, ==, "Possible here: title, text, tools, checklist, checklists, no_source, id.");
  g_assert_cmpstr (nothing, ==, "There is nothing to choose from here.");
}

/* A list is given while it can be read. */
static void
test_long_hint (void)
{
  const char *ids[26] = { 0 };
  g_autofree char *all = NULL;
  g_autofree char *general = NULL;

  for (guint i = 0; i < 24; i++)
    ids[i] = "an-id";
  all = preau_suggest_hint ("zzz", ids);
  g_assert_true (g_str_has_prefix (all, "Possible here: an-id, "));

  ids[24] = "an-id";
  general = preau_suggest_hint ("zzz", ids);
  g_assert_cmpstr (general, ==, "Look at the ids of this guide.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggest/nearest", test_nearest);
  g_test_add_func ("/suggest/first-of-equals", test_first_of_equals);
  g_test_add_func ("/suggest/long-words", test_long_words);
  g_test_add_func ("/suggest/hint", test_hint);
  g_test_add_func ("/suggest/long-hint", test_long_hint);

  return g_test_run ();
}
