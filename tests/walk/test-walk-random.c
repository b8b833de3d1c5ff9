/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include <string.h>

#include "preau-alternative.h"
#include "preau-claim.h"
#include "preau-error.h"
#include "preau-guide-loader.h"

/* Any row of answers, steps back and revisions: the walk is each time where a simple model of it is, says the same as
 * a fresh walk that is given the same answers, and notifies exactly what changed. */

#define N_GUIDES 120
#define N_MOVES_BUILT_IN 12000
#define N_MOVES 250
#define N_PROPS 2

static const char *const prop_names[N_PROPS] = { "length", "code" };

typedef struct
{
  gconstpointer question;
  gconstpointer outcome;
  guint length;
  char *code;
} Place;

/* The person has given answers, and is at `stop` or, where it is NULL, as far as these lead. */
typedef struct
{
  JsonObject *json;
  PreauGuide *guide;
  PreauWalk *walk;
  GRand *rand;
  GHashTable *given; /* id of a question → number of the answer */
  const char *stop;
  GuidePath path;
  guint notified[N_PROPS];
} Model;

static void
notify_cb (GObject *object,
           GParamSpec *pspec,
           gpointer user_data)
{
  Model *model = user_data;

  for (guint i = 0; i < N_PROPS; i++)
    if (g_str_equal (pspec->name, prop_names[i]))
      model->notified[i]++;
}

static guint
draw (Model *model,
      guint n)
{
  return (guint) g_rand_int_range (model->rand, 0, (int) n);
}

static void
follow (Model *model)
{
  memset (&model->path, 0, sizeof model->path);
  guide_path_set_end (model->json, &model->path, json_object_get_string_member (model->json, "start"));

  while (model->path.question != NULL && g_strcmp0 (model->path.question, model->stop) != 0 &&
         g_hash_table_contains (model->given, model->path.question))
    {
      gpointer number = g_hash_table_lookup (model->given, model->path.question);

      g_assert_true (guide_path_append (model->json, &model->path, GPOINTER_TO_UINT (number)));
    }
}

static JsonArray *
get_answers (Model *model,
             const char *question)
{
  return json_object_get_array_member (guide_paths_get (model->json, "questions", question), "answers");
}

static guint
count_answers (Model *model,
               const char *question)
{
  return json_array_get_length (get_answers (model, question));
}

static const char *
get_answer_id (Model *model,
               const char *question,
               guint number)
{
  JsonObject *answer = json_array_get_object_element (get_answers (model, question), number - 1);

  return json_object_get_string_member (answer, "id");
}

static void
move_answer (Model *model)
{
  const char *question = model->path.question;
  g_autoptr (GError) error = NULL;
  guint number;

  if (question == NULL)
    {
      g_assert_false (preau_walk_answer (model->walk, "a0", &error));
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_WALK_ENDED);
      return;
    }

  number = 1 + draw (model, count_answers (model, question));
  if (draw (model, 2) == 0)
    preau_walk_answer (model->walk, get_answer_id (model, question, number), &error);
  else
    preau_walk_answer_number (model->walk, number, &error);
  g_assert_no_error (error);
  g_hash_table_insert (model->given, (gpointer) question, GUINT_TO_POINTER (number));
  model->stop = NULL;
}

static void
move_answer_unknown (Model *model)
{
  g_autoptr (GError) error = NULL;
  PreauError expected = model->path.question != NULL ? PREAU_ERROR_UNKNOWN_ANSWER : PREAU_ERROR_WALK_ENDED;

  if (draw (model, 2) == 0)
    g_assert_false (preau_walk_answer (model->walk, "no-such-answer", &error));
  else
    g_assert_false (preau_walk_answer_number (model->walk, 10, &error));
  g_assert_error (error, PREAU_ERROR, (int) expected);
}

static void
move_back (Model *model)
{
  gboolean moved = preau_walk_back (model->walk);

  g_assert_cmpint (moved, ==, model->path.n_steps > 0);
  if (moved)
    model->stop = model->path.steps[model->path.n_steps - 1].question;
}

static void
move_go_to (Model *model)
{
  guint step;

  if (model->path.n_steps == 0)
    return;

  step = draw (model, model->path.n_steps);
  preau_walk_go_to (model->walk, step);
  model->stop = model->path.steps[step].question;
}

static void
move_revise (Model *model)
{
  g_autoptr (GError) error = NULL;
  const char *question;
  guint step;
  guint number;

  if (model->path.n_steps == 0)
    return;

  step = draw (model, model->path.n_steps);
  question = model->path.steps[step].question;
  if (draw (model, 8) == 0)
    {
      g_assert_false (preau_walk_revise (model->walk, step, "no-such-answer", &error));
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_UNKNOWN_ANSWER);
      return;
    }

  number = 1 + draw (model, count_answers (model, question));
  preau_walk_revise (model->walk, step, get_answer_id (model, question, number), &error);
  g_assert_no_error (error);
  g_hash_table_insert (model->given, (gpointer) question, GUINT_TO_POINTER (number));
  model->stop = NULL;
}

static void
move_open_code (Model *model)
{
  PreauWalk *other = preau_walk_new (model->guide);
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  guint n = draw (model, 8);

  g_hash_table_remove_all (model->given);
  model->stop = NULL;
  follow (model);
  for (guint i = 0; i < n && model->path.question != NULL; i++)
    {
      const char *question = model->path.question;
      guint number = 1 + draw (model, count_answers (model, question));

      g_hash_table_insert (model->given, (gpointer) question, GUINT_TO_POINTER (number));
      guide_path_append (model->json, &model->path, number);
    }

  guide_path_walk (&model->path, other);
  code = preau_walk_dup_code (other);
  preau_walk_open_code (model->walk, code, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (other);
}

static void
move_restart (Model *model)
{
  preau_walk_restart (model->walk);
  g_hash_table_remove_all (model->given);
  model->stop = NULL;
}

static void
take_place (Model *model,
            Place *place)
{
  place->question = preau_walk_get_question (model->walk);
  place->outcome = preau_walk_get_outcome (model->walk);
  place->length = preau_walk_get_length (model->walk);
  place->code = preau_walk_dup_code (model->walk);
}

/* @may_forget: where the path is the same, answers kept beside it may have gone. */
static void
assert_notified (Model *model,
                 const Place *before,
                 const Place *now,
                 gboolean may_forget)
{
  g_assert_cmpuint (model->notified[0], ==, before->length != now->length);
  if (!g_str_equal (before->code, now->code))
    g_assert_cmpuint (model->notified[1], ==, 1);
  else if (may_forget)
    g_assert_cmpuint (model->notified[1], <=, 1);
  else
    g_assert_cmpuint (model->notified[1], ==, 0);
}

/* All that a walk says, but for what is kept beside its path. */
static char *
describe (PreauWalk *walk)
{
  GString *text = g_string_new (NULL);
  PreauSituation situation = preau_walk_get_situation (walk);
  GPtrArray *reasons = preau_walk_get_reasons (walk);
  g_autoptr (GPtrArray) changes = preau_alternative_list (walk);
  g_autofree char *code = preau_walk_dup_code (walk);

  g_string_append_printf (text, "%p %p %s %u %u-%u %u %u:", (gpointer) preau_walk_get_question (walk),
                          (gpointer) preau_walk_get_outcome (walk), code, situation.audience, situation.people_at_least,
                          situation.people_at_most, situation.medium, situation.time);
  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    g_string_append_printf (text, " %p=%p", (gpointer) preau_walk_get_step (walk, i)->question,
                            (gpointer) preau_walk_get_step (walk, i)->answer);
  for (guint i = 0; i < reasons->len; i++)
    g_string_append_printf (text, " %s", ((const PreauClaim *) reasons->pdata[i])->id);
  for (guint i = 0; i < changes->len; i++)
    {
      GPtrArray *outcomes = ((const PreauAlternative *) changes->pdata[i])->outcomes;

      g_string_append_printf (text, "\n%u %s:", ((const PreauAlternative *) changes->pdata[i])->step,
                              ((const PreauAlternative *) changes->pdata[i])->answer->id);
      for (guint j = 0; j < outcomes->len; j++)
        g_string_append_printf (text, " %s", ((const PreauOutcome *) outcomes->pdata[j])->id);
    }

  return g_string_free (text, FALSE);
}

static void
assert_as_fresh (Model *model)
{
  PreauWalk *fresh = preau_walk_new (model->guide);
  g_autofree char *said = describe (model->walk);
  g_autofree char *expected = NULL;

  guide_path_walk (&model->path, fresh);
  expected = describe (fresh);
  g_assert_cmpstr (said, ==, expected);
  g_assert_finalize_object (fresh);
}

static void
assert_kept (Model *model)
{
  const PreauAnswer *kept = preau_walk_get_kept_answer (model->walk);
  gpointer number = NULL;

  if (model->path.question != NULL)
    number = g_hash_table_lookup (model->given, model->path.question);

  if (number == NULL)
    g_assert_null (kept);
  else
    g_assert_cmpstr (kept->id, ==, get_answer_id (model, model->path.question, GPOINTER_TO_UINT (number)));
}

static void
move (Model *model)
{
  guint kind = draw (model, 100);
  Place before;
  Place now;

  memset (model->notified, 0, sizeof model->notified);
  take_place (model, &before);

  if (kind < 45)
    move_answer (model);
  else if (kind < 50)
    move_answer_unknown (model);
  else if (kind < 62)
    move_back (model);
  else if (kind < 72)
    move_go_to (model);
  else if (kind < 94)
    move_revise (model);
  else if (kind < 97)
    move_open_code (model);
  else
    move_restart (model);

  follow (model);
  take_place (model, &now);
  guide_path_assert (model->json, &model->path, model->walk);
  assert_notified (model, &before, &now, kind >= 94);
  assert_kept (model);
  assert_as_fresh (model);
  g_free (before.code);
  g_free (now.code);
}

static void
run (JsonObject *json,
     PreauGuide *guide,
     guint32 seed,
     guint n_moves)
{
  Model model = { .json = json, .guide = guide };

  model.walk = preau_walk_new (guide);
  model.rand = g_rand_new_with_seed (seed);
  model.given = g_hash_table_new (g_str_hash, g_str_equal);
  g_signal_connect (model.walk, "notify", G_CALLBACK (notify_cb), &model);
  follow (&model);

  for (guint i = 0; i < n_moves; i++)
    move (&model);

  g_hash_table_unref (model.given);
  g_rand_free (model.rand);
  g_assert_finalize_object (model.walk);
}

static void
test_built_in (void)
{
  JsonObject *json = guide_paths_parse_built_in ();
  g_autoptr (GError) error = NULL;
  PreauGuide *guide = preau_guide_load_built_in (NULL, &error);

  g_assert_no_error (error);
  run (json, guide, 1, N_MOVES_BUILT_IN);
  json_object_unref (json);
  g_assert_finalize_object (guide);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < N_GUIDES; i++)
    {
      GuideShape shape = {
        .n_questions = 1 + i % 10, .n_outcomes = 1 + i % 5, .max_answers = 1 + i % 4, .sets = 40, .conditions = 0,
      };
      g_autofree char *description = guide_builder_random (rand, &shape);
      g_autofree char *text = guide_builder_to_json (description);
      JsonObject *json = guide_paths_parse (text);
      PreauGuide *guide = guide_builder_load (text, NULL);

      run (json, guide, i, N_MOVES);
      json_object_unref (json);
      g_assert_finalize_object (guide);
    }
}

/* Every path of random guides, and not only those that chance leads to. */
static void
test_random_paths (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_paths = 0;

  for (guint i = 0; i < N_GUIDES; i++)
    {
      GuideShape shape = { .n_questions = 1 + i % 7, .n_outcomes = 1 + i % 6, .max_answers = 3, .sets = 40 };
      g_autofree char *description = guide_builder_random (rand, &shape);
      g_autofree char *text = guide_builder_to_json (description);
      JsonObject *json = guide_paths_parse (text);
      PreauGuide *guide = guide_builder_load (text, NULL);
      g_autoptr (GPtrArray) paths = guide_paths_list (json);

      for (guint j = 0; j < paths->len; j++)
        {
          PreauWalk *walk = preau_walk_new (guide);

          guide_path_walk (paths->pdata[j], walk);
          guide_path_assert (json, paths->pdata[j], walk);
          g_assert_finalize_object (walk);
        }

      n_paths += paths->len;
      json_object_unref (json);
      g_assert_finalize_object (guide);
    }

  g_test_message ("%u paths", n_paths);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/walk/random/built-in", test_built_in);
  g_test_add_func ("/walk/random/guides", test_random);
  g_test_add_func ("/walk/random/paths", test_random_paths);

  return g_test_run ();
}
