/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-sheet-json.h"

#include "preau-facts.h"
#include "preau-json-parts.h"

static void
write_link (JsonBuilder *builder,
            gconstpointer thing)
{
  const PreauSheetLink *link = thing;

  preau_json_write_string (builder, "id", link->id);
  preau_json_write_string (builder, "url", link->url);
  preau_json_write_string (builder, "label", link->label);
  preau_json_write_enum (builder, "use", preau_link_use_get_type (), (int) link->use);
}

static void
write_mention (JsonBuilder *builder,
             gconstpointer thing)
{
  const PreauSheetMention *mention = thing;

  preau_json_write_enum (builder, "relation", preau_mention_relation_get_type (), (int) mention->relation);
  preau_json_write_string (builder, "outcome", mention->outcome);
  preau_json_write_string (builder, "title", mention->title);
  preau_json_write_strings (builder, "leads_to", mention->leads_to);
  preau_json_write_string (builder, "use", mention->use);
  preau_json_write_string (builder, "code", mention->code);
  preau_json_write_string (builder, "question", mention->question);
}

void
preau_sheet_write_json (JsonBuilder *builder,
                        gconstpointer thing)
{
  const PreauSheet *sheet = thing;
  const PreauReportTool *tool = sheet->tool;

  preau_json_write_string (builder, "id", tool->id);
  preau_json_write_string (builder, "name", tool->name);
  preau_json_write_strings (builder, "aliases", (char **) sheet->aliases);
  preau_json_write_string (builder, "summary", tool->summary);
  preau_facts_write_json (builder, sheet);
  preau_json_write_service (builder, tool);
  preau_json_write_list (builder, "stand_ins", tool->stand_ins, preau_json_write_tool);
  preau_json_write_list (builder, "links", sheet->links, write_link);
  preau_json_write_list (builder, "claims", sheet->claims, preau_json_write_statement);
  preau_json_write_list (builder, "entries", sheet->mentions, write_mention);
  preau_json_write_list (builder, "checklist", tool->items, preau_json_write_item);
  preau_json_write_guide (builder, "guide", sheet->guide, sheet->guide_title);
  preau_json_write_string (builder, "language", sheet->language);
}
