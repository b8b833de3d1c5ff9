/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-answer.h"

/**
 * PreauAnswer:
 *
 * One of the at most nine choices of a question.
 */
struct _PreauAnswer
{
  GObject parent_instance;

  char *id;
  PreauText *label;
  PreauText *detail;
  PreauIcon icon;
  char **because;
  char *next_id;
  PreauSituation sets;
};

G_DEFINE_FINAL_TYPE (PreauAnswer, preau_answer, G_TYPE_OBJECT)

static void
preau_answer_finalize (GObject *object)
{
  PreauAnswer *self = PREAU_ANSWER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, preau_text_free);
  g_clear_pointer (&self->detail, preau_text_free);
  g_clear_pointer (&self->because, g_strfreev);
  g_clear_pointer (&self->next_id, g_free);

  G_OBJECT_CLASS (preau_answer_parent_class)->finalize (object);
}

static void
preau_answer_class_init (PreauAnswerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_answer_finalize;
}

static void
preau_answer_init (PreauAnswer *self)
{
}

/**
 * preau_answer_import:
 * @json: the answer in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the answer
 */
PreauAnswer *
preau_answer_import (const PreauJson *json)
{
  static const char *const keys[] = {
    "id", "label", "detail", "icon", "because", "next", "sets", NULL
  };
  PreauAnswer *self = g_object_new (PREAU_TYPE_ANSWER, NULL);
  PreauJson sets;

  preau_json_expect_object (json, keys);

  self->id = preau_json_get_id (json, "id", PREAU_JSON_REQUIRED);
  self->label = preau_json_get_text (json, "label", PREAU_JSON_REQUIRED);
  self->detail = preau_json_get_text (json, "detail", PREAU_JSON_OPTIONAL);
  self->icon = preau_json_get_choice (json, "icon", PREAU_JSON_OPTIONAL, preau_icon_get_type ());
  self->because = preau_json_get_ids (json, "because", PREAU_JSON_REQUIRED);
  self->next_id = preau_json_get_id (json, "next", PREAU_JSON_REQUIRED);
  if (preau_json_get_member (json, "sets", PREAU_JSON_REQUIRED, &sets))
    self->sets = preau_situation_import (&sets);

  return self;
}

/**
 * preau_answer_get_id:
 * @self: the answer
 *
 * Returns: (transfer none): the permanent id of the answer
 */
const char *
preau_answer_get_id (PreauAnswer *self)
{
  g_return_val_if_fail (PREAU_IS_ANSWER (self), NULL);

  return self->id;
}

/**
 * preau_answer_get_label:
 * @self: the answer
 *
 * Returns: (transfer none): its words
 */
const PreauText *
preau_answer_get_label (PreauAnswer *self)
{
  g_return_val_if_fail (PREAU_IS_ANSWER (self), NULL);

  return self->label;
}

/**
 * preau_answer_get_detail:
 * @self: the answer
 *
 * Returns: (transfer none) (nullable): a line that explains it
 */
const PreauText *
preau_answer_get_detail (PreauAnswer *self)
{
  g_return_val_if_fail (PREAU_IS_ANSWER (self), NULL);

  return self->detail;
}

/**
 * preau_answer_get_icon:
 * @self: the answer
 *
 * Returns: the picture beside it; 0 for none
 */
PreauIcon
preau_answer_get_icon (PreauAnswer *self)
{
  g_return_val_if_fail (PREAU_IS_ANSWER (self), 0);

  return self->icon;
}

/**
 * preau_answer_get_because:
 * @self: the answer
 *
 * Returns: (transfer none): the ids of the claims that make it matter
 */
const char *const *
preau_answer_get_because (PreauAnswer *self)
{
  g_return_val_if_fail (PREAU_IS_ANSWER (self), NULL);

  return (const char *const *) self->because;
}

/**
 * preau_answer_get_next_id:
 * @self: the answer
 *
 * Returns: (transfer none): the id of the question or outcome it leads to
 */
const char *
preau_answer_get_next_id (PreauAnswer *self)
{
  g_return_val_if_fail (PREAU_IS_ANSWER (self), NULL);

  return self->next_id;
}

/**
 * preau_answer_get_sets:
 * @self: the answer
 *
 * Returns: (transfer none): what it tells about the situation
 */
const PreauSituation *
preau_answer_get_sets (PreauAnswer *self)
{
  g_return_val_if_fail (PREAU_IS_ANSWER (self), NULL);

  return &self->sets;
}
