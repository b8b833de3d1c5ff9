/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include "preau-guide-diff.h"
#include "preau-guide-loader.h"
#include "preau-json-reader.h"
#include "preau-json.h"

/* What changes between two guides, against all their paths, read without the code under test; and every value of a
 * guide, changed one by one. */

#define N_PAIRS 1500

static gboolean
happens (GRand *rand,
         guint percent)
{
  return (guint) g_rand_int_range (rand, 0, 100) < percent;
}

/* What the later guide calls it. */
static const char *
find_id (JsonObject *after,
         const char *id)
{
  JsonObject *retired = json_object_get_object_member (after, "retired");

  return json_object_get_string_member_with_default (retired, id, id);
}

/* `question/answer …`, in the words of @after */
static char *
name_path (JsonObject *after,
           const GuidePath *path)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < path->n_steps; i++)
    g_string_append_printf (name, "%s/%s ", find_id (after, path->steps[i].question), path->steps[i].answer_id);

  return g_string_free (name, FALSE);
}

/* Name of each path to an outcome → the outcome. */
static GHashTable *
list_ends (JsonObject *guide,
           JsonObject *after)
{
  GHashTable *ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) paths = guide_paths_list (guide);

  for (guint i = 0; i < paths->len; i++)
    {
      const GuidePath *path = paths->pdata[i];

      if (path->outcome != NULL)
        g_assert_true (g_hash_table_insert (ends, name_path (after, path), (gpointer) path->outcome));
    }

  return ends;
}

static const char *
get_state (JsonObject *guide,
           const char *tool)
{
  JsonObject *service = json_object_get_object_member (guide_paths_get (guide, "tools", tool), "service");

  return json_object_get_string_member (service, "state");
}

/* Each pick and what to use today in its place, in the words of @after. */
static char *
describe_offer (JsonObject *guide,
                JsonObject *after,
                const char *outcome)
{
  GString *offer = g_string_new (NULL);

  for (guint i = 0; i < guide_path_count_picks (guide, outcome); i++)
    {
      g_autoptr (GPtrArray) offered = guide_path_list_offered (guide, outcome, i);
      gboolean closed = g_str_equal (get_state (guide, offered->pdata[0]), "closed");

      g_string_append_printf (offer, "%s ", find_id (after, offered->pdata[0]));
      g_string_append_printf (offer, "%s ", find_id (after, offered->pdata[closed && offered->len > 1 ? 1 : 0]));
    }

  return g_string_free (offer, FALSE);
}

static gboolean
leads_elsewhere (JsonObject *before,
                 JsonObject *after,
                 const char *led_to,
                 const char *leads_to)
{
  g_autofree char *offered = describe_offer (before, after, led_to);
  g_autofree char *offers = describe_offer (after, after, leads_to);

  return !g_str_equal (find_id (after, led_to), leads_to) || !g_str_equal (offered, offers);
}

static void
count (GHashTable *counts,
       const char *before,
       const char *after)
{
  g_autofree char *ends = g_strdup_printf ("%s %s", before, after);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, ends));

  g_hash_table_insert (counts, g_steal_pointer (&ends), GUINT_TO_POINTER (n + 1));
}

/* `before after` → how many paths, by going through all of them. */
static GHashTable *
expect_paths (JsonObject *before,
              JsonObject *after,
              GHashTable *led_to,
              GHashTable *lead_to)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name;
  gpointer end;

  g_hash_table_iter_init (&iter, led_to);
  while (g_hash_table_iter_next (&iter, &name, &end))
    {
      const char *now = g_hash_table_lookup (lead_to, name);

      if (now == NULL)
        count (counts, end, "-");
      else if (leads_elsewhere (before, after, end, now))
        count (counts, end, now);
    }

  g_hash_table_iter_init (&iter, lead_to);
  while (g_hash_table_iter_next (&iter, &name, &end))
    if (!g_hash_table_contains (led_to, name))
      count (counts, "-", end);

  return counts;
}

static const char *
get_id (const PreauOutcome *outcome)
{
  return outcome != NULL ? outcome->id : "-";
}

/* The path that is named is one of them. */
static void
assert_trail (JsonObject *after,
              const PreauPathDiff *path,
              GHashTable *led_to,
              GHashTable *lead_to)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < path->trail->len; i++)
    {
      const PreauStep *step = preau_trail_get (path->trail, i);

      g_string_append_printf (name, "%s/%s ", find_id (after, step->question->id), step->answer->id);
    }

  g_assert_cmpstr (g_hash_table_lookup (led_to, name->str), ==, path->before != NULL ? path->before->id : NULL);
  g_assert_cmpstr (g_hash_table_lookup (lead_to, name->str), ==, path->after != NULL ? path->after->id : NULL);
}

static void
assert_paths (const PreauGuideDiff *diff,
              JsonObject *before,
              JsonObject *after)
{
  g_autoptr (GHashTable) led_to = list_ends (before, after);
  g_autoptr (GHashTable) lead_to = list_ends (after, after);
  g_autoptr (GHashTable) counts = expect_paths (before, after, led_to, lead_to);

  for (guint i = 0; i < diff->paths->len; i++)
    {
      const PreauPathDiff *path = diff->paths->pdata[i];
      g_autofree char *ends = g_strdup_printf ("%s %s", get_id (path->before), get_id (path->after));

      g_assert_cmpuint (path->n_paths, ==, GPOINTER_TO_UINT (g_hash_table_lookup (counts, ends)));
      g_assert_cmpint (path->change, ==, path->before == NULL  ? PREAU_PATH_NEW
                                         : path->after == NULL ? PREAU_PATH_GONE
                                                               : PREAU_PATH_ELSEWHERE);
      assert_trail (after, path, led_to, lead_to);
      g_assert_true (g_hash_table_remove (counts, ends));
    }

  g_assert_cmpuint (g_hash_table_size (counts), ==, 0);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* All that a path code depends on. */
static char *
describe_tree (JsonObject *guide,
               JsonObject *after)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  g_ptr_array_add (lines, g_strdup (find_id (after, json_object_get_string_member (guide, "start"))));
  json_object_iter_init (&iter, json_object_get_object_member (guide, "questions"));
  while (json_object_iter_next (&iter, &id, &node))
    {
      JsonArray *answers = json_object_get_array_member (json_node_get_object (node), "answers");
      g_autoptr (GString) line = g_string_new (find_id (after, id));

      for (guint i = 0; i < json_array_get_length (answers); i++)
        {
          JsonObject *answer = json_array_get_object_element (answers, i);

          g_string_append_printf (line, " %s %s", json_object_get_string_member (answer, "id"),
                                  find_id (after, json_object_get_string_member (answer, "next")));
        }
      g_ptr_array_add (lines, g_strdup (line->str));
    }
  g_ptr_array_sort (lines, compare_strings);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Another place that comes later, so that there is no cycle. */
static char *
draw_target (GRand *rand,
             const GuideShape *shape,
             guint from)
{
  guint target = (guint) g_rand_int_range (rand, (int) from + 1, (int) (shape->n_questions + shape->n_outcomes));

  if (target < shape->n_questions)
    return g_strdup_printf ("q%u", target);

  return g_strdup_printf ("o%u", target - shape->n_questions);
}

/* A question keeps at least its first answer. */
static void
change_answer (GRand *rand,
               const GuideShape *shape,
               char **line,
               gboolean first)
{
  g_auto (GStrv) words = g_strsplit (*line, " ", -1);
  guint from = (guint) g_ascii_strtoull (words[1] + 1, NULL, 10);
  guint kind = (guint) g_rand_int_range (rand, 0, first ? 2 : 4);
  g_autofree char *target = draw_target (rand, shape, from);

  g_free (*line);
  if (kind == 0)
    *line = g_strdup_printf ("ask %s %s %s", words[1], words[2], target);
  else if (kind == 1)
    *line = g_strdup_printf ("ask %s b%s %s", words[1], words[2], words[3]);
  else if (kind == 2)
    *line = g_strdup_printf ("ask %s %s %s\nask %s new %s", words[1], words[2], words[3], words[1], target);
  else
    *line = g_strdup ("");
}

/* A new id, and the old one is retired. */
static char *
rename_node (const char *description,
             const char *id)
{
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", id);
  g_autofree char *by = g_strdup_printf ("new-%s", id);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autofree char *renamed = g_regex_replace_literal (regex, description, -1, 0, by, 0, NULL);

  return g_strdup_printf ("%s\nretired %s %s\n", renamed, id, by);
}

/* @by: (transfer full) */
static void
replace (char **string,
         char *by)
{
  g_free (*string);
  *string = by;
}

static char *
change_guide (GRand *rand,
              const GuideShape *shape,
              const char *description)
{
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);
  g_autofree char *changed = NULL;
  g_autofree char *last = g_strdup ("");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      if (g_str_has_prefix (lines[i], "ask ") && happens (rand, 8))
        change_answer (rand, shape, &lines[i], !g_str_equal (words[1], last));
      else if (g_str_has_prefix (lines[i], "tool ") && happens (rand, 10))
        replace (&lines[i], g_strdup_printf ("tool %s state=closed stand-ins=t0", words[1]));
      else if (g_str_has_prefix (lines[i], "end ") && happens (rand, 10))
        replace (&lines[i], g_strdup_printf ("end %s t%d", words[1], g_rand_int_range (rand, 0, 5)));
      if (g_strcmp0 (words[0], "ask") == 0)
        replace (&last, g_strdup (words[1]));
    }

  changed = g_strjoinv ("\n", lines);
  if (happens (rand, 40))
    {
      static const char *const ids[] = { "q0", "o0", "t1" };

      return rename_node (changed, ids[g_rand_int_range (rand, 0, G_N_ELEMENTS (ids))]);
    }

  return g_steal_pointer (&changed);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (29);
  guint seen[PREAU_PATH_NEW + 1] = { 0 };
  guint n_trees = 0;

  for (guint i = 0; i < N_PAIRS; i++)
    {
      GuideShape shape = { .n_questions = 1 + i % 7, .n_outcomes = 1 + i % 5, .max_answers = 1 + i % 4 };
      g_autofree char *one = guide_builder_random (rand, &shape);
      g_autofree char *other = change_guide (rand, &shape, one);
      g_autofree char *before_text = guide_builder_to_json (one);
      g_autofree char *after_text = guide_builder_to_json (other);
      g_autoptr (JsonObject) before_json = guide_paths_parse (before_text);
      g_autoptr (JsonObject) after_json = guide_paths_parse (after_text);
      g_autoptr (PreauGuide) before = guide_builder_import (before_text);
      g_autoptr (PreauGuide) after = guide_builder_import (after_text);
      g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (before, after);
      g_autofree char *tree = describe_tree (before_json, after_json);
      g_autofree char *tree_now = describe_tree (after_json, after_json);

      assert_paths (diff, before_json, after_json);
      g_assert_cmpint (diff->tree->len > 0, ==, !g_str_equal (tree, tree_now));
      g_assert_cmpint (diff->differs, ==, !g_str_equal (before_text, after_text));
      for (guint j = 0; j < diff->paths->len; j++)
        seen[((PreauPathDiff *) diff->paths->pdata[j])->change]++;
      n_trees += diff->tree->len > 0;
    }

  for (PreauPathChange change = PREAU_PATH_ELSEWHERE; change <= PREAU_PATH_NEW; change++)
    g_assert_cmpuint (seen[change], >, N_PAIRS / 10);
  g_test_message ("%u trees changed", n_trees);
  g_assert_cmpuint (n_trees, >, N_PAIRS / 10);
  g_assert_cmpuint (n_trees, <, N_PAIRS * 9 / 10);
}

typedef struct
{
  JsonNode *root;
  PreauGuide *guide;
  guint n_changed;
  guint n_texts;
} Leaves;

/* NULL where a guide cannot say that. */
static PreauGuide *
import (JsonNode *root)
{
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (PreauJsonTree) tree = preau_json_read (text, strlen (text), findings);
  PreauJsonReading reading = { .bytes = bytes, .tree = tree, .findings = findings };
  PreauJson json = { .reading = &reading, .node = tree->nodes };
  g_autoptr (PreauGuide) guide = preau_guide_import (&json);

  return preau_findings_get_length (findings) == 0 ? g_steal_pointer (&guide) : NULL;
}

/* TRUE where the guide could be read with the value instead of the one it had. */
static gboolean
try_value (Leaves *self,
           JsonNode *leaf,
           GValue *value)
{
  g_auto (GValue) had = G_VALUE_INIT;
  g_autoptr (PreauGuide) changed = NULL;
  g_autoptr (PreauGuideDiff) diff = NULL;

  json_node_get_value (leaf, &had);
  json_node_set_value (leaf, value);
  changed = import (self->root);
  json_node_set_value (leaf, &had);
  if (changed == NULL)
    return FALSE;

  diff = preau_guide_diff_new (self->guide, changed);
  g_assert_true (diff->differs);
  self->n_texts += diff->n_texts;
  self->n_changed++;

  return TRUE;
}

static gboolean
try_string (Leaves *self,
            JsonNode *leaf,
            const char *string)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (g_str_equal (string, json_node_get_string (leaf)))
    return FALSE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, string);

  return try_value (self, leaf, &value);
}

/* Whatever the string is: an id, a text, a month, a day or a word of a closed list. What a path leads to has to be
 * there. */
static gboolean
change_string (Leaves *self,
               const char *place,
               JsonNode *leaf)
{
  static const char *const outcomes[] = { "meet", "none", NULL };
  static const char *const tools[] = { "spare", "other", "video", NULL };
  static const char *const words[] = {
    "2019-05", "2019-05-06", "staff", "pupils", "video", "phone", "possible", "impossible", "none", "unknown",
    "listed", "caution", "webinar", "open", "closed", "stated", "reading", "current", "contested", "before", "during",
    "required", "advised", "help", "terms", "clock", "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3", NULL,
  };
  g_autofree char *longer = g_strconcat (json_node_get_string (leaf), "x", NULL);
  gboolean is_tool = g_str_has_suffix (place, "/tool") || g_str_has_suffix (place, "/stand_ins");
  gboolean is_next = g_str_has_suffix (place, "/next");
  const char *const *others = is_tool ? tools : is_next ? outcomes : words;
  gboolean done = !is_tool && !is_next && try_string (self, leaf, longer);

  for (guint i = 0; !done && others[i] != NULL; i++)
    done = try_string (self, leaf, others[i]);

  return done;
}

static gboolean
change_number (Leaves *self,
               JsonNode *leaf)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (json_node_get_value_type (leaf) == G_TYPE_BOOLEAN)
    {
      g_value_init (&value, G_TYPE_BOOLEAN);
      g_value_set_boolean (&value, !json_node_get_boolean (leaf));
    }
  else
    {
      g_value_init (&value, G_TYPE_INT64);
      g_value_set_int64 (&value, json_node_get_int (leaf) - 1);
    }

  return try_value (self, leaf, &value);
}

static void
change_leaves (Leaves *self,
               const char *place,
               JsonNode *node)
{
  static const char *const fixed[] = { "/format", "/languages", "/start", NULL };

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) keys = json_object_get_members (json_node_get_object (node));

      for (GList *key = keys; key != NULL; key = key->next)
        {
          g_autofree char *below = g_strdup_printf ("%s/%s", place, (const char *) key->data);

          change_leaves (self, below, json_object_get_member (json_node_get_object (node), key->data));
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        change_leaves (self, place, json_array_get_element (json_node_get_array (node), i));
    }
  else if (!JSON_NODE_HOLDS_NULL (node) && !g_strv_contains (fixed, place))
    {
      gboolean is_string = json_node_get_value_type (node) == G_TYPE_STRING;

      if (!(is_string ? change_string (self, place, node) : change_number (self, node)))
        g_error ("%s could not be changed", place);
    }
}

/* Nothing of a guide is left out where it is asked whether two are the same. */
static void
test_every_value (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "every-field.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauGuideDiff) same = NULL;
  Leaves leaves = { 0 };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  root = json_from_string (text, NULL);
  guide = import (root);
  g_assert_nonnull (guide);
  same = preau_guide_diff_new (guide, guide);
  g_assert_false (same->differs);

  leaves = (Leaves) { .root = root, .guide = guide };
  change_leaves (&leaves, "", root);
  g_test_message ("%u values, %u of them texts", leaves.n_changed, leaves.n_texts);
  g_assert_cmpuint (leaves.n_changed, >, 150);
  g_assert_cmpuint (leaves.n_texts, >, 50);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide-diff-random/paths", test_random);
  g_test_add_func ("/guide-diff-random/every-value", test_every_value);

  return g_test_run ();
}
