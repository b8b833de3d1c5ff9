/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-paths.h"
#include "lines.h"
#include "runner.h"

#include <locale.h>
#include <string.h>

/* What `paths` lists, against all paths of the guide found by brute force, and what `advise` makes of each of them. */

static const char *const languages[] = { "fr", "en" };

typedef struct
{
  JsonObject *guide;
  GPtrArray *paths;
} BuiltIn;

static void
set_up (BuiltIn *built_in,
        gconstpointer data)
{
  built_in->guide = guide_paths_parse_built_in ();
  built_in->paths = guide_paths_list (built_in->guide);
}

static void
tear_down (BuiltIn *built_in,
           gconstpointer data)
{
  g_ptr_array_unref (built_in->paths);
  json_object_unref (built_in->guide);
}

/* H. Michael Damm, 2004: the table of order 10 whose first row is 0 3 1 7 5 9 8 6 4 2. */
static guint
get_check_digit (const char *digits,
                 guint start)
{
  static const char *const table[] = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
  };

  for (const char *at = digits; *at != '\0'; at++)
    if (*at != '-')
      start = (guint) (table[start][*at - '0'] - '0');

  return start;
}

/* `tree-answers-check` */
static char *
make_code (JsonObject *guide,
           const GuidePath *path)
{
  g_autoptr (GString) code = g_string_new (NULL);
  guint start = 0;

  for (const char *at = json_object_get_string_member (guide, "id"); *at != '\0'; at++)
    start = (start + (guchar) *at) % 10;

  g_string_append_printf (code, "%d", (int) json_object_get_int_member (guide, "tree"));
  for (guint i = 0; i < path->n_steps; i++)
    g_string_append_printf (code, "%s%u", i == 0 ? "-" : "", path->steps[i].number);
  g_string_append_printf (code, "-%u", get_check_digit (code->str, start));

  return g_strdup (code->str);
}

/* Depth first, as a reader goes through the tree. */
static gint
compare_paths (gconstpointer a,
               gconstpointer b)
{
  const GuidePath *one = *(const GuidePath *const *) a;
  const GuidePath *other = *(const GuidePath *const *) b;

  for (guint i = 0; i < MIN (one->n_steps, other->n_steps); i++)
    if (one->steps[i].number != other->steps[i].number)
      return (int) one->steps[i].number - (int) other->steps[i].number;

  return (int) one->n_steps - (int) other->n_steps;
}

static GPtrArray *
list_finished (const BuiltIn *built_in)
{
  GPtrArray *finished = g_ptr_array_new ();

  for (guint i = 0; i < built_in->paths->len; i++)
    if (((GuidePath *) built_in->paths->pdata[i])->outcome != NULL)
      g_ptr_array_add (finished, built_in->paths->pdata[i]);
  g_ptr_array_sort (finished, compare_paths);

  return finished;
}

static JsonArray *
get_picks (JsonObject *guide,
           const char *outcome)
{
  return json_object_get_array_member (guide_paths_get (guide, "outcomes", outcome), "picks");
}

static const char *
get_tool (JsonArray *picks,
          guint place)
{
  return json_object_get_string_member (json_array_get_object_element (picks, place), "tool");
}

static char *
join_answers (const GuidePath *path)
{
  g_autoptr (GString) answers = g_string_new (NULL);

  for (guint i = 0; i < path->n_steps; i++)
    g_string_append_printf (answers, "%s%s", i > 0 ? " " : "", path->steps[i].answer_id);

  return g_strdup (answers->str);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);

  return node;
}

static void
assert_path (BuiltIn *built_in,
             JsonObject *object,
             const GuidePath *path)
{
  g_autofree char *code = make_code (built_in->guide, path);
  JsonArray *answers = json_object_get_array_member (object, "answers");
  JsonArray *tools = json_object_get_array_member (object, "picks");
  JsonArray *picks = get_picks (built_in->guide, path->outcome);

  g_assert_cmpuint (json_object_get_size (object), ==, 5);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (object, "guide"), "id"), ==,
                   json_object_get_string_member (built_in->guide, "id"));
  g_assert_cmpstr (json_object_get_string_member (object, "code"), ==, code);
  g_assert_cmpstr (json_object_get_string_member (object, "outcome"), ==, path->outcome);
  g_assert_cmpuint (json_array_get_length (answers), ==, path->n_steps);
  for (guint i = 0; i < path->n_steps; i++)
    g_assert_cmpstr (json_array_get_string_element (answers, i), ==, path->steps[i].answer_id);
  g_assert_cmpuint (json_array_get_length (tools), ==, json_array_get_length (picks));
  for (guint i = 0; i < json_array_get_length (picks); i++)
    g_assert_cmpstr (json_array_get_string_element (tools, i), ==, get_tool (picks, i));
}

static void
test_json (BuiltIn *built_in,
           gconstpointer data)
{
  g_autoptr (GPtrArray) finished = list_finished (built_in);
  g_auto (Run) run = run_line ("paths --format json", NULL, NULL);
  g_autoptr (JsonNode) node = parse (run.out);
  JsonArray *listed = json_node_get_array (node);

  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpuint (finished->len, >, 10);
  g_assert_cmpuint (json_array_get_length (listed), ==, finished->len);
  for (guint i = 0; i < finished->len; i++)
    assert_path (built_in, json_array_get_object_element (listed, i), finished->pdata[i]);
}

/* The title and edition of the guide are there, broken into lines or not. */
static void
assert_guide (BuiltIn *built_in,
              const char *text,
              const char *language)
{
  g_autofree char *serial = g_strdup_printf ("dition %d", (int) json_object_get_int_member (built_in->guide, "serial"));
  JsonObject *title = json_object_get_object_member (built_in->guide, "title");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *line = g_strjoinv (" ", lines);

  g_assert_nonnull (strstr (line, json_object_get_string_member (title, language)));
  g_assert_nonnull (strstr (line, serial));
}

/* A line a path, however long, in any language, then the guide. */
static void
test_text (BuiltIn *built_in,
           gconstpointer data)
{
  g_autoptr (GPtrArray) finished = list_finished (built_in);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < finished->len; i++)
    {
      const GuidePath *path = finished->pdata[i];
      JsonArray *picks = get_picks (built_in->guide, path->outcome);
      g_autofree char *code = make_code (built_in->guide, path);
      g_autofree char *answers = join_answers (path);

      g_string_append_printf (expected, "%s  %s → %s", code, answers, path->outcome);
      for (guint j = 0; j < json_array_get_length (picks); j++)
        g_string_append_printf (expected, "%s %s", j == 0 ? ":" : ",", get_tool (picks, j));
      g_string_append_c (expected, '\n');
    }

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_auto (Run) run = run_speaking (languages[l], "paths", NULL, "COLUMNS=60");

      g_assert_true (g_str_has_prefix (run.out, expected->str));
      g_assert_cmpint (run.out[expected->len], ==, '\n');
      assert_guide (built_in, run.out + expected->len, languages[l]);
    }
}

static void
assert_advice (BuiltIn *built_in,
               const GuidePath *path,
               const char *line)
{
  g_auto (Run) run = run_line (line, NULL, NULL);
  g_autoptr (JsonNode) node = parse (run.out);
  g_autofree char *code = make_code (built_in->guide, path);
  JsonObject *report = json_node_get_object (node);
  JsonObject *outcome = json_object_get_object_member (report, "outcome");
  JsonArray *picks = get_picks (built_in->guide, path->outcome);
  JsonArray *tools = json_object_get_array_member (outcome, "picks");

  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpstr (json_object_get_string_member (report, "code"), ==, code);
  g_assert_cmpstr (json_object_get_string_member (outcome, "id"), ==, path->outcome);
  g_assert_cmpuint (json_array_get_length (tools), ==, json_array_get_length (picks));
  for (guint i = 0; i < json_array_get_length (picks); i++)
    g_assert_cmpstr (get_tool (tools, i), ==, get_tool (picks, i));
}

/* Each code opens what the answers lead to: as printed, without separators, and as a link. */
static void
test_codes (BuiltIn *built_in,
            gconstpointer data)
{
  g_autoptr (GPtrArray) finished = list_finished (built_in);

  for (guint i = 0; i < finished->len; i++)
    {
      const GuidePath *path = finished->pdata[i];
      g_autofree char *code = make_code (built_in->guide, path);
      g_auto (GStrv) parts = g_strsplit (code, "-", -1);
      g_autofree char *digits = g_strjoinv ("", parts);
      g_autofree char *answers = join_answers (path);
      g_autofree char *printed = g_strdup_printf ("advise %s --format json", code);
      g_autofree char *bare = g_strdup_printf ("advise --format=json %s", digits);
      g_autofree char *link = g_strdup_printf ("advise preau:ministere-2020/%s -f json", code);
      g_autofree char *given = g_strdup_printf ("advise %s --format json", answers);

      assert_advice (built_in, path, printed);
      assert_advice (built_in, path, bare);
      if (i % 4 == 0)
        assert_advice (built_in, path, link);
      assert_advice (built_in, path, given);
    }
}

/* Of one code, each wrong digit and each swap of two neighbours. */
static void
test_mistyped (BuiltIn *built_in,
               gconstpointer data)
{
  const char code[] = "12133";

  for (guint i = 0; code[i] != '\0'; i++)
    for (char digit = '0'; digit <= '9'; digit++)
      {
        char wrong[] = "12133";
        g_autofree char *line = NULL;
        g_auto (Run) run = { 0 };

        if (digit == code[i])
          continue;

        wrong[i] = digit;
        /* A swap of a digit with the next instead of a tenth one. */
        if (digit == '9' && code[i + 1] != '\0' && code[i + 1] != code[i])
          {
            wrong[i] = code[i + 1];
            wrong[i + 1] = code[i];
          }
        line = g_strdup_printf ("advise %s", wrong);
        run = run_line (line, NULL, NULL);
        g_assert_cmpint (run.code, ==, 2);
        g_assert_cmpstr (run.out, ==, "");
        g_assert_nonnull (strstr (run.err, "mistyped, or from another guide"));
      }
}

static void
assert_wrong_answer (BuiltIn *built_in,
                     const GuidePath *path,
                     const char *language)
{
  g_autofree char *answers = join_answers (path);
  g_autofree char *line = g_strdup_printf ("advise %s no-such-answer", answers);
  JsonObject *question = guide_paths_get (built_in->guide, "questions", path->question);
  JsonArray *possible = json_object_get_array_member (question, "answers");
  g_auto (Run) run = run_speaking (language, line, NULL, NULL);
  const char *at = run.err;

  g_assert_cmpint (run.code, ==, 2);
  g_assert_cmpstr (run.out, ==, "");
  g_assert_nonnull (strstr (at, "no-such-answer"));
  for (guint i = 0; i < json_array_get_length (possible); i++)
    {
      at = strstr (at, json_object_get_string_member (json_array_get_object_element (possible, i), "id"));
      g_assert_nonnull (at);
    }
}

static const char *
get_text (JsonObject *object,
          const char *key,
          const char *language)
{
  return json_object_get_string_member (json_object_get_object_member (object, key), language);
}

/* On the way to an outcome: the question is there with its answers, and a wrong answer is told which there are. */
static void
test_unfinished (BuiltIn *built_in,
                 gconstpointer data)
{
  for (guint i = 0; i < built_in->paths->len; i++)
    {
      const GuidePath *path = built_in->paths->pdata[i];
      const char *language = languages[i % G_N_ELEMENTS (languages)];
      g_autofree char *answers = join_answers (path);
      g_autofree char *line = g_strdup_printf ("advise %s", answers);
      g_autofree char *code = make_code (built_in->guide, path);
      g_auto (Run) run = { 0 };
      JsonObject *question;
      JsonArray *possible;

      if (path->question == NULL)
        continue;

      run = run_speaking (language, line, NULL, NULL);
      question = guide_paths_get (built_in->guide, "questions", path->question);
      possible = json_object_get_array_member (question, "answers");
      g_assert_cmpint (run.code, ==, 0);
      g_assert_true (g_str_has_prefix (run.out, get_text (question, "text", language)));
      g_assert_nonnull (strstr (run.out, code));
      for (guint j = 0; j < json_array_get_length (possible); j++)
        {
          JsonObject *answer = json_array_get_object_element (possible, j);
          g_autofree char *numbered = g_strdup_printf ("\n %u  %s", j + 1, get_text (answer, "label", language));

          g_assert_nonnull (strstr (run.out, numbered));
        }
      assert_wrong_answer (built_in, path, language);
    }
}

/* What the terminal tells is what is filled: no line is longer. */
static void
test_width (BuiltIn *built_in,
            gconstpointer data)
{
  g_autoptr (GPtrArray) finished = list_finished (built_in);

  for (guint i = 0; i < finished->len; i++)
    {
      const char *language = languages[i % G_N_ELEMENTS (languages)];
      g_autofree char *code = make_code (built_in->guide, finished->pdata[i]);
      g_autofree char *line = g_strdup_printf ("advise %s%s", code, i % 3 == 0 ? " --all-checklists" : "");
      g_auto (Run) run = run_speaking (language, line, NULL, "COLUMNS=60");

      g_assert_cmpint (run.code, ==, 0);
      lines_assert_width (run.out, 60);
    }
}

static void
test_widths (void)
{
  static const struct
  {
    const char *environment;
    guint width;
  } cases[] = {
    { "COLUMNS=40", 40 }, { "COLUMNS=60", 60 }, { "COLUMNS=100", 100 }, { "COLUMNS=20", 20 },
    { NULL, 80 },              /* nobody says */
    { "COLUMNS=100000", 80 },  /* no such terminal */
    { "COLUMNS=0", 80 }, { "COLUMNS=-60", 80 }, { "COLUMNS=sixty", 80 }, { "COLUMNS=", 80 },
    { "COLUMNS=999", 100 },    /* longer lines tire the eye */
  };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_auto (Run) tree = run_speaking (languages[l], "tree", NULL, cases[i].environment);
        g_auto (Run) advice = run_speaking (languages[l], "advise class live lycee", NULL, cases[i].environment);
        g_auto (GStrv) lines = g_strsplit (advice.out, "\n", -1);
        guint longest = 0;

        lines_assert_width (tree.out, cases[i].width);
        lines_assert_width (advice.out, cases[i].width);
        for (guint j = 0; lines[j] != NULL; j++)
          longest = MAX (longest, lines_measure (lines[j]));
        g_assert_cmpuint (longest, >=, cases[i].width - 5);
      }
}

typedef void (*Test) (BuiltIn *built_in, gconstpointer data);

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    Test test;
  } tests[] = {
    { "/preauctl-paths/json", test_json },
    { "/preauctl-paths/text", test_text },
    { "/preauctl-paths/codes", test_codes },
    { "/preauctl-paths/mistyped", test_mistyped },
    { "/preauctl-paths/unfinished", test_unfinished },
    { "/preauctl-paths/width", test_width },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, BuiltIn, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/preauctl-paths/widths", test_widths);

  return g_test_run ();
}
