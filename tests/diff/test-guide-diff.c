/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include "preau-guide-diff.h"
#include "preau-guide-loader.h"

#define TREE "ask q a r; ask q b o; ask r c o; ask r d p; end o t; end p u; tool t; tool u"

static const char *
get_nick (GType type,
          guint value)
{
  return preau_enum_to_nick (type, (int) value);
}

static void
append_faults (GString *to,
               const PreauGuideDiff *diff)
{
  for (guint i = 0; i < diff->faults->len; i++)
    g_string_append_printf (to, "! %s\n",
                            get_nick (preau_guide_fault_get_type (), g_array_index (diff->faults, PreauGuideFault, i)));
}

static const char *
get_id (const PreauOutcome *outcome)
{
  return outcome != NULL ? outcome->id : "-";
}

static void
append_paths (GString *to,
              const PreauGuideDiff *diff)
{
  for (guint i = 0; i < diff->paths->len; i++)
    {
      const PreauPathDiff *path = diff->paths->pdata[i];

      g_string_append_printf (to, "%s %s %s %" G_GUINT64_FORMAT, get_nick (preau_path_change_get_type (), path->change),
                              get_id (path->before), get_id (path->after), path->n_paths);
      for (guint j = 0; j < path->trail->len; j++)
        g_string_append_printf (to, " %s/%s", preau_trail_get (path->trail, j)->question->id,
                                preau_trail_get (path->trail, j)->answer->id);
      g_string_append_c (to, '\n');
    }
}

static void
append_tool (GString *to,
             const PreauTool *tool)
{
  if (tool == NULL)
    g_string_append (to, " -");
  else
    g_string_append_printf (to, " %s:%s:%s", tool->id, get_nick (preau_level_get_type (), tool->level),
                            get_nick (preau_service_state_get_type (), tool->service->state));
}

static void
append_tree (GString *to,
             const PreauGuideDiff *diff)
{
  for (guint i = 0; i < diff->tree->len; i++)
    {
      const PreauTreeDiff *change = diff->tree->pdata[i];

      g_string_append_printf (to, "tree %s %s", get_nick (preau_tree_change_get_type (), change->change),
                              change->question);
      if (change->answer != NULL)
        g_string_append_printf (to, "/%s", change->answer);
      if (change->before != NULL || change->after != NULL)
        g_string_append_printf (to, " %s %s", change->before != NULL ? change->before : "-",
                                change->after != NULL ? change->after : "-");
      g_string_append_c (to, '\n');
    }
}

/* A line for each difference: `! FAULT`, `elsewhere|gone|new BEFORE AFTER N QUESTION/ANSWER…`,
 * `tool ID:LEVEL:STATE ID:LEVEL:STATE`, `tree CHANGE QUESTION/ANSWER BEFORE AFTER`, `texts N`; `same` only where
 * nothing at all is different. */
static char *
describe (PreauGuide *before,
          PreauGuide *after)
{
  g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (before, after);
  GString *text = g_string_new (NULL);

  g_assert_true (diff->before == before && diff->after == after);
  append_faults (text, diff);
  append_paths (text, diff);
  for (guint i = 0; i < diff->tools->len; i++)
    {
      const PreauToolDiff *tool = diff->tools->pdata[i];

      g_string_append (text, "tool");
      append_tool (text, tool->before);
      append_tool (text, tool->after);
      g_string_append_c (text, '\n');
    }
  append_tree (text, diff);
  if (diff->n_texts > 0)
    g_string_append_printf (text, "texts %u\n", diff->n_texts);
  if (!diff->differs)
    g_string_append (text, "same\n");

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *before;
  const char *after;
  const char *differences;
} cases[] = {
  /* Nothing. */
  { TREE, TREE, "same\n" },

  /* A later edition, and what is none. */
  { TREE, "guide test-guide 1 2;" TREE, "" },
  { TREE, "guide other 1 2;" TREE, "! other-guide\n" },
  { "guide g 1 3;" TREE, "guide g 1 2;" TREE, "! serial-lower\n" },
  { "guide g 1 3;" TREE, "guide g 2 2;" TREE, "! serial-lower\n" },
  { TREE, TREE "; tool v", "! serial-reused\ntool - v:preferred:open\n" },
  { "guide g 1 1;" TREE, "guide h 2 1;" TREE, "! other-guide\n" },

  /* The digit of the tree is raised when the tree changes, and only then. */
  { "guide g 1 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 2 2; ask q b p; ask q a o; end o t; end p t; tool t", "tree order q\n" },
  { "guide g 1 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 1 2; ask q b p; ask q a o; end o t; end p t; tool t", "! tree-kept\ntree order q\n" },
  { "guide g 1 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 3 2; ask q b p; ask q a o; end o t; end p t; tool t", "! tree-too-far\ntree order q\n" },
  { "guide g 1 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 3 3; ask q b p; ask q a o; end o t; end p t; tool t", "tree order q\n" },
  { "guide g 2 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 1 2; ask q b p; ask q a o; end o t; end p t; tool t", "! tree-too-far\ntree order q\n" },
  { "guide g 9 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 1 2; ask q b p; ask q a o; end o t; end p t; tool t", "tree order q\n" },
  { "guide g 1 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 2 1; ask q b p; ask q a o; end o t; end p t; tool t", "! serial-reused\ntree order q\n" },
  { "guide g 1 1; ask q a o; ask q b p; end o t; end p t; tool t",
    "guide g 1 1; ask q b p; ask q a o; end o t; end p t; tool t", "! serial-reused\n! tree-kept\ntree order q\n" },
  { "guide g 1 1;" TREE, "guide g 2 2;" TREE, "! tree-raised\n" },
  { "guide g 9 1;" TREE, "guide g 1 2;" TREE, "! tree-raised\n" },

  /* What changes the tree. */
  { "guide g 1 1; ask q a o; end o", "guide g 2 2; ask q b o; end o",
    "gone o - 1 q/a\nnew - o 1 q/b\ntree answer-gone q/a o -\ntree answer-new q/b - o\n" },
  { "guide g 1 1; ask q a o; end o", "guide g 2 2; ask q a o; ask q b o; end o",
    "new - o 1 q/b\ntree answer-new q/b - o\n" },
  { "guide g 1 1; ask q a o; end o", "guide g 2 2; ask r a o; end o",
    "gone o - 1 q/a\nnew - o 1 r/a\ntree start r q r\ntree question-gone q\ntree question-new r\n" },
  { "guide g 1 1; ask q a r; ask r b o; end o", "guide g 2 2; ask q a o; end o",
    "gone o - 1 q/a r/b\nnew - o 1 q/a\ntree target q/a r o\ntree question-gone r\n" },
  { "guide g 1 1; ask q a o; ask q b o; end o t; tool t",
    "guide g 2 2; ask q a o; ask q b p; end o t; end p t; tool t", "elsewhere o p 1 q/b\ntree target q/b o p\n" },
  { "guide g 1 1; ask q a r; ask r b o; ask r c o; end o", "guide g 2 2; start r; ask r b o; ask r c o; end o",
    "gone o - 2 q/a r/b\nnew - o 2 r/b\ntree start r q r\ntree question-gone q\n" },
  { "guide g 1 1; ask q a r; ask q b o; ask r c o; end o", "guide g 2 2; ask q a s; ask q b o; ask s c o; end o",
    "gone o - 1 q/a r/c\nnew - o 1 q/a s/c\ntree target q/a r s\ntree question-gone r\ntree question-new s\n" },

  /* What does not: the order of questions in the file, what an answer tells, and texts. */
  { "guide g 1 1; ask q a r; ask q b s; ask r a o; ask s a o; end o",
    "guide g 1 2; ask q a r; ask q b s; ask s a o because=c; ask r a o audience=staff; end o", "" },

  /* Where paths lead: other picks, another order of them, another tool today. */
  { "guide g 1 1; ask q a o; ask q b o; end o t; tool t; tool u",
    "guide g 1 2; ask q a o; ask q b o; end o u; tool t; tool u", "elsewhere o o 2 q/a\n" },
  { "guide g 1 1; ask q a o; end o t u; tool t; tool u", "guide g 1 2; ask q a o; end o u t; tool t; tool u",
    "elsewhere o o 1 q/a\n" },
  { "guide g 1 1; ask q a o; end o t; tool t", "guide g 1 2; ask q a o; end o; tool t", "elsewhere o o 1 q/a\n" },
  { "guide g 1 1; ask q a o; end o t; tool t stand-ins=u; tool u",
    "guide g 1 2; ask q a o; end o t; tool t state=closed stand-ins=u; tool u",
    "elsewhere o o 1 q/a\ntool t:preferred:open t:preferred:closed\n" },
  { "guide g 1 1; ask q a o; end o v t; tool t stand-ins=u; tool u; tool v",
    "guide g 1 2; ask q a o; end o v t; tool t state=closed stand-ins=u; tool u; tool v",
    "elsewhere o o 1 q/a\ntool t:preferred:open t:preferred:closed\n" },
  { "guide g 1 1; ask q a o; end o t; tool t stand-ins=u; tool u",
    "guide g 1 2; ask q a o; end o t; tool t state=unclear stand-ins=u; tool u",
    "tool t:preferred:open t:preferred:unclear\n" },
  { "guide g 1 1; ask q a o; end o t; tool t; tool u",
    "guide g 1 2; ask q a o; end o t; tool t state=closed; tool u", "tool t:preferred:open t:preferred:closed\n" },
  { "guide g 1 1; ask q a o; end o t; tool t state=closed stand-ins=u; tool u; tool v",
    "guide g 1 2; ask q a o; end o t:v; tool t state=closed stand-ins=u; tool u; tool v", "elsewhere o o 1 q/a\n" },
  { "guide g 1 1; ask q a o; end o t; tool t state=closed stand-ins=u,v; tool u; tool v",
    "guide g 1 2; ask q a o; end o t; tool t state=closed stand-ins=u; tool u; tool v", "" },

  /* Tools. */
  { "guide g 1 1; ask q a o; end o t; tool t", "guide g 1 2; ask q a o; end o t; tool v level=listed; tool t",
    "tool - v:listed:open\n" },
  { "guide g 1 1; ask q a o; end o t; tool v level=listed; tool t", "guide g 1 2; ask q a o; end o t; tool t",
    "tool v:listed:open -\n" },
  { "guide g 1 1; ask q a o; end o t; tool t", "guide g 1 2; ask q a o; end o t; tool t level=stand-in state=unclear",
    "tool t:preferred:open t:stand-in:unclear\n" },
  { "guide g 1 1; ask q a o; end o; tool t; tool v; tool w",
    "guide g 1 2; ask q a o; end o; tool x; tool v level=caution",
    "tool - x:preferred:open\ntool v:preferred:open v:caution:open\ntool t:preferred:open -\n"
    "tool w:preferred:open -\n" },

  /* What is retired is what took over. */
  { "guide g 1 1; ask q a o; end o t; tool t", "guide g 1 2; ask q a o; end o u; tool u; retired t u", "" },
  { "guide g 1 1; ask q a o; end o t; tool t", "guide g 1 2; ask q a o; end o u; tool u level=caution; retired t u",
    "tool t:preferred:open u:caution:open\n" },
  { "guide g 1 1; ask q a o; end o t; tool t level=caution; tool u",
    "guide g 1 2; ask q a o; end o u; tool u; retired t u", "" },
  { "guide g 1 1; ask q a o; end o; tool t", "guide g 1 2; ask q a o; end o; retired t o",
    "tool t:preferred:open -\n" },
  { "guide g 1 1; ask q a r; ask r b o; end o t; tool t",
    "guide g 1 2; ask q a s; ask s b p; end p t; tool t; retired r s; retired o p", "" },
  { "guide g 1 1; ask q a o; end o", "guide g 1 2; ask r a o; end o; retired q r", "" },
  { "guide g 1 1; ask q a o; end o t; tool t stand-ins=u; tool u",
    "guide g 1 2; ask q a o; end o t; tool t stand-ins=v; tool v; retired u v", "" },
  { "guide g 1 1; ask q a r; ask q b s; ask r c o; ask s d o; end o",
    "guide g 2 2; ask q a m; ask q b m; ask m c o; ask m d o; end o; retired r m; retired s m",
    "new - o 2 q/b m/c\ntree answer-new m/d - o\ntree question-gone s\n" },

  /* Paths are counted, and one of them is named. */
  { "guide g 1 1; ask q a r; ask q b r; ask q c r; ask r d o; ask r e o; end o t; tool t; tool u",
    "guide g 1 2; ask q a r; ask q b r; ask q c r; ask r d o; ask r e o; end o u; tool t; tool u",
    "elsewhere o o 6 q/a r/d\n" },
  { "guide g 1 1; ask q a r; ask q b r; ask r d o; ask r e p; end o; end p t; tool t",
    "guide g 2 2; ask q a r; ask q b s; ask r d o; ask r e p; ask s d p; end o; end p t; tool t",
    "gone o - 1 q/b r/d\ngone p - 1 q/b r/e\nnew - p 1 q/b s/d\ntree target q/b r s\ntree question-new s\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *one = guide_builder_to_json (cases[i].before);
      g_autofree char *other = guide_builder_to_json (cases[i].after);
      PreauGuide *before = guide_builder_import (one);
      PreauGuide *after = guide_builder_import (other);
      g_autofree char *differences = describe (before, after);

      g_test_message ("%s | %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (differences, ==, cases[i].differences);
      g_assert_finalize_object (before);
      g_assert_finalize_object (after);
    }
}

static void
test_faults (void)
{
  g_autofree char *one = guide_builder_to_json ("guide g 9 1; ask q a o; ask q b o; end o");
  g_autofree char *other = guide_builder_to_json ("guide g 9 2; ask q a o; end o");
  g_autoptr (PreauGuide) before = guide_builder_load (one, NULL);
  g_autoptr (PreauGuide) after = guide_builder_load (other, NULL);
  g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (before, after);

  g_assert_cmpuint (diff->faults->len, ==, 1);
  g_assert_cmpint (g_array_index (diff->faults, PreauGuideFault, 0), ==, PREAU_GUIDE_FAULT_TREE_KEPT);
  g_assert_cmpuint (preau_guide_diff_get_next_tree (diff), ==, 1);
}

static const struct
{
  const char *edits;
  const char *differences;
} edited_cases[] = {
  { "", "same\n" },
  { "/serial=2", "" },
  { "/serial=2\n/issued=\"2027-01-01\"\n/review_by=\"2028-01-01\"", "" },
  { "/issued=\"2027-01-01\"", "! serial-reused\n" },
  { "/serial=2\n/title/fr=\"Autre\"\n/title/en=\"Other\"\n/about/en=\"Other\"", "texts 2\n" },
  { "/serial=2\n/tools/zoom/level=\"caution\"", "tool zoom:proscribed:open zoom:caution:open\n" },
  { "/serial=2\n/tools/visio-agents/service/state=\"unclear\"",
    "tool visio-agents:stand-in:open visio-agents:stand-in:unclear\n" },
  { "/serial=2\n/tools/ovh/service/state=\"closed\"",
    "elsewhere phone-meeting phone-meeting 1 need/meet meet-how/by-phone\n"
    "elsewhere class-phone class-phone 1 need/class class-how/phone-only\n"
    "elsewhere parents-voice parents-voice 1 need/parents parents-how/voice\n"
    "tool ovh:preferred:unclear ovh:preferred:closed\n" },
  { "/serial=2\n/outcomes/training/picks=[{\"tool\":\"cned\",\"because\":[]}]",
    "elsewhere training training 1 need/meet meet-how/training\n" },
  { "/serial=2\n/tree=2", "! tree-raised\n" },
};

static void
test_built_in (void)
{
  PreauGuide *before = preau_guide_load_built_in (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (edited_cases); i++)
    {
      g_autoptr (JsonObject) guide = guide_paths_parse_built_in ();
      g_autofree char *json = guide_builder_edit (guide, edited_cases[i].edits);
      PreauGuide *after = guide_builder_load (json, NULL);
      g_autofree char *differences = describe (before, after);

      g_test_message ("%s", edited_cases[i].edits);
      g_assert_cmpstr (differences, ==, edited_cases[i].differences);
      g_assert_finalize_object (after);
    }

  g_assert_finalize_object (before);
}

/* 5¹⁸ paths, which are more than 2⁴⁰, and another end of a fifth of them. */
static void
test_ladder (void)
{
  g_autofree char *ladder = guide_builder_ladder (18, 5);
  g_autofree char *one = g_strconcat ("guide g 1 1\n", ladder, "end o t\ntool t\ntool u\n", NULL);
  g_autofree char *more = g_strconcat ("guide g 2 2\n", ladder, "ask q17 out p\nend o u\nend p\n"
                                       "tool t\ntool u\n", NULL);
  g_autofree char *before_json = guide_builder_to_json (one);
  g_autofree char *after_json = guide_builder_to_json (more);
  g_autoptr (PreauGuide) before = guide_builder_load (before_json, NULL);
  g_autoptr (PreauGuide) after = guide_builder_load (after_json, NULL);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (PreauGuideDiff) diff = preau_guide_diff_new (before, after);
  gint64 taken = g_get_monotonic_time () - start;
  const PreauPathDiff *elsewhere;
  const PreauPathDiff *new;

  g_test_message ("%" G_GINT64_FORMAT " µs", taken);
  g_assert_cmpint (taken, <, G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (diff->paths->len, ==, 2);
  elsewhere = diff->paths->pdata[0];
  new = diff->paths->pdata[1];
  g_assert_cmpuint (elsewhere->n_paths, ==, G_GUINT64_CONSTANT (3814697265625));
  g_assert_cmpuint (elsewhere->trail->len, ==, 18);
  g_assert_cmpuint (new->n_paths, ==, G_GUINT64_CONSTANT (762939453125));
  g_assert_cmpuint (new->trail->len, ==, 18);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide-diff/cases", test_cases);
  g_test_add_func ("/guide-diff/faults", test_faults);
  g_test_add_func ("/guide-diff/built-in", test_built_in);
  g_test_add_func ("/guide-diff/ladder", test_ladder);

  return g_test_run ();
}
