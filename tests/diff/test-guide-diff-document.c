/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-file.h"
#include "guide-said.h"
#include "json-shape.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-block.h"
#include "preau-document-html.h"
#include "preau-document-markdown.h"
#include "preau-document-text.h"
#include "preau-guide-diff-document.h"
#include "preau-guide-diff-json.h"
#include "preau-json-write.h"

/* What changes from one guide to another, in words and for programs. */

#define SHAPE "before:o after:o faults:a paths:a tools:a tree:a texts:i differs:b language:s"
#define SHAPE_PATH "change:s paths:i code:s answers:a situation:s before:O after:O"
#define SHAPE_END "outcome:s title:s picks:a today:a"
#define SHAPE_TOOL "tool:s name:s level:s state:s"
#define SHAPE_TREE "change:s question:s answer:S before:S after:S text:s"

#define ANSWER(id, fr, en, next)                                                                           \
  "{\"id\":\"" id "\",\"label\":{\"fr\":\"" fr "\",\"en\":\"" en "\"},\"because\":[],\"next\":\"" next "\"," \
  "\"sets\":{\"audience\":\"staff\",\"people\":{\"at_most\":10},\"medium\":\"video\",\"booking\":\"possible\"}}"
#define TOOL(name, level)                                                                                      \
  "{\"name\":\"" name "\",\"aliases\":[],\"summary\":{\"fr\":\"Un outil.\",\"en\":\"A tool.\"},"               \
  "\"kind\":\"webinar\",\"publisher\":{\"fr\":\"Un éditeur\",\"en\":\"A maker\"},\"level\":\"" level "\","     \
  "\"account\":\"none\",\"booking\":\"none\",\"conditions\":{},\"links\":{},\"claims\":[],\"includes\":[],"    \
  "\"checklist\":[],\"service\":{\"state\":\"open\",\"claims\":[],\"stand_ins\":[]}}"

/* A guide that has something of everything, and a later edition in which something of everything has changed, but not
 * the digit of the tree. */
static const char *const editions[] = {
  "/serial=1\n/tools/leaving=" TOOL ("Leaving", "listed") "\n/questions/who/answers=["
  ANSWER ("staff", "Collègues", "Staff", "meet") "," ANSWER ("team", "Équipe", "Team", "meet") ","
  ANSWER ("nobody", "Personne", "Nobody", "none") "]",
  "/serial=2\n/issued=\"2026-05-01\"\n/tools/coming=" TOOL ("Coming", "caution") "\n/questions/who/answers=["
  ANSWER ("team", "Équipe", "Team", "meet") "," ANSWER ("staff", "Collègues", "Staff", "meet") ","
  ANSWER ("friends", "Amis", "Friends", "none") "]\n"
  "/tools/video/service/state=\"open\"\n/tools/other/level=\"caution\"\n/about/fr=\"Autre.\"\n"
  "/claims/now/where/en=\"Page 3\"",
};

static PreauGuide *
load_edition (guint number)
{
  g_autoptr (JsonObject) guide = said_parse_file ("valid/every-field.json");
  g_autofree char *json = guide_builder_edit (guide, editions[number]);

  return guide_builder_load (json, NULL);
}

static PreauGuideDiff *
compare_editions (void)
{
  g_autoptr (PreauGuide) before = load_edition (0);
  g_autoptr (PreauGuide) after = load_edition (1);

  return preau_guide_diff_new (before, after);
}

static void
test_golden (gconstpointer language)
{
  g_autoptr (PreauGuideDiff) diff = compare_editions ();
  g_autoptr (PreauDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *html = NULL;
  g_autofree char *json = NULL;

  said_speak (language);
  document = preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_EDITORS, language);
  text = preau_document_to_text (document, &(PreauTextStyle) { 60, FALSE });
  markdown = preau_document_to_markdown (document);
  html = preau_document_to_html (document);
  json = preau_json_write_object (preau_guide_diff_write_json, diff);
  golden_file_assert ("guide-diff", language, "txt", text);
  golden_file_assert ("guide-diff", language, "md", markdown);
  golden_file_assert ("guide-diff", language, "html", html);
  golden_file_assert ("guide-diff", language, "json", json);
}

/* What the page says below its title and its editions, in English. */
static const struct
{
  const char *before;
  const char *after;
  const char *said;
} cases[] = {
  { "ask q a o; end o", "ask q a o; end o", "Nothing is different." },
  { "guide g 1 1; ask q a o; end o", "guide g 1 2; ask q a o because=c; end o",
    "Only details are different, such as dates, addresses or sources." },
  { "guide g 1 1; ask q a o; end o", "guide h 1 1; ask q a o; end o",
    "# To be mended|These are two guides, “g” and “h”: all editions of a guide have the same “id”." },
  { "guide g 1 3; ask q a o; end o", "guide g 1 2; ask q a o; end o",
    "# To be mended|“serial” goes back from 3 to 2, and no Préau takes an older edition: name the older guide first, "
    "or raise “serial” to 4 or more." },
  { "guide g 1 3; ask q a o; end o", "guide g 1 3; ask q a o because=c; end o",
    "# To be mended|Both guides have serial 3, but they are not the same: raise “serial” to 4 or more." },
  { "guide g 9 1; ask q a o; ask q b o; end o", "guide g 9 2; ask q b o; ask q a o; end o",
    "# To be mended|Questions, answers, their order or what they lead to have changed, and “tree” is still 9: path "
    "codes handed out before would open other pages. Set “tree” to 1.|# Questions and answers|"
    "Question “q”: the answers are in another order." },
  { "guide g 9 1; ask q a o; end o", "guide g 1 2; ask q a o; end o",
    "# To be mended|“tree” goes from 9 to 1, and no question, no answer, no order and nothing that they lead to has "
    "changed: path codes handed out before would be refused for nothing. Set “tree” back to 9." },
  { "guide g 1 1; ask q a o; ask q b o; end o", "guide g 3 2; ask q b o; ask q a o; end o",
    "# To be mended|“tree” goes from 1 to 3, which is more than one step an edition: path codes of older editions "
    "could open other pages. Set “tree” to 2.|# Questions and answers|Question “q”: the answers are in another order." },
  { "guide g 1 1; ask q a r; ask r b o; end o; end p t; tool t",
    "guide g 2 2; ask r b p; ask r c o; end o; end p t; tool t",
    "# Paths removed|Mot [fr] › Mot [fr]|Before: Mot [fr] — Our sources recommend no tool for this.|CODE|"
    "# New paths|Mot [fr]|Now: Mot [fr] — Our sources recommend no tool for this.|CODE|"
    "Mot [fr]|Now: Mot [fr] → t|CODE|"
    "# Questions and answers|The first question is “r” instead of “q”.|Question “q” is gone.|"
    "Question “r”: answer “c” is new.|Question “r”: answer “b” leads to “p” instead of “o”." },
  { "guide g 1 1; ask q a o; ask q b o; end o", "guide g 2 2; ask q a r; ask r c o; end o",
    "# Paths removed|Mot [fr]|Before: Mot [fr] — Our sources recommend no tool for this.|CODE · and 1 other path|"
    "# New paths|Mot [fr] › Mot [fr]|Now: Mot [fr] — Our sources recommend no tool for this.|CODE|"
    "# Questions and answers|Question “q”: answer “b” is gone.|Question “q”: answer “a” leads to “r” instead of “o”.|"
    "Question “r” is new." },
  { "guide g 1 1; ask q a o; ask q b o; ask q c o; end o t; tool t stand-ins=u; tool u",
    "guide g 1 2; ask q a o; ask q b o; ask q c o; end o t u; tool t state=closed stand-ins=u; tool u level=caution",
    "# Paths that lead elsewhere|Mot [fr]|Before: Mot [fr] → t|Now: Mot [fr] → u, in place of t · u|"
    "CODE · and 2 other paths|# Tools|t|Service open → Service closed|u|Level: Recommended → With caution" },
  { "guide g 1 1; ask q a o; end o; tool t", "guide g 1 2; ask q a o; end o; tool u state=unclear level=listed",
    "# Tools|New in the guide: u|Named, not assessed · State of the service not confirmed|Removed from the guide: t" },
};

/* Codes are put aside: they have tests of their own. */
static char *
describe (PreauDocument *document)
{
  GString *said = g_string_new (NULL);

  for (guint i = 2; i < document->blocks->len; i++)
    {
      const PreauBlock *block = document->blocks->pdata[i];
      const char *rest = strstr (block->text, " · and ");
      gboolean is_code = g_str_has_prefix (block->text, "Code: ");

      g_string_append_printf (said, "%s%s%s%s", i > 2 ? "|" : "", block->kind == PREAU_BLOCK_HEADING ? "# " : "",
                              is_code ? "CODE" : block->text, is_code && rest != NULL ? rest : "");
    }

  return g_string_free (said, FALSE);
}

static void
test_cases (void)
{
  said_speak ("en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *one = guide_builder_to_json (cases[i].before);
      g_autofree char *other = guide_builder_to_json (cases[i].after);
      g_autoptr (PreauGuide) before = guide_builder_import (one);
      g_autoptr (PreauGuide) after = guide_builder_import (other);
      g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (before, after);
      g_autoptr (PreauDocument) document = preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_EDITORS, "en");
      g_autofree char *said = describe (document);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* Who uses a guide is told of no ids, and has nothing to mend. */
static void
test_users (void)
{
  g_autofree char *one = guide_builder_to_json ("guide g 9 1; ask q a o; ask q b o; end o");
  g_autofree char *other = guide_builder_to_json ("guide g 9 2; ask q b o; ask q a o; end o");
  g_autoptr (PreauGuide) before = guide_builder_import (one);
  g_autoptr (PreauGuide) after = guide_builder_import (other);
  g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (before, after);
  g_autoptr (PreauDocument) document = NULL;
  g_autofree char *said = NULL;

  said_speak ("en");
  document = preau_guide_diff_to_document (diff, PREAU_DIFF_FOR_USERS, "en");
  said = describe (document);
  g_assert_cmpstr (said, ==, "# Questions and answers|1 question or answer has changed.");
}

static void
assert_end (JsonObject *path,
            const char *key,
            const PreauOutcome *outcome)
{
  JsonObject *end;

  g_assert_cmpint (json_object_get_null_member (path, key), ==, outcome == NULL);
  if (outcome == NULL)
    return;

  end = json_object_get_object_member (path, key);
  shape_assert (end, SHAPE_END);
  shape_assert_string (end, "outcome", outcome->id);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (end, "picks")), ==, outcome->picks->len);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (end, "today")), ==, outcome->picks->len);
}

static void
assert_path (JsonObject *object,
             gconstpointer thing)
{
  const PreauPathDiff *path = thing;
  JsonArray *answers = json_object_get_array_member (object, "answers");

  shape_assert (object, SHAPE_PATH);
  shape_assert_nick (object, "change", preau_path_change_get_type (), path->change);
  g_assert_cmpint (json_object_get_int_member (object, "paths"), ==, (gint64) path->n_paths);
  g_assert_cmpuint (json_array_get_length (answers), ==, path->trail->len);
  for (guint i = 0; i < path->trail->len; i++)
    g_assert_cmpstr (json_array_get_string_element (answers, i), ==, preau_trail_get (path->trail, i)->answer->id);
  assert_end (object, "before", path->before);
  assert_end (object, "after", path->after);
}

static void
assert_state (JsonObject *object,
              const char *key,
              const PreauTool *tool)
{
  g_assert_cmpint (json_object_get_null_member (object, key), ==, tool == NULL);
  if (tool == NULL)
    return;

  object = json_object_get_object_member (object, key);
  shape_assert (object, SHAPE_TOOL);
  shape_assert_string (object, "tool", tool->id);
  shape_assert_nick (object, "level", preau_level_get_type (), tool->level);
  shape_assert_nick (object, "state", preau_service_state_get_type (), tool->service->state);
}

static void
assert_tool (JsonObject *object,
             gconstpointer thing)
{
  const PreauToolDiff *tool = thing;

  shape_assert (object, "before:O after:O");
  assert_state (object, "before", tool->before);
  assert_state (object, "after", tool->after);
}

static void
assert_tree_change (JsonObject *object,
                    gconstpointer thing)
{
  const PreauTreeDiff *change = thing;

  shape_assert (object, SHAPE_TREE);
  shape_assert_nick (object, "change", preau_tree_change_get_type (), change->change);
  shape_assert_string (object, "question", change->question);
  shape_assert_string (object, "answer", change->answer);
  shape_assert_string (object, "before", change->before);
  shape_assert_string (object, "after", change->after);
}

static void
test_json (gconstpointer language)
{
  g_autoptr (PreauGuideDiff) diff = compare_editions ();
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *json = NULL;
  JsonArray *faults;

  said_speak (language);
  json = preau_json_write_object (preau_guide_diff_write_json, diff);
  object = guide_paths_parse (json);
  shape_assert (object, SHAPE);
  shape_assert (json_object_get_object_member (object, "before"), SHAPE_GUIDE);
  shape_assert (json_object_get_object_member (object, "after"), SHAPE_GUIDE);
  faults = json_object_get_array_member (object, "faults");
  g_assert_cmpuint (json_array_get_length (faults), ==, 1);
  shape_assert (json_array_get_object_element (faults, 0), "fault:s text:s");
  shape_assert_string (json_array_get_object_element (faults, 0), "fault", "tree-kept");
  shape_assert_list (object, "paths", diff->paths, assert_path);
  shape_assert_list (object, "tools", diff->tools, assert_tool);
  shape_assert_list (object, "tree", diff->tree, assert_tree_change);
  g_assert_cmpint (json_object_get_int_member (object, "texts"), ==, 2);
  g_assert_true (json_object_get_boolean_member (object, "differs"));
  shape_assert_string (object, "language", language);
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = {
    { "golden", test_golden },
    { "json", test_json },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide-diff-document/cases", test_cases);
  g_test_add_func ("/guide-diff-document/users", test_users);
  said_add_tests ("/guide-diff-document", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
