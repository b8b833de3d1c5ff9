/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-file.h"
#include "guide-said.h"
#include "lines.h"
#include "report-parts.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-document-text.h"
#include "preau-guide-loader.h"
#include "preau-kind.h"
#include "preau-language.h"
#include "preau-sheet-document.h"
#include "preau-tick-file.h"
#include "preau-words.h"

/* The sheet of every tool against what the guide says of it. */

static const guint widths[] = { 20, 40, 60, 80, 0 };

typedef void (*SheetFunc) (Page *page, const PreauSheet *sheet, JsonObject *tool);

static void
see_sheets (const char *language,
            SheetFunc func)
{
  g_autoptr (JsonObject) json = guide_paths_parse_built_in ();
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *ids = preau_table_get_ids (guide->tools);
  Page page = { json, guide, NULL, language, seen };

  said_speak (language);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, ids[i], language);

      func (&page, sheet, guide_paths_get (json, "tools", ids[i]));
    }
  g_assert_true (g_hash_table_contains (seen, "contested"));
  g_assert_true (g_hash_table_contains (seen, "superseded"));
}

static void
assert_names (Page *page,
              const PreauSheet *sheet,
              JsonObject *tool)
{
  g_autoptr (GPtrArray) aliases = said_strings (json_object_get_array_member (tool, "aliases"));
  JsonObject *service = json_object_get_object_member (tool, "service");
  g_autoptr (GPtrArray) stand_ins = said_strings (json_object_get_array_member (service, "stand_ins"));
  gboolean open = sheet->tool->state == PREAU_SERVICE_OPEN;

  g_assert_cmpuint (g_strv_length ((char **) sheet->aliases), ==, aliases->len);
  for (guint i = 0; i < aliases->len; i++)
    g_assert_cmpstr (sheet->aliases[i], ==, aliases->pdata[i]);
  page_assert_words (sheet->publisher, said_words (tool, "publisher", page->language));
  page_assert_words (sheet->country, said_words (tool, "country", page->language));
  g_assert_cmpstr (sheet->kind_words, ==, preau_kind_get_name (sheet->kind));
  g_assert_cmpstr (preau_enum_to_nick (preau_kind_get_type (), (int) sheet->kind), ==, said_string (tool, "kind"));
  g_assert_cmpstr (preau_enum_to_nick (preau_account_get_type (), (int) sheet->account), ==,
                   said_string (tool, "account"));
  g_assert_cmpstr (preau_enum_to_nick (preau_booking_get_type (), (int) sheet->booking), ==,
                   said_string (tool, "booking"));

  g_assert_cmpuint (sheet->tool->stand_ins->len, ==, open ? 0 : stand_ins->len);
  for (guint i = 0; i < sheet->tool->stand_ins->len; i++)
    page_assert_tool (page, sheet->tool->stand_ins->pdata[i], stand_ins->pdata[i], NULL, NULL);
}

/* How many elements of a list are among the conditions. */
static guint
count_condition (JsonObject *conditions,
                 const char *key)
{
  return json_object_has_member (conditions, key)
           ? json_array_get_length (json_object_get_array_member (conditions, key)) : 0;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

static void
assert_conditions (const PreauSheet *sheet,
                   JsonObject *tool)
{
  JsonObject *conditions = json_object_get_object_member (tool, "conditions");
  gint64 most = json_object_has_member (conditions, "people")
                  ? json_object_get_int_member (json_object_get_object_member (conditions, "people"), "at_most") : 0;

  g_assert_cmpuint (count_bits (sheet->audiences), ==, count_condition (conditions, "audience"));
  g_assert_cmpuint (count_bits (sheet->media), ==, count_condition (conditions, "medium"));
  g_assert_cmpint (sheet->people_at_most, ==, most);
  g_assert_cmpuint (g_strv_length (sheet->conditions), ==, json_object_get_size (conditions));
  for (guint i = 0; sheet->conditions[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (sheet->conditions[i], "."));
  if (most > 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, most);

      g_assert_true (g_str_has_prefix (sheet->people_words, number));
    }
}

static void
assert_links (Page *page,
              const PreauSheet *sheet,
              JsonObject *tool)
{
  JsonObject *links = json_object_get_object_member (tool, "links");
  PreauLinkUse last = 0;

  g_assert_cmpuint (sheet->links->len, ==, json_object_get_size (links));
  for (guint i = 0; i < sheet->links->len; i++)
    {
      const PreauSheetLink *link = sheet->links->pdata[i];
      JsonObject *said = json_object_get_object_member (links, link->id);

      g_assert_cmpstr (link->url, ==, said_string (said, "url"));
      page_assert_words (link->label, said_words (said, "label", page->language));
      g_assert_cmpstr (preau_enum_to_nick (preau_link_use_get_type (), (int) link->use), ==,
                       said_string (said, "use"));
      g_assert_cmpint (link->use, >=, last);
      last = link->use;
    }
}

static guint
find_id (GPtrArray *ids,
         const char *id)
{
  guint i = 0;

  while (i < ids->len && !g_str_equal (ids->pdata[i], id))
    i++;

  return i;
}

/* The newest date of a statement and of those against it where they contradict each other. */
static const char *
get_date (const PreauStatement *statement)
{
  const char *date = statement->as_of;

  for (guint i = 0; statement->standing == PREAU_STANDING_CONTESTED && i < statement->against->len; i++)
    {
      const PreauStatement *other = statement->against->pdata[i];

      if (g_strcmp0 (other->as_of, date) > 0)
        date = other->as_of;
    }

  return date;
}

/* Every claim stands on the sheet, once; newest first, and of two that contradict each other the stricter one leads. */
static void
assert_claims (Page *page,
               const PreauSheet *sheet,
               JsonObject *tool)
{
  g_autoptr (GPtrArray) ids = said_strings (json_object_get_array_member (tool, "claims"));
  g_autoptr (GPtrArray) of_state =
    said_strings (json_object_get_array_member (json_object_get_object_member (tool, "service"), "claims"));
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_extend (shown, of_state, NULL, NULL);
  for (guint i = 0; i < sheet->claims->len; i++)
    {
      const PreauStatement *statement = sheet->claims->pdata[i];
      const PreauStatement *before = i > 0 ? sheet->claims->pdata[i - 1] : NULL;
      guint place = find_id (ids, statement->id);

      g_assert_cmpuint (place, <, ids->len);
      g_ptr_array_add (shown, (gpointer) statement->id);
      if (before != NULL)
        g_assert_cmpint (g_strcmp0 (get_date (before), get_date (statement)), >=, 0);
      for (guint j = 0; statement->standing == PREAU_STANDING_CONTESTED && j < statement->against->len; j++)
        {
          const PreauStatement *other = statement->against->pdata[j];

          g_assert_cmpuint (find_id (ids, other->id), >, place);
          if (find_id (ids, other->id) < ids->len)
            g_ptr_array_add (shown, (gpointer) other->id);
        }
    }

  for (guint i = 0; i < shown->len; i++)
    g_assert_true (g_hash_table_add (there, shown->pdata[i]));
  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_contains (there, ids->pdata[i]));

  g_ptr_array_set_size (shown, 0);
  for (guint i = 0; i < sheet->claims->len; i++)
    g_ptr_array_add (shown, (gpointer) ((const PreauStatement *) sheet->claims->pdata[i])->id);
  page_assert_statements (page, sheet->claims, shown);
}

static void
assert_leads_to (Page *page,
                 const PreauSheetMention *entry)
{
  JsonArray *picks = json_object_get_array_member (guide_paths_get (page->json, "outcomes", entry->outcome), "picks");

  g_assert_cmpuint (g_strv_length (entry->leads_to), ==, json_array_get_length (picks));
  for (guint i = 0; entry->leads_to[i] != NULL; i++)
    {
      const char *id = said_string (json_array_get_object_element (picks, i), "tool");

      g_assert_cmpstr (entry->leads_to[i], ==, said_string (guide_paths_get (page->json, "tools", id), "name"));
    }
}

/* At the end of a path: what the outcome itself says is to be used today. */
static void
assert_use (PreauWalk *walk,
            const PreauSheetMention *entry)
{
  g_autoptr (PreauReport) report = preau_report_new (walk, preau_language_get ());
  const PreauReportTool *use = preau_report_get_tool_to_use (report);
  const PreauReportTool *other = preau_report_get_other_tool (report);

  g_assert_cmpint (use == NULL, ==, entry->use == NULL);
  if (use == NULL)
    return;

  g_assert_true (g_str_has_prefix (entry->use, use->name));
  if (use != g_ptr_array_index (report->picks, 0))
    g_assert_true (g_str_has_suffix (entry->use, other->name));
  else
    g_assert_cmpstr (entry->use, ==, use->name);
}

/* The words of each entry of the tool, and that its code opens what it says. */
static void
assert_entries (Page *page,
                const PreauSheet *sheet)
{
  g_autoptr (GPtrArray) entries = preau_mention_list (page->guide, sheet->tool->id);

  g_assert_cmpuint (sheet->mentions->len, ==, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      const PreauSheetMention *entry = sheet->mentions->pdata[i];
      JsonObject *outcome = guide_paths_get (page->json, "outcomes", entry->outcome);
      g_autoptr (PreauWalk) walk = preau_walk_new (page->guide);
      const PreauQuestion *question;

      g_assert_cmpint (entry->relation, ==, ((const PreauMention *) entries->pdata[i])->relation);
      g_assert_cmpstr (entry->outcome, ==, ((const PreauMention *) entries->pdata[i])->outcome->id);
      page_assert_words (entry->title, said_words (outcome, "title", page->language));
      assert_leads_to (page, entry);

      g_assert_true (preau_walk_open_code (walk, entry->code, NULL));
      question = preau_walk_get_question (walk);
      g_assert_cmpint (question == NULL, ==, entry->question == NULL);
      if (question == NULL)
        assert_use (walk, entry);
      else
        page_assert_words (entry->question, said_words (guide_paths_get (page->json, "questions", question->id),
                                                        "text", page->language));
    }
}

static void
assert_sheet (Page *page,
              const PreauSheet *sheet,
              JsonObject *tool)
{
  page_assert_tool (page, sheet->tool, sheet->tool->id, NULL, NULL);
  assert_names (page, sheet, tool);
  assert_conditions (sheet, tool);
  assert_links (page, sheet, tool);
  assert_claims (page, sheet, tool);
  assert_entries (page, sheet);
}

static void
test_complete (gconstpointer language)
{
  see_sheets (language, assert_sheet);
}

static char *
write_page (const PreauSheet *sheet,
            guint width,
            gboolean color)
{
  g_autoptr (PreauDocument) document = preau_sheet_to_document (sheet, PREAU_DOCUMENT_DEFAULT, NULL, NULL);

  return preau_document_to_text (document, &(PreauTextStyle) { width, color });
}

static void
assert_says (const char *text,
             const char *words)
{
  if (words != NULL && strstr (text, words) == NULL)
    g_error ("“%s” does not stand on this page:\n%s", words, text);
}

static void
assert_says_statements (const char *text,
                        GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const PreauStatement *statement = statements->pdata[i];

      assert_says (text, statement->text);
      assert_says (text, statement->citation->brief);
      assert_says (text, statement->citation->reference);
      assert_says (text, statement->remark);
      assert_says_statements (text, statement->against);
    }
}

/* Each outcome below the heading of its sort, with its code; what to take instead only where the tool is not it. */
static void
assert_says_entries (const char *text,
                     const PreauSheet *sheet)
{
  for (guint i = 0; i < sheet->mentions->len; i++)
    {
      const PreauSheetMention *entry = sheet->mentions->pdata[i];
      gboolean offers = entry->relation == PREAU_MENTION_PICK || entry->relation == PREAU_MENTION_STAND_IN;
      const char *lead = entry->use != NULL ? " → " : " — ";
      const char *use = entry->use != NULL ? entry->use : "";
      g_autofree char *line = g_strdup_printf ("  • %s%s%s", entry->title, offers ? "\n" : lead, offers ? "" : use);

      assert_says (text, line);
      assert_says (text, entry->code);
      assert_says (text, entry->question);
    }
}

static void
assert_page (Page *page,
             const PreauSheet *sheet,
             JsonObject *tool)
{
  g_autofree char *text = write_page (sheet, 0, FALSE);
  const char *const words[] = {
    sheet->tool->name, sheet->tool->summary, sheet->tool->level_words, sheet->level_meaning, sheet->kind_words,
    sheet->publisher, sheet->country, sheet->audience_words, sheet->people_words, sheet->medium_words,
    sheet->account_words, sheet->booking_words, sheet->tool->state_words, sheet->guide_title, sheet->edition,
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_says (text, words[i]);
  for (guint i = 0; sheet->aliases[i] != NULL; i++)
    assert_says (text, sheet->aliases[i]);
  for (guint i = 0; i < sheet->links->len; i++)
    {
      assert_says (text, ((const PreauSheetLink *) sheet->links->pdata[i])->label);
      assert_says (text, ((const PreauSheetLink *) sheet->links->pdata[i])->url);
    }
  for (guint i = 0; i < sheet->tool->stand_ins->len; i++)
    assert_says (text, ((const PreauReportTool *) sheet->tool->stand_ins->pdata[i])->name);
  for (guint i = 0; i < sheet->tool->items->len; i++)
    assert_says (text, ((const PreauReportItem *) sheet->tool->items->pdata[i])->title);
  assert_says_statements (text, sheet->tool->state_claims);
  assert_says_statements (text, sheet->claims);
  assert_says_entries (text, sheet);
  assert_sheet (page, sheet, tool);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *plain = write_page (sheet, widths[i], FALSE);
      g_autofree char *color = write_page (sheet, widths[i], TRUE);

      lines_assert_width (plain, widths[i]);
      g_assert_null (strstr (plain, "\n\n\n"));
      g_assert_null (strchr (plain, '\033'));
      g_assert_nonnull (strstr (color, "\033[1m"));
    }
}

static void
test_page (gconstpointer language)
{
  see_sheets (language, assert_page);
}

/* What is ticked is ticked on this page too, and nothing else. */
static void
test_done (gconstpointer language)
{
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, "via", language);
  const PreauReportItem *item = sheet->tool->items->pdata[1];
  g_autofree char *key = preau_tick_file_key (guide->id, "tool", "via", item->id);
  g_autofree char *other = preau_tick_file_key (guide->id, "tool", "zoom", item->id);
  const char *const keys[] = { key, other, NULL };
  g_autoptr (PreauDocument) document = preau_sheet_to_document (sheet, PREAU_DOCUMENT_DEFAULT, keys, NULL);
  guint n = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const PreauBlock *block = document->blocks->pdata[i];

      if (block->kind != PREAU_BLOCK_DONE)
        continue;
      n++;
      g_assert_true (g_str_has_prefix (block->text, item->title));
    }
  g_assert_cmpuint (n, ==, 1);
}

/* What somebody notes is on it, and without its checklist it says how much of it is done. */
static void
test_note (gconstpointer language)
{
  const PreauTextStyle style = { 0, FALSE };
  g_autoptr (PreauGuide) guide = preau_guide_load_built_in (NULL, NULL);
  g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, "via", language);
  const PreauReportItem *item = sheet->tool->items->pdata[1];
  g_autofree char *key = preau_tick_file_key (guide->id, "tool", "via", item->id);
  const char *const keys[] = { key, NULL };
  g_autoptr (PreauDocument) document =
    preau_sheet_to_document (sheet, PREAU_DOCUMENT_NO_CHECKLIST, keys, "Room 12\ncalls back");
  g_autofree char *text = preau_document_to_text (document, &style);
  g_autofree char *progress = preau_words_progress (1, sheet->tool->items->len);

  g_assert_nonnull (strstr (text, "\nRoom 12 calls back\n"));
  g_assert_nonnull (strstr (text, progress));
  g_assert_null (strstr (text, item->title));
}

static void
check_golden (PreauGuide *guide,
              const char *language,
              const char *name,
              const char *id)
{
  g_autoptr (PreauSheet) sheet = preau_sheet_new (guide, id, language);
  g_autofree char *text = write_page (sheet, 60, FALSE);

  golden_file_assert (name, language, "txt", text);
}

static void
test_golden (gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *tool;
  } cases[] = { { "sheet-closed", "video" }, { "sheet-open", "spare" }, { "sheet-unclear", "other" } };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", "every-field.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (PreauGuide) guide = NULL;

  said_speak (data);
  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  guide = guide_builder_load (json, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_golden (guide, data, cases[i].name, cases[i].tool);
}

/* Each of the closed lists has words of its own, in both languages. */
static void
test_words (gconstpointer language)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  said_speak (language);
  for (PreauLevel level = PREAU_LEVEL_PREFERRED; level <= PREAU_LEVEL_PROSCRIBED; level++)
    g_assert_true (g_hash_table_add (seen, (gpointer) preau_words_level_meaning (level)));
  for (PreauAccount account = PREAU_ACCOUNT_NONE; account <= PREAU_ACCOUNT_UNKNOWN; account++)
    g_assert_true (g_hash_table_add (seen, (gpointer) preau_words_account (account)));
  for (PreauBooking booking = PREAU_BOOKING_NONE; booking <= PREAU_BOOKING_UNKNOWN; booking++)
    g_assert_true (g_hash_table_add (seen, (gpointer) preau_words_booking (booking)));
  for (PreauLinkUse use = PREAU_LINK_USE_OPEN; use <= PREAU_LINK_USE_TERMS; use++)
    g_assert_true (g_hash_table_add (seen, (gpointer) preau_words_link_use (use)));
  for (PreauKind kind = PREAU_KIND_VIDEO_MEETING; kind <= PREAU_KIND_HELP_DESK; kind++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) preau_kind_get_name (kind)));
      g_assert_true (g_hash_table_add (seen, (gpointer) preau_kind_get_keywords (kind)));
    }
  g_assert_false (g_hash_table_contains (seen, ""));
}

static void
test_lists (gconstpointer language)
{
  static const struct
  {
    PreauConditions conditions;
    const char *fr;
    const char *en;
  } cases[] = {
    { { 1u << PREAU_AUDIENCE_STAFF, 0, 0 }, "Pour les personnels", "For staff" },
    { { 1u << PREAU_AUDIENCE_PARTNERS | 1u << PREAU_AUDIENCE_STAFF, 0, 0 },
      "Pour les personnels et les partenaires", "For staff and partners" },
    { { 1u << PREAU_AUDIENCE_STAFF | 1u << PREAU_AUDIENCE_PUPILS | 1u << PREAU_AUDIENCE_PARENTS, 0, 0 },
      "Pour les personnels, les élèves et les parents", "For staff, pupils and parents" },
    { { 0x1e, 0, 0 }, "Pour les personnels, les partenaires, les élèves et les parents",
      "For staff, partners, pupils and parents" },
    { { 0, 1, 0 }, "1\302\240personne au plus", "1 person at most" },
    { { 0, 10, 0 }, "10\302\240personnes au plus", "10 people at most" },
    { { 0, 0, 1u << PREAU_MEDIUM_VIDEO }, "Passe par la vidéo", "Works with video" },
    { { 0, 0, 1u << PREAU_MEDIUM_VIDEO | 1u << PREAU_MEDIUM_PHONE }, "Passe par la vidéo et le téléphone",
      "Works with video and the telephone" },
    { { 0, 0, 0 }, NULL, NULL },
  };

  said_speak (language);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *audience = preau_words_audience (&cases[i].conditions);
      g_autofree char *people = preau_words_people (&cases[i].conditions);
      g_autofree char *medium = preau_words_medium (&cases[i].conditions);
      const char *words = audience != NULL ? audience : people != NULL ? people : medium;

      g_assert_cmpstr (words, ==, g_str_equal (language, "fr") ? cases[i].fr : cases[i].en);
      g_assert_cmpuint ((audience != NULL) + (people != NULL) + (medium != NULL), <=, 1);
    }
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = {
    { "complete", test_complete },
    { "page", test_page },
    { "done", test_done },
    { "note", test_note },
    { "golden", test_golden },
    { "words", test_words },
    { "lists", test_lists },
  };

  g_test_init (&argc, &argv, NULL);

  said_add_tests ("/sheet", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
