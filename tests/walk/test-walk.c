/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include "preau-error.h"
#include "preau-guide-loader.h"

/* Every path of the guide that is part of the program, and what a walk tells and refuses. Where any row of answers,
 * steps back and revisions leads is for test-walk-random.c. */

#define MOST_ANSWERS_TO_OUTCOME 4

typedef struct
{
  JsonObject *json;
  PreauGuide *guide;
  GPtrArray *paths;
} BuiltIn;

static void
set_up (BuiltIn *built_in,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  built_in->json = guide_paths_parse_built_in ();
  built_in->paths = guide_paths_list (built_in->json);
  built_in->guide = preau_guide_load_built_in (NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (BuiltIn *built_in,
           gconstpointer data)
{
  g_ptr_array_unref (built_in->paths);
  json_object_unref (built_in->json);
  g_assert_finalize_object (built_in->guide);
}

static void
test_every_path (BuiltIn *built_in,
                 gconstpointer data)
{
  guint n_finished = 0;

  for (guint i = 0; i < built_in->paths->len; i++)
    {
      const GuidePath *path = built_in->paths->pdata[i];
      PreauWalk *walk = preau_walk_new (built_in->guide);

      guide_path_walk (path, walk);
      guide_path_assert (built_in->json, path, walk);
      g_assert_true (preau_walk_get_guide (walk) == built_in->guide);
      g_assert_null (preau_walk_get_kept_answer (walk));
      n_finished += path->outcome != NULL;
      g_assert_finalize_object (walk);
    }

  g_test_message ("%u paths, %u of them to an outcome", built_in->paths->len, n_finished);
  g_assert_cmpuint (n_finished, >=, 20);
}

static void
test_four_answers (BuiltIn *built_in,
                   gconstpointer data)
{
  for (guint i = 0; i < built_in->paths->len; i++)
    {
      const GuidePath *path = built_in->paths->pdata[i];

      g_assert_cmpuint (path->n_steps, <=, MOST_ANSWERS_TO_OUTCOME);
      g_assert_true (path->n_steps < MOST_ANSWERS_TO_OUTCOME || path->outcome != NULL);
    }
}

static void
test_conditions_obeyed (BuiltIn *built_in,
                        gconstpointer data)
{
  for (guint i = 0; i < built_in->paths->len; i++)
    {
      const GuidePath *path = built_in->paths->pdata[i];
      g_autoptr (GPtrArray) broken = path->outcome != NULL ? guide_path_list_broken (built_in->json, path) : NULL;

      if (broken != NULL && broken->len > 0)
        g_error ("%s", (char *) broken->pdata[0]);
    }
}

/* What the program says is offered in place of a pick is what the file says. */
static void
test_stand_ins (BuiltIn *built_in,
                gconstpointer data)
{
  const PreauTable *outcomes = built_in->guide->outcomes;

  for (guint i = 0; i < preau_table_get_length (outcomes); i++)
    {
      GPtrArray *picks = ((const PreauOutcome *) preau_table_get_value (outcomes, i))->picks;

      g_assert_cmpuint (picks->len, ==, guide_path_count_picks (built_in->json, preau_table_get_id (outcomes, i)));
      for (guint j = 0; j < picks->len; j++)
        {
          g_autoptr (GPtrArray) offered = guide_path_list_offered (built_in->json, preau_table_get_id (outcomes, i), j);
          const char *const *stand_ins = preau_guide_get_stand_ins (built_in->guide, picks->pdata[j]);

          g_assert_cmpstr (((const PreauPick *) picks->pdata[j])->tool_id, ==, offered->pdata[0]);
          g_assert_cmpuint (g_strv_length ((char **) stand_ins), ==, offered->len - 1);
          for (guint k = 1; k < offered->len; k++)
            g_assert_cmpstr (stand_ins[k - 1], ==, offered->pdata[k]);
        }
    }
}

static gboolean
is_first_pick (JsonObject *json,
               GPtrArray *paths,
               const char *tool)
{
  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = paths->pdata[i];
      g_autoptr (GPtrArray) offered = NULL;

      if (path->outcome == NULL || guide_path_count_picks (json, path->outcome) == 0)
        continue;

      offered = guide_path_list_offered (json, path->outcome, 0);
      if (g_str_equal (offered->pdata[0], tool))
        return TRUE;
    }

  return FALSE;
}

static void
test_first_picks (BuiltIn *built_in,
                  gconstpointer data)
{
  static const char *const tools[] = { "via", "cned", "renavisio", "ovh", "webconf-education" };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    g_assert_true (is_first_pick (built_in->json, built_in->paths, tools[i]));

  g_assert_false (is_first_pick (built_in->json, built_in->paths, "zoom"));
}

/* Whether @path offers @tool, as a pick or as a stand-in. */
static gboolean
offers (JsonObject *json,
        const GuidePath *path,
        const char *tool)
{
  for (guint i = 0; path->outcome != NULL && i < guide_path_count_picks (json, path->outcome); i++)
    {
      g_autoptr (GPtrArray) offered = guide_path_list_offered (json, path->outcome, i);

      if (g_ptr_array_find_with_equal_func (offered, tool, g_str_equal, NULL))
        return TRUE;
    }

  return FALSE;
}

static void
test_never_offered (BuiltIn *built_in,
                    gconstpointer data)
{
  static const struct
  {
    const char *tool;
    const char *audience;
  } cases[] = {
    { "renavisio", "pupils" }, { "renavisio", "parents" }, { "via", "parents" }, { "via", "pupils" },
    { "via", "partners" }, { "cned", "parents" }, { "cned", "partners" }, { "visio-agents", "pupils" },
    { "classe-virtuelle", "parents" },
  };

  for (guint i = 0; i < built_in->paths->len; i++)
    {
      const GuidePath *path = built_in->paths->pdata[i];
      JsonNode *audience = guide_path_get_told (path, "audience");

      for (guint j = 0; audience != NULL && j < G_N_ELEMENTS (cases); j++)
        if (g_str_equal (json_node_get_string (audience), cases[j].audience))
          g_assert_false (offers (built_in->json, path, cases[j].tool));
    }
}

static const char guide_text[] =
  "ask q0 a q1; ask q0 b q2; ask q0 c o0;"
  "ask q1 a q3; ask q1 b o0;"
  "ask q2 a q3; ask q2 b o1;"
  "ask q3 a o1; ask q3 b o2;"
  "end o0; end o1 because=c1; end o2 because=c2";

static PreauWalk *
new_walk (void)
{
  g_autofree char *json = guide_builder_to_json (guide_text);
  g_autoptr (PreauGuide) guide = guide_builder_load (json, NULL);

  return preau_walk_new (guide);
}

/* QUESTION-or-OUTCOME of the answers given, with the answer kept for it in brackets. */
static char *
describe (PreauWalk *walk)
{
  GString *text = g_string_new (NULL);
  const PreauAnswer *kept = preau_walk_get_kept_answer (walk);

  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    g_string_append_printf (text, "%s:%s ", preau_walk_get_step (walk, i)->question->id,
                            preau_walk_get_step (walk, i)->answer->id);
  if (preau_walk_get_question (walk) != NULL)
    g_string_append (text, preau_walk_get_question (walk)->id);
  if (preau_walk_get_outcome (walk) != NULL)
    g_string_append (text, preau_walk_get_outcome (walk)->id);
  if (kept != NULL)
    g_string_append_printf (text, "[%s]", kept->id);

  return g_string_free (text, FALSE);
}

static void
record_cb (GObject *object,
           GParamSpec *pspec,
           gpointer user_data)
{
  g_ptr_array_add (user_data, (gpointer) pspec->name);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* One word: an answer to the question at hand, `<` back, `!` restart, `N` go to step N, `N=a` revise, `#code`. */
static void
act (PreauWalk *walk,
     const char *word)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (word, "<"))
    preau_walk_back (walk);
  else if (g_str_equal (word, "!"))
    preau_walk_restart (walk);
  else if (*word == '#')
    preau_walk_open_code (walk, word + 1, &error);
  else if (g_ascii_isdigit (*word) && word[1] == '=')
    preau_walk_revise (walk, (guint) g_ascii_digit_value (*word), word + 2, &error);
  else if (g_ascii_isdigit (*word))
    preau_walk_go_to (walk, (guint) g_ascii_digit_value (*word));
  else
    preau_walk_answer (walk, word, &error);

  g_assert_no_error (error);
}

static const struct
{
  const char *before;
  const char *act;
  const char *place;
  const char *notified;
} moves[] = {
  { "", "a", "q0:a q1", "code length" },
  { "", "c", "q0:c o0", "code length" },
  { "a a", "b", "q0:a q1:a q3:b o2", "code length" },
  /* Back keeps what was answered there, and behind it. */
  { "", "<", "q0", "" },
  { "a a b", "<", "q0:a q1:a q3[b]", "code length" },
  { "a a b <", "<", "q0:a q1[a]", "code length" },
  { "a a b", "0", "q0[a]", "code length" },
  { "a a b", "2", "q0:a q1:a q3[b]", "code length" },
  { "a a b 0", "a", "q0:a q1:a q3:b o2", "code length" },
  /* A later answer stays where its question is met again, and one on a path since left when it is met again. */
  { "a a b", "0=b", "q0:b q2", "code length" },
  { "a a b 0=b", "a", "q0:b q2:a q3:b o2", "code length" },
  { "a a b 0=b a", "1=b", "q0:b q2:b o1", "code length" },
  { "a a b 0=b a", "2=a", "q0:b q2:a q3:a o1", "code" },
  { "a a b 0=b a", "0=a", "q0:a q1:a q3:b o2", "code" },
  { "a b", "0=c", "q0:c o0", "code length" },
  { "a b 0=c", "0=a", "q0:a q1:b o0", "code length" },
  { "a a b", "1=b", "q0:a q1:b o0", "code length" },
  /* The same answer again is no change. */
  { "a a b", "1=a", "q0:a q1:a q3:b o2", "" },
  { "a a b <", "0=a", "q0:a q1:a q3:b o2", "code length" },
  { "a a b", "!", "q0", "code length" },
  { "a a b !", "a", "q0:a q1", "code length" },
  { "", "!", "q0", "" },
  { "a <", "!", "q0", "code" },
  { "a a b !", "!", "q0", "" },
  { "a a b", "#1-212-8", "q0:b q2:a q3:b o2", "code" },
  { "a a b", "#1-21-9", "q0:b q2:a q3", "code length" },
  { "a a b", "#1-5", "q0", "code length" },
  { "a a b #1-21-9", "a", "q0:b q2:a q3:a o1", "code length" },
};

static void
test_moves (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      PreauWalk *walk = new_walk ();
      g_auto (GStrv) words = g_strsplit (moves[i].before, " ", -1);
      g_autoptr (GPtrArray) notified = g_ptr_array_new_null_terminated (8, NULL, TRUE);
      g_autofree char *names = NULL;
      g_autofree char *place = NULL;

      for (guint j = 0; words[j] != NULL; j++)
        act (walk, words[j]);
      g_signal_connect (walk, "notify", G_CALLBACK (record_cb), notified);
      act (walk, moves[i].act);

      place = describe (walk);
      g_ptr_array_sort (notified, compare_strings);
      names = notified->len > 0 ? g_strjoinv (" ", (char **) notified->pdata) : g_strdup ("");
      g_test_message ("“%s”, then “%s”: %s; %s", moves[i].before, moves[i].act, place, names);
      g_assert_cmpstr (place, ==, moves[i].place);
      g_assert_cmpstr (names, ==, moves[i].notified);
      g_assert_finalize_object (walk);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *before;
    int revise; /* which step; -1: answer */
    const char *answer;
    guint number;
    PreauError code;
    const char *says;
  } cases[] = {
    { "", -1, "z", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“z” is not an answer here. Possible: a, b, c." },
    { "", -1, "", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“” is not an answer here. Possible: a, b, c." },
    { "", -1, "A", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“A” is not an answer here. Possible: a, b, c." },
    { "a", -1, "c", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“c” is not an answer here. Possible: a, b." },
    { "a a b 1", -1, "c", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“c” is not an answer here. Possible: a, b." },
    { "a a b", -1, "b", 0, PREAU_ERROR_WALK_ENDED, "The path ends before this answer." },
    { "a a b", -1, "z", 0, PREAU_ERROR_WALK_ENDED, "The path ends before this answer." },
    { "", -1, NULL, 0, PREAU_ERROR_UNKNOWN_ANSWER, "There is no answer 0 here: choose from 1 to 3." },
    { "", -1, NULL, 4, PREAU_ERROR_UNKNOWN_ANSWER, "There is no answer 4 here: choose from 1 to 3." },
    { "b", -1, NULL, G_MAXUINT, PREAU_ERROR_UNKNOWN_ANSWER, "There is no answer 4294967295 here: choose from 1 to 2." },
    { "c", -1, NULL, 1, PREAU_ERROR_WALK_ENDED, "The path ends before this answer." },
    { "a a b", 0, "z", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“z” is not an answer here. Possible: a, b, c." },
    { "a a b", 2, "c", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“c” is not an answer here. Possible: a, b." },
    { "a a b 2", 1, "q1", 0, PREAU_ERROR_UNKNOWN_ANSWER, "“q1” is not an answer here. Possible: a, b." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PreauWalk *walk = new_walk ();
      g_auto (GStrv) words = g_strsplit (cases[i].before, " ", -1);
      g_autoptr (GPtrArray) notified = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (guint j = 0; words[j] != NULL; j++)
        act (walk, words[j]);
      before = describe (walk);
      g_signal_connect (walk, "notify", G_CALLBACK (record_cb), notified);

      if (cases[i].revise >= 0)
        g_assert_false (preau_walk_revise (walk, (guint) cases[i].revise, cases[i].answer, &error));
      else if (cases[i].answer != NULL)
        g_assert_false (preau_walk_answer (walk, cases[i].answer, &error));
      else
        g_assert_false (preau_walk_answer_number (walk, cases[i].number, &error));

      g_assert_error (error, PREAU_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].says);
      after = describe (walk);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (notified->len, ==, 0);
      g_assert_finalize_object (walk);
    }
}

static void
test_properties (void)
{
  PreauWalk *walk = new_walk ();
  g_autoptr (PreauGuide) guide = NULL;
  g_autofree char *code = NULL;
  g_autofree char *expected = NULL;
  guint length;

  act (walk, "b");
  act (walk, "b");
  g_object_get (walk, "guide", &guide, "length", &length, "code", &code, NULL);
  expected = preau_walk_dup_code (walk);
  g_assert_true (guide == preau_walk_get_guide (walk));
  g_assert_cmpuint (length, ==, 2);
  g_assert_cmpstr (code, ==, expected);
  g_assert_finalize_object (walk);
}

/* Whoever hears of a change sees a walk that is already where it goes. */
static void
look_cb (GObject *object,
         GParamSpec *pspec,
         gpointer user_data)
{
  g_autofree char *place = describe (PREAU_WALK (object));

  g_assert_cmpstr (place, ==, user_data);
}

static void
test_notified_when_there (void)
{
  PreauWalk *walk = new_walk ();
  gulong handler;

  act (walk, "a");
  act (walk, "a");
  act (walk, "b");
  handler = g_signal_connect (walk, "notify", G_CALLBACK (look_cb), (gpointer) "q0:b q2");
  act (walk, "0=b");
  g_signal_handler_disconnect (walk, handler);
  g_signal_connect (walk, "notify", G_CALLBACK (look_cb), (gpointer) "q0:a q1:a q3:a o1");
  act (walk, "#1-111-4");
  g_assert_finalize_object (walk);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/walk/built-in/every-path", BuiltIn, NULL, set_up, test_every_path, tear_down);
  g_test_add ("/walk/built-in/four-answers", BuiltIn, NULL, set_up, test_four_answers, tear_down);
  g_test_add ("/walk/built-in/conditions-obeyed", BuiltIn, NULL, set_up, test_conditions_obeyed, tear_down);
  g_test_add ("/walk/built-in/stand-ins", BuiltIn, NULL, set_up, test_stand_ins, tear_down);
  g_test_add ("/walk/built-in/first-picks", BuiltIn, NULL, set_up, test_first_picks, tear_down);
  g_test_add ("/walk/built-in/never-offered", BuiltIn, NULL, set_up, test_never_offered, tear_down);
  g_test_add_func ("/walk/moves", test_moves);
  g_test_add_func ("/walk/errors", test_errors);
  g_test_add_func ("/walk/properties", test_properties);
  g_test_add_func ("/walk/notified-when-there", test_notified_when_there);

  return g_test_run ();
}
