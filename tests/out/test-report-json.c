/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-guide-loader.h"
#include "preau-report-json.h"

/* What programs get: read back, it has the shape promised and says what the report says. */

#define MARKUP "</script> <b>&amp;</b> \"q\" 'a' \\n \\u0041 {x} %s [a](b) \xe2\x80\xae\xe2\x80\xaf \xf0\x9f\x98\x80"

/* Keys in the order written, each with its type: s string, S string or null, i integer, b boolean, o object, O object
 * or null, a array. */
#define GUIDE "id:s title:s serial:i tree:i issued:s review_by:s"
#define STATEMENT "claim:s text:s source:s citation:s url:S as_of:S basis:s standing:s against:a"
#define ITEM "id:s title:s why:s drawback:S phase:s weight:s source:s citation:s url:S as_of:S"
#define TOOL "tool:s name:s summary:s level:s level_text:s link:S because:a service:o stand_ins:a checklist:a"
#define SERVICE "state:s text:s since:S claims:a"
#define STEP "question:s question_text:s answer:s answer_text:s"
#define QUESTION "id:s text:s help:S answers:a"
#define ANSWER "number:i id:s text:s detail:S"
#define CHANGE "question:s question_text:s answer:s answer_text:s outcomes:a leads_to:a"
#define CONTACT "text:s url:S"
#define OUTCOME "id:s title:s no_source:b picks:a avoid:a listed:a checklist:a changes:a contact:O"
#define REPORT "guide:o language:s code:s link:s situation:a reasons:a question:O outcome:O"

static gboolean
has_type (JsonNode *node,
          char type)
{
  gboolean is_null = JSON_NODE_HOLDS_NULL (node);

  switch (type)
    {
    case 'S':
      return is_null || has_type (node, 's');
    case 'O':
      return is_null || has_type (node, 'o');
    case 's':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
    case 'i':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
    case 'b':
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
    case 'o':
      return JSON_NODE_HOLDS_OBJECT (node);
    case 'a':
      return JSON_NODE_HOLDS_ARRAY (node);
    default:
      g_assert_not_reached ();
    }
}

static void
assert_shape (JsonObject *object,
              const char *shape)
{
  g_auto (GStrv) keys = g_strsplit (shape, " ", -1);
  g_autoptr (GList) members = json_object_get_members (object);
  GList *member = members;

  for (guint i = 0; keys[i] != NULL; i++, member = member->next)
    {
      g_auto (GStrv) pair = g_strsplit (keys[i], ":", 2);

      g_assert_nonnull (member);
      g_assert_cmpstr (member->data, ==, pair[0]);
      if (!has_type (json_object_get_member (object, pair[0]), pair[1][0]))
        g_error ("“%s” has the wrong type.", pair[0]);
    }
  g_assert_null (member);
}

static void
assert_string (JsonObject *object,
               const char *key,
               const char *said)
{
  g_assert_cmpstr (said_string (object, key), ==, said);
}

static void
assert_nick (JsonObject *object,
             const char *key,
             GType type,
             guint value)
{
  g_assert_cmpstr (json_object_get_string_member (object, key), ==, preau_enum_to_nick (type, (int) value));
}

typedef void (*AssertFunc) (JsonObject *object, gconstpointer thing);

static void
assert_list (JsonObject *object,
             const char *key,
             GPtrArray *things,
             AssertFunc func)
{
  JsonArray *array = json_object_get_array_member (object, key);

  g_assert_cmpuint (json_array_get_length (array), ==, things->len);
  for (guint i = 0; i < things->len; i++)
    func (json_array_get_object_element (array, i), things->pdata[i]);
}

static void
assert_strings (JsonObject *object,
                const char *key,
                char **strings)
{
  g_autoptr (GPtrArray) said = said_strings (json_object_get_array_member (object, key));

  g_assert_cmpuint (said->len, ==, g_strv_length (strings));
  for (guint i = 0; i < said->len; i++)
    g_assert_cmpstr (said->pdata[i], ==, strings[i]);
}

static void
assert_statement (JsonObject *object,
                  gconstpointer thing)
{
  const PreauStatement *statement = thing;

  assert_shape (object, STATEMENT);
  assert_string (object, "claim", statement->id);
  assert_string (object, "text", statement->text);
  assert_string (object, "source", statement->citation->source);
  assert_string (object, "citation", statement->citation->full);
  assert_string (object, "url", statement->citation->url);
  assert_string (object, "as_of", statement->as_of);
  assert_nick (object, "basis", preau_basis_get_type (), statement->basis);
  assert_nick (object, "standing", preau_standing_get_type (), statement->standing);
  assert_list (object, "against", statement->against, assert_statement);
}

static void
assert_item (JsonObject *object,
             gconstpointer thing)
{
  const PreauReportItem *item = thing;

  assert_shape (object, ITEM);
  assert_string (object, "id", item->id);
  assert_string (object, "title", item->title);
  assert_string (object, "why", item->why);
  assert_string (object, "drawback", item->drawback);
  assert_string (object, "source", item->citation->source);
  assert_string (object, "citation", item->citation->full);
  assert_string (object, "url", item->citation->url);
  assert_string (object, "as_of", item->as_of);
  assert_nick (object, "phase", preau_phase_get_type (), item->phase);
  assert_nick (object, "weight", preau_weight_get_type (), item->weight);
}

static void
assert_tool (JsonObject *object,
             gconstpointer thing)
{
  const PreauReportTool *tool = thing;
  JsonObject *service = json_object_get_object_member (object, "service");

  assert_shape (object, TOOL);
  assert_string (object, "tool", tool->id);
  assert_string (object, "name", tool->name);
  assert_string (object, "summary", tool->summary);
  assert_nick (object, "level", preau_level_get_type (), tool->level);
  assert_string (object, "level_text", tool->level_words);
  assert_string (object, "link", tool->link);
  assert_list (object, "because", tool->because, assert_statement);
  assert_list (object, "stand_ins", tool->stand_ins, assert_tool);
  assert_list (object, "checklist", tool->items, assert_item);

  assert_shape (service, SERVICE);
  assert_nick (service, "state", preau_service_state_get_type (), tool->state);
  assert_string (service, "text", tool->state_words);
  assert_string (service, "since", tool->since);
  assert_list (service, "claims", tool->state_claims, assert_statement);
}

static void
assert_step (JsonObject *object,
             gconstpointer thing)
{
  const PreauReportStep *step = thing;
  const PreauReportAnswer *answer = step->answers->pdata[0];

  assert_shape (object, STEP);
  assert_string (object, "question", step->question);
  assert_string (object, "question_text", step->question_text);
  assert_string (object, "answer", answer->id);
  assert_string (object, "answer_text", answer->label);
}

static void
assert_answer (JsonObject *object,
               gconstpointer thing)
{
  const PreauReportAnswer *answer = thing;

  assert_shape (object, ANSWER);
  g_assert_cmpint (json_object_get_int_member (object, "number"), ==, answer->number);
  assert_string (object, "id", answer->id);
  assert_string (object, "text", answer->label);
  assert_string (object, "detail", answer->detail);
}

static void
assert_change (JsonObject *object,
               gconstpointer thing)
{
  const PreauReportChange *change = thing;

  assert_shape (object, CHANGE);
  assert_string (object, "question", change->question);
  assert_string (object, "question_text", change->question_text);
  assert_string (object, "answer", change->answer);
  assert_string (object, "answer_text", change->answer_text);
  assert_strings (object, "outcomes", change->outcomes);
  assert_strings (object, "leads_to", change->leads_to);
}

static void
assert_outcome (JsonObject *object,
                const PreauReport *report)
{
  assert_shape (object, OUTCOME);
  assert_string (object, "id", report->outcome);
  assert_string (object, "title", report->title);
  g_assert_cmpint (json_object_get_boolean_member (object, "no_source"), ==, report->no_source);
  assert_list (object, "picks", report->picks, assert_tool);
  assert_list (object, "avoid", report->avoid, assert_tool);
  assert_list (object, "listed", report->listed, assert_tool);
  assert_list (object, "checklist", report->items, assert_item);
  assert_list (object, "changes", report->changes, assert_change);

  g_assert_cmpint (json_object_get_null_member (object, "contact"), ==, report->contact == NULL);
  if (report->contact != NULL)
    {
      JsonObject *contact = json_object_get_object_member (object, "contact");

      assert_shape (contact, CONTACT);
      assert_string (contact, "text", report->contact);
      assert_string (contact, "url", report->contact_url);
    }
}

static void
assert_guide (JsonObject *object,
              const PreauReport *report)
{
  const GDate *day = preau_guide_get_issued (report->guide);
  char issued[11];

  assert_shape (object, GUIDE);
  assert_string (object, "id", preau_guide_get_id (report->guide));
  assert_string (object, "title", report->guide_title);
  g_assert_cmpint (json_object_get_int_member (object, "serial"), ==, preau_guide_get_serial (report->guide));
  g_assert_cmpint (json_object_get_int_member (object, "tree"), ==, preau_guide_get_tree (report->guide));
  g_date_strftime (issued, sizeof issued, "%Y-%m-%d", day);
  assert_string (object, "issued", issued);
}

static void
assert_report (const PreauReport *report)
{
  g_autofree char *text = preau_report_to_json (report);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);
  JsonObject *object;

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, "}\n"));

  object = json_node_get_object (node);
  assert_shape (object, REPORT);
  assert_guide (json_object_get_object_member (object, "guide"), report);
  assert_string (object, "language", report->language);
  assert_string (object, "code", report->code);
  assert_string (object, "link", report->link);
  assert_list (object, "situation", report->situation, assert_step);
  assert_list (object, "reasons", report->reasons, assert_statement);

  g_assert_cmpint (json_object_get_null_member (object, "question"), ==, report->question == NULL);
  g_assert_cmpint (json_object_get_null_member (object, "outcome"), ==, report->outcome == NULL);
  if (report->outcome != NULL)
    {
      assert_outcome (json_object_get_object_member (object, "outcome"), report);
    }
  else
    {
      JsonObject *question = json_object_get_object_member (object, "question");

      assert_shape (question, QUESTION);
      assert_string (question, "id", report->question->question);
      assert_string (question, "text", report->question->question_text);
      assert_string (question, "help", report->question->help);
      assert_list (question, "answers", report->question->answers, assert_answer);
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

  text = preau_report_to_json (report);
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
