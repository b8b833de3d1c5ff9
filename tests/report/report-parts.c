/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-parts.h"

#include <string.h>

#include "preau-words.h"

/* Takes @words. */
void
page_assert_words (const char *said,
                   char *words)
{
  g_assert_cmpstr (said, ==, words);
  g_free (words);
}

static void
assert_citation (Page *page,
                 const PreauCitation *citation,
                 JsonObject *said)
{
  JsonObject *source = guide_paths_get (page->json, "sources", json_object_get_string_member (said, "source"));

  g_assert_cmpstr (citation->source, ==, json_object_get_string_member (said, "source"));
  g_assert_cmpstr (citation->url, ==, said_string (source, "url"));
  page_assert_words (citation->reference, said_reference (page->json, said, page->language));
  page_assert_words (citation->brief, said_brief_citation (page->json, said, page->language));
  page_assert_words (citation->full, said_citation (page->json, said, page->language));
}

static void
assert_nick (GType type,
             int value,
             JsonObject *object,
             const char *key)
{
  g_assert_cmpstr (preau_enum_to_nick (type, value), ==, json_object_get_string_member (object, key));
}

static void
assert_remark (const PreauStatement *statement)
{
  const char *basis = preau_words_basis (statement->basis);
  const char *standing = preau_words_standing (statement->standing);

  if (basis == NULL && standing == NULL)
    g_assert_null (statement->remark);
  if (basis != NULL)
    g_assert_true (g_str_has_prefix (statement->remark, basis));
  if (standing != NULL)
    g_assert_true (g_str_has_suffix (statement->remark, standing));
}

static void
assert_said (Page *page,
             const PreauStatement *statement,
             const char *id)
{
  JsonObject *claim = guide_paths_get (page->json, "claims", id);

  g_assert_cmpstr (statement->id, ==, id);
  page_assert_words (statement->text, said_words (claim, "text", page->language));
  assert_citation (page, statement->citation, claim);
  g_assert_cmpstr (statement->as_of, ==, said_string (claim, "as_of"));
  assert_nick (preau_basis_get_type (), (int) statement->basis, claim, "basis");
  assert_nick (preau_standing_get_type (), (int) statement->standing, claim, "standing");
  assert_remark (statement);
  g_hash_table_add (page->seen, (gpointer) preau_enum_to_nick (preau_standing_get_type (), (int) statement->standing));
  g_hash_table_add (page->seen, (gpointer) preau_enum_to_nick (preau_basis_get_type (), (int) statement->basis));
}

/* A statement with the other side, or with what came after it. */
static void
assert_statement (Page *page,
                  const PreauStatement *statement,
                  const char *id)
{
  JsonObject *claim = guide_paths_get (page->json, "claims", id);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (json_object_has_member (claim, "against"))
    g_ptr_array_extend_and_steal (others, said_strings (json_object_get_array_member (claim, "against")));
  if (json_object_has_member (claim, "replaced_by"))
    g_ptr_array_add (others, (gpointer) json_object_get_string_member (claim, "replaced_by"));

  assert_said (page, statement, id);
  g_assert_cmpuint (statement->against->len, ==, others->len);
  for (guint i = 0; i < others->len; i++)
    {
      const PreauStatement *other = statement->against->pdata[i];

      assert_said (page, other, others->pdata[i]);
      g_assert_cmpuint (other->against->len, ==, 0);
    }

  if (statement->standing == PREAU_STANDING_CONTESTED || statement->standing == PREAU_STANDING_SUPERSEDED)
    g_assert_cmpuint (others->len, >, 0);
}

void
page_assert_statements (Page *page,
                        GPtrArray *statements,
                        GPtrArray *ids)
{
  g_assert_cmpuint (statements->len, ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    assert_statement (page, statements->pdata[i], ids->pdata[i]);
}

/* @said: (nullable): no claim at all */
void
page_assert_because (Page *page,
                     GPtrArray *statements,
                     JsonObject *said,
                     const char *key)
{
  g_autoptr (GPtrArray) ids = said != NULL ? said_strings (json_object_get_array_member (said, key))
                                           : g_ptr_array_new ();

  page_assert_statements (page, statements, ids);
}

void
page_assert_items (Page *page,
                   GPtrArray *items,
                   GPtrArray *said)
{
  g_assert_cmpuint (items->len, ==, said->len);
  for (guint i = 0; i < said->len; i++)
    {
      const PreauReportItem *item = items->pdata[i];
      JsonObject *object = said->pdata[i];

      g_assert_cmpstr (item->id, ==, json_object_get_string_member (object, "id"));
      page_assert_words (item->title, said_words (object, "title", page->language));
      page_assert_words (item->why, said_words (object, "why", page->language));
      page_assert_words (item->drawback, said_words (object, "drawback", page->language));
      assert_citation (page, item->citation, object);
      g_assert_cmpstr (item->as_of, ==, said_string (object, "as_of"));
      assert_nick (preau_phase_get_type (), (int) item->phase, object, "phase");
      assert_nick (preau_weight_get_type (), (int) item->weight, object, "weight");
    }
}

static void
assert_link (Page *page,
             const PreauReportTool *tool,
             JsonObject *said,
             const char *wanted)
{
  const char *id = said_link (said, wanted);
  JsonObject *link = id != NULL ? guide_paths_get (said, "links", id) : NULL;

  g_assert_cmpstr (tool->link, ==, link != NULL ? json_object_get_string_member (link, "url") : NULL);
  page_assert_words (tool->link_label, link != NULL ? said_words (link, "label", page->language) : NULL);
}

static void
assert_badges (Page *page,
               const PreauReportTool *tool,
               JsonObject *service)
{
  const PreauStatement *first = tool->because->len > 0 ? tool->because->pdata[0] : NULL;
  g_autofree char *month = first != NULL ? said_month (first->as_of, page->language) : NULL;
  const char *undated = g_str_equal (page->language, "fr") ? "source sans date" : "undated source";
  g_autofree char *since = said_month (tool->since, page->language);
  const char *age = first != NULL && first->as_of == NULL ? undated : month;
  g_autofree char *level = g_strjoin (" · ", preau_words_level (tool->level), age, NULL);

  g_assert_cmpstr (tool->level_words, ==, level);
  assert_nick (preau_service_state_get_type (), (int) tool->state, service, "state");
  g_assert_cmpstr (tool->since, ==, said_string (service, "since"));
  g_assert_cmpstr (tool->state_words, !=, "");
  if (tool->state == PREAU_SERVICE_CLOSED && tool->since != NULL)
    g_assert_nonnull (strstr (tool->state_words, since));
  g_hash_table_add (page->seen, (gpointer) preau_enum_to_nick (preau_service_state_get_type (), (int) tool->state));
}

/* @because: (nullable): the object that says why; @wanted: (nullable): id of a link */
void
page_assert_tool (Page *page,
                  const PreauReportTool *tool,
                  const char *id,
                  JsonObject *because,
                  const char *wanted)
{
  JsonObject *said = guide_paths_get (page->json, "tools", id);
  JsonObject *service = json_object_get_object_member (said, "service");
  g_autoptr (GPtrArray) items = said_items (page->json, id);

  g_assert_cmpstr (tool->id, ==, id);
  g_assert_cmpstr (tool->name, ==, json_object_get_string_member (said, "name"));
  page_assert_words (tool->summary, said_words (said, "summary", page->language));
  assert_nick (preau_level_get_type (), (int) tool->level, said, "level");
  page_assert_because (page, tool->because, because, "because");
  page_assert_because (page, tool->state_claims, service, "claims");
  assert_badges (page, tool, service);
  assert_link (page, tool, said, wanted);
  page_assert_items (page, tool->items, items);
}
