/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include <string.h>

#include "preau-guide-loader.h"
#include "preau-lint.h"

/* What the lint says of conditions, against all the paths there are. */

#define N_GUIDES 800
#define N_LADDER 40

static gboolean
is_about_conditions (PreauLintCode code)
{
  return code == PREAU_LINT_CONDITION_BROKEN || code == PREAU_LINT_CONDITION_UNSET ||
         code == PREAU_LINT_BOOKING_IMPOSSIBLE;
}

/* A finding as guide_path_list_broken() writes it: OUTCOME/PICK TOOL broken|unset|impossible KEY. Which key is broken
 * is in the sentence only. */
static char *
name_finding (const PreauFinding *finding,
              char **value,
              char **answers)
{
  g_autoptr (GRegex) place = g_regex_new ("^/outcomes/([a-z0-9-]+)/picks/([0-9]+)/tool$", 0, 0, NULL);
  g_autoptr (GRegex) sentence = g_regex_new ("^“([a-z0-9-]+)” (?:is not for “([a-z]+)”|is for at most ([0-9]+) people|"
                                             "has a condition on “([a-z]+)”, which no answer sets|"
                                             "(must be booked), and there is no time for it)\\."
                                             " Path: (.*)\\.$", 0, 0, NULL);
  g_autoptr (GMatchInfo) where = NULL;
  g_autoptr (GMatchInfo) what = NULL;
  g_autofree char *outcome = NULL;
  g_autofree char *pick = NULL;
  g_autofree char *tool = NULL;
  g_autofree char *key = NULL;

  g_assert_true (g_regex_match (place, finding->path, 0, &where));
  g_assert_true (g_regex_match (sentence, finding->message, 0, &what));
  outcome = g_match_info_fetch (where, 1);
  pick = g_match_info_fetch (where, 2);
  tool = g_match_info_fetch (what, 1);
  *value = g_match_info_fetch (what, 2);
  key = g_match_info_fetch (what, 4);
  *answers = g_match_info_fetch (what, 6);

  if (finding->code == PREAU_LINT_CONDITION_UNSET)
    return g_strdup_printf ("%s/%s %s unset %s", outcome, pick, tool, key);
  if (finding->code == PREAU_LINT_BOOKING_IMPOSSIBLE)
    return g_strdup_printf ("%s/%s %s impossible booking", outcome, pick, tool);

  if (**value == '\0')
    return g_strdup_printf ("%s/%s %s broken people", outcome, pick, tool);

  return g_strdup_printf ("%s/%s %s broken %s", outcome, pick, tool,
                          strstr ("staff partners pupils parents", *value) != NULL ? "audience" : "medium");
}

/* The path that is named is one, and shows what is said of it. */
static void
assert_path (JsonObject *json,
             const char *name,
             const char *value,
             const char *answers)
{
  g_auto (GStrv) ids = g_strsplit (answers, " → ", -1);
  g_autoptr (GPtrArray) broken = NULL;
  const char *key = strrchr (name, ' ') + 1;
  GuidePath path = { 0 };

  guide_path_set_end (json, &path, json_object_get_string_member (json, "start"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_nonnull (path.question);
      g_assert_true (guide_path_append (json, &path, guide_path_find_answer (json, path.question, ids[i])));
    }

  g_assert_nonnull (path.outcome);
  broken = guide_path_list_broken (json, &path);
  g_assert_true (g_ptr_array_find_with_equal_func (broken, name, g_str_equal, NULL));
  if (*value != '\0')
    g_assert_cmpstr (json_node_get_string (guide_path_get_told (&path, key)), ==, value);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_sorted (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (names, compare_strings);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", (char *) names->pdata[i]);

  return g_string_free (text, FALSE);
}

/* What the lint says of the conditions, and nothing else must be wrong. */
static char *
list_found (JsonObject *json,
            const char *text)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauGuide) guide = guide_builder_load (text, findings);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    {
      const PreauFinding *finding = preau_findings_get (findings, i);
      g_autofree char *value = NULL;
      g_autofree char *answers = NULL;
      char *name;

      if (!is_about_conditions (finding->code))
        {
          if (preau_lint_code_get_severity (finding->code) == PREAU_SEVERITY_ERROR)
            g_error ("%s: %s", finding->path, finding->message);
          continue;
        }

      name = name_finding (finding, &value, &answers);
      g_assert_cmpuint (finding->line, >, 0);
      assert_path (json, name, value, answers);
      g_ptr_array_add (names, name);
    }

  g_assert_cmpint (guide == NULL, ==, names->len > 0);

  return join_sorted (names);
}

static char *
list_expected (JsonObject *json,
               guint *n_paths)
{
  g_autoptr (GPtrArray) paths = guide_paths_list (json);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = paths->pdata[i];
      g_autoptr (GPtrArray) broken = path->outcome != NULL ? guide_path_list_broken (json, path) : g_ptr_array_new ();

      for (guint j = 0; j < broken->len; j++)
        if (!g_ptr_array_find_with_equal_func (names, broken->pdata[j], g_str_equal, NULL))
          g_ptr_array_add (names, g_strdup (broken->pdata[j]));
    }

  *n_paths += paths->len;

  return join_sorted (names);
}

static void
test_random (void)
{
  static const char *const kinds[] = { " broken audience", " broken medium", " broken people", " unset audience",
                                       " unset medium", " unset people", " impossible booking" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  guint seen[G_N_ELEMENTS (kinds)] = { 0 };
  guint n_clean = 0;
  guint n_paths = 0;

  for (guint i = 0; i < N_GUIDES; i++)
    {
      GuideShape shape = {
        .n_questions = 1 + i % 8, .n_outcomes = 1 + i % 4, .max_answers = 1 + i % 3, .sets = 15 + 17 * (i % 6),
        .conditions = 5 + 20 * (i % 5),
      };
      g_autofree char *description = guide_builder_random (rand, &shape);
      g_autofree char *text = guide_builder_to_json (description);
      JsonObject *json = guide_paths_parse (text);
      g_autofree char *found = list_found (json, text);
      g_autofree char *expected = list_expected (json, &n_paths);

      if (!g_str_equal (found, expected))
        g_test_message ("%s", description);
      g_assert_cmpstr (found, ==, expected);
      n_clean += *found == '\0';
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        seen[j] += strstr (found, kinds[j]) != NULL;
      json_object_unref (json);
    }

  for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
    {
      g_test_message ("%u guides:%s", seen[j], kinds[j]);
      g_assert_cmpuint (seen[j], >, N_GUIDES / 40);
    }
  g_test_message ("%u guides without a fault, %u paths", n_clean, n_paths);
  g_assert_cmpuint (n_clean, >, N_GUIDES / 40);
}

static const struct
{
  const char *guide;
  const char *found;
} condition_cases[] = {
  /* Audience. */
  { "ask q a o audience=staff; end o t; tool t audience=staff", "" },
  { "ask q a o audience=staff; end o t; tool t", "" },
  { "ask q a o; end o t; tool t", "" },
  { "ask q a o audience=pupils; end o t; tool t audience=staff", "o/0 t broken audience" },
  { "ask q a o audience=pupils; end o t; tool t audience=staff,pupils", "" },
  { "ask q a o; end o t; tool t audience=staff", "o/0 t unset audience" },
  { "ask q a o; ask q b o audience=pupils; end o t; tool t audience=staff",
    "o/0 t broken audience; o/0 t unset audience" },
  { "ask q a o audience=pupils; ask q b o audience=parents; end o t; tool t audience=staff", "o/0 t broken audience" },
  /* A later answer takes the place of an earlier one. */
  { "ask q a r audience=pupils; ask r a o audience=staff; end o t; tool t audience=staff", "" },
  { "ask q a r audience=staff; ask r a o audience=pupils; end o t; tool t audience=staff", "o/0 t broken audience" },
  { "ask q a r audience=staff; ask r a o; end o t; tool t audience=staff", "" },
  /* Branches that join: one of them is wrong. */
  { "ask q a r audience=staff; ask q b r audience=pupils; ask r a o; end o t; tool t audience=staff",
    "o/0 t broken audience" },
  { "ask q a r audience=staff; ask q b r; ask r a o; end o t; tool t audience=staff", "o/0 t unset audience" },
  { "ask q a r; ask q b r; ask r a o audience=staff; end o t; tool t audience=staff", "" },
  { "ask q a r audience=pupils; ask q b s audience=staff; ask r a o audience=staff; ask s a o; end o t; "
    "tool t audience=staff", "" },
  /* Medium. */
  { "ask q a o medium=phone; end o t; tool t medium=video", "o/0 t broken medium" },
  { "ask q a o medium=content; end o t; tool t medium=video,content", "" },
  { "ask q a o audience=staff; end o t; tool t medium=video", "o/0 t unset medium" },
  { "ask q a o medium=video audience=staff; end o t; tool t medium=phone audience=pupils",
    "o/0 t broken audience; o/0 t broken medium" },
  /* People. */
  { "ask q a o people=-10; end o t; tool t people=10", "" },
  { "ask q a o people=-11; end o t; tool t people=10", "o/0 t broken people" },
  { "ask q a o people=3-9; end o t; tool t people=10", "" },
  { "ask q a o people=11-; end o t; tool t people=10", "o/0 t broken people" },
  { "ask q a o people=2-; end o t; tool t people=10", "o/0 t broken people" },
  { "ask q a o; end o t; tool t people=10", "o/0 t unset people" },
  { "ask q a r people=11-; ask r a o people=-5; end o t; tool t people=10", "" },
  { "ask q a r people=-5; ask q b r people=-20; ask q c r people=-7; ask r a o; end o t; tool t people=10",
    "o/0 t broken people" },
  { "ask q a r people=-20; ask q b r; ask r a o; end o t; tool t people=10",
    "o/0 t broken people; o/0 t unset people" },
  /* Booking: only what was said to be impossible is refused. */
  { "ask q a o booking=impossible; end o t; tool t booking=required", "o/0 t impossible booking" },
  { "ask q a o booking=possible; end o t; tool t booking=required", "" },
  { "ask q a o; end o t; tool t booking=required", "" },
  { "ask q a o booking=impossible; end o t; tool t booking=none", "" },
  { "ask q a o booking=impossible; end o t; tool t booking=unknown", "" },
  { "ask q a r booking=impossible; ask r a o booking=possible; end o t; tool t booking=required", "" },
  /* Each pick, and where it stands. */
  { "ask q a o audience=staff; end o t u; tool t; tool u audience=pupils", "o/1 u broken audience" },
  { "ask q a o audience=staff; ask q b p audience=pupils; end o t; end p t; tool t audience=staff",
    "p/0 t broken audience" },
  /* Stand-ins are offered where the pick is not open, those of the pick before those of the tool. */
  { "ask q a o audience=staff; end o t; tool t state=closed stand-ins=u; tool u audience=pupils",
    "o/0 u broken audience" },
  { "ask q a o audience=staff; end o t; tool t state=unclear stand-ins=u; tool u audience=pupils",
    "o/0 u broken audience" },
  { "ask q a o audience=staff; end o t; tool t state=open stand-ins=u; tool u audience=pupils", "" },
  { "ask q a o audience=staff; end o t:v; tool t state=closed stand-ins=u; tool u audience=pupils; tool v", "" },
  { "ask q a o audience=staff; end o t:u; tool t state=closed stand-ins=v; tool u audience=pupils; tool v",
    "o/0 u broken audience" },
  { "ask q a o audience=staff; end o t:; tool t state=closed stand-ins=u; tool u audience=pupils", "" },
  { "ask q a o audience=staff; end o t:u; tool t state=open; tool u audience=pupils", "" },
  { "ask q a o; end o t; tool t state=closed stand-ins=u,v; tool u people=5; tool v medium=phone",
    "o/0 u unset people; o/0 v unset medium" },
  { "ask q a o booking=impossible; end o t; tool t state=closed stand-ins=u; tool u booking=required",
    "o/0 u impossible booking" },
  /* A stand-in of a stand-in is not offered. */
  { "ask q a o audience=staff; end o t; tool t state=closed stand-ins=u; tool u state=closed stand-ins=v; "
    "tool v audience=pupils", "" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (condition_cases); i++)
    {
      g_autofree char *text = guide_builder_to_json (condition_cases[i].guide);
      JsonObject *json = guide_paths_parse (text);
      g_autofree char *found = list_found (json, text);
      g_autofree char *expected = NULL;
      guint n_paths = 0;

      g_test_message ("%s: %s", condition_cases[i].guide, found);
      g_assert_cmpstr (found, ==, condition_cases[i].found);
      expected = list_expected (json, &n_paths);
      g_assert_cmpstr (expected, ==, condition_cases[i].found);
      json_object_unref (json);
    }
}

static guint
count_code (PreauFindings *findings,
            PreauLintCode code)
{
  guint n = 0;

  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    n += preau_findings_get (findings, i)->code == code;

  return n;
}

static const PreauFinding *
find_code (PreauFindings *findings,
           PreauLintCode code)
{
  for (guint i = 0; i < preau_findings_get_length (findings); i++)
    if (preau_findings_get (findings, i)->code == code)
      return preau_findings_get (findings, i);

  return NULL;
}

/* 2⁴⁰ paths: none of them is walked. */
static void
test_ladder (void)
{
  g_autofree char *ladder = guide_builder_ladder (N_LADDER, 2);
  g_autofree char *description = g_strconcat ("ask q0 odd q1 audience=pupils\n", ladder,
                                              "end o t\ntool t audience=staff people=5\n", NULL);
  g_autofree char *text = guide_builder_to_json (description);
  JsonObject *json = guide_paths_parse (text);
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  gint64 start = g_get_monotonic_time ();
  PreauGuide *guide = guide_builder_load (text, findings);
  static const PreauLintCode codes[] = { PREAU_LINT_CONDITION_BROKEN, PREAU_LINT_CONDITION_UNSET };

  g_assert_cmpint (g_get_monotonic_time () - start, <, G_TIME_SPAN_MINUTE);
  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_null (guide);
  g_assert_cmpuint (count_code (findings, PREAU_LINT_PATH_TOO_LONG), ==, 1);
  g_assert_cmpstr (find_code (findings, PREAU_LINT_PATH_TOO_LONG)->path, ==, "/questions/q19");
  g_assert_cmpuint (count_code (findings, PREAU_LINT_PATH_LONG), ==, 1);
  g_assert_cmpuint (count_code (findings, PREAU_LINT_CONDITION_BROKEN), ==, 1);
  g_assert_cmpuint (count_code (findings, PREAU_LINT_CONDITION_UNSET), ==, 2);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *answers = NULL;
      g_autofree char *name = name_finding (find_code (findings, codes[i]), &value, &answers);

      assert_path (json, name, value, answers);
    }
  json_object_unref (json);
}

/* The longest path that a code can hold is not too long; the next one is. */
static void
test_depth (void)
{
  static const struct
  {
    guint n_questions;
    guint n_long;
    guint n_too_long;
  } cases[] = { { 1, 0, 0 }, { 8, 0, 0 }, { 9, 1, 0 }, { 18, 1, 0 }, { 19, 1, 1 }, { 30, 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ladder = guide_builder_ladder (cases[i].n_questions, 2);
      g_autofree char *description = g_strconcat (ladder, "end o", NULL);
      g_autofree char *text = guide_builder_to_json (description);
      g_autoptr (PreauFindings) findings = preau_findings_new ();
      g_autoptr (PreauGuide) guide = guide_builder_load (text, findings);

      g_assert_cmpuint (count_code (findings, PREAU_LINT_PATH_LONG), ==, cases[i].n_long);
      g_assert_cmpuint (count_code (findings, PREAU_LINT_PATH_TOO_LONG), ==, cases[i].n_too_long);
      g_assert_cmpint (guide == NULL, ==, cases[i].n_too_long > 0);
    }
}

static void
test_built_in (void)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (GError) error = NULL;
  PreauGuide *guide = preau_guide_load_built_in (findings, &error);

  g_assert_no_error (error);
  g_assert_false (preau_findings_have_errors (findings));
  g_assert_finalize_object (guide);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lint-conditions/cases", test_cases);
  g_test_add_func ("/lint-conditions/random", test_random);
  g_test_add_func ("/lint-conditions/ladder", test_ladder);
  g_test_add_func ("/lint-conditions/depth", test_depth);
  g_test_add_func ("/lint-conditions/built-in", test_built_in);

  return g_test_run ();
}
