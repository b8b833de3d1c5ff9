/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include "preau-alternative.h"
#include "preau-guide-loader.h"

#define N_GUIDES 150

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* `STEP ANSWER: OUTCOME…` for each change, outcomes by name. */
static char *
describe (PreauWalk *walk)
{
  GString *text = g_string_new (NULL);
  GPtrArray *changes = preau_alternative_list (walk);

  for (guint i = 0; i < changes->len; i++)
    {
      const PreauAlternative *change = changes->pdata[i];
      GPtrArray *outcomes = change->outcomes;
      guint step = change->step;
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      g_assert_true (change->question == preau_walk_get_step (walk, step)->question);
      for (guint j = 0; j < outcomes->len; j++)
        g_ptr_array_add (ids, (gpointer) ((const PreauOutcome *) outcomes->pdata[j])->id);
      g_ptr_array_sort (ids, compare_strings);

      g_string_append_printf (text, "%u %s:", step, change->answer->id);
      for (guint j = 0; j < ids->len; j++)
        g_string_append_printf (text, " %s", (const char *) ids->pdata[j]);
      g_string_append_c (text, '\n');
    }

  g_ptr_array_unref (changes);

  return g_string_free (text, FALSE);
}

/* Whether @path gives the answers of @taken before @step, then @number there, and later to each question that
 * @taken answers the same answer. */
static gboolean
agrees (const GuidePath *path,
        const GuidePath *taken,
        guint step,
        guint number)
{
  if (path->outcome == NULL || path->n_steps <= step)
    return FALSE;

  for (guint i = 0; i < path->n_steps; i++)
    {
      guint expected = 0;

      for (guint j = 0; j < taken->n_steps; j++)
        if (g_str_equal (path->steps[i].question, taken->steps[j].question))
          expected = taken->steps[j].number;
      if (i == step)
        expected = number;
      if (i < step && expected == 0)
        return FALSE;
      if (expected != 0 && path->steps[i].number != expected)
        return FALSE;
    }

  return g_str_equal (path->steps[step].question, taken->steps[step].question);
}

/* The same as describe(), from all the paths there are. */
static char *
expect (JsonObject *guide,
        GPtrArray *paths,
        const GuidePath *taken)
{
  GString *text = g_string_new (NULL);

  for (guint step = 0; step < taken->n_steps; step++)
    {
      JsonObject *question = guide_paths_get (guide, "questions", taken->steps[step].question);
      JsonArray *answers = json_object_get_array_member (question, "answers");

      for (guint number = 1; number <= json_array_get_length (answers); number++)
        {
          JsonObject *answer = json_array_get_object_element (answers, number - 1);
          g_autoptr (GPtrArray) ids = g_ptr_array_new ();

          if (number == taken->steps[step].number)
            continue;

          for (guint i = 0; i < paths->len; i++)
            {
              GuidePath *path = paths->pdata[i];

              if (agrees (path, taken, step, number) &&
                  !g_ptr_array_find_with_equal_func (ids, path->outcome, g_str_equal, NULL))
                g_ptr_array_add (ids, (gpointer) path->outcome);
            }
          g_ptr_array_sort (ids, compare_strings);

          g_assert_cmpuint (ids->len, >, 0);
          g_string_append_printf (text, "%u %s:", step, json_object_get_string_member (answer, "id"));
          for (guint i = 0; i < ids->len; i++)
            g_string_append_printf (text, " %s", (const char *) ids->pdata[i]);
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free (text, FALSE);
}

/* Where the person really lands when each change is made: on one of the outcomes named, or on the way to it. */
static void
assert_made (PreauGuide *guide,
             const GuidePath *path)
{
  PreauWalk *walk = preau_walk_new (guide);
  g_autoptr (GPtrArray) changes = NULL;

  guide_path_walk (path, walk);
  changes = preau_alternative_list (walk);
  for (guint i = 0; i < changes->len; i++)
    {
      const PreauAlternative *change = changes->pdata[i];
      PreauWalk *other = preau_walk_new (guide);
      g_autoptr (GError) error = NULL;

      guide_path_walk (path, other);
      preau_walk_revise (other, change->step, change->answer->id, &error);
      g_assert_no_error (error);
      if (preau_walk_get_outcome (other) != NULL)
        {
          GPtrArray *outcomes = change->outcomes;

          g_assert_cmpuint (outcomes->len, ==, 1);
          g_assert_true (outcomes->pdata[0] == preau_walk_get_outcome (other));
        }
      g_assert_finalize_object (other);
    }
  g_assert_finalize_object (walk);
}

static void
assert_all (JsonObject *json,
            PreauGuide *guide)
{
  g_autoptr (GPtrArray) paths = guide_paths_list (json);

  for (guint i = 0; i < paths->len; i++)
    {
      PreauWalk *walk = preau_walk_new (guide);
      g_autofree char *found = NULL;
      g_autofree char *expected = expect (json, paths, paths->pdata[i]);

      guide_path_walk (paths->pdata[i], walk);
      found = describe (walk);
      g_assert_cmpstr (found, ==, expected);
      g_assert_finalize_object (walk);
      assert_made (guide, paths->pdata[i]);
    }
}

static void
test_built_in_paths (void)
{
  JsonObject *json = guide_paths_parse_built_in ();
  PreauGuide *guide = preau_guide_load_built_in (NULL, NULL);

  assert_all (json, guide);
  json_object_unref (json);
  g_assert_finalize_object (guide);
}

static void
test_random_guides (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_GUIDES; i++)
    {
      GuideShape shape = { .n_questions = 1 + i % 6, .n_outcomes = 1 + i % 5, .max_answers = 1 + i % 3 };
      g_autofree char *description = guide_builder_random (rand, &shape);
      g_autofree char *text = guide_builder_to_json (description);
      JsonObject *json = guide_paths_parse (text);
      PreauGuide *guide = guide_builder_load (text, NULL);

      assert_all (json, guide);
      json_object_unref (json);
      g_assert_finalize_object (guide);
    }
}

#define CLASSES "class-college class-ecole class-lycee class-phone lessons-college lessons-ecole lessons-lycee"
#define PARENTS "parents-messages parents-video parents-voice"
#define SHARES "share-documents share-exercises share-wall"
#define MEETINGS "partners-small-booked partners-video phone-meeting staff-small-booked staff-video training"

static void
test_built_in (void)
{
  static const struct
  {
    const char *answers;
    const char *changes;
  } cases[] = {
    { "", "" },
    { "disturbed",
      "0 meet: " MEETINGS "\n0 class: " CLASSES "\n0 parents: " PARENTS "\n0 share: " SHARES "\n" },
    { "parents video",
      "0 meet: " MEETINGS "\n0 class: " CLASSES "\n0 share: " SHARES "\n0 disturbed: class-disturbed\n"
      "1 voice: parents-voice\n1 messages: parents-messages\n" },
    { "meet staff-video",
      "0 class: " CLASSES "\n0 parents: " PARENTS "\n0 share: " SHARES "\n0 disturbed: class-disturbed\n"
      "1 partners-video: partners-small-booked partners-video\n1 by-phone: phone-meeting\n1 training: training\n" },
    { "meet staff-video more",
      "0 class: " CLASSES "\n0 parents: " PARENTS "\n0 share: " SHARES "\n0 disturbed: class-disturbed\n"
      "1 partners-video: partners-small-booked partners-video\n1 by-phone: phone-meeting\n1 training: training\n"
      "2 ten-bookable: staff-small-booked\n2 ten-now: staff-video\n" },
    { "class live lycee",
      "0 meet: " MEETINGS "\n0 parents: " PARENTS "\n0 share: " SHARES "\n0 disturbed: class-disturbed\n"
      "1 phone-only: class-phone\n1 own-pace: lessons-college lessons-ecole lessons-lycee\n"
      "2 ecole: class-ecole\n2 college: class-college\n" },
  };
  PreauGuide *guide = preau_guide_load_built_in (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PreauWalk *walk = preau_walk_new (guide);
      g_auto (GStrv) answers = g_strsplit (cases[i].answers, " ", -1);
      g_autofree char *found = NULL;

      for (guint j = 0; answers[j] != NULL; j++)
        g_assert_true (preau_walk_answer (walk, answers[j], NULL));
      found = describe (walk);
      g_assert_cmpstr (found, ==, cases[i].changes);
      g_assert_finalize_object (walk);
    }
  g_assert_finalize_object (guide);
}

/* Later answers stay where another one leads back to their question; the others are open. */
static void
test_joining (void)
{
  static const struct
  {
    const char *guide;
    const char *answers;
    const char *changes;
  } cases[] = {
    { "ask q a r; ask q b r; ask r a o; ask r b p; end o; end p", "a a", "0 b: o\n1 b: p\n" },
    { "ask q a r; ask q b r; ask r a o; ask r b p; end o; end p", "a", "0 b: o p\n" },
    { "ask q a r; ask q b s; ask r a s; ask r b p; ask s a o; ask s b p; end o; end p", "a a a",
      "0 b: o\n1 b: p\n2 b: p\n" },
    { "ask q a r; ask q b s; ask s a r; ask s b p; ask r a o; ask r b p; end o; end p", "a a", "0 b: o p\n1 b: p\n" },
    { "ask q a o; ask q b o; end o", "a", "0 b: o\n" },
    { "ask q a o; end o", "a", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = guide_builder_to_json (cases[i].guide);
      PreauGuide *guide = guide_builder_load (json, NULL);
      PreauWalk *walk = preau_walk_new (guide);
      g_auto (GStrv) answers = g_strsplit (cases[i].answers, " ", -1);
      g_autofree char *found = NULL;

      for (guint j = 0; answers[j] != NULL; j++)
        g_assert_true (preau_walk_answer (walk, answers[j], NULL));
      found = describe (walk);
      g_assert_cmpstr (found, ==, cases[i].changes);
      g_assert_finalize_object (walk);
      g_assert_finalize_object (guide);
    }
}

/* The changes outlive their walk; what they name is the guide's own. */
static void
test_lifetime (void)
{
  g_autofree char *json = guide_builder_to_json ("ask q a o; ask q b p; end o; end p");
  g_autoptr (PreauGuide) guide = guide_builder_load (json, NULL);
  PreauWalk *walk = preau_walk_new (guide);
  g_autoptr (GPtrArray) changes = NULL;
  const PreauAlternative *change;

  g_assert_true (preau_walk_answer (walk, "a", NULL));
  changes = preau_alternative_list (walk);
  change = changes->pdata[0];
  g_assert_finalize_object (walk);

  g_assert_true (change->question == preau_table_get (guide->questions, "q"));
  g_assert_cmpstr (change->answer->id, ==, "b");
  g_assert_true (change->outcomes->pdata[0] == preau_table_get (guide->outcomes, "p"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/built-in", test_built_in);
  g_test_add_func ("/change/joining", test_joining);
  g_test_add_func ("/change/lifetime", test_lifetime);
  g_test_add_func ("/change/built-in/every-path", test_built_in_paths);
  g_test_add_func ("/change/random-guides", test_random_guides);

  return g_test_run ();
}
