/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-path-link.h"

#include "preau-error.h"
#include "preau-guide-loader.h"

#define TEN "abcdefghij"
#define LONG 100000

static const struct
{
  const char *guide;
  const char *code;
  const char *link;
} formatted[] = {
  { "ministere-2020", "1-213-3", "preau:ministere-2020/1-213-3" },
  { "a", "1-9", "preau:a/1-9" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formatted); i++)
    {
      g_autofree char *link = preau_path_link_format (formatted[i].guide, formatted[i].code);
      g_autofree char *guide = NULL;
      g_autofree char *code = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (link, ==, formatted[i].link);
      g_assert_true (preau_path_link_parse (link, &guide, &code, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (guide, ==, formatted[i].guide);
      g_assert_cmpstr (code, ==, formatted[i].code);
    }
}

static const struct
{
  const char *link;
  const char *guide;
  const char *code; /* NULL: it is neither link nor code */
} parsed[] = {
  { "preau:ministere-2020/1-213-3", "ministere-2020", "1-213-3" },
  { "preau://ministere-2020/1-213-3", "ministere-2020", "1-213-3" },
  { "preau:ministere-2020/1-213-3/", "ministere-2020", "1-213-3" },
  { "preau://ministere-2020/1-213-3/", "ministere-2020", "1-213-3" },
  { "PREAU:a/1-9", "a", "1-9" },
  { "Preau://a/1-9", "a", "1-9" },
  { " preau:a/1-9\n", "a", "1-9" },
  { "\u00a0\u202f\u2003preau:a/1-9\u00a0\t", "a", "1-9" },
  { "preau:a/1%2d9", "a", "1-9" },
  { "preau:ministere%2D2020/1%2D213%2D3", "ministere-2020", "1-213-3" },
  { "preau:%61%2F1-9", "a", "1-9" },
  { "preau:a/1%E2%80%939", "a", "1\u20139" },
  { "preau:a/1%209", "a", "1 9" },
  { "preau:a/1 213 3", "a", "1 213 3" },
  { "preau:a/x", "a", "x" },
  { "preau:a/1-9?b#c", "a", "1-9?b#c" },
  { "preau:a/1\u202e9", "a", "1\u202e9" },
  { "preau:a/%1b[2J", "a", "\x1b[2J" },
  { "preau:" TEN TEN TEN TEN "abcdefgh/1-9", TEN TEN TEN TEN "abcdefgh", "1-9" },

  { "1-213-3", NULL, "1-213-3" },
  { "12133", NULL, "12133" },
  { "1 2.1-3 3", NULL, "1 2.1-3 3" },
  { " 1-213-3 ", NULL, "1-213-3" },
  { "\u00a01-213-3\u3000", NULL, "1-213-3" },
  { "1-21x-3", NULL, "1-21x-3" },
  { "1-213-3/", NULL, "1-213-3/" },
  { "1%2D9", NULL, "1%2D9" },
  { "1\u202e9", NULL, "1\u202e9" },

  { "", NULL, NULL },
  { " \u00a0\n", NULL, NULL },
  { "-", NULL, NULL },
  { "-1-9", NULL, NULL },
  { "abc", NULL, NULL },
  { "./1-213-3", NULL, NULL },
  { "/1-213-3", NULL, NULL },
  { "\u0661-9", NULL, NULL }, /* Arabic-Indic one */
  { "\uff11-9", NULL, NULL }, /* fullwidth one */
  { "file:///home/1-213-3", NULL, NULL },
  { "http://a/1-9", NULL, NULL },
  { "https://preau:a/1-9", NULL, NULL },
  { "a:1-9", NULL, NULL },
  { "preau", NULL, NULL },
  { "preau:", NULL, NULL },
  { "preau:/", NULL, NULL },
  { "preau://", NULL, NULL },
  { "preau:///", NULL, NULL },
  { "preau:1-9", NULL, NULL },
  { "preau:a", NULL, NULL },
  { "preau:a/", NULL, NULL },
  { "preau:a//", NULL, NULL },
  { "preau:/a/1-9", NULL, NULL },
  { "preau:///a/1-9", NULL, NULL },
  { "preau:a//1-9", NULL, NULL },
  { "preau:a/1-9//", NULL, NULL },
  { "preau:a/1-9/2", NULL, NULL },
  { "preau:a/../1-9", NULL, NULL },
  { "preau://b@a/1-9", NULL, NULL },
  { "preau://a:80/1-9", NULL, NULL },
  { "preau:A/1-9", NULL, NULL },
  { "preau: a/1-9", NULL, NULL },
  { "preau:a /1-9", NULL, NULL },
  { "preau:a_b/1-9", NULL, NULL },
  { "preau:\xc3\xa9/1-9", NULL, NULL },
  { "preau:\u0430/1-9", NULL, NULL }, /* Cyrillic a */
  { "preau:a\u202e/1-9", NULL, NULL },
  { "preau:a%0a/1-9", NULL, NULL },
  { "preau:a%252f1-9", NULL, NULL },
  { "preau:" TEN TEN TEN TEN "abcdefghi/1-9", NULL, NULL },
  { "preau :a/1-9", NULL, NULL },
  { "\u202epreau:a/1-9", NULL, NULL },
  { "\ufeffpreau:a/1-9", NULL, NULL },
  { "preau:a/1-9%00", NULL, NULL },
  { "preau:a%00/1-9", NULL, NULL },
  { "preau:a/1-9%", NULL, NULL },
  { "preau:a/1-9%2", NULL, NULL },
  { "preau:a/1-9%zz", NULL, NULL },
  { "preau:a/%ff", NULL, NULL },
  { "preau:a/%c0%af", NULL, NULL },
  { "preau:a/1-9\xff", NULL, NULL },
  { "\xe2\x80", NULL, NULL },
  { "1-9\xff", NULL, NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parsed); i++)
    {
      char *guide = (char *) "left from before";
      char *code = (char *) "left from before";
      g_autoptr (GError) error = NULL;
      gboolean is_link = preau_path_link_parse (parsed[i].link, &guide, &code, &error);

      if (is_link != (parsed[i].code != NULL))
        g_error ("“%s” is %s", parsed[i].link, is_link ? "taken" : error->message);
      g_assert_cmpstr (guide, ==, parsed[i].guide);
      g_assert_cmpstr (code, ==, parsed[i].code);
      if (!is_link)
        g_assert_error (error, PREAU_ERROR, PREAU_ERROR_LINK_FORM);
      g_free (guide);
      g_free (code);
    }
}

typedef struct
{
  PreauGuide *guide;
  PreauWalk *walk;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->guide = preau_guide_load_built_in (NULL, &error);
  g_assert_no_error (error);
  fixture->walk = preau_walk_new (fixture->guide);
  g_assert_true (preau_walk_answer_number (fixture->walk, 4, NULL));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->walk));
  g_assert_finalize_object (g_steal_pointer (&fixture->guide));
}

/* @code: 0 where the link opens */
static void
assert_opens (Fixture *fixture,
              const char *link,
              int code)
{
  g_autofree char *before = preau_walk_dup_code (fixture->walk);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gboolean opened = preau_path_link_open (fixture->walk, link, &error);

  after = preau_walk_dup_code (fixture->walk);
  if (opened != (code == 0) || (!opened && !g_error_matches (error, PREAU_ERROR, code)))
    g_error ("“%.80s”: %s", link, opened ? after : error->message);
  if (!opened)
    g_assert_cmpstr (after, ==, before);
}

static void
test_open (Fixture *fixture,
           gconstpointer data)
{
  static const char *const links[] = {
    "1-213-3", "12133", "preau:ministere-2020/1-213-3", "Preau://ministere-2020/12133/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *code = NULL;

      preau_walk_restart (fixture->walk);
      assert_opens (fixture, links[i], 0);
      code = preau_walk_dup_code (fixture->walk);
      g_assert_cmpstr (code, ==, "1-213-3");
    }
}

static void
test_refused (Fixture *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *link;
    PreauError code;
  } cases[] = {
    { "", PREAU_ERROR_LINK_FORM },
    { "./1-213-3", PREAU_ERROR_LINK_FORM },
    { "preau:ministere-2020", PREAU_ERROR_LINK_FORM },
    { "preau:every-field/1-213-3", PREAU_ERROR_LINK_GUIDE },
    { "preau:ministere-20200/1-213-3", PREAU_ERROR_LINK_GUIDE },
    { "preau:every-field/nothing", PREAU_ERROR_LINK_GUIDE },
    { "preau:ministere-2020/1-213-4", PREAU_ERROR_CODE_CHECK },
    { "preau:ministere-2020/nothing", PREAU_ERROR_CODE_CHARACTER },
    { "preau:ministere-2020/1-213-3?a", PREAU_ERROR_CODE_CHARACTER },
    { "preau:ministere-2020/1-21\u202e3-3", PREAU_ERROR_CODE_CHARACTER },
    { "preau:ministere-2020/%07", PREAU_ERROR_CODE_CHARACTER },
    { "1-213-4", PREAU_ERROR_CODE_CHECK },
    { "1-213-3/", PREAU_ERROR_CODE_CHARACTER },
    { "1", PREAU_ERROR_CODE_LENGTH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_opens (fixture, cases[i].link, cases[i].code);
}

/* Which of the two guides is in use is for the person to compare. */
static void
test_other_guide (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (preau_path_link_open (fixture->walk, "preau:every-field/1-213-3", &error));
  g_assert_cmpstr (error->message, ==,
                   "The link is of the guide “every-field”, but the guide in use here is “ministere-2020”.");
}

/* Longer than any link, with any one character many times over. */
static void
test_long (Fixture *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *before;
    char filling;
    const char *after;
    int code;
  } cases[] = {
    { "", 'a', "", PREAU_ERROR_LINK_FORM },
    { "", '1', "", PREAU_ERROR_CODE_LENGTH },
    { "", ' ', "1-213-3", 0 },
    { "1-213-3", '\n', "", 0 },
    { "1-213", '-', "3", 0 },
    { "preau:", 'a', "/1-213-3", PREAU_ERROR_LINK_FORM },
    { "preau:", '/', "", PREAU_ERROR_LINK_FORM },
    { "preau:", '%', "", PREAU_ERROR_LINK_FORM },
    { "preau:ministere-2020/", '1', "", PREAU_ERROR_CODE_LENGTH },
    { "preau:ministere-2020/1-213-3", '/', "", PREAU_ERROR_LINK_FORM },
    { "", '\xff', "", PREAU_ERROR_LINK_FORM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filling = g_strnfill (LONG, cases[i].filling);
      g_autofree char *link = g_strconcat (cases[i].before, filling, cases[i].after, NULL);

      assert_opens (fixture, link, cases[i].code);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path-link/format", test_format);
  g_test_add_func ("/path-link/parse", test_parse);
  g_test_add ("/path-link/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/path-link/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/path-link/other-guide", Fixture, NULL, set_up, test_other_guide, tear_down);
  g_test_add ("/path-link/long", Fixture, NULL, set_up, test_long, tear_down);

  return g_test_run ();
}
