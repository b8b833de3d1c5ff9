/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-walk.h"

#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-path-code.h"

/**
 * PreauWalk:
 *
 * A run through the tree of a guide, whose state follows from the answers on its trail. Answers given before going
 * back, or on a path since left, are kept, and used when their question comes up again.
 */
struct _PreauWalk
{
  GObject parent_instance;

  PreauGuide *guide;
  GArray *trail; /* of PreauStep */
  GHashTable *kept; /* PreauQuestion → PreauAnswer, on the trail or not */
  const PreauQuestion *question; /* NULL at the end of a path */
  const PreauOutcome *outcome; /* NULL before the end of a path */
  GPtrArray *reasons; /* empty until preau_walk_get_reasons() */
};

G_DEFINE_FINAL_TYPE (PreauWalk, preau_walk, G_TYPE_OBJECT)

typedef enum
{
  PROP_GUIDE = 1,
  PROP_LENGTH,
  PROP_CODE,
} PreauWalkProperty;

static GParamSpec *props[PROP_CODE + 1];

static const PreauQuestion *
find_question (PreauWalk *self,
               const char *id)
{
  return preau_table_get (self->guide->questions, id);
}

static void
preau_walk_constructed (GObject *object)
{
  PreauWalk *self = PREAU_WALK (object);

  G_OBJECT_CLASS (preau_walk_parent_class)->constructed (object);

  self->question = find_question (self, self->guide->start);
}

static void
preau_walk_finalize (GObject *object)
{
  PreauWalk *self = PREAU_WALK (object);

  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->trail, g_array_unref);
  g_clear_object (&self->guide);

  G_OBJECT_CLASS (preau_walk_parent_class)->finalize (object);
}

static void
preau_walk_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  PreauWalk *self = PREAU_WALK (object);

  switch ((PreauWalkProperty) prop_id)
    {
    case PROP_GUIDE:
      g_value_set_object (value, self->guide);
      break;
    case PROP_LENGTH:
      g_value_set_uint (value, self->trail->len);
      break;
    case PROP_CODE:
      g_value_take_string (value, preau_walk_dup_code (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_walk_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  PreauWalk *self = PREAU_WALK (object);

  if (prop_id == PROP_GUIDE)
    self->guide = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
preau_walk_class_init (PreauWalkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags reads = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = preau_walk_constructed;
  object_class->finalize = preau_walk_finalize;
  object_class->get_property = preau_walk_get_property;
  object_class->set_property = preau_walk_set_property;

  /** PreauWalk:guide: guide of the walk */
  props[PROP_GUIDE] = g_param_spec_object ("guide", NULL, NULL, PREAU_TYPE_GUIDE,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /** PreauWalk:length: number of answers on the trail */
  props[PROP_LENGTH] = g_param_spec_uint ("length", NULL, NULL, 0, PREAU_PATH_CODE_MAX_ANSWERS, 0, reads);

  /** PreauWalk:code: path code; notified when the trail changes, and when kept answers are forgotten beside it */
  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, reads);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
preau_walk_init (PreauWalk *self)
{
  self->trail = preau_trail_new ();
  self->kept = g_hash_table_new (NULL, NULL);
  self->reasons = g_ptr_array_new ();
}

PreauWalk *
preau_walk_new (PreauGuide *guide)
{
  return g_object_new (PREAU_TYPE_WALK, "guide", guide, NULL);
}

PreauGuide *
preau_walk_get_guide (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), NULL);

  return self->guide;
}

/**
 * preau_walk_get_question:
 *
 * Returns: (transfer none) (nullable): the current question; %NULL at the end of a path
 */
const PreauQuestion *
preau_walk_get_question (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), NULL);

  return self->question;
}

/**
 * preau_walk_get_outcome:
 *
 * Returns: (transfer none) (nullable): the outcome; %NULL before the end of a path
 */
const PreauOutcome *
preau_walk_get_outcome (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), NULL);

  return self->outcome;
}

guint
preau_walk_get_length (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), 0);

  return self->trail->len;
}

/**
 * preau_walk_get_step:
 *
 * Returns: (transfer none): the question and answer at @step of the trail, valid until the walk changes
 */
const PreauStep *
preau_walk_get_step (PreauWalk *self,
                     guint step)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), NULL);
  g_return_val_if_fail (step < self->trail->len, NULL);

  return preau_trail_get (self->trail, step);
}

/**
 * preau_walk_get_kept_answer:
 *
 * Returns: (transfer none) (nullable): the answer given to the current question before going back to it
 */
const PreauAnswer *
preau_walk_get_kept_answer (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), NULL);

  return self->question != NULL ? g_hash_table_lookup (self->kept, self->question) : NULL;
}

PreauSituation
preau_walk_get_situation (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), (PreauSituation) { 0 });

  return preau_trail_get_situation (self->trail);
}

/**
 * preau_walk_get_reasons:
 *
 * Returns: (transfer none) (element-type PreauClaim): claims of the answers given, then of the first pick, then of the
 *   outcome, each once; valid until the walk changes
 */
GPtrArray *
preau_walk_get_reasons (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), NULL);

  if (self->reasons->len == 0)
    preau_trail_add_reasons (self->trail, self->guide, self->outcome, self->reasons);

  return self->reasons;
}

/**
 * preau_walk_dup_code:
 *
 * Returns: (transfer full): path code that reopens this walk, even before its end
 */
char *
preau_walk_dup_code (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), NULL);

  return preau_trail_to_code (self->trail, self->guide);
}

/* Moves to the place where the trail leads now, and notifies. */
static void
set_place (PreauWalk *self,
           const PreauQuestion *question,
           const PreauOutcome *outcome,
           guint old_length)
{
  g_ptr_array_set_size (self->reasons, 0);
  self->question = question;
  self->outcome = outcome;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->trail->len != old_length)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LENGTH]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Continues from the end of the trail through all questions with kept answers. */
static void
go_on (PreauWalk *self,
       guint old_length)
{
  const char *next = self->guide->start;

  if (self->trail->len > 0)
    next = preau_trail_get (self->trail, self->trail->len - 1)->answer->next_id;

  for (;;)
    {
      PreauStep step = { .question = find_question (self, next) };

      if (step.question == NULL)
        {
          set_place (self, NULL, preau_table_get (self->guide->outcomes, next), old_length);
          return;
        }

      step.answer = g_hash_table_lookup (self->kept, step.question);
      if (step.answer == NULL)
        {
          set_place (self, step.question, NULL, old_length);
          return;
        }

      g_array_append_val (self->trail, step);
      next = step.answer->next_id;
    }
}

static gboolean
expect_question (PreauWalk *self,
                 GError **error)
{
  if (self->question == NULL)
    g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_WALK_ENDED, _("The path ends before this answer."));

  return self->question != NULL;
}

/* Gives @answer at @step of the trail, or behind its end. */
static void
give (PreauWalk *self,
      guint step,
      const PreauQuestion *question,
      const PreauAnswer *answer)
{
  guint old_length = self->trail->len;
  PreauStep given = { question, answer };

  g_array_set_size (self->trail, step);
  g_array_append_val (self->trail, given);
  g_hash_table_insert (self->kept, (gpointer) question, (gpointer) answer);
  go_on (self, old_length);
}

/**
 * preau_walk_answer:
 *
 * Answers the current question, and continues to the first question without a kept answer, or to the outcome.
 *
 * Returns: %FALSE with %PREAU_ERROR_UNKNOWN_ANSWER, which names the possible ids, or %PREAU_ERROR_WALK_ENDED
 */
gboolean
preau_walk_answer (PreauWalk *self,
                   const char *answer_id,
                   GError **error)
{
  const PreauAnswer *answer;

  g_return_val_if_fail (PREAU_IS_WALK (self), FALSE);
  g_return_val_if_fail (answer_id != NULL, FALSE);

  if (!expect_question (self, error))
    return FALSE;

  answer = preau_question_find_answer (self->question, answer_id, error);
  if (answer == NULL)
    return FALSE;

  give (self, self->trail->len, self->question, answer);

  return TRUE;
}

/**
 * preau_walk_answer_number:
 *
 * As preau_walk_answer(), by the digit of the answer, from 1.
 */
gboolean
preau_walk_answer_number (PreauWalk *self,
                          guint number,
                          GError **error)
{
  const PreauAnswer *answer;

  g_return_val_if_fail (PREAU_IS_WALK (self), FALSE);

  if (!expect_question (self, error))
    return FALSE;

  answer = preau_question_get_nth (self->question, number, error);
  if (answer == NULL)
    return FALSE;

  give (self, self->trail->len, self->question, answer);

  return TRUE;
}

/**
 * preau_walk_revise:
 *
 * Gives another answer to the question at @step of the trail; later answers stay if their questions come up again.
 *
 * Returns: %FALSE with %PREAU_ERROR_UNKNOWN_ANSWER, and the walk unchanged
 */
gboolean
preau_walk_revise (PreauWalk *self,
                   guint step,
                   const char *answer_id,
                   GError **error)
{
  const PreauQuestion *question;
  const PreauAnswer *answer;

  g_return_val_if_fail (PREAU_IS_WALK (self), FALSE);
  g_return_val_if_fail (step < self->trail->len, FALSE);
  g_return_val_if_fail (answer_id != NULL, FALSE);

  question = preau_trail_get (self->trail, step)->question;
  answer = preau_question_find_answer (question, answer_id, error);
  if (answer == NULL)
    return FALSE;

  /* The same answer changes nothing, unless the person went back and a kept answer leads on. */
  if (answer != preau_trail_get (self->trail, step)->answer || preau_walk_get_kept_answer (self) != NULL)
    give (self, step, question, answer);

  return TRUE;
}

/**
 * preau_walk_go_to:
 *
 * Goes back to the question at @step of the trail; its answer and later answers are kept.
 */
void
preau_walk_go_to (PreauWalk *self,
                  guint step)
{
  guint old_length;
  const PreauQuestion *question;

  g_return_if_fail (PREAU_IS_WALK (self));
  g_return_if_fail (step < self->trail->len);

  old_length = self->trail->len;
  question = preau_trail_get (self->trail, step)->question;
  g_array_set_size (self->trail, step);
  set_place (self, question, NULL, old_length);
}

/**
 * preau_walk_back:
 *
 * Returns: %FALSE at the first question, where the walk can’t go back
 */
gboolean
preau_walk_back (PreauWalk *self)
{
  g_return_val_if_fail (PREAU_IS_WALK (self), FALSE);

  if (self->trail->len == 0)
    return FALSE;

  preau_walk_go_to (self, self->trail->len - 1);

  return TRUE;
}

/**
 * preau_walk_restart:
 *
 * Goes back to the first question and forgets all answers.
 */
void
preau_walk_restart (PreauWalk *self)
{
  guint old_length;

  g_return_if_fail (PREAU_IS_WALK (self));

  if (g_hash_table_size (self->kept) == 0)
    return;

  old_length = self->trail->len;
  g_hash_table_remove_all (self->kept);
  g_array_set_size (self->trail, 0);
  go_on (self, old_length);
}

/**
 * preau_walk_open_code:
 *
 * Takes the path of @code, and forgets all earlier answers.
 *
 * Returns: %FALSE with a `PREAU_ERROR_CODE_…`, and the walk unchanged
 */
gboolean
preau_walk_open_code (PreauWalk *self,
                      const char *code,
                      GError **error)
{
  g_autoptr (GArray) trail = NULL;
  guint old_length;

  g_return_val_if_fail (PREAU_IS_WALK (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  trail = preau_trail_new_from_code (self->guide, code, error);
  if (trail == NULL)
    return FALSE;

  g_hash_table_remove_all (self->kept);
  for (guint i = 0; i < trail->len; i++)
    {
      const PreauStep *step = preau_trail_get (trail, i);

      g_hash_table_insert (self->kept, (gpointer) step->question, (gpointer) step->answer);
    }

  old_length = self->trail->len;
  g_array_set_size (self->trail, 0);
  go_on (self, old_length);

  return TRUE;
}
