/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-report-json.h"

#include "preau-json-parts.h"

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
add_question (JsonBuilder *builder,
              const PreauReportStep *question)
{
  if (!preau_json_write_begin_object (builder, "question", question != NULL))
    return;

  preau_json_write_string (builder, "id", question->question);
  preau_json_write_string (builder, "text", question->question_text);
  preau_json_write_string (builder, "help", question->help);
  preau_json_write_list (builder, "answers", question->answers, add_answer);
  json_builder_end_object (builder);
}

static void
add_contact (JsonBuilder *builder,
             const PreauReport *report)
{
  if (!preau_json_write_begin_object (builder, "contact", report->contact != NULL))
    return;

  preau_json_write_string (builder, "text", report->contact);
  preau_json_write_string (builder, "url", report->contact_url);
  json_builder_end_object (builder);
}

static void
add_outcome (JsonBuilder *builder,
             const PreauReport *report)
{
  if (!preau_json_write_begin_object (builder, "outcome", report->outcome != NULL))
    return;

  preau_json_write_string (builder, "id", report->outcome);
  preau_json_write_string (builder, "title", report->title);
  json_builder_set_member_name (builder, "no_source");
  json_builder_add_boolean_value (builder, report->no_source);
  preau_json_write_list (builder, "picks", report->picks, preau_json_write_tool);
  preau_json_write_list (builder, "avoid", report->avoid, preau_json_write_tool);
  preau_json_write_list (builder, "listed", report->listed, preau_json_write_tool);
  preau_json_write_list (builder, "checklist", report->items, preau_json_write_item);
  preau_json_write_list (builder, "changes", report->changes, add_change);
  add_contact (builder, report);
  json_builder_end_object (builder);
}

void
preau_report_write_json (JsonBuilder *builder,
                         gconstpointer thing)
{
  const PreauReport *report = thing;

  preau_json_write_guide (builder, "guide", report->guide, report->guide_title);
  preau_json_write_string (builder, "language", report->language);
  preau_json_write_string (builder, "code", report->code);
  preau_json_write_string (builder, "link", report->link);
  preau_json_write_list (builder, "situation", report->situation, add_step);
  preau_json_write_list (builder, "reasons", report->reasons, preau_json_write_statement);
  add_question (builder, report->question);
  add_outcome (builder, report);
}
