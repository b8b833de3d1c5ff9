/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-sheet.h"

#include "preau-claim.h"
#include "preau-kind.h"
#include "preau-report-parts.h"
#include "preau-words.h"

static void
free_link (gpointer data)
{
  PreauSheetLink *self = data;

  g_clear_pointer (&self->label, g_free);
  g_free (self);
}

static void
free_mention (gpointer data)
{
  PreauSheetMention *self = data;

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->leads_to, g_strfreev);
  g_clear_pointer (&self->use, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->question, g_free);
  g_free (self);
}

void
preau_sheet_free (PreauSheet *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->guide);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->guide_title, g_free);
  g_clear_pointer (&self->edition, g_free);
  g_clear_pointer (&self->review, g_free);
  g_clear_pointer (&self->tool, preau_report_tool_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->audience_words, g_free);
  g_clear_pointer (&self->people_words, g_free);
  g_clear_pointer (&self->medium_words, g_free);
  g_clear_pointer (&self->conditions, g_strfreev);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  g_free (self);
}

static gboolean
contains (const char *const *ids,
          const char *id)
{
  return ids != NULL && g_strv_contains (ids, id);
}

/* A claim, with the newest date among it and the claims against it. */
typedef struct
{
  const PreauClaim *claim;
  const char *date; /* NULL: undated */
} Dated;

static Dated
date (const PreauTable *claims,
      const PreauClaim *claim)
{
  Dated dated = { claim, claim->as_of };
  const char *const *against = claim->against;

  for (guint i = 0; against != NULL && against[i] != NULL; i++)
    {
      const char *other = ((const PreauClaim *) preau_table_get (claims, against[i]))->as_of;

      if (g_strcmp0 (other, dated.date) > 0)
        dated.date = other;
    }

  return dated;
}

/* Sorts newest first, undated last; the sort of GLib is stable. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_strcmp0 (((const Dated *) b)->date, ((const Dated *) a)->date);
}

/* Whether @claim is shown below a claim of @before that it contradicts. */
static gboolean
is_shown (GArray *before,
          const PreauClaim *claim)
{
  for (guint i = 0; i < before->len; i++)
    if (contains (g_array_index (before, Dated, i).claim->against, claim->id))
      return TRUE;

  return FALSE;
}

/* Leaves out the claims about the state of the service, which the sheet shows there. */
static GPtrArray *
list_claims (PreauGuide *guide,
             const char *language,
             const PreauTool *tool)
{
  const PreauTable *claims = guide->claims;
  const char *const *ids = tool->claims;
  const char *const *of_state = tool->service->claims;
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Dated));
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PreauClaim *claim = preau_table_get (claims, ids[i]);
      Dated dated = date (claims, claim);

      if (!contains (of_state, ids[i]) && !is_shown (sorted, claim))
        g_array_append_val (sorted, dated);
    }

  g_array_sort (sorted, compare);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (shown, (gpointer) g_array_index (sorted, Dated, i).claim->id);
  g_ptr_array_add (shown, NULL);

  return preau_report_statements (guide, language, (const char *const *) shown->pdata);
}

static GPtrArray *
list_links (const PreauTool *tool,
            const char *language)
{
  GPtrArray *all = tool->links;
  GPtrArray *links = g_ptr_array_new_with_free_func (free_link);

  for (PreauLinkUse use = PREAU_LINK_USE_OPEN; use <= PREAU_LINK_USE_TERMS; use++)
    for (guint i = 0; i < all->len; i++)
      {
        const PreauLink *link = g_ptr_array_index (all, i);
        PreauSheetLink *listed;

        if (link->use != use)
          continue;

        listed = g_new (PreauSheetLink, 1);
        *listed = (PreauSheetLink) { link->id, link->url, preau_text_dup_marked (link->label, language), use };
        g_ptr_array_add (links, listed);
      }

  return links;
}

static PreauSheetMention *
new_mention (PreauGuide *guide,
           const char *language,
           const PreauMention *mention)
{
  PreauSheetMention *self = g_new (PreauSheetMention, 1);
  const PreauOutcome *outcome = mention->outcome;
  const PreauQuestion *question = mention->question;
  GPtrArray *picks = outcome->picks;

  self->relation = mention->relation;
  self->outcome = outcome->id;
  self->title = preau_text_dup_marked (outcome->title, language);
  self->leads_to = preau_report_name_picks (guide, outcome);
  self->use = picks->len > 0 ? preau_report_name_use (guide, g_ptr_array_index (picks, 0)) : NULL;
  self->code = g_strdup (mention->code);
  self->question = question != NULL ? preau_text_dup_marked (question->text, language) : NULL;

  return self;
}

static GPtrArray *
list_mentions (PreauGuide *guide,
              const char *language,
              const char *id)
{
  g_autoptr (GPtrArray) all = preau_mention_list (guide, id);
  GPtrArray *mentions = g_ptr_array_new_with_free_func (free_mention);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (mentions, new_mention (guide, language, g_ptr_array_index (all, i)));

  return mentions;
}

static void
set_conditions (PreauSheet *self,
                const PreauConditions *conditions)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  const char *words[3];

  self->audiences = conditions->audiences;
  self->people_at_most = conditions->people_at_most;
  self->media = conditions->media;
  words[0] = self->audience_words = preau_words_audience (conditions);
  words[1] = self->people_words = preau_words_people (conditions);
  words[2] = self->medium_words = preau_words_medium (conditions);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *sentence = words[i] != NULL ? g_strdup_printf ("%s.", words[i]) : NULL;

      if (sentence != NULL)
        g_strv_builder_add (sentences, sentence);
    }
  self->conditions = g_strv_builder_end (sentences);
}

/**
 * preau_sheet_new:
 * @language: language code for the texts of the guide; Préau's own words come in the language of its messages
 *
 * Returns: (transfer full): the sheet of the tool @id of @guide
 */
PreauSheet *
preau_sheet_new (PreauGuide *guide,
                 const char *id,
                 const char *language)
{
  const PreauTool *tool = preau_table_get (guide->tools, id);
  PreauSheet *self;

  g_return_val_if_fail (tool != NULL, NULL);

  self = g_new0 (PreauSheet, 1);
  self->guide = g_object_ref (guide);
  self->language = g_strdup (language);
  self->guide_title = preau_text_dup_marked (guide->title, language);
  self->edition = preau_words_edition (guide);
  self->review = preau_words_review (guide);
  self->tool = preau_report_tool_alone (guide, language, id);
  self->aliases = tool->aliases;
  self->kind = tool->kind;
  self->kind_words = preau_kind_get_name (self->kind);
  self->level_meaning = preau_words_level_meaning (self->tool->level);
  self->publisher = preau_text_dup_marked (tool->publisher, language);
  self->country = preau_text_dup_marked (tool->country, language);
  self->account = tool->account;
  self->account_words = preau_words_account (self->account);
  self->booking = tool->booking;
  self->booking_words = preau_words_booking (self->booking);
  self->links = list_links (tool, language);
  self->claims = list_claims (guide, language, tool);
  self->mentions = list_mentions (guide, language, id);
  set_conditions (self, &tool->conditions);

  return self;
}
