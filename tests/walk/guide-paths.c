/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-paths.h"

#include "preau-claim.h"

/**
 * guide_paths_parse:
 * @json: a guide
 *
 * Returns: (transfer full): it
 */
JsonObject *
guide_paths_parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);

  g_assert_no_error (error);

  return json_node_dup_object (root);
}

JsonObject *
guide_paths_parse_built_in (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "guide", "ministere-2020.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);

  return guide_paths_parse (json);
}

JsonObject *
guide_paths_get (JsonObject *guide,
                 const char *table,
                 const char *id)
{
  JsonObject *object = json_object_get_object_member (guide, table);

  return json_object_has_member (object, id) ? json_object_get_object_member (object, id) : NULL;
}

/* Returns FALSE where @node is neither a question nor an outcome. */
gboolean
guide_path_set_end (JsonObject *guide,
                    GuidePath *path,
                    const char *node)
{
  path->question = guide_paths_get (guide, "questions", node) != NULL ? node : NULL;
  path->outcome = guide_paths_get (guide, "outcomes", node) != NULL ? node : NULL;

  return path->question != NULL || path->outcome != NULL;
}

static JsonArray *
get_answers (JsonObject *guide,
             const char *question)
{
  return json_object_get_array_member (guide_paths_get (guide, "questions", question), "answers");
}

/* Returns FALSE where there is no such answer. */
gboolean
guide_path_append (JsonObject *guide,
                   GuidePath *path,
                   guint number)
{
  GuidePathStep *step = &path->steps[path->n_steps];

  g_assert_cmpuint (path->n_steps, <, GUIDE_PATH_MAX);
  if (path->question == NULL || number < 1 || number > json_array_get_length (get_answers (guide, path->question)))
    return FALSE;

  step->question = path->question;
  step->number = number;
  step->answer = json_array_get_object_element (get_answers (guide, path->question), number - 1);
  step->answer_id = json_object_get_string_member (step->answer, "id");
  path->n_steps++;

  return guide_path_set_end (guide, path, json_object_get_string_member (step->answer, "next"));
}

/* Returns 0 where there is no such answer. */
guint
guide_path_find_answer (JsonObject *guide,
                        const char *question,
                        const char *answer_id)
{
  JsonArray *answers = get_answers (guide, question);

  for (guint i = 0; i < json_array_get_length (answers); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (answers, i), "id"), answer_id))
      return i + 1;

  return 0;
}

/**
 * guide_paths_list:
 * @guide: a guide without cycles
 *
 * Returns: (transfer full) (element-type GuidePath): every path from the
 *   start to every place, each before those that go on from it
 */
GPtrArray *
guide_paths_list (JsonObject *guide)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  GuidePath *start = g_new0 (GuidePath, 1);

  guide_path_set_end (guide, start, json_object_get_string_member (guide, "start"));
  g_ptr_array_add (paths, start);

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = paths->pdata[i];
      guint n_answers = path->question != NULL ? json_array_get_length (get_answers (guide, path->question)) : 0;

      for (guint number = 1; number <= n_answers; number++)
        {
          GuidePath *longer = g_memdup2 (path, sizeof *path);

          g_assert_true (guide_path_append (guide, longer, number));
          g_ptr_array_add (paths, longer);
        }
    }

  return paths;
}

/* What the answers tell about @key, the last one counting; NULL where none does. */
JsonNode *
guide_path_get_told (const GuidePath *path,
                     const char *key)
{
  for (guint i = path->n_steps; i > 0; i--)
    {
      JsonObject *sets = json_object_get_object_member (path->steps[i - 1].answer, "sets");

      if (json_object_has_member (sets, key))
        return json_object_get_member (sets, key);
    }

  return NULL;
}

/* Returns 0 where nothing is told, G_MAXUINT where there is no upper bound. */
guint
guide_path_get_most_people (const GuidePath *path)
{
  JsonNode *people = guide_path_get_told (path, "people");

  if (people == NULL)
    return 0;

  return (guint) json_object_get_int_member_with_default (json_node_get_object (people), "at_most", G_MAXUINT);
}

guint
guide_path_count_picks (JsonObject *guide,
                        const char *outcome)
{
  return json_array_get_length (json_object_get_array_member (guide_paths_get (guide, "outcomes", outcome), "picks"));
}

/* The ids of the tool that is picked and of those that stand in for it. */
GPtrArray *
guide_path_list_offered (JsonObject *guide,
                         const char *outcome,
                         guint pick)
{
  GPtrArray *ids = g_ptr_array_new ();
  JsonArray *picks = json_object_get_array_member (guide_paths_get (guide, "outcomes", outcome), "picks");
  JsonObject *picked = json_array_get_object_element (picks, pick);
  const char *id = json_object_get_string_member (picked, "tool");
  JsonObject *service = json_object_get_object_member (guide_paths_get (guide, "tools", id), "service");
  JsonArray *stand_ins = json_object_get_array_member (service, "stand_ins");

  g_ptr_array_add (ids, (gpointer) id);
  if (g_str_equal (json_object_get_string_member (service, "state"), "open"))
    return ids;

  if (json_object_has_member (picked, "stand_ins"))
    stand_ins = json_object_get_array_member (picked, "stand_ins");
  for (guint i = 0; i < json_array_get_length (stand_ins); i++)
    g_ptr_array_add (ids, (gpointer) json_array_get_string_element (stand_ins, i));

  return ids;
}

static void
add_broken (GPtrArray *broken,
            const char *outcome,
            guint pick,
            const char *tool,
            const char *what,
            const char *key)
{
  g_ptr_array_add (broken, g_strdup_printf ("%s/%u %s %s %s", outcome, pick, tool, what, key));
}

static gboolean
has_string (JsonArray *array,
            const char *string)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_str_equal (json_array_get_string_element (array, i), string))
      return TRUE;

  return FALSE;
}

static void
list_broken_by_tool (JsonObject *guide,
                     const GuidePath *path,
                     guint pick,
                     const char *id,
                     GPtrArray *broken)
{
  static const char *const keys[] = { "audience", "medium" };
  JsonObject *tool = guide_paths_get (guide, "tools", id);
  JsonObject *conditions = json_object_get_object_member (tool, "conditions");
  JsonNode *time = guide_path_get_told (path, "booking");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      JsonNode *told = guide_path_get_told (path, keys[i]);

      if (!json_object_has_member (conditions, keys[i]))
        continue;
      if (told == NULL)
        add_broken (broken, path->outcome, pick, id, "unset", keys[i]);
      else if (!has_string (json_object_get_array_member (conditions, keys[i]), json_node_get_string (told)))
        add_broken (broken, path->outcome, pick, id, "broken", keys[i]);
    }

  if (json_object_has_member (conditions, "people"))
    {
      guint told = guide_path_get_most_people (path);
      gint64 limit = json_object_get_int_member (json_object_get_object_member (conditions, "people"), "at_most");

      if (told == 0)
        add_broken (broken, path->outcome, pick, id, "unset", "people");
      else if (told > limit)
        add_broken (broken, path->outcome, pick, id, "broken", "people");
    }

  if (g_str_equal (json_object_get_string_member (tool, "booking"), "required") && time != NULL &&
      g_str_equal (json_node_get_string (time), "impossible"))
    add_broken (broken, path->outcome, pick, id, "impossible", "booking");
}

/**
 * guide_path_list_broken:
 * @guide: the guide
 * @path: a path that has come to its outcome
 *
 * Returns: (transfer full) (element-type utf8): `OUTCOME/PICK TOOL broken|unset|impossible KEY`
 *   for each condition of a tool offered there that the path does not obey
 */
GPtrArray *
guide_path_list_broken (JsonObject *guide,
                        const GuidePath *path)
{
  GPtrArray *broken = g_ptr_array_new_with_free_func (g_free);

  for (guint pick = 0; pick < guide_path_count_picks (guide, path->outcome); pick++)
    {
      g_autoptr (GPtrArray) offered = guide_path_list_offered (guide, path->outcome, pick);

      for (guint i = 0; i < offered->len; i++)
        list_broken_by_tool (guide, path, pick, offered->pdata[i], broken);
    }

  return broken;
}

/* Gives the answers of @path to @walk, which is at its start. */
void
guide_path_walk (const GuidePath *path,
                 PreauWalk *walk)
{
  for (guint i = 0; i < path->n_steps; i++)
    {
      g_autoptr (GError) error = NULL;

      preau_walk_answer (walk, path->steps[i].answer_id, &error);
      g_assert_no_error (error);
    }
}

static void
add_reasons (GPtrArray *ids,
             JsonObject *giver)
{
  JsonArray *because = json_object_get_array_member (giver, "because");

  for (guint i = 0; i < json_array_get_length (because); i++)
    {
      const char *id = json_array_get_string_element (because, i);

      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
}

/* The ids of the claims of the answers, then of the first pick, then of the outcome, each once. */
GPtrArray *
guide_path_list_reasons (JsonObject *guide,
                         const GuidePath *path)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < path->n_steps; i++)
    add_reasons (ids, path->steps[i].answer);

  if (path->outcome != NULL)
    {
      JsonObject *outcome = guide_paths_get (guide, "outcomes", path->outcome);
      JsonArray *picks = json_object_get_array_member (outcome, "picks");

      if (json_array_get_length (picks) > 0)
        add_reasons (ids, json_array_get_object_element (picks, 0));
      add_reasons (ids, outcome);
    }

  return ids;
}

static void
assert_choice (const GuidePath *path,
               const char *key,
               GType type,
               int value)
{
  JsonNode *told = guide_path_get_told (path, key);

  if (told == NULL)
    g_assert_cmpint (value, ==, 0);
  else
    g_assert_cmpstr (preau_enum_to_nick (type, value), ==, json_node_get_string (told));
}

static void
assert_situation (const GuidePath *path,
                  PreauWalk *walk)
{
  PreauSituation situation = preau_walk_get_situation (walk);
  JsonNode *told = guide_path_get_told (path, "people");
  JsonObject *people = told != NULL ? json_node_get_object (told) : NULL;
  gint64 least = people != NULL ? json_object_get_int_member_with_default (people, "at_least", 0) : 0;
  gint64 most = people != NULL ? json_object_get_int_member_with_default (people, "at_most", 0) : 0;

  assert_choice (path, "audience", preau_audience_get_type (), (int) situation.audience);
  assert_choice (path, "medium", preau_medium_get_type (), (int) situation.medium);
  assert_choice (path, "booking", preau_booking_time_get_type (), (int) situation.time);
  g_assert_cmpint (situation.people_at_least, ==, least);
  g_assert_cmpint (situation.people_at_most, ==, most);
}

/* Fails unless @walk is where @path ends, and says what follows from it. */
void
guide_path_assert (JsonObject *guide,
                   const GuidePath *path,
                   PreauWalk *walk)
{
  const PreauQuestion *question = preau_walk_get_question (walk);
  const PreauOutcome *outcome = preau_walk_get_outcome (walk);
  GPtrArray *reasons = preau_walk_get_reasons (walk);
  g_autoptr (GPtrArray) expected = guide_path_list_reasons (guide, path);

  g_assert_cmpstr (question != NULL ? question->id : NULL, ==, path->question);
  g_assert_cmpstr (outcome != NULL ? outcome->id : NULL, ==, path->outcome);

  g_assert_cmpuint (preau_walk_get_length (walk), ==, path->n_steps);
  for (guint i = 0; i < path->n_steps; i++)
    {
      g_assert_cmpstr (preau_walk_get_step (walk, i)->question->id, ==, path->steps[i].question);
      g_assert_cmpstr (preau_walk_get_step (walk, i)->answer->id, ==, path->steps[i].answer_id);
    }

  assert_situation (path, walk);
  g_assert_cmpuint (reasons->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_cmpstr (((const PreauClaim *) reasons->pdata[i])->id, ==, expected->pdata[i]);
}
