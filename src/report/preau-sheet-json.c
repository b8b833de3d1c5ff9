/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-sheet-json.h"

#include "preau-json-parts.h"

/* The nicks of a closed list whose bits are set. */
static void
write_bits (JsonBuilder *builder,
            const char *key,
            GType type,
            guint bits)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (int value = 1; preau_enum_to_nick (type, value) != NULL; value++)
    if ((bits & 1u << value) != 0)
      json_builder_add_string_value (builder, preau_enum_to_nick (type, value));
  json_builder_end_array (builder);
}

static void
write_conditions (JsonBuilder *builder,
                  const PreauSheet *sheet)
{
  json_builder_set_member_name (builder, "conditions");
  json_builder_begin_object (builder);
  write_bits (builder, "audience", preau_audience_get_type (), sheet->audiences);
  if (sheet->people_at_most > 0)
    preau_json_write_int (builder, "people_at_most", sheet->people_at_most);
  else
    preau_json_write_string (builder, "people_at_most", NULL);
  write_bits (builder, "medium", preau_medium_get_type (), sheet->media);
  preau_json_write_strings (builder, "text", sheet->conditions);
  json_builder_end_object (builder);
}

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

/**
 * preau_sheet_write_json:
 * @builder: an object that is being written
 * @thing: a #PreauSheet
 *
 * Writes its keys.
 */
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
  preau_json_write_enum (builder, "kind", preau_kind_get_type (), (int) sheet->kind);
  preau_json_write_string (builder, "kind_text", sheet->kind_words);
  preau_json_write_enum (builder, "level", preau_level_get_type (), (int) tool->level);
  preau_json_write_string (builder, "level_text", tool->level_words);
  preau_json_write_string (builder, "level_meaning", sheet->level_meaning);
  preau_json_write_string (builder, "publisher", sheet->publisher);
  preau_json_write_string (builder, "country", sheet->country);
  write_conditions (builder, sheet);
  preau_json_write_enum (builder, "account", preau_account_get_type (), (int) sheet->account);
  preau_json_write_string (builder, "account_text", sheet->account_words);
  preau_json_write_enum (builder, "booking", preau_booking_get_type (), (int) sheet->booking);
  preau_json_write_string (builder, "booking_text", sheet->booking_words);
  preau_json_write_service (builder, tool);
  preau_json_write_list (builder, "stand_ins", tool->stand_ins, preau_json_write_tool);
  preau_json_write_list (builder, "links", sheet->links, write_link);
  preau_json_write_list (builder, "claims", sheet->claims, preau_json_write_statement);
  preau_json_write_list (builder, "entries", sheet->mentions, write_mention);
  preau_json_write_list (builder, "checklist", tool->items, preau_json_write_item);
  preau_json_write_guide (builder, "guide", sheet->guide, sheet->guide_title);
  preau_json_write_string (builder, "language", sheet->language);
}

/**
 * preau_sheet_to_json:
 * @sheet: what there is to say about a tool
 *
 * Returns: (transfer full): all of it, for programs
 */
char *
preau_sheet_to_json (const PreauSheet *sheet)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  preau_sheet_write_json (builder, sheet);
  json_builder_end_object (builder);

  return preau_json_write_end (builder);
}
