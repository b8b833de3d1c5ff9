/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-question.h"

#include <glib/gi18n.h>

#include "preau-error.h"

/**
 * PreauQuestion:
 *
 * A step of the tree.
 */
struct _PreauQuestion
{
  GObject parent_instance;

  char *id;
  PreauText *text;
  PreauText *help;
  GPtrArray *answers;
};

G_DEFINE_FINAL_TYPE (PreauQuestion, preau_question, G_TYPE_OBJECT)

static void
preau_question_finalize (GObject *object)
{
  PreauQuestion *self = PREAU_QUESTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, preau_text_free);
  g_clear_pointer (&self->help, preau_text_free);
  g_clear_pointer (&self->answers, g_ptr_array_unref);

  G_OBJECT_CLASS (preau_question_parent_class)->finalize (object);
}

static void
preau_question_class_init (PreauQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_question_finalize;
}

static void
preau_question_init (PreauQuestion *self)
{
}

/**
 * preau_question_import:
 * @id: its key
 * @json: the question in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the question
 */
PreauQuestion *
preau_question_import (const char *id,
                       const PreauJson *json)
{
  static const char *const keys[] = {
    "text", "help", "answers", NULL
  };
  PreauQuestion *self = g_object_new (PREAU_TYPE_QUESTION, NULL);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->text = preau_json_get_text (json, "text", PREAU_JSON_REQUIRED);
  self->help = preau_json_get_text (json, "help", PREAU_JSON_OPTIONAL);
  self->answers = preau_json_get_objects (json, "answers", (PreauJsonImportFunc) preau_answer_import);

  return self;
}

/**
 * preau_question_get_id:
 * @self: the question
 *
 * Returns: (transfer none): the permanent id of the question
 */
const char *
preau_question_get_id (PreauQuestion *self)
{
  g_return_val_if_fail (PREAU_IS_QUESTION (self), NULL);

  return self->id;
}

/**
 * preau_question_get_text:
 * @self: the question
 *
 * Returns: (transfer none): what is asked
 */
const PreauText *
preau_question_get_text (PreauQuestion *self)
{
  g_return_val_if_fail (PREAU_IS_QUESTION (self), NULL);

  return self->text;
}

/**
 * preau_question_get_help:
 * @self: the question
 *
 * Returns: (transfer none) (nullable): why it is asked
 */
const PreauText *
preau_question_get_help (PreauQuestion *self)
{
  g_return_val_if_fail (PREAU_IS_QUESTION (self), NULL);

  return self->help;
}

/**
 * preau_question_get_answers:
 * @self: the question
 *
 * Returns: (transfer none) (element-type PreauAnswer): its answers, in the order of their digits
 */
GPtrArray *
preau_question_get_answers (PreauQuestion *self)
{
  g_return_val_if_fail (PREAU_IS_QUESTION (self), NULL);

  return self->answers;
}

static void
set_unknown_answer (PreauQuestion *self,
                    const char *given,
                    GError **error)
{
  g_autoptr (GString) possible = g_string_new (NULL);

  for (guint i = 0; i < self->answers->len; i++)
    g_string_append_printf (possible, "%s%s", i > 0 ? ", " : "",
                            preau_answer_get_id (g_ptr_array_index (self->answers, i)));

  g_set_error (error, PREAU_ERROR, PREAU_ERROR_UNKNOWN_ANSWER, _("“%s” is not an answer here. Possible: %s."), given,
               possible->str);
}

/**
 * preau_question_find_answer:
 * @self: the question
 * @id: id of an answer
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the answer; %NULL with
 *   %PREAU_ERROR_UNKNOWN_ANSWER, which names the possible ones
 */
PreauAnswer *
preau_question_find_answer (PreauQuestion *self,
                            const char *id,
                            GError **error)
{
  g_return_val_if_fail (PREAU_IS_QUESTION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->answers->len; i++)
    {
      PreauAnswer *answer = g_ptr_array_index (self->answers, i);

      if (g_str_equal (preau_answer_get_id (answer), id))
        return answer;
    }

  set_unknown_answer (self, id, error);

  return NULL;
}

/**
 * preau_question_get_nth:
 * @self: the question
 * @number: digit of an answer, from 1
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the answer; %NULL with
 *   %PREAU_ERROR_UNKNOWN_ANSWER
 */
PreauAnswer *
preau_question_get_nth (PreauQuestion *self,
                        guint number,
                        GError **error)
{
  g_return_val_if_fail (PREAU_IS_QUESTION (self), NULL);

  if (number >= 1 && number <= self->answers->len)
    return g_ptr_array_index (self->answers, number - 1);

  g_set_error (error, PREAU_ERROR, PREAU_ERROR_UNKNOWN_ANSWER, _("There is no answer %u here: choose from 1 to %u."),
               number, self->answers->len);

  return NULL;
}

/**
 * preau_question_get_number:
 * @self: the question
 * @answer: one of its answers
 *
 * Returns: its digit, from 1; 0 where it is of another question
 */
guint
preau_question_get_number (PreauQuestion *self,
                           PreauAnswer *answer)
{
  guint index;

  g_return_val_if_fail (PREAU_IS_QUESTION (self), 0);

  return g_ptr_array_find (self->answers, answer, &index) ? index + 1 : 0;
}
