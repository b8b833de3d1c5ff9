/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the JSON objects that reports and sheets have in common. */

#include "preau-json-parts.h"

static void
add_citation (JsonBuilder *builder,
              const PreauCitation *citation)
{
  preau_json_write_string (builder, "source", citation->source);
  preau_json_write_string (builder, "citation", citation->full);
  preau_json_write_string (builder, "url", citation->url);
}

void
preau_json_write_statement (JsonBuilder *builder,
                            gconstpointer thing)
{
  const PreauStatement *statement = thing;

  preau_json_write_string (builder, "claim", statement->id);
  preau_json_write_string (builder, "text", statement->text);
  add_citation (builder, statement->citation);
  preau_json_write_string (builder, "as_of", statement->as_of);
  preau_json_write_enum (builder, "basis", preau_basis_get_type (), statement->basis);
  preau_json_write_enum (builder, "standing", preau_standing_get_type (), statement->standing);
  preau_json_write_list (builder, "against", statement->against, preau_json_write_statement);
}

void
preau_json_write_item (JsonBuilder *builder,
                       gconstpointer thing)
{
  const PreauReportItem *item = thing;

  preau_json_write_string (builder, "id", item->id);
  preau_json_write_string (builder, "title", item->title);
  preau_json_write_string (builder, "why", item->why);
  preau_json_write_string (builder, "drawback", item->drawback);
  preau_json_write_enum (builder, "phase", preau_phase_get_type (), item->phase);
  preau_json_write_enum (builder, "weight", preau_weight_get_type (), item->weight);
  add_citation (builder, item->citation);
  preau_json_write_string (builder, "as_of", item->as_of);
}

void
preau_json_write_service (JsonBuilder *builder,
                          const PreauReportTool *tool)
{
  json_builder_set_member_name (builder, "service");
  json_builder_begin_object (builder);
  preau_json_write_enum (builder, "state", preau_service_state_get_type (), tool->state);
  preau_json_write_string (builder, "text", tool->state_words);
  preau_json_write_string (builder, "since", tool->since);
  preau_json_write_list (builder, "claims", tool->state_claims, preau_json_write_statement);
  json_builder_end_object (builder);
}

void
preau_json_write_tool (JsonBuilder *builder,
                       gconstpointer thing)
{
  const PreauReportTool *tool = thing;

  preau_json_write_string (builder, "tool", tool->id);
  preau_json_write_string (builder, "name", tool->name);
  preau_json_write_string (builder, "summary", tool->summary);
  preau_json_write_enum (builder, "level", preau_level_get_type (), tool->level);
  preau_json_write_string (builder, "level_text", tool->level_words);
  preau_json_write_string (builder, "link", tool->link);
  preau_json_write_list (builder, "because", tool->because, preau_json_write_statement);

  preau_json_write_service (builder, tool);
  preau_json_write_list (builder, "stand_ins", tool->stand_ins, preau_json_write_tool);
  preau_json_write_list (builder, "checklist", tool->items, preau_json_write_item);
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

void
preau_json_write_guide (JsonBuilder *builder,
                        const char *key,
                        PreauGuide *guide,
                        const char *title)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  preau_json_write_string (builder, "id", guide->id);
  preau_json_write_string (builder, "title", title);
  preau_json_write_int (builder, "serial", guide->serial);
  preau_json_write_int (builder, "tree", guide->tree);
  add_day (builder, "issued", guide->issued);
  add_day (builder, "review_by", guide->review_by);
  json_builder_end_object (builder);
}
