/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether anything at all is different: each value of a guide by its place, as a reader of the file would write it. */

#include "preau-guide-diff-parts.h"

#include "preau-claim.h"
#include "preau-message.h"
#include "preau-source.h"

typedef struct
{
  PreauGuide *guide;
  const PreauTable *retired; /* in the later guide */
  GHashTable *texts;         /* place → words in all languages */
  GHashTable *values;        /* place → value */
} Content;

static void
init_content (Content *self,
              PreauGuide *guide,
              const PreauTable *retired)
{
  self->guide = guide;
  self->retired = retired;
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
clear_content (Content *self)
{
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);
}

static char *
make_place (const Content *self,
            const char *table,
            const char *id)
{
  const char *now = preau_table_get (self->retired, id);

  return g_strconcat (table, "/", now != NULL ? now : id, NULL);
}

/* @text: (nullable) */
static void
add_text (Content *self,
          const char *place,
          const char *key,
          const PreauText *text)
{
  const char *const *languages = preau_guide_get_languages (self->guide);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; text != NULL && languages[i] != NULL; i++)
    if (preau_text_has (text, languages[i]))
      g_string_append_printf (words, "%s %s\n", languages[i], preau_text_get (text, languages[i]));

  if (words->len > 0)
    g_hash_table_insert (self->texts, g_strconcat (place, "/", key, NULL), g_strdup (words->str));
}

/* @value: (nullable) */
static void
add_string (Content *self,
            const char *place,
            const char *key,
            const char *value)
{
  if (value != NULL)
    g_hash_table_insert (self->values, g_strconcat (place, "/", key, NULL), g_strdup (value));
}

static void
add_number (Content *self,
            const char *place,
            const char *key,
            guint value)
{
  g_autofree char *digits = g_strdup_printf ("%u", value);

  add_string (self, place, key, digits);
}

/* An empty list is not the same as none. */
static void
add_strings (Content *self,
             const char *place,
             const char *key,
             const char *const *values)
{
  g_autofree char *joined = values != NULL ? g_strjoinv ("\n", (char **) values) : NULL;

  add_string (self, place, key, joined);
}

static void
add_day (Content *self,
         const char *key,
         const GDate *day)
{
  add_number (self, "", key, g_date_get_julian (day));
}

/* @contact: (nullable) */
static void
add_contact (Content *self,
             const char *place,
             PreauContact *contact)
{
  if (contact == NULL)
    return;

  add_text (self, place, "contact", preau_contact_get_text (contact));
  add_string (self, place, "contact-url", preau_contact_get_url (contact));
}

static void
add_items (Content *self,
           const char *list,
           GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      PreauChecklistItem *item = g_ptr_array_index (items, i);
      g_autofree char *place = g_strconcat (list, "/", preau_checklist_item_get_id (item), NULL);

      add_number (self, place, "number", i);
      add_text (self, place, "title", preau_checklist_item_get_title (item));
      add_text (self, place, "why", preau_checklist_item_get_why (item));
      add_number (self, place, "phase", preau_checklist_item_get_phase (item));
      add_number (self, place, "weight", preau_checklist_item_get_weight (item));
      add_string (self, place, "source", preau_checklist_item_get_source_id (item));
      add_text (self, place, "where", preau_checklist_item_get_where (item));
      add_string (self, place, "as_of", preau_checklist_item_get_as_of (item));
      add_text (self, place, "drawback", preau_checklist_item_get_drawback (item));
    }
}

static void
add_source (Content *self,
            const char *place,
            gpointer thing)
{
  PreauSource *source = thing;

  add_text (self, place, "title", preau_source_get_title (source));
  add_text (self, place, "publisher", preau_source_get_publisher (source));
  add_string (self, place, "date", preau_source_get_date (source));
  add_string (self, place, "url", preau_source_get_url (source));
}

static void
add_claim (Content *self,
           const char *place,
           gpointer thing)
{
  PreauClaim *claim = thing;

  add_text (self, place, "text", preau_claim_get_text (claim));
  add_string (self, place, "source", preau_claim_get_source_id (claim));
  add_text (self, place, "where", preau_claim_get_where (claim));
  add_string (self, place, "as_of", preau_claim_get_as_of (claim));
  add_number (self, place, "basis", preau_claim_get_basis (claim));
  add_number (self, place, "standing", preau_claim_get_standing (claim));
  add_strings (self, place, "against", preau_claim_get_against (claim));
  add_string (self, place, "replaced_by", preau_claim_get_replaced_by (claim));
}

static void
add_checklist (Content *self,
               const char *place,
               gpointer thing)
{
  add_items (self, place, thing);
}

static void
add_links (Content *self,
           const char *tool,
           GPtrArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      PreauLink *link = g_ptr_array_index (links, i);
      g_autofree char *place = g_strconcat (tool, "/links/", preau_link_get_id (link), NULL);

      add_number (self, place, "number", i);
      add_string (self, place, "url", preau_link_get_url (link));
      add_text (self, place, "label", preau_link_get_label (link));
      add_number (self, place, "use", preau_link_get_use (link));
    }
}

static void
add_service (Content *self,
             const char *place,
             PreauService *service)
{
  add_number (self, place, "state", preau_service_get_state (service));
  add_string (self, place, "since", preau_service_get_since (service));
  add_strings (self, place, "state-claims", preau_service_get_claims (service));
  add_strings (self, place, "stand_ins", preau_service_get_stand_ins (service));
}

static void
add_tool (Content *self,
          const char *place,
          gpointer thing)
{
  PreauTool *tool = thing;
  const PreauConditions *conditions = preau_tool_get_conditions (tool);

  add_string (self, place, "name", preau_tool_get_name (tool));
  add_strings (self, place, "aliases", preau_tool_get_aliases (tool));
  add_text (self, place, "summary", preau_tool_get_summary (tool));
  add_number (self, place, "kind", preau_tool_get_kind (tool));
  add_text (self, place, "publisher", preau_tool_get_publisher (tool));
  add_text (self, place, "country", preau_tool_get_country (tool));
  add_number (self, place, "level", preau_tool_get_level (tool));
  add_number (self, place, "account", preau_tool_get_account (tool));
  add_number (self, place, "booking", preau_tool_get_booking (tool));
  add_number (self, place, "audiences", conditions->audiences);
  add_number (self, place, "people", conditions->people_at_most);
  add_number (self, place, "media", conditions->media);
  add_service (self, place, preau_tool_get_service (tool));
  add_links (self, place, preau_tool_get_links (tool));
  add_strings (self, place, "claims", preau_tool_get_claims (tool));
  add_strings (self, place, "includes", preau_tool_get_includes (tool));
  add_items (self, place, preau_tool_get_checklist (tool));
}

static void
add_answer (Content *self,
            const char *place,
            PreauAnswer *answer)
{
  const PreauSituation *sets = preau_answer_get_sets (answer);

  add_text (self, place, "label", preau_answer_get_label (answer));
  add_text (self, place, "detail", preau_answer_get_detail (answer));
  add_number (self, place, "icon", preau_answer_get_icon (answer));
  add_number (self, place, "audience", sets->audience);
  add_number (self, place, "at_least", sets->people_at_least);
  add_number (self, place, "at_most", sets->people_at_most);
  add_number (self, place, "medium", sets->medium);
  add_number (self, place, "booking", sets->time);
  add_strings (self, place, "because", preau_answer_get_because (answer));
  add_string (self, place, "next", preau_answer_get_next_id (answer));
}

static void
add_question (Content *self,
              const char *place,
              gpointer thing)
{
  GPtrArray *answers = preau_question_get_answers (thing);

  add_text (self, place, "text", preau_question_get_text (thing));
  add_text (self, place, "help", preau_question_get_help (thing));
  for (guint i = 0; i < answers->len; i++)
    {
      PreauAnswer *answer = g_ptr_array_index (answers, i);
      g_autofree char *below = g_strconcat (place, "/answers/", preau_answer_get_id (answer), NULL);

      add_number (self, below, "number", i);
      add_answer (self, below, answer);
    }
}

static void
add_picks (Content *self,
           const char *outcome,
           GPtrArray *picks)
{
  for (guint i = 0; i < picks->len; i++)
    {
      PreauPick *pick = g_ptr_array_index (picks, i);
      g_autofree char *place = g_strdup_printf ("%s/picks/%u", outcome, i);

      add_string (self, place, "tool", preau_pick_get_tool_id (pick));
      add_string (self, place, "link", preau_pick_get_link_id (pick));
      add_strings (self, place, "because", preau_pick_get_because (pick));
      add_strings (self, place, "stand_ins", preau_pick_get_stand_ins (pick));
    }
}

static void
add_outcome (Content *self,
             const char *place,
             gpointer thing)
{
  PreauOutcome *outcome = thing;
  GPtrArray *avoid = preau_outcome_get_avoid (outcome);

  add_text (self, place, "title", preau_outcome_get_title (outcome));
  add_picks (self, place, preau_outcome_get_picks (outcome));
  add_strings (self, place, "because", preau_outcome_get_because (outcome));
  for (guint i = 0; i < avoid->len; i++)
    {
      g_autofree char *below = g_strdup_printf ("%s/avoid/%u", place, i);

      add_string (self, below, "tool", preau_avoid_get_tool_id (g_ptr_array_index (avoid, i)));
      add_strings (self, below, "because", preau_avoid_get_because (g_ptr_array_index (avoid, i)));
    }
  add_strings (self, place, "listed", preau_outcome_get_listed (outcome));
  add_items (self, place, preau_outcome_get_checklist (outcome));
  add_number (self, place, "no_source", preau_outcome_no_source (outcome) ? 1 : 0);
  add_contact (self, place, preau_outcome_get_contact (outcome));
}

static void
add_message (Content *self,
             const char *place,
             gpointer thing)
{
  add_text (self, place, "title", preau_message_get_title (thing));
  add_text (self, place, "body", preau_message_get_body (thing));
}

static void
add_retired (Content *self,
             const char *place,
             gpointer thing)
{
  add_string (self, place, "now", thing);
}

static void
add_head (Content *self)
{
  PreauGuide *guide = self->guide;

  add_string (self, "", "id", preau_guide_get_id (guide));
  add_number (self, "", "serial", preau_guide_get_serial (guide));
  add_number (self, "", "tree", preau_guide_get_tree (guide));
  add_day (self, "issued", preau_guide_get_issued (guide));
  add_day (self, "review_by", preau_guide_get_review_by (guide));
  add_strings (self, "", "languages", preau_guide_get_languages (guide));
  add_text (self, "", "title", preau_guide_get_title (guide));
  add_text (self, "", "publisher", preau_guide_get_publisher (guide));
  add_text (self, "", "about", preau_guide_get_about (guide));
  add_contact (self, "", preau_guide_get_contact (guide));
  add_string (self, "", "next_key", preau_guide_get_next_key (guide));
  add_string (self, "", "start", preau_guide_get_start (guide));
}

static void
add_all (Content *self)
{
  static const struct
  {
    const char *key;
    const PreauTable *(*get) (PreauGuide *guide);
    void (*add) (Content *self, const char *place, gpointer thing);
  } tables[] = {
    { "sources", preau_guide_get_sources, add_source },
    { "claims", preau_guide_get_claims, add_claim },
    { "checklists", preau_guide_get_checklists, add_checklist },
    { "tools", preau_guide_get_tools, add_tool },
    { "questions", preau_guide_get_questions, add_question },
    { "outcomes", preau_guide_get_outcomes, add_outcome },
    { "messages", preau_guide_get_messages, add_message },
    { "retired", preau_guide_get_retired, add_retired },
  };

  add_head (self);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const PreauTable *table = tables[i].get (self->guide);

      add_strings (self, tables[i].key, "ids", preau_table_get_ids (table));
      for (guint j = 0; j < preau_table_get_length (table); j++)
        {
          g_autofree char *place = make_place (self, tables[i].key, preau_table_get_id (table, j));

          tables[i].add (self, place, preau_table_get_value (table, j));
        }
    }
}

/* Those that stand in both and are not the same. */
static guint
count_changed (GHashTable *before,
               GHashTable *after)
{
  GHashTableIter iter;
  gpointer place;
  gpointer value;
  guint n = 0;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &place, &value))
    {
      const char *now = g_hash_table_lookup (after, place);

      if (now != NULL && !g_str_equal (now, value))
        n++;
    }

  return n;
}

/* A value that is in one of them only makes it longer, or has one in the other whose place is not there. */
static gboolean
are_equal (GHashTable *before,
           GHashTable *after)
{
  GHashTableIter iter;
  gpointer place;

  if (g_hash_table_size (before) != g_hash_table_size (after))
    return FALSE;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    if (!g_hash_table_contains (after, place))
      return FALSE;

  return count_changed (before, after) == 0;
}

/**
 * preau_guide_diff_add_content:
 * @self: a difference that is being made
 *
 * Counts the texts that changed, and finds out whether anything else did. The
 * order of the keys of a file and what begins with `x-` do not count, the
 * order of tools, claims and so on does.
 */
void
preau_guide_diff_add_content (PreauGuideDiff *self)
{
  const PreauTable *retired = preau_guide_get_retired (self->after);
  Content before;
  Content after;

  init_content (&before, self->before, retired);
  init_content (&after, self->after, retired);
  add_all (&before);
  add_all (&after);

  self->n_texts = count_changed (before.texts, after.texts);
  self->differs = !are_equal (before.texts, after.texts) || !are_equal (before.values, after.values);
  clear_content (&before);
  clear_content (&after);
}
