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
             const PreauContact *contact)
{
  if (contact == NULL)
    return;

  add_text (self, place, "contact", contact->text);
  add_string (self, place, "contact-url", contact->url);
}

static void
add_items (Content *self,
           const char *list,
           GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PreauChecklistItem *item = g_ptr_array_index (items, i);
      g_autofree char *place = g_strconcat (list, "/", item->id, NULL);

      add_number (self, place, "number", i);
      add_text (self, place, "title", item->title);
      add_text (self, place, "why", item->why);
      add_number (self, place, "phase", item->phase);
      add_number (self, place, "weight", item->weight);
      add_string (self, place, "source", item->source_id);
      add_text (self, place, "where", item->where);
      add_string (self, place, "as_of", item->as_of);
      add_text (self, place, "drawback", item->drawback);
    }
}

static void
add_source (Content *self,
            const char *place,
            gpointer thing)
{
  const PreauSource *source = thing;

  add_text (self, place, "title", source->title);
  add_text (self, place, "publisher", source->publisher);
  add_string (self, place, "date", source->date);
  add_string (self, place, "url", source->url);
}

static void
add_claim (Content *self,
           const char *place,
           gpointer thing)
{
  const PreauClaim *claim = thing;

  add_text (self, place, "text", claim->text);
  add_string (self, place, "source", claim->source_id);
  add_text (self, place, "where", claim->where);
  add_string (self, place, "as_of", claim->as_of);
  add_number (self, place, "basis", claim->basis);
  add_number (self, place, "standing", claim->standing);
  add_strings (self, place, "against", claim->against);
  add_string (self, place, "replaced_by", claim->replaced_by);
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
      const PreauLink *link = g_ptr_array_index (links, i);
      g_autofree char *place = g_strconcat (tool, "/links/", link->id, NULL);

      add_number (self, place, "number", i);
      add_string (self, place, "url", link->url);
      add_text (self, place, "label", link->label);
      add_number (self, place, "use", link->use);
    }
}

static void
add_service (Content *self,
             const char *place,
             const PreauService *service)
{
  add_number (self, place, "state", service->state);
  add_string (self, place, "since", service->since);
  add_strings (self, place, "state-claims", service->claims);
  add_strings (self, place, "stand_ins", service->stand_ins);
}

static void
add_tool (Content *self,
          const char *place,
          gpointer thing)
{
  const PreauTool *tool = thing;
  const PreauConditions *conditions = &tool->conditions;

  add_string (self, place, "name", tool->name);
  add_strings (self, place, "aliases", tool->aliases);
  add_text (self, place, "summary", tool->summary);
  add_number (self, place, "kind", tool->kind);
  add_text (self, place, "publisher", tool->publisher);
  add_text (self, place, "country", tool->country);
  add_number (self, place, "level", tool->level);
  add_number (self, place, "account", tool->account);
  add_number (self, place, "booking", tool->booking);
  add_number (self, place, "audiences", conditions->audiences);
  add_number (self, place, "people", conditions->people_at_most);
  add_number (self, place, "media", conditions->media);
  add_service (self, place, tool->service);
  add_links (self, place, tool->links);
  add_strings (self, place, "claims", tool->claims);
  add_strings (self, place, "includes", tool->includes);
  add_items (self, place, tool->checklist);
}

static void
add_answer (Content *self,
            const char *place,
            const PreauAnswer *answer)
{
  const PreauSituation *sets = &answer->sets;

  add_text (self, place, "label", answer->label);
  add_text (self, place, "detail", answer->detail);
  add_number (self, place, "icon", answer->icon);
  add_number (self, place, "audience", sets->audience);
  add_number (self, place, "at_least", sets->people_at_least);
  add_number (self, place, "at_most", sets->people_at_most);
  add_number (self, place, "medium", sets->medium);
  add_number (self, place, "booking", sets->time);
  add_strings (self, place, "because", answer->because);
  add_string (self, place, "next", answer->next_id);
}

static void
add_question (Content *self,
              const char *place,
              gpointer thing)
{
  GPtrArray *answers = ((const PreauQuestion *) thing)->answers;

  add_text (self, place, "text", ((const PreauQuestion *) thing)->text);
  add_text (self, place, "help", ((const PreauQuestion *) thing)->help);
  for (guint i = 0; i < answers->len; i++)
    {
      const PreauAnswer *answer = g_ptr_array_index (answers, i);
      g_autofree char *below = g_strconcat (place, "/answers/", answer->id, NULL);

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
      const PreauPick *pick = g_ptr_array_index (picks, i);
      g_autofree char *place = g_strdup_printf ("%s/picks/%u", outcome, i);

      add_string (self, place, "tool", pick->tool_id);
      add_string (self, place, "link", pick->link_id);
      add_strings (self, place, "because", pick->because);
      add_strings (self, place, "stand_ins", pick->stand_ins);
    }
}

static void
add_outcome (Content *self,
             const char *place,
             gpointer thing)
{
  const PreauOutcome *outcome = thing;
  GPtrArray *avoid = outcome->avoid;

  add_text (self, place, "title", outcome->title);
  add_picks (self, place, outcome->picks);
  add_strings (self, place, "because", outcome->because);
  for (guint i = 0; i < avoid->len; i++)
    {
      g_autofree char *below = g_strdup_printf ("%s/avoid/%u", place, i);

      add_string (self, below, "tool", ((const PreauAvoid *) g_ptr_array_index (avoid, i))->tool_id);
      add_strings (self, below, "because", ((const PreauAvoid *) g_ptr_array_index (avoid, i))->because);
    }
  add_strings (self, place, "listed", outcome->listed);
  add_items (self, place, outcome->checklist);
  add_number (self, place, "no_source", outcome->no_source ? 1 : 0);
  add_contact (self, place, outcome->contact);
}

static void
add_message (Content *self,
             const char *place,
             gpointer thing)
{
  add_text (self, place, "title", ((const PreauMessage *) thing)->title);
  add_text (self, place, "body", ((const PreauMessage *) thing)->body);
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
