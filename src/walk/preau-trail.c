/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-trail.h"

#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-path-code.h"

GArray *
preau_trail_new (void)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (PreauStep), PREAU_PATH_CODE_MAX_ANSWERS);
}

/* Returns NULL if the numbers lead off the tree. */
static GArray *
follow (PreauGuide *guide,
        const guint8 *numbers,
        guint n)
{
  g_autoptr (GArray) trail = preau_trail_new ();
  const char *next = guide->start;

  for (guint i = 0; i < n; i++)
    {
      PreauStep step = { .question = preau_table_get (guide->questions, next) };
      GPtrArray *answers = step.question != NULL ? step.question->answers : NULL;

      if (answers == NULL || numbers[i] < 1 || numbers[i] > answers->len)
        return NULL;

      step.answer = g_ptr_array_index (answers, numbers[i] - 1u);
      next = step.answer->next_id;
      g_array_append_val (trail, step);
    }

  return g_steal_pointer (&trail);
}

/**
 * preau_trail_new_from_code:
 *
 * Returns: (transfer full) (nullable) (element-type PreauStep): trail of @code; %NULL with a `PREAU_ERROR_CODE_…`
 */
GArray *
preau_trail_new_from_code (PreauGuide *guide,
                           const char *code,
                           GError **error)
{
  guint8 numbers[PREAU_PATH_CODE_MAX_ANSWERS];
  guint n;
  GArray *trail;

  if (!preau_path_code_parse (code, guide->id, guide->tree, numbers, &n, error))
    return NULL;

  trail = follow (guide, numbers, n);
  if (trail == NULL)
    g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_CODE_PATH, _("The code is mistyped: it leads off the tree."));

  return trail;
}

/**
 * preau_trail_get:
 *
 * Returns: (transfer none): the step, valid until the trail changes
 */
const PreauStep *
preau_trail_get (const GArray *self,
                 guint index)
{
  return &g_array_index (self, PreauStep, index);
}

PreauSituation
preau_trail_get_situation (const GArray *self)
{
  PreauSituation situation = { 0 };

  for (guint i = 0; i < self->len; i++)
    preau_situation_update (&situation, &preau_trail_get (self, i)->answer->sets);

  return situation;
}

static void
add_claims (PreauGuide *guide,
            const char *const *ids,
            GPtrArray *reasons)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gpointer claim = preau_table_get (guide->claims, ids[i]);

      if (!g_ptr_array_find (reasons, claim, NULL))
        g_ptr_array_add (reasons, claim);
    }
}

/**
 * preau_trail_add_reasons:
 * @outcome: (nullable): outcome at the end of the trail
 * @reasons: (element-type PreauClaim): gets the claims of the answers, of the first pick, and of @outcome, each once
 */
void
preau_trail_add_reasons (const GArray *self,
                         PreauGuide *guide,
                         const PreauOutcome *outcome,
                         GPtrArray *reasons)
{
  GPtrArray *picks;

  for (guint i = 0; i < self->len; i++)
    add_claims (guide, preau_trail_get (self, i)->answer->because, reasons);

  if (outcome == NULL)
    return;

  picks = outcome->picks;
  if (picks->len > 0)
    add_claims (guide, ((const PreauPick *) g_ptr_array_index (picks, 0))->because, reasons);
  add_claims (guide, outcome->because, reasons);
}

char *
preau_trail_to_code (const GArray *self,
                     PreauGuide *guide)
{
  guint8 numbers[PREAU_PATH_CODE_MAX_ANSWERS];

  for (guint i = 0; i < self->len; i++)
    {
      const PreauStep *step = preau_trail_get (self, i);

      numbers[i] = (guint8) preau_question_get_number (step->question, step->answer);
    }

  return preau_path_code_format (guide->id, guide->tree, numbers, self->len);
}
