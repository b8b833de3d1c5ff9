/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "json-shape.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-guide-loader.h"
#include "preau-json-write.h"
#include "preau-report-json.h"

/* What programs get: read back, it has the shape promised and says what the report says. */

#define MARKUP "</script> <b>&amp;</b> \"q\" 'a' \\n \\u0041 {x} %s [a](b) \xe2\x80\xae\xe2\x80\xaf \xf0\x9f\x98\x80"

#define STEP "question:s question_text:s answer:s answer_text:s"
#define QUESTION "id:s text:s help:S answers:a"
#define ANSWER "number:i id:s text:s detail:S"
#define CHANGE "question:s question_text:s answer:s answer_text:s outcomes:a leads_to:a"
#define CONTACT "text:s url:S"
#define OUTCOME "id:s title:s no_source:b picks:a avoid:a listed:a checklist:a changes:a contact:O"
#define REPORT "guide:o language:s code:s link:s situation:a reasons:a question:O outcome:O"

static void
assert_step (JsonObject *object,
             gconstpointer thing)
{
  const PreauReportStep *step = thing;
  const PreauReportAnswer *answer = step->answers->pdata[0];

  shape_assert (object, STEP);
  shape_assert_string (object, "question", step->question);
  shape_assert_string (object, "question_text", step->question_text);
  shape_assert_string (object, "answer", answer->id);
  shape_assert_string (object, "answer_text", answer->label);
}

static void
assert_answer (JsonObject *object,
               gconstpointer thing)
{
  const PreauReportAnswer *answer = thing;

  shape_assert (object, ANSWER);
  g_assert_cmpint (json_object_get_int_member (object, "number"), ==, answer->number);
  shape_assert_string (object, "id", answer->id);
  shape_assert_string (object, "text", answer->label);
  shape_assert_string (object, "detail", answer->detail);
}

static void
assert_change (JsonObject *object,
               gconstpointer thing)
{
  const PreauReportChange *change = thing;

  shape_assert (object, CHANGE);
  shape_assert_string (object, "question", change->question);
  shape_assert_string (object, "question_text", change->question_text);
  shape_assert_string (object, "answer", change->answer);
  shape_assert_string (object, "answer_text", change->answer_text);
  shape_assert_strings (object, "outcomes", change->outcomes);
  shape_assert_strings (object, "leads_to", change->leads_to);
}

static void
assert_outcome (JsonObject *object,
                const PreauReport *report)
{
  shape_assert (object, OUTCOME);
  shape_assert_string (object, "id", report->outcome);
  shape_assert_string (object, "title", report->title);
  g_assert_cmpint (json_object_get_boolean_member (object, "no_source"), ==, report->no_source);
  shape_assert_list (object, "picks", report->picks, shape_assert_tool);
  shape_assert_list (object, "avoid", report->avoid, shape_assert_tool);
  shape_assert_list (object, "listed", report->listed, shape_assert_tool);
  shape_assert_list (object, "checklist", report->items, shape_assert_item);
  shape_assert_list (object, "changes", report->changes, assert_change);

  g_assert_cmpint (json_object_get_null_member (object, "contact"), ==, report->contact == NULL);
  if (report->contact != NULL)
    {
      JsonObject *contact = json_object_get_object_member (object, "contact");

      shape_assert (contact, CONTACT);
      shape_assert_string (contact, "text", report->contact);
      shape_assert_string (contact, "url", report->contact_url);
    }
}

static void
assert_guide (JsonObject *object,
              const PreauReport *report)
{
  const GDate *day = report->guide->issued;
  char issued[11];

  shape_assert (object, SHAPE_GUIDE);
  shape_assert_string (object, "id", report->guide->id);
  shape_assert_string (object, "title", report->guide_title);
  g_assert_cmpint (json_object_get_int_member (object, "serial"), ==, report->guide->serial);
  g_assert_cmpint (json_object_get_int_member (object, "tree"), ==, report->guide->tree);
  g_date_strftime (issued, sizeof issued, "%Y-%m-%d", day);
  shape_assert_string (object, "issued", issued);
}

static void
assert_report (const PreauReport *report)
{
  g_autofree char *text = preau_json_write_object (preau_report_write_json, report);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);
  JsonObject *object;

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, "}\n"));

  object = json_node_get_object (node);
  shape_assert (object, REPORT);
  assert_guide (json_object_get_object_member (object, "guide"), report);
  shape_assert_string (object, "language", report->language);
  shape_assert_string (object, "code", report->code);
  shape_assert_string (object, "link", report->link);
  shape_assert_list (object, "situation", report->situation, assert_step);
  shape_assert_list (object, "reasons", report->reasons, shape_assert_statement);

  g_assert_cmpint (json_object_get_null_member (object, "question"), ==, report->question == NULL);
  g_assert_cmpint (json_object_get_null_member (object, "outcome"), ==, report->outcome == NULL);
  if (report->outcome != NULL)
    {
      assert_outcome (json_object_get_object_member (object, "outcome"), report);
    }
  else
    {
      JsonObject *question = json_object_get_object_member (object, "question");

      shape_assert (question, QUESTION);
      shape_assert_string (question, "id", report->question->question);
      shape_assert_string (question, "text", report->question->question_text);
      shape_assert_string (question, "help", report->question->help);
      shape_assert_list (question, "answers", report->question->answers, assert_answer);
    }
}

static void
test_every_path (gconstpointer data)
{
  const char *language = data;
  g_autoptr (JsonObject) json = guide_paths_parse_built_in ();
  g_autoptr (GPtrArray) paths = guide_paths_list (json);
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);

  said_speak (language);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (PreauWalk) walk = preau_walk_new (guide);
      g_autoptr (PreauReport) report = NULL;

      guide_path_walk (paths->pdata[i], walk);
      report = preau_report_new (walk, language);
      assert_report (report);
    }
}

static void
test_file (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", data, NULL);
  g_autofree char *json = NULL;
  g_autoptr (PreauGuide) guide = NULL;

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  guide = guide_builder_load (json, NULL);
  for (guint l = 0; l < G_N_ELEMENTS (said_languages); l++)
    for (guint answer = 0; answer <= 2; answer++)
      {
        g_autoptr (PreauWalk) walk = preau_walk_new (guide);
        g_autoptr (PreauReport) report = NULL;

        if (answer > 0)
          preau_walk_answer_number (walk, answer, NULL);
        report = preau_report_new (walk, said_languages[l]);
        assert_report (report);
      }
}

/* Nothing in a text can break out of its string, and it is the same when it has been read again. */
static void
test_markup (void)
{
  PreauCitation citation = { .source = "s", .full = (char *) MARKUP };
  PreauStatement statement = {
    .id = "c", .text = (char *) MARKUP, .citation = &citation, .basis = PREAU_BASIS_READING,
    .standing = PREAU_STANDING_CONTESTED, .against = g_ptr_array_new (),
  };
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);
  g_autoptr (PreauReport) report = preau_report_new (walk, "en");
  g_autofree char *text = NULL;
  GPtrArray *own = report->reasons;
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();

  g_ptr_array_add (reasons, &statement);
  report->reasons = reasons;
  g_free (report->guide_title);
  report->guide_title = g_strdup (MARKUP "\t\n\r\001\177");
  assert_report (report);

  text = preau_json_write_object (preau_report_write_json, report);
  g_assert_nonnull (strstr (text, "\xf0\x9f\x98\x80"));
  report->reasons = own;
  g_ptr_array_unref (statement.against);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  said_speak ("en");
  g_test_add_data_func ("/report-json/every-path/fr", "fr", test_every_path);
  g_test_add_data_func ("/report-json/every-path/en", "en", test_every_path);
  g_test_add_data_func ("/report-json/every-field", "every-field.json", test_file);
  g_test_add_data_func ("/report-json/markup-guide", "markup.json", test_file);
  g_test_add_data_func ("/report-json/minimal", "minimal.json", test_file);
  g_test_add_func ("/report-json/markup", test_markup);

  return g_test_run ();
}
