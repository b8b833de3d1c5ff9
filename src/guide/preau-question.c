/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-question.h"

#include <glib/gi18n.h>

#include "preau-error.h"

PreauQuestion *
preau_question_import (const char *id,
                       const PreauJson *json)
{
  static const char *const keys[] = {
    "text", "help", "answers", NULL
  };
  PreauQuestion *self = g_new0 (PreauQuestion, 1);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->text = preau_json_get_text (json, "text", PREAU_JSON_REQUIRED);
  self->help = preau_json_get_text (json, "help", PREAU_JSON_OPTIONAL);
  self->answers = preau_json_get_objects (json, "answers", (PreauJsonImportFunc) preau_answer_import);
  g_ptr_array_set_free_func (self->answers, (GDestroyNotify) preau_answer_free);

  return self;
}

void
preau_question_free (PreauQuestion *self)
{
  g_free (self->id);
  preau_text_free (self->text);
  preau_text_free (self->help);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

static void
set_unknown_answer (const PreauQuestion *self,
                    const char *given,
                    GError **error)
{
  g_autoptr (GString) possible = g_string_new (NULL);

  for (guint i = 0; i < self->answers->len; i++)
    g_string_append_printf (possible, "%s%s", i > 0 ? ", " : "",
                            ((const PreauAnswer *) g_ptr_array_index (self->answers, i))->id);

  g_set_error (error, PREAU_ERROR, PREAU_ERROR_UNKNOWN_ANSWER, _("“%s” is not an answer here. Possible: %s."), given,
               possible->str);
}

/**
 * preau_question_find_answer:
 *
 * Returns: (transfer none) (nullable): the answer; %NULL with %PREAU_ERROR_UNKNOWN_ANSWER, which names the possible ids
 */
const PreauAnswer *
preau_question_find_answer (const PreauQuestion *self,
                            const char *id,
                            GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->answers->len; i++)
    {
      const PreauAnswer *answer = g_ptr_array_index (self->answers, i);

      if (g_str_equal (answer->id, id))
        return answer;
    }

  set_unknown_answer (self, id, error);

  return NULL;
}

/**
 * preau_question_get_nth:
 * @number: digit of an answer, from 1
 *
 * Returns: (transfer none) (nullable): the answer; %NULL with %PREAU_ERROR_UNKNOWN_ANSWER
 */
const PreauAnswer *
preau_question_get_nth (const PreauQuestion *self,
                        guint number,
                        GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (number >= 1 && number <= self->answers->len)
    return g_ptr_array_index (self->answers, number - 1);

  g_set_error (error, PREAU_ERROR, PREAU_ERROR_UNKNOWN_ANSWER, _("There is no answer %u here: choose from 1 to %u."),
               number, self->answers->len);

  return NULL;
}

/**
 * preau_question_get_number:
 *
 * Returns: digit of @answer, from 1; 0 for an answer of another question
 */
guint
preau_question_get_number (const PreauQuestion *self,
                           const PreauAnswer *answer)
{
  guint index;

  g_return_val_if_fail (self != NULL, 0);

  return g_ptr_array_find (self->answers, answer, &index) ? index + 1 : 0;
}
