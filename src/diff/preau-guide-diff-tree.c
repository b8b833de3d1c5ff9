/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the changes of questions and answers for which a path code would open another page. */

#include "preau-guide-diff-parts.h"

#include "preau-hash.h"

static void
add (PreauGuideDiff *self,
     PreauTreeDiff found)
{
  g_ptr_array_add (self->tree, g_memdup2 (&found, sizeof found));
}

/* Lists the answers of @question that @other has too, in their order. */
static GPtrArray *
list_common (const PreauQuestion *question,
             const PreauQuestion *other)
{
  GPtrArray *answers = question->answers;
  GPtrArray *common = g_ptr_array_new ();

  for (guint i = 0; i < answers->len; i++)
    if (preau_question_find_answer (other, ((const PreauAnswer *) g_ptr_array_index (answers, i))->id, NULL) != NULL)
      g_ptr_array_add (common, g_ptr_array_index (answers, i));

  return common;
}

static gboolean
have_other_order (GPtrArray *before,
                  GPtrArray *after)
{
  for (guint i = 0; i < before->len; i++)
    if (!g_str_equal (((const PreauAnswer *) g_ptr_array_index (before, i))->id,
                      ((const PreauAnswer *) g_ptr_array_index (after, i))->id))
      return TRUE;

  return FALSE;
}

/* Adds the answers of @question that @other does not have. */
static void
add_missing (PreauGuideDiff *self,
             PreauTreeChange change,
             const char *id,
             const PreauQuestion *question,
             const PreauQuestion *other)
{
  GPtrArray *answers = question->answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const PreauAnswer *answer = g_ptr_array_index (answers, i);
      const char *next = answer->next_id;
      gboolean is_new = change == PREAU_TREE_ANSWER_NEW;

      if (preau_question_find_answer (other, answer->id, NULL) == NULL)
        add (self, (PreauTreeDiff) { change, id, answer->id, is_new ? NULL : next, is_new ? next : NULL });
    }
}

static void
compare_questions (PreauGuideDiff *self,
                   const PreauQuestion *before,
                   const PreauQuestion *after)
{
  const char *id = after->id;
  g_autoptr (GPtrArray) stay = list_common (before, after);
  g_autoptr (GPtrArray) stayed = list_common (after, before);

  add_missing (self, PREAU_TREE_ANSWER_GONE, id, before, after);
  add_missing (self, PREAU_TREE_ANSWER_NEW, id, after, before);
  if (have_other_order (stay, stayed))
    add (self, (PreauTreeDiff) { .change = PREAU_TREE_ORDER, .question = id });

  for (guint i = 0; i < stay->len; i++)
    {
      const char *answer = ((const PreauAnswer *) g_ptr_array_index (stay, i))->id;
      const char *led_to = ((const PreauAnswer *) g_ptr_array_index (stay, i))->next_id;
      const char *leads_to = preau_question_find_answer (after, answer, NULL)->next_id;

      if (!preau_guide_diff_is_same (self, led_to, leads_to))
        add (self, (PreauTreeDiff) { PREAU_TREE_TARGET, id, answer, led_to, leads_to });
    }
}

void
preau_guide_diff_add_tree (PreauGuideDiff *self)
{
  const PreauTable *before = self->before->questions;
  const PreauTable *after = self->after->questions;
  const char *start = self->before->start;
  const char *starts = self->after->start;
  g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);

  if (!preau_guide_diff_is_same (self, start, starts))
    add (self, (PreauTreeDiff) { PREAU_TREE_START, starts, NULL, start, starts });

  for (guint i = 0; i < preau_table_get_length (before); i++)
    {
      const char *id = preau_table_get_id (before, i);
      const char *now = preau_guide_diff_find_id (self, id);
      const PreauQuestion *question = preau_table_get (after, now);

      /* Two questions that became one count as one gone. */
      if (question == NULL || !g_hash_table_add (seen, (gpointer) now))
        add (self, (PreauTreeDiff) { .change = PREAU_TREE_QUESTION_GONE, .question = id });
      else
        compare_questions (self, preau_table_get_value (before, i), question);
    }

  for (guint i = 0; i < preau_table_get_length (after); i++)
    if (!g_hash_table_contains (seen, preau_table_get_id (after, i)))
      add (self, (PreauTreeDiff) { .change = PREAU_TREE_QUESTION_NEW, .question = preau_table_get_id (after, i) });
}
