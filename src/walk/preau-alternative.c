/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-alternative.h"

static void
change_free (PreauAlternative *self)
{
  g_ptr_array_unref (self->outcomes);
  g_free (self);
}

typedef struct
{
  PreauGuide *guide;
  GHashTable *taken; /* answers on the trail, by question */
  GHashTable *seen;
  GPtrArray *outcomes;
} Search;

static void
push (Search *search,
      GQueue *open,
      const PreauAnswer *answer)
{
  const char *next = answer->next_id;
  gpointer node = preau_table_get (search->guide->questions, next);

  if (node != NULL)
    {
      if (g_hash_table_add (search->seen, node))
        g_queue_push_tail (open, node);
      return;
    }

  node = preau_table_get (search->guide->outcomes, next);
  if (g_hash_table_add (search->seen, node))
    g_ptr_array_add (search->outcomes, node);
}

/* Finds the outcomes of @answer if the other answers stay; questions off the trail may be answered in any way. */
static GPtrArray *
find_outcomes (PreauGuide *guide,
               GHashTable *taken,
               const PreauAnswer *answer)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Search search = { guide, taken, seen, g_ptr_array_new () };
  GQueue open = G_QUEUE_INIT;
  const PreauQuestion *question;

  push (&search, &open, answer);
  while ((question = g_queue_pop_head (&open)) != NULL)
    {
      const PreauAnswer *stays = g_hash_table_lookup (taken, question);
      GPtrArray *answers = question->answers;

      if (stays != NULL)
        push (&search, &open, stays);
      for (guint i = 0; stays == NULL && i < answers->len; i++)
        push (&search, &open, g_ptr_array_index (answers, i));
    }

  return search.outcomes;
}

static PreauAlternative *
new_change (PreauWalk *walk,
            guint step,
            GHashTable *taken,
            const PreauAnswer *answer)
{
  PreauAlternative *change = g_new (PreauAlternative, 1);

  *change = (PreauAlternative) {
    .step = step,
    .question = preau_walk_get_step (walk, step)->question,
    .answer = answer,
    .outcomes = find_outcomes (preau_walk_get_guide (walk), taken, answer),
  };

  return change;
}

/**
 * preau_alternative_list:
 *
 * Returns: (transfer full) (element-type PreauAlternative): each other answer to each question on the trail
 */
GPtrArray *
preau_alternative_list (PreauWalk *walk)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    {
      const PreauStep *step = preau_walk_get_step (walk, i);

      g_hash_table_insert (taken, (gpointer) step->question, (gpointer) step->answer);
    }

  for (guint i = 0; i < preau_walk_get_length (walk); i++)
    {
      GPtrArray *answers = preau_walk_get_step (walk, i)->question->answers;

      for (guint j = 0; j < answers->len; j++)
        {
          const PreauAnswer *answer = g_ptr_array_index (answers, j);

          if (answer != preau_walk_get_step (walk, i)->answer)
            g_ptr_array_add (changes, new_change (walk, i, taken, answer));
        }
    }

  return changes;
}
