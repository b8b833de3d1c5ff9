/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "json-shape.h"

#include "guide-builder.h"
#include "preau-guide-loader.h"
#include "preau-json-write.h"
#include "preau-sheet-json.h"

/* What programs get of a sheet: read back, it has the shape promised and says what the sheet says. */

#define SHEET "id:s name:s aliases:a summary:s kind:s kind_text:s level:s level_text:s level_meaning:s publisher:s " \
              "country:S conditions:o account:s account_text:s booking:s booking_text:s service:o stand_ins:a " \
              "links:a claims:a entries:a checklist:a guide:o language:s"
#define CONDITIONS "audience:a people_at_most:I medium:a text:a"
#define LINK "id:s url:s label:s use:s"
#define ENTRY "relation:s outcome:s title:s leads_to:a use:S code:s question:S"

static void
assert_link (JsonObject *object,
             gconstpointer thing)
{
  const PreauSheetLink *link = thing;

  shape_assert (object, LINK);
  shape_assert_string (object, "id", link->id);
  shape_assert_string (object, "url", link->url);
  shape_assert_string (object, "label", link->label);
  shape_assert_nick (object, "use", preau_link_use_get_type (), link->use);
}

static void
assert_entry (JsonObject *object,
              gconstpointer thing)
{
  const PreauSheetMention *entry = thing;

  shape_assert (object, ENTRY);
  shape_assert_nick (object, "relation", preau_mention_relation_get_type (), entry->relation);
  shape_assert_string (object, "outcome", entry->outcome);
  shape_assert_string (object, "title", entry->title);
  shape_assert_strings (object, "leads_to", entry->leads_to);
  shape_assert_string (object, "use", entry->use);
  shape_assert_string (object, "code", entry->code);
  shape_assert_string (object, "question", entry->question);
}

static void
assert_bits (JsonObject *object,
             const char *key,
             GType type,
             guint bits)
{
  JsonArray *array = json_object_get_array_member (object, key);
  guint n = 0;

  for (guint i = 1; i < 32; i++)
    if ((bits & 1u << i) != 0)
      g_assert_cmpstr (json_array_get_string_element (array, n++), ==, preau_enum_to_nick (type, (int) i));
  g_assert_cmpuint (json_array_get_length (array), ==, n);
}

static void
assert_conditions (JsonObject *object,
                   const PreauSheet *sheet)
{
  shape_assert (object, CONDITIONS);
  assert_bits (object, "audience", preau_audience_get_type (), sheet->audiences);
  assert_bits (object, "medium", preau_medium_get_type (), sheet->media);
  g_assert_cmpint (json_object_get_null_member (object, "people_at_most"), ==, sheet->people_at_most == 0);
  if (sheet->people_at_most > 0)
    g_assert_cmpint (json_object_get_int_member (object, "people_at_most"), ==, sheet->people_at_most);
  shape_assert_strings (object, "text", sheet->conditions);
}

static void
assert_sheet (JsonObject *object,
              const PreauSheet *sheet)
{
  const PreauReportTool *tool = sheet->tool;

  shape_assert (object, SHEET);
  shape_assert_string (object, "id", tool->id);
  shape_assert_string (object, "name", tool->name);
  shape_assert_strings (object, "aliases", (char **) sheet->aliases);
  shape_assert_string (object, "summary", tool->summary);
  shape_assert_nick (object, "kind", preau_kind_get_type (), sheet->kind);
  shape_assert_string (object, "kind_text", sheet->kind_words);
  shape_assert_nick (object, "level", preau_level_get_type (), tool->level);
  shape_assert_string (object, "level_text", tool->level_words);
  shape_assert_string (object, "level_meaning", sheet->level_meaning);
  shape_assert_string (object, "publisher", sheet->publisher);
  shape_assert_string (object, "country", sheet->country);
  assert_conditions (json_object_get_object_member (object, "conditions"), sheet);
  shape_assert_nick (object, "account", preau_account_get_type (), sheet->account);
  shape_assert_string (object, "account_text", sheet->account_words);
  shape_assert_nick (object, "booking", preau_booking_get_type (), sheet->booking);
  shape_assert_string (object, "booking_text", sheet->booking_words);
  shape_assert_service (object, tool);
  shape_assert_list (object, "stand_ins", tool->stand_ins, shape_assert_tool);
  shape_assert_list (object, "links", sheet->links, assert_link);
  shape_assert_list (object, "claims", sheet->claims, shape_assert_statement);
  shape_assert_list (object, "entries", sheet->mentions, assert_entry);
  shape_assert_list (object, "checklist", tool->items, shape_assert_item);
  shape_assert (json_object_get_object_member (object, "guide"), SHAPE_GUIDE);
  shape_assert_string (json_object_get_object_member (object, "guide"), "id", sheet->guide->id);
  shape_assert_string (object, "language", sheet->language);
}

static void
assert_sheets (PreauGuide *guide,
               const char *language)
{
  const char *const *ids = preau_table_get_ids (guide->tools);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, ids[i], language);
      g_autofree char *json = preau_json_write_object (preau_sheet_write_json, sheet);
      g_autoptr (JsonObject) object = guide_paths_parse (json);

      g_assert_true (g_str_has_suffix (json, "}\n"));
      assert_sheet (object, sheet);
    }
}

static void
test_built_in (gconstpointer language)
{
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);

  said_speak (language);
  assert_sheets (guide, language);
}

/* Guides of tests: every field, and texts that look like markup or like JSON. */
static void
test_files (gconstpointer language)
{
  static const char *const files[] = { "every-field.json", "markup.json", "warnings.json" };

  said_speak (language);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", files[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (PreauGuide) guide = preau_guide_load_file (file, NULL, &error);

      g_assert_no_error (error);
      assert_sheets (guide, language);
    }
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = {
    { "built-in", test_built_in },
    { "files", test_files },
  };

  g_test_init (&argc, &argv, NULL);

  said_add_tests ("/sheet-json", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
