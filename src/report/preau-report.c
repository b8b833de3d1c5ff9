/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-report.h"

#include "preau-alternative.h"
#include "preau-claim.h"
#include "preau-path-link.h"
#include "preau-report-parts.h"
#include "preau-words.h"

static void
free_answer (gpointer data)
{
  PreauReportAnswer *self = data;

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_free (self);
}

static void
free_step (gpointer data)
{
  PreauReportStep *self = data;

  g_clear_pointer (&self->question_text, g_free);
  g_clear_pointer (&self->help, g_free);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_free (self);
}

static void
free_change (gpointer data)
{
  PreauReportChange *self = data;

  g_clear_pointer (&self->question_text, g_free);
  g_clear_pointer (&self->answer_text, g_free);
  g_clear_pointer (&self->leads_to, g_strfreev);
  g_clear_pointer (&self->outcomes, g_strfreev);
  g_free (self);
}

void
preau_report_free (PreauReport *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->guide);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->guide_title, g_free);
  g_clear_pointer (&self->edition, g_free);
  g_clear_pointer (&self->review, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->situation, g_ptr_array_unref);
  g_clear_pointer (&self->question, free_step);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->picks, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->avoid, g_ptr_array_unref);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->contact, g_free);
  g_free (self);
}

/* @only: (nullable): the answer given; NULL: the step has all answers */
static PreauReportStep *
new_step (const PreauReport *self,
          const PreauQuestion *question,
          const PreauAnswer *only)
{
  PreauReportStep *step = g_new0 (PreauReportStep, 1);
  GPtrArray *answers = question->answers;

  step->question = question->id;
  step->question_text = preau_text_dup_marked (question->text, self->language);
  step->help = preau_text_dup_marked (question->help, self->language);
  step->answers = g_ptr_array_new_with_free_func (free_answer);

  for (guint i = 0; i < answers->len; i++)
    {
      const PreauAnswer *answer = g_ptr_array_index (answers, i);
      PreauReportAnswer *reported;

      if (only != NULL && answer != only)
        continue;

      reported = g_new0 (PreauReportAnswer, 1);
      reported->number = i + 1;
      reported->id = answer->id;
      reported->label = preau_text_dup_marked (answer->label, self->language);
      reported->detail = preau_text_dup_marked (answer->detail, self->language);
      reported->icon = answer->icon;
      g_ptr_array_add (step->answers, reported);
    }

  return step;
}

static void
add_situation (PreauReport *self,
               PreauWalk *walk)
{
  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    g_ptr_array_add (self->situation,
                     new_step (self, preau_walk_get_step (walk, i)->question, preau_walk_get_step (walk, i)->answer));

  if (preau_walk_get_question (walk) != NULL)
    self->question = new_step (self, preau_walk_get_question (walk), NULL);
  if (preau_walk_get_kept_answer (walk) != NULL)
    self->kept = preau_walk_get_kept_answer (walk)->id;
}

static void
add_reasons (PreauReport *self,
             PreauWalk *walk)
{
  GPtrArray *claims = preau_walk_get_reasons (walk);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (ids, (gpointer) ((const PreauClaim *) g_ptr_array_index (claims, i))->id);
  g_ptr_array_add (ids, NULL);

  self->reasons = preau_report_statements (self->guide, self->language, (const char *const *) ids->pdata);
}

/* Returns: the name of the first pick, or the title of an outcome without picks. */
static char *
name_outcome (const PreauReport *self,
              const PreauOutcome *outcome)
{
  g_auto (GStrv) picks = preau_report_name_picks (self->guide, outcome);

  return picks[0] != NULL ? g_strdup (picks[0]) : preau_text_dup_marked (outcome->title, self->language);
}

static PreauReportChange *
new_change (const PreauReport *self,
            const PreauAlternative *change)
{
  PreauReportChange *reported = g_new0 (PreauReportChange, 1);
  GPtrArray *outcomes = change->outcomes;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const PreauOutcome *outcome = g_ptr_array_index (outcomes, i);
      g_autofree char *name = name_outcome (self, outcome);

      g_strv_builder_add (ids, outcome->id);
      if (!g_hash_table_contains (seen, name))
        {
          g_strv_builder_add (names, name);
          g_hash_table_add (seen, g_steal_pointer (&name));
        }
    }

  reported->step = change->step;
  reported->question = change->question->id;
  reported->question_text = preau_text_dup_marked (change->question->text, self->language);
  reported->answer = change->answer->id;
  reported->answer_text = preau_text_dup_marked (change->answer->label, self->language);
  reported->leads_to = g_strv_builder_end (names);
  reported->outcomes = g_strv_builder_end (ids);

  return reported;
}

static void
add_changes (PreauReport *self,
             PreauWalk *walk)
{
  g_autoptr (GPtrArray) changes = preau_alternative_list (walk);

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (self->changes, new_change (self, g_ptr_array_index (changes, i)));
}

static void
add_tools (PreauReport *self,
           const PreauOutcome *outcome)
{
  GPtrArray *picks = outcome->picks;
  GPtrArray *avoid = outcome->avoid;
  const char *const *listed = outcome->listed;

  for (guint i = 0; i < picks->len; i++)
    g_ptr_array_add (self->picks, preau_report_pick (self->guide, self->language, g_ptr_array_index (picks, i)));

  for (guint i = 0; i < avoid->len; i++)
    {
      const PreauAvoid *entry = g_ptr_array_index (avoid, i);

      g_ptr_array_add (self->avoid, preau_report_tool (self->guide, self->language, entry->tool_id, entry->because));
    }

  for (guint i = 0; listed[i] != NULL; i++)
    g_ptr_array_add (self->listed, preau_report_tool (self->guide, self->language, listed[i], NULL));
}

static void
add_outcome (PreauReport *self,
             PreauWalk *walk,
             const PreauOutcome *outcome)
{
  const PreauContact *contact = outcome->contact;

  self->outcome = outcome->id;
  self->title = preau_text_dup_marked (outcome->title, self->language);
  self->no_source = outcome->no_source;
  if (contact != NULL)
    {
      self->contact = preau_text_dup_marked (contact->text, self->language);
      self->contact_url = contact->url;
    }

  add_tools (self, outcome);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = preau_report_items (self->guide, self->language, outcome->checklist);
  add_changes (self, walk);
}

/**
 * preau_report_new:
 * @language: language code for the texts of the guide; Préau's own words come in the language of its messages
 *
 * Returns: (transfer full): a report about @walk as it is now, finished or not
 */
PreauReport *
preau_report_new (PreauWalk *walk,
                  const char *language)
{
  PreauGuide *guide = preau_walk_get_guide (walk);
  PreauReport *self = g_new0 (PreauReport, 1);

  self->guide = g_object_ref (guide);
  self->language = g_strdup (language);
  self->guide_title = preau_text_dup_marked (guide->title, language);
  self->edition = preau_words_edition (guide);
  self->review = preau_words_review (guide);
  self->code = preau_walk_dup_code (walk);
  self->link = preau_path_link_format (guide->id, self->code);
  self->situation = g_ptr_array_new_with_free_func (free_step);
  self->picks = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_report_tool_free);
  self->avoid = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_report_tool_free);
  self->listed = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_report_tool_free);
  self->items = g_ptr_array_new ();
  self->changes = g_ptr_array_new_with_free_func (free_change);

  add_situation (self, walk);
  add_reasons (self, walk);
  if (preau_walk_get_outcome (walk) != NULL)
    add_outcome (self, walk, preau_walk_get_outcome (walk));

  return self;
}

/**
 * preau_report_join_answers:
 *
 * Returns: (transfer full) (nullable): the answers given, on one line; %NULL before the first answer
 */
char *
preau_report_join_answers (const PreauReport *self)
{
  GString *joined;

  if (self->situation->len == 0)
    return NULL;

  joined = g_string_new (NULL);
  for (guint i = 0; i < self->situation->len; i++)
    {
      const PreauReportStep *step = g_ptr_array_index (self->situation, i);
      const PreauReportAnswer *answer = g_ptr_array_index (step->answers, 0);

      g_string_append_printf (joined, "%s%s", i > 0 ? " › " : "", answer->label);
    }

  return g_string_free (joined, FALSE);
}

/**
 * preau_report_get_tool_to_use:
 *
 * Returns: (transfer none) (nullable): the first pick, or its first stand-in where the pick has closed; %NULL without
 *   picks
 */
PreauReportTool *
preau_report_get_tool_to_use (const PreauReport *self)
{
  PreauReportTool *pick;

  if (self->picks->len == 0)
    return NULL;

  pick = g_ptr_array_index (self->picks, 0);
  if (pick->state == PREAU_SERVICE_CLOSED && pick->stand_ins->len > 0)
    return g_ptr_array_index (pick->stand_ins, 0);

  return pick;
}

/**
 * preau_report_get_other_tool:
 *
 * Returns: (transfer none) (nullable): the first pick where its stand-in is to be used, or the first stand-in of a pick
 *   whose state is unclear
 */
PreauReportTool *
preau_report_get_other_tool (const PreauReport *self)
{
  PreauReportTool *first = preau_report_get_tool_to_use (self);

  if (first == NULL)
    return NULL;
  if (first != g_ptr_array_index (self->picks, 0))
    return g_ptr_array_index (self->picks, 0);
  if (first->state == PREAU_SERVICE_UNCLEAR && first->stand_ins->len > 0)
    return g_ptr_array_index (first->stand_ins, 0);

  return NULL;
}
