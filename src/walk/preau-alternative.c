/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-alternative.h"

/**
 * PreauAlternative:
 *
 * What another answer would change: one for each answer not taken on the
 * trail of a walk.
 */
struct _PreauAlternative
{
  GObject parent_instance;

  guint step;
  PreauQuestion *question;
  PreauAnswer *answer;
  GPtrArray *outcomes;
};

G_DEFINE_FINAL_TYPE (PreauAlternative, preau_alternative, G_TYPE_OBJECT)

static void
preau_alternative_finalize (GObject *object)
{
  PreauAlternative *self = PREAU_ALTERNATIVE (object);

  g_clear_object (&self->question);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->outcomes, g_ptr_array_unref);

  G_OBJECT_CLASS (preau_alternative_parent_class)->finalize (object);
}

static void
preau_alternative_class_init (PreauAlternativeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_alternative_finalize;
}

static void
preau_alternative_init (PreauAlternative *self)
{
}

typedef struct
{
  PreauGuide *guide;
  GHashTable *taken; /* question → answer, of the trail */
  GHashTable *seen;
  GPtrArray *outcomes;
} Search;

static void
push (Search *search,
      GQueue *open,
      PreauAnswer *answer)
{
  const char *next = preau_answer_get_next_id (answer);
  gpointer node = preau_table_get (preau_guide_get_questions (search->guide), next);

  if (node != NULL)
    {
      if (g_hash_table_add (search->seen, node))
        g_queue_push_tail (open, node);
      return;
    }

  node = preau_table_get (preau_guide_get_outcomes (search->guide), next);
  if (g_hash_table_add (search->seen, node))
    g_ptr_array_add (search->outcomes, g_object_ref (node));
}

/* Where @answer leads if the other answers stay; a question that the trail does not answer may be answered any way. */
static GPtrArray *
find_outcomes (PreauGuide *guide,
               GHashTable *taken,
               PreauAnswer *answer)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Search search = { guide, taken, seen, g_ptr_array_new_with_free_func (g_object_unref) };
  GQueue open = G_QUEUE_INIT;
  PreauQuestion *question;

  push (&search, &open, answer);
  while ((question = g_queue_pop_head (&open)) != NULL)
    {
      PreauAnswer *stays = g_hash_table_lookup (taken, question);
      GPtrArray *answers = preau_question_get_answers (question);

      if (stays != NULL)
        push (&search, &open, stays);
      for (guint i = 0; stays == NULL && i < answers->len; i++)
        push (&search, &open, g_ptr_array_index (answers, i));
    }

  return search.outcomes;
}

/**
 * preau_alternative_list:
 * @walk: a walk
 *
 * Returns: (transfer full) (element-type PreauAlternative): for each question on
 *   the trail, each other answer and where it leads
 */
GPtrArray *
preau_alternative_list (PreauWalk *walk)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    g_hash_table_insert (taken, preau_walk_get_step (walk, i)->question, preau_walk_get_step (walk, i)->answer);

  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    {
      PreauQuestion *question = preau_walk_get_step (walk, i)->question;
      GPtrArray *answers = preau_question_get_answers (question);

      for (guint j = 0; j < answers->len; j++)
        {
          PreauAnswer *answer = g_ptr_array_index (answers, j);
          PreauAlternative *change;

          if (answer == preau_walk_get_step (walk, i)->answer)
            continue;

          change = g_object_new (PREAU_TYPE_ALTERNATIVE, NULL);
          change->step = i;
          change->question = g_object_ref (question);
          change->answer = g_object_ref (answer);
          change->outcomes = find_outcomes (preau_walk_get_guide (walk), taken, answer);
          g_ptr_array_add (changes, change);
        }
    }

  return changes;
}

/**
 * preau_alternative_get_step:
 * @self: the change
 *
 * Returns: place of the question on the trail, from 0
 */
guint
preau_alternative_get_step (PreauAlternative *self)
{
  g_return_val_if_fail (PREAU_IS_ALTERNATIVE (self), 0);

  return self->step;
}

/**
 * preau_alternative_get_question:
 * @self: the change
 *
 * Returns: (transfer none): the question
 */
PreauQuestion *
preau_alternative_get_question (PreauAlternative *self)
{
  g_return_val_if_fail (PREAU_IS_ALTERNATIVE (self), NULL);

  return self->question;
}

/**
 * preau_alternative_get_answer:
 * @self: the change
 *
 * Returns: (transfer none): the other answer
 */
PreauAnswer *
preau_alternative_get_answer (PreauAlternative *self)
{
  g_return_val_if_fail (PREAU_IS_ALTERNATIVE (self), NULL);

  return self->answer;
}

/**
 * preau_alternative_get_outcomes:
 * @self: the change
 *
 * Returns: (transfer none) (element-type PreauOutcome): the outcomes it may
 *   lead to, the other answers being the same; never empty
 */
GPtrArray *
preau_alternative_get_outcomes (PreauAlternative *self)
{
  g_return_val_if_fail (PREAU_IS_ALTERNATIVE (self), NULL);

  return self->outcomes;
}
