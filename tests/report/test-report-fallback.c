/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-report.h"

/* A guide that says something in one language only: what is shown is marked, and what is there is not. */

typedef void (*TextFunc) (const char *text, gpointer data);

static void
see (TextFunc func,
     const char *text,
     gpointer data)
{
  if (text != NULL)
    func (text, data);
}

static void
see_statements (GPtrArray *statements,
                TextFunc func,
                gpointer data)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = statements->pdata[i];

      func (statement->text, data);
      func (statement->citation->full, data);
      see_statements (statement->against, func, data);
    }
}

static void
see_items (GPtrArray *items,
           TextFunc func,
           gpointer data)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PreauReportItem *item = items->pdata[i];

      func (item->title, data);
      func (item->why, data);
      see (func, item->drawback, data);
      func (item->citation->full, data);
    }
}

static void
see_tools (GPtrArray *tools,
           TextFunc func,
           gpointer data)
{
  for (guint i = 0; i < tools->len; i++)
    {
      const PreauReportTool *tool = tools->pdata[i];

      func (tool->summary, data);
      see (func, tool->link_label, data);
      see_statements (tool->state_claims, func, data);
      see_statements (tool->because, func, data);
      see_tools (tool->stand_ins, func, data);
      see_items (tool->items, func, data);
    }
}

static void
see_step (const PreauReportStep *step,
          TextFunc func,
          gpointer data)
{
  func (step->question_text, data);
  see (func, step->help, data);
  for (guint i = 0; i < step->answers->len; i++)
    {
      const PreauReportAnswer *answer = step->answers->pdata[i];

      func (answer->label, data);
      see (func, answer->detail, data);
    }
}

/* Each text of the guide that stands in the report. */
static void
see_report (const PreauReport *report,
            TextFunc func,
            gpointer data)
{
  func (report->guide_title, data);
  see (func, report->title, data);
  see (func, report->contact, data);
  for (guint i = 0; i < report->situation->len; i++)
    see_step (report->situation->pdata[i], func, data);
  if (report->question != NULL)
    see_step (report->question, func, data);
  see_statements (report->reasons, func, data);
  see_tools (report->picks, func, data);
  see_tools (report->avoid, func, data);
  see_tools (report->listed, func, data);
  see_items (report->items, func, data);
  for (guint i = 0; i < report->changes->len; i++)
    {
      const PreauReportChange *change = report->changes->pdata[i];

      func (change->question_text, data);
      func (change->answer_text, data);
    }
}

static void strip (JsonNode *node, const char *language);

static void
strip_member_cb (JsonObject *object,
                 const char *key,
                 JsonNode *node,
                 gpointer language)
{
  strip (node, language);
}

static void
strip_element_cb (JsonArray *array,
                  guint index,
                  JsonNode *node,
                  gpointer language)
{
  strip (node, language);
}

/* Takes the words in @language out of every text. */
static void
strip (JsonNode *node,
       const char *language)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      json_array_foreach_element (json_node_get_array (node), strip_element_cb, (gpointer) language);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (json_object_has_member (object, language))
        json_object_remove_member (object, language);
      json_object_foreach_member (object, strip_member_cb, (gpointer) language);
    }
}

static PreauGuide *
load_stripped (const char *reference,
               const char *missing)
{
  JsonObject *object = said_parse_file ("valid/every-field.json");
  JsonArray *languages = json_array_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autofree char *json = NULL;
  PreauGuide *guide;

  json_array_add_string_element (languages, reference);
  json_array_add_string_element (languages, missing);
  json_object_set_array_member (object, "languages", languages);
  json_node_take_object (node, object);
  strip (node, missing);
  json = json_to_string (node, FALSE);
  guide = guide_builder_load (json, findings);
  g_assert_nonnull (guide);
  g_assert_cmpuint (preau_findings_get_length (findings), >, 0);

  return guide;
}

typedef struct
{
  const char *mark;
  guint n;
} Marks;

static void
assert_marked_cb (const char *text,
                  gpointer data)
{
  Marks *marks = data;

  marks->n++;
  if (strstr (text, marks->mark) == NULL)
    g_error ("“%s” is not marked “%s”.", text, marks->mark);
}

static void
assert_unmarked_cb (const char *text,
                    gpointer data)
{
  Marks *marks = data;

  marks->n++;
  if (strstr (text, marks->mark) != NULL)
    g_error ("“%s” is marked “%s”.", text, marks->mark);
}

/* The start, and both ends of the guide. */
static void
see_walks (PreauGuide *guide,
           const char *language,
           TextFunc func,
           Marks *marks)
{
  for (guint answer = 0; answer <= 2; answer++)
    {
      g_autoptr (PreauWalk) walk = preau_walk_new (guide);
      g_autoptr (PreauReport) report = NULL;

      if (answer > 0)
        g_assert_true (preau_walk_answer_number (walk, answer, NULL));
      report = preau_report_new (walk, language);
      see_report (report, func, marks);
    }
}

static void
test_marked (gconstpointer data)
{
  const char *reference = data;
  const char *missing = g_str_equal (reference, "fr") ? "en" : "fr";
  g_autoptr (PreauGuide) guide = load_stripped (reference, missing);
  g_autofree char *mark = g_strdup_printf (" [%s]", reference);
  Marks marks = { mark };

  see_walks (guide, missing, assert_marked_cb, &marks);
  g_assert_cmpuint (marks.n, >, 40);
  see_walks (guide, reference, assert_unmarked_cb, &marks);
}

/* The whole guide is there in both languages: no text of it is marked. */
static void
test_unmarked (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "every-field.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (PreauGuide) guide = NULL;
  Marks marks = { " [" };

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  guide = guide_builder_load (json, NULL);
  see_walks (guide, "fr", assert_unmarked_cb, &marks);
  see_walks (guide, "en", assert_unmarked_cb, &marks);
  g_assert_cmpuint (marks.n, >, 80);
}

/* One text alone is missing: that one is marked, its neighbours are not. */
static void
test_one_missing (void)
{
  JsonObject *object = said_parse_file ("valid/every-field.json");
  JsonObject *title = json_object_get_object_member (guide_paths_get (object, "outcomes", "meet"), "title");
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (PreauFindings) findings = preau_findings_new ();
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauWalk) walk = NULL;
  g_autoptr (PreauReport) report = NULL;
  g_autofree char *json = NULL;
  g_autofree char *expected = g_strdup_printf ("%s [fr]", json_object_get_string_member (title, "fr"));

  json_object_remove_member (title, "en");
  json_node_take_object (node, object);
  json = json_to_string (node, FALSE);
  guide = guide_builder_load (json, findings);
  walk = preau_walk_new (guide);
  g_assert_true (preau_walk_answer_number (walk, 1, NULL));
  report = preau_report_new (walk, "en");
  g_assert_cmpstr (report->title, ==, expected);
  g_assert_null (strchr (report->guide_title, '['));
  g_assert_null (strchr (report->contact, '['));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  said_speak ("en");
  g_test_add_data_func ("/report-fallback/only-french", "fr", test_marked);
  g_test_add_data_func ("/report-fallback/only-english", "en", test_marked);
  g_test_add_func ("/report-fallback/none-missing", test_unmarked);
  g_test_add_func ("/report-fallback/one-missing", test_one_missing);

  return g_test_run ();
}
