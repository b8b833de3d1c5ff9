/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include <string.h>

#include "preau-mention.h"
#include "preau-guide-loader.h"

/* The entries of every tool against all the paths there are. */

#define N_GUIDES 400

static const char *
get_nick (PreauMentionRelation relation)
{
  return preau_enum_to_nick (preau_mention_relation_get_type (), (int) relation);
}

/* `OUTCOME RELATION QUESTION ANSWER…` for each entry, the question being `-` where there is none. */
static char *
describe (PreauGuide *guide,
          const char *tool)
{
  g_autoptr (GPtrArray) entries = preau_mention_list (guide, tool);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const PreauMention *entry = entries->pdata[i];
      const PreauQuestion *question = entry->question;
      PreauWalk *walk = preau_walk_new (guide);
      g_autoptr (GError) error = NULL;

      preau_walk_open_code (walk, entry->code, &error);
      g_assert_no_error (error);
      g_assert_true (preau_walk_get_question (walk) == question);
      g_assert_true (question != NULL || preau_walk_get_outcome (walk) == entry->outcome);

      g_string_append_printf (text, "%s %s %s", entry->outcome->id, get_nick (entry->relation),
                              question != NULL ? question->id : "-");
      for (guint j = 0; j < preau_walk_get_length (walk); j++)
        g_string_append_printf (text, " %s", preau_walk_get_step (walk, j)->answer->id);
      g_string_append_c (text, '\n');
      g_assert_finalize_object (walk);
    }

  return g_string_free (text, FALSE);
}

static gboolean
names_tool (JsonArray *array,
            const char *tool)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *id = JSON_NODE_HOLDS_OBJECT (node)
                         ? json_object_get_string_member (json_node_get_object (node), "tool")
                         : json_node_get_string (node);

      if (g_str_equal (id, tool))
        return TRUE;
    }

  return FALSE;
}

static const char *
expect_relation (JsonObject *json,
                 const char *outcome,
                 const char *tool)
{
  JsonObject *said = guide_paths_get (json, "outcomes", outcome);

  if (names_tool (json_object_get_array_member (said, "picks"), tool))
    return "pick";
  for (guint i = 0; i < guide_path_count_picks (json, outcome); i++)
    {
      g_autoptr (GPtrArray) offered = guide_path_list_offered (json, outcome, i);

      if (g_ptr_array_find_with_equal_func (offered, tool, g_str_equal, NULL))
        return "stand-in";
    }
  if (names_tool (json_object_get_array_member (said, "listed"), tool))
    return "listed";

  return names_tool (json_object_get_array_member (said, "avoid"), tool) ? "avoided" : NULL;
}

/* What all of @paths to @outcome begin with, one after the other. */
static GuidePath
find_beginning (GPtrArray *paths,
                const char *outcome)
{
  GuidePath beginning = { .n_steps = GUIDE_PATH_MAX + 1 };

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = paths->pdata[i];
      guint same = 0;

      if (g_strcmp0 (path->outcome, outcome) != 0)
        continue;
      if (beginning.n_steps > GUIDE_PATH_MAX)
        {
          beginning = *path;
          continue;
        }

      while (same < MIN (path->n_steps, beginning.n_steps) &&
             g_str_equal (path->steps[same].question, beginning.steps[same].question) &&
             path->steps[same].number == beginning.steps[same].number)
        same++;
      if (same == beginning.n_steps)
        continue;
      beginning.question = beginning.steps[same].question;
      beginning.outcome = NULL;
      beginning.n_steps = same;
    }

  g_assert_cmpuint (beginning.n_steps, <=, GUIDE_PATH_MAX);

  return beginning;
}

/* The same as describe(), from all the paths there are. */
static char *
expect (JsonObject *json,
        GPtrArray *paths,
        const char *tool)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GList) outcomes = json_object_get_members (json_object_get_object_member (json, "outcomes"));

  for (GList *outcome = outcomes; outcome != NULL; outcome = outcome->next)
    {
      const char *relation = expect_relation (json, outcome->data, tool);
      GuidePath beginning;

      if (relation == NULL)
        continue;

      beginning = find_beginning (paths, outcome->data);
      g_string_append_printf (text, "%s %s %s", (const char *) outcome->data, relation,
                              beginning.question != NULL ? beginning.question : "-");
      for (guint i = 0; i < beginning.n_steps; i++)
        g_string_append_printf (text, " %s", beginning.steps[i].answer_id);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* Returns what is said of all tools. */
static char *
assert_all (JsonObject *json,
            PreauGuide *guide,
            GPtrArray *paths)
{
  const char *const *ids = preau_table_get_ids (guide->tools);
  GString *all = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *found = describe (guide, ids[i]);
      g_autofree char *expected = expect (json, paths, ids[i]);

      g_assert_cmpstr (found, ==, expected);
      g_string_append (all, found);
    }

  return g_string_free (all, FALSE);
}

/* A tool that is offered obeys its conditions on each path to where its entries lead. */
static void
assert_obeyed (JsonObject *json,
               PreauGuide *guide,
               GPtrArray *paths,
               const char *tool)
{
  g_autoptr (GPtrArray) entries = preau_mention_list (guide, tool);

  for (guint i = 0; i < entries->len; i++)
    {
      const PreauMention *entry = entries->pdata[i];
      const char *outcome = entry->outcome->id;
      guint n_paths = 0;

      if (entry->relation > PREAU_MENTION_STAND_IN)
        continue;

      for (guint j = 0; j < paths->len; j++)
        {
          const GuidePath *path = paths->pdata[j];
          g_autoptr (GPtrArray) broken = NULL;

          if (g_strcmp0 (path->outcome, outcome) != 0)
            continue;

          n_paths++;
          broken = guide_path_list_broken (json, path);
          for (guint k = 0; k < broken->len; k++)
            {
              g_auto (GStrv) words = g_strsplit (broken->pdata[k], " ", -1);

              g_assert_cmpstr (words[1], !=, tool);
            }
        }
      g_assert_cmpuint (n_paths, >, 0);
    }
}

static void
test_built_in_paths (void)
{
  JsonObject *json = guide_paths_parse_built_in ();
  PreauGuide *guide = preau_guide_load_built_in (NULL, NULL);
  const char *const *ids = preau_table_get_ids (guide->tools);
  g_autoptr (GPtrArray) paths = guide_paths_list (json);
  g_autofree char *all = assert_all (json, guide, paths);

  for (PreauMentionRelation relation = PREAU_MENTION_PICK; relation <= PREAU_MENTION_AVOIDED; relation++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", get_nick (relation));

      g_assert_nonnull (strstr (all, word));
    }
  for (guint i = 0; ids[i] != NULL; i++)
    assert_obeyed (json, guide, paths, ids[i]);
  json_object_unref (json);
  g_assert_finalize_object (guide);
}

static void
test_built_in (void)
{
  static const struct
  {
    const char *tool;
    const char *entries;
  } cases[] = {
    { "cned-lessons",
      "lessons-ecole pick - class own-pace ecole\nlessons-college pick - class own-pace college\n"
      "lessons-lycee pick - class own-pace lycee\n" },
    { "renavisio",
      "staff-small-booked pick - meet staff-video ten-bookable\n"
      "partners-small-booked pick - meet partners-video ten-bookable\nclass-ecole avoided - class live ecole\n"
      "class-college avoided - class live college\nclass-lycee avoided - class live lycee\n" },
    { "whatsapp", "parents-messages listed - parents messages\n" },
    { "verdon", "" },
  };
  PreauGuide *guide = preau_guide_load_built_in (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (guide, cases[i].tool);

      g_assert_cmpstr (found, ==, cases[i].entries);
    }
  g_assert_finalize_object (guide);
}

/* Branches that part and join in every way, and which of several relations counts. */
static void
test_cases (void)
{
  static const struct
  {
    const char *guide;
    const char *entries; /* of tool t */
  } cases[] = {
    { "ask q a o; end o t; tool t", "o pick - a\n" },
    { "ask q a o; ask q b p; end o t; end p; tool t", "o pick - a\n" },
    { "ask q a o; ask q b o; end o t; tool t", "o pick q\n" },
    { "ask q a r; ask q b p; ask r a o; ask r b o; end o t; end p; tool t", "o pick r a\n" },
    { "ask q a r; ask q b r; ask r a o; ask r b p; end o t; end p; tool t", "o pick q\n" },
    { "ask z a q; ask q a r; ask q b s; ask r a o; ask s a o; end o t; tool t", "o pick q a\n" },
    { "ask z a q; ask q a r; ask q b o; ask r a o; ask r b o; end o t; tool t", "o pick q a\n" },
    { "ask q a r; ask r a s; ask r b o; ask s a u; ask s b u; ask u a o; end o t; tool t", "o pick r a\n" },
    { "ask q a r; ask q b o; ask r a s; ask s a o; end o t; tool t", "o pick q\n" },
    { "ask q a o; ask q b p; end p t; end o t; tool t", "p pick - b\no pick - a\n" },
    { "ask q a o; end o u; tool u state=closed stand-ins=t; tool t", "o stand-in - a\n" },
    { "ask q a o; end o u; tool u stand-ins=t; tool t", "" },
    { "ask q a o; end o u:t; tool u state=unclear stand-ins=v; tool t; tool v", "o stand-in - a\n" },
    { "ask q a o; end o u:v; tool u state=unclear stand-ins=t; tool t; tool v", "" },
    { "ask q a o; end o u t; tool u state=closed stand-ins=t; tool t", "o pick - a\n" },
    { "ask q a o; end o u listed=t; tool u state=closed stand-ins=t; tool t", "o stand-in - a\n" },
    { "ask q a o; end o listed=t avoid=t; tool t", "o listed - a\n" },
    { "ask q a o; end o listed=u avoid=t; tool t; tool u", "o avoided - a\n" },
    { "ask q a o; end o u; tool u; tool t", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = guide_builder_to_json (cases[i].guide);
      JsonObject *json = guide_paths_parse (text);
      PreauGuide *guide = guide_builder_load (text, NULL);
      g_autoptr (GPtrArray) paths = guide_paths_list (json);
      g_autofree char *found = describe (guide, "t");
      g_autofree char *all = assert_all (json, guide, paths);

      g_test_message ("%s", cases[i].guide);
      g_assert_cmpstr (found, ==, cases[i].entries);
      json_object_unref (json);
      g_assert_finalize_object (guide);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  guint seen[PREAU_MENTION_AVOIDED + 1] = { 0 };
  guint n_open = 0;

  for (guint i = 0; i < N_GUIDES; i++)
    {
      GuideShape shape = {
        .n_questions = 1 + i % 8, .n_outcomes = 1 + i % 6, .max_answers = 1 + i % 4, .named = 40,
      };
      g_autofree char *description = guide_builder_random (rand, &shape);
      g_autofree char *text = guide_builder_to_json (description);
      JsonObject *json = guide_paths_parse (text);
      PreauGuide *guide = guide_builder_load (text, NULL);
      g_autoptr (GPtrArray) paths = guide_paths_list (json);
      g_autofree char *all = assert_all (json, guide, paths);

      for (PreauMentionRelation relation = PREAU_MENTION_PICK; relation <= PREAU_MENTION_AVOIDED; relation++)
        {
          g_autofree char *word = g_strdup_printf (" %s ", get_nick (relation));

          seen[relation] += strstr (all, word) != NULL;
        }
      n_open += strstr (all, " q1 ") != NULL;
      json_object_unref (json);
      g_assert_finalize_object (guide);
    }

  for (PreauMentionRelation relation = PREAU_MENTION_PICK; relation <= PREAU_MENTION_AVOIDED; relation++)
    {
      g_test_message ("%u guides: %s", seen[relation], get_nick (relation));
      g_assert_cmpuint (seen[relation], >, N_GUIDES / 20);
    }
  g_test_message ("%u guides with a walk that is opened on its way", n_open);
  g_assert_cmpuint (n_open, >, N_GUIDES / 20);
}

/* 5¹⁸ paths, which are more than 2⁴⁰, to one outcome and a single one to the other: none of them is walked. */
static void
test_ladder (void)
{
  g_autofree char *ladder = guide_builder_ladder (18, 5);
  g_autofree char *description = g_strconcat (ladder, "ask q0 out p\nask q17 out p\nend o t\nend p avoid=t\n"
                                              "ask q0 alone s\nend s listed=t\ntool t\n", NULL);
  g_autofree char *text = guide_builder_to_json (description);
  PreauGuide *guide = guide_builder_load (text, NULL);
  gint64 start = g_get_monotonic_time ();
  g_autofree char *found = describe (guide, "t");

  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_TIME_SPAN_MINUTE);
  g_assert_cmpstr (found, ==, "o pick q0\np avoided q0\ns listed - alone\n");
  g_assert_finalize_object (guide);
}

/* What an entry names is the guide's own. */
static void
test_lifetime (void)
{
  g_autofree char *json = guide_builder_to_json ("guide g 2; ask q a o; ask q b o; end o t; tool t");
  g_autoptr (PreauGuide) guide = guide_builder_load (json, NULL);
  g_autoptr (GPtrArray) entries = preau_mention_list (guide, "t");
  const PreauMention *entry = entries->pdata[0];

  g_assert_true (entry->outcome == preau_table_get (guide->outcomes, "o"));
  g_assert_true (entry->question == preau_table_get (guide->questions, "q"));
  g_assert_true (g_str_has_prefix (entry->code, "2-"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry/built-in", test_built_in);
  g_test_add_func ("/entry/cases", test_cases);
  g_test_add_func ("/entry/lifetime", test_lifetime);
  g_test_add_func ("/entry/built-in/every-tool", test_built_in_paths);
  g_test_add_func ("/entry/random", test_random);
  g_test_add_func ("/entry/ladder", test_ladder);

  return g_test_run ();
}
