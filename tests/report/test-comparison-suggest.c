/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"

#include "guide-builder.h"
#include "preau-comparison-suggest.h"
#include "preau-guide-loader.h"

/* What comes first among the tools to compare with, told from the guide alone. */

typedef enum
{
  REPLACES,
  RECOMMENDED,
  SAME_KIND,
  OTHER,
} Rank;

static gboolean
holds (JsonObject *object,
       const char *key,
       const char *id)
{
  g_autoptr (GPtrArray) ids = said_strings (json_object_get_array_member (object, key));

  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

static gboolean
holds_tool (JsonObject *outcome,
            const char *key,
            const char *id)
{
  JsonArray *array = json_object_get_array_member (outcome, key);

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_str_equal (said_string (json_array_get_object_element (array, i), "tool"), id))
      return TRUE;

  return FALSE;
}

/* Whether @candidate is offered in place of @id in @outcome. */
static gboolean
replaces (JsonObject *json,
          const char *outcome,
          const char *id,
          const char *candidate)
{
  for (guint i = 0; i < guide_path_count_picks (json, outcome); i++)
    {
      g_autoptr (GPtrArray) offered = guide_path_list_offered (json, outcome, i);

      if (g_str_equal (offered->pdata[0], id) &&
          g_ptr_array_find_with_equal_func (offered, candidate, g_str_equal, NULL))
        return TRUE;
    }

  return FALSE;
}

/* @candidate to one tool. */
static Rank
rank_to (JsonObject *json,
         const char *id,
         const char *candidate)
{
  JsonObject *tool = guide_paths_get (json, "tools", id);
  g_autoptr (GList) outcomes = json_object_get_members (json_object_get_object_member (json, "outcomes"));
  Rank rank = OTHER;

  if (holds (json_object_get_object_member (tool, "service"), "stand_ins", candidate))
    return REPLACES;
  if (g_str_equal (said_string (tool, "kind"), said_string (guide_paths_get (json, "tools", candidate), "kind")))
    rank = SAME_KIND;

  for (GList *each = outcomes; each != NULL; each = each->next)
    {
      JsonObject *outcome = guide_paths_get (json, "outcomes", each->data);

      if (replaces (json, each->data, id, candidate))
        return REPLACES;
      if (holds_tool (outcome, "picks", candidate) &&
          (holds (outcome, "listed", id) || holds_tool (outcome, "avoid", id)))
        rank = RECOMMENDED;
    }

  return rank;
}

static Rank
rank (JsonObject *json,
      const char *const *ids,
      const char *candidate)
{
  Rank best = OTHER;

  for (guint i = 0; ids[i] != NULL; i++)
    best = MIN (best, rank_to (json, ids[i], candidate));

  return best;
}

/* Where @id stands among all tools. */
static guint
find_place (PreauGuide *guide,
            const char *id)
{
  guint i = 0;

  while (!g_str_equal (preau_table_get_id (guide->tools, i), id))
    i++;

  return i;
}

static PreauLevel
get_level (PreauGuide *guide,
           const char *id)
{
  return ((const PreauTool *) preau_table_get (guide->tools, id))->level;
}

static void
assert_suggested (JsonObject *json,
                  PreauGuide *guide,
                  const char *const *ids,
                  guint *n_ranks)
{
  g_auto (GStrv) suggested = preau_comparison_suggest (guide, ids);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_tools = preau_table_get_length (guide->tools);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (seen, (gpointer) ids[i]);
  g_assert_cmpuint (g_strv_length (suggested), ==, n_tools - g_hash_table_size (seen));

  for (guint i = 0; suggested[i] != NULL; i++)
    {
      Rank now = rank (json, ids, suggested[i]);
      Rank before = i > 0 ? rank (json, ids, suggested[i - 1]) : REPLACES;

      g_assert_true (g_hash_table_add (seen, suggested[i]));
      g_assert_cmpint (now, >=, before);
      n_ranks[now]++;
      if (i == 0 || now != before || now < SAME_KIND)
        continue;

      g_assert_cmpint (get_level (guide, suggested[i]), >=, get_level (guide, suggested[i - 1]));
      if (get_level (guide, suggested[i]) == get_level (guide, suggested[i - 1]))
        g_assert_cmpuint (find_place (guide, suggested[i]), >, find_place (guide, suggested[i - 1]));
    }
  for (guint i = 0; i < n_tools; i++)
    g_assert_true (g_hash_table_contains (seen, preau_table_get_id (guide->tools, i)));
}

/* One to four tools of the built-in guide. */
static void
test_built_in (void)
{
  g_autoptr (JsonObject) json = guide_paths_parse_built_in ();
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  const char *const *all = preau_table_get_ids (guide->tools);
  guint n_tools = g_strv_length ((char **) all);
  guint n_ranks[OTHER + 1] = { 0 };

  for (guint i = 0; i < n_tools; i++)
    for (guint n = 1; n <= 4; n++)
      {
        const char *ids[5] = { NULL };

        for (guint j = 0; j < n; j++)
          ids[j] = all[(i + 7 * j) % n_tools];
        assert_suggested (json, guide, ids, n_ranks);
      }

  for (guint i = 0; i < G_N_ELEMENTS (n_ranks); i++)
    g_assert_cmpuint (n_ranks[i], >, 0);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *guide;
    const char *ids;
    const char *suggested;
  } cases[] = {
    { "ask q a o; end o t; tool t", "t", "" },
    { "ask q a o; end o t; tool t; tool u", "t", "u" },
    { "ask q a o; end o t; tool t; tool u", "", "t u" },
    { "ask q a o; end o t; tool t; tool u", "t u", "" },
    { "ask q a o; end o t; tool t; tool u level=listed; tool v level=stand-in; tool w level=listed", "t", "v u w" },
    /* The same kind first, whatever its level. */
    { "ask q a o; end o t; tool t kind=wall; tool u; tool v kind=wall level=doubtful; tool w kind=wall level=caution",
      "t", "w v u" },
    { "ask q a o; end o t; tool t kind=wall; tool u kind=lessons; tool v kind=exercises; tool w kind=lessons", "t u",
      "w v" },
    /* What takes its place before all else: of the service, then of the pick, in the order of each. */
    { "ask q a o; end o t; tool u kind=wall; tool v; tool t state=closed stand-ins=w,u; tool w kind=wall", "t",
      "w u v" },
    { "ask q a o; end o t:v; tool u; tool v kind=wall; tool t state=closed stand-ins=w; tool w kind=wall", "t",
      "w v u" },
    { "ask q a o; end o t:v; tool u; tool v kind=wall; tool t", "t", "u v" },
    /* Then what is recommended where it is not. */
    { "ask q a o; end o v u avoid=t; tool u kind=wall; tool v kind=wall; tool t; tool w", "t", "v u w" },
    { "ask q a o; end o v u listed=t; tool u kind=wall; tool v kind=wall; tool t; tool w", "t", "v u w" },
    { "ask q a o; ask q b p; end o u avoid=t; end p t; tool v; tool u kind=wall; tool t state=closed stand-ins=w; "
      "tool w kind=wall", "t", "w u v" },
    { "ask q a o; end o u t; tool v; tool u kind=wall; tool t", "t", "v u" },
    { "ask q a o; end o u avoid=t; tool t; tool u; tool v", "t u", "v" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = guide_builder_to_json (cases[i].guide);
      g_autoptr (JsonObject) json = guide_paths_parse (text);
      g_autoptr (PreauGuide) guide = guide_builder_load (text, NULL);
      g_auto (GStrv) ids = g_strsplit (cases[i].ids, " ", -1);
      g_auto (GStrv) suggested = preau_comparison_suggest (guide, (const char *const *) ids);
      g_autofree char *found = g_strjoinv (" ", suggested);
      guint n_ranks[OTHER + 1] = { 0 };

      g_test_message ("%s", cases[i].guide);
      g_assert_cmpstr (found, ==, cases[i].suggested);
      assert_suggested (json, guide, (const char *const *) ids, n_ranks);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-suggest/cases", test_cases);
  g_test_add_func ("/comparison-suggest/built-in", test_built_in);

  return g_test_run ();
}
