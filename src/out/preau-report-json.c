/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-report-json.h"

#include "preau-json-write.h"

static void
add_enum (JsonBuilder *builder,
          const char *key,
          GType type,
          int value)
{
  preau_json_write_string (builder, key, preau_enum_to_nick (type, value));
}

typedef void (*AddFunc) (JsonBuilder *builder, gconstpointer thing);

static void
add_list (JsonBuilder *builder,
          const char *key,
          GPtrArray *things,
          AddFunc add)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < things->len; i++)
    {
      json_builder_begin_object (builder);
      add (builder, g_ptr_array_index (things, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_citation (JsonBuilder *builder,
              const PreauCitation *citation)
{
  preau_json_write_string (builder, "source", citation->source);
  preau_json_write_string (builder, "citation", citation->full);
  preau_json_write_string (builder, "url", citation->url);
}

static void
add_statement (JsonBuilder *builder,
               gconstpointer thing)
{
  const PreauStatement *statement = thing;

  preau_json_write_string (builder, "claim", statement->id);
  preau_json_write_string (builder, "text", statement->text);
  add_citation (builder, statement->citation);
  preau_json_write_string (builder, "as_of", statement->as_of);
  add_enum (builder, "basis", preau_basis_get_type (), statement->basis);
  add_enum (builder, "standing", preau_standing_get_type (), statement->standing);
  add_list (builder, "against", statement->against, add_statement);
}

static void
add_item (JsonBuilder *builder,
          gconstpointer thing)
{
  const PreauReportItem *item = thing;

  preau_json_write_string (builder, "id", item->id);
  preau_json_write_string (builder, "title", item->title);
  preau_json_write_string (builder, "why", item->why);
  preau_json_write_string (builder, "drawback", item->drawback);
  add_enum (builder, "phase", preau_phase_get_type (), item->phase);
  add_enum (builder, "weight", preau_weight_get_type (), item->weight);
  add_citation (builder, item->citation);
  preau_json_write_string (builder, "as_of", item->as_of);
}

static void
add_tool (JsonBuilder *builder,
          gconstpointer thing)
{
  const PreauReportTool *tool = thing;

  preau_json_write_string (builder, "tool", tool->id);
  preau_json_write_string (builder, "name", tool->name);
  preau_json_write_string (builder, "summary", tool->summary);
  add_enum (builder, "level", preau_level_get_type (), tool->level);
  preau_json_write_string (builder, "level_text", tool->level_words);
  preau_json_write_string (builder, "link", tool->link);
  add_list (builder, "because", tool->because, add_statement);

  json_builder_set_member_name (builder, "service");
  json_builder_begin_object (builder);
  add_enum (builder, "state", preau_service_state_get_type (), tool->state);
  preau_json_write_string (builder, "text", tool->state_words);
  preau_json_write_string (builder, "since", tool->since);
  add_list (builder, "claims", tool->state_claims, add_statement);
  json_builder_end_object (builder);

  add_list (builder, "stand_ins", tool->stand_ins, add_tool);
  add_list (builder, "checklist", tool->items, add_item);
}

static void
add_answer (JsonBuilder *builder,
            gconstpointer thing)
{
  const PreauReportAnswer *answer = thing;

  preau_json_write_int (builder, "number", answer->number);
  preau_json_write_string (builder, "id", answer->id);
  preau_json_write_string (builder, "text", answer->label);
  preau_json_write_string (builder, "detail", answer->detail);
}

static void
add_step (JsonBuilder *builder,
          gconstpointer thing)
{
  const PreauReportStep *step = thing;
  const PreauReportAnswer *answer = g_ptr_array_index (step->answers, 0);

  preau_json_write_string (builder, "question", step->question);
  preau_json_write_string (builder, "question_text", step->question_text);
  preau_json_write_string (builder, "answer", answer->id);
  preau_json_write_string (builder, "answer_text", answer->label);
}

static void
add_change (JsonBuilder *builder,
            gconstpointer thing)
{
  const PreauReportChange *change = thing;

  preau_json_write_string (builder, "question", change->question);
  preau_json_write_string (builder, "question_text", change->question_text);
  preau_json_write_string (builder, "answer", change->answer);
  preau_json_write_string (builder, "answer_text", change->answer_text);
  preau_json_write_strings (builder, "outcomes", change->outcomes);
  preau_json_write_strings (builder, "leads_to", change->leads_to);
}

static void
add_day (JsonBuilder *builder,
         const char *key,
         const GDate *day)
{
  char text[11];

  g_date_strftime (text, sizeof text, "%Y-%m-%d", day);
  preau_json_write_string (builder, key, text);
}

static void
add_guide (JsonBuilder *builder,
           const PreauReport *report)
{
  json_builder_set_member_name (builder, "guide");
  json_builder_begin_object (builder);
  preau_json_write_string (builder, "id", preau_guide_get_id (report->guide));
  preau_json_write_string (builder, "title", report->guide_title);
  preau_json_write_int (builder, "serial", preau_guide_get_serial (report->guide));
  preau_json_write_int (builder, "tree", preau_guide_get_tree (report->guide));
  add_day (builder, "issued", preau_guide_get_issued (report->guide));
  add_day (builder, "review_by", preau_guide_get_review_by (report->guide));
  json_builder_end_object (builder);
}

/* FALSE, with null written, where there is no such object; it has to be ended otherwise. */
static gboolean
begin_object (JsonBuilder *builder,
              const char *key,
              gboolean present)
{
  json_builder_set_member_name (builder, key);
  if (present)
    json_builder_begin_object (builder);
  else
    json_builder_add_null_value (builder);

  return present;
}

static void
add_question (JsonBuilder *builder,
              const PreauReportStep *question)
{
  if (!begin_object (builder, "question", question != NULL))
    return;

  preau_json_write_string (builder, "id", question->question);
  preau_json_write_string (builder, "text", question->question_text);
  preau_json_write_string (builder, "help", question->help);
  add_list (builder, "answers", question->answers, add_answer);
  json_builder_end_object (builder);
}

static void
add_contact (JsonBuilder *builder,
             const PreauReport *report)
{
  if (!begin_object (builder, "contact", report->contact != NULL))
    return;

  preau_json_write_string (builder, "text", report->contact);
  preau_json_write_string (builder, "url", report->contact_url);
  json_builder_end_object (builder);
}

static void
add_outcome (JsonBuilder *builder,
             const PreauReport *report)
{
  if (!begin_object (builder, "outcome", report->outcome != NULL))
    return;

  preau_json_write_string (builder, "id", report->outcome);
  preau_json_write_string (builder, "title", report->title);
  json_builder_set_member_name (builder, "no_source");
  json_builder_add_boolean_value (builder, report->no_source);
  add_list (builder, "picks", report->picks, add_tool);
  add_list (builder, "avoid", report->avoid, add_tool);
  add_list (builder, "listed", report->listed, add_tool);
  add_list (builder, "checklist", report->items, add_item);
  add_list (builder, "changes", report->changes, add_change);
  add_contact (builder, report);
  json_builder_end_object (builder);
}

/**
 * preau_report_to_json:
 * @report: what there is to say
 *
 * Returns: (transfer full): all of it, for programs
 */
char *
preau_report_to_json (const PreauReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_guide (builder, report);
  preau_json_write_string (builder, "language", report->language);
  preau_json_write_string (builder, "code", report->code);
  preau_json_write_string (builder, "link", report->link);
  add_list (builder, "situation", report->situation, add_step);
  add_list (builder, "reasons", report->reasons, add_statement);
  add_question (builder, report->question);
  add_outcome (builder, report);
  json_builder_end_object (builder);

  return preau_json_write_end (builder);
}
