/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-claim.h"

/**
 * PreauClaim:
 *
 * What somebody said, where and when.
 */
struct _PreauClaim
{
  GObject parent_instance;

  char *id;
  PreauText *text;
  char *source_id;
  PreauText *where;
  char *as_of;
  PreauBasis basis;
  PreauStanding standing;
  char **against;
  char *replaced_by;
};

G_DEFINE_FINAL_TYPE (PreauClaim, preau_claim, G_TYPE_OBJECT)

static void
preau_claim_finalize (GObject *object)
{
  PreauClaim *self = PREAU_CLAIM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, preau_text_free);
  g_clear_pointer (&self->source_id, g_free);
  g_clear_pointer (&self->where, preau_text_free);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->against, g_strfreev);
  g_clear_pointer (&self->replaced_by, g_free);

  G_OBJECT_CLASS (preau_claim_parent_class)->finalize (object);
}

static void
preau_claim_class_init (PreauClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_claim_finalize;
}

static void
preau_claim_init (PreauClaim *self)
{
}

/**
 * preau_claim_import:
 * @id: its key
 * @json: the claim in a guide
 *
 * Reads it; what is wrong is reported and left empty.
 *
 * Returns: (transfer full): the claim
 */
PreauClaim *
preau_claim_import (const char *id,
                    const PreauJson *json)
{
  static const char *const keys[] = {
    "text", "source", "where", "as_of", "basis", "standing", "against", "replaced_by", NULL
  };
  PreauClaim *self = g_object_new (PREAU_TYPE_CLAIM, NULL);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->text = preau_json_get_text (json, "text", PREAU_JSON_REQUIRED);
  self->source_id = preau_json_get_id (json, "source", PREAU_JSON_REQUIRED);
  self->where = preau_json_get_text (json, "where", PREAU_JSON_REQUIRED);
  self->as_of = preau_json_get_month (json, "as_of", PREAU_JSON_NULLABLE);
  self->basis = preau_json_get_choice (json, "basis", PREAU_JSON_REQUIRED, preau_basis_get_type ());
  self->standing = preau_json_get_choice (json, "standing", PREAU_JSON_REQUIRED, preau_standing_get_type ());
  self->against = preau_json_get_ids (json, "against", PREAU_JSON_OPTIONAL);
  self->replaced_by = preau_json_get_id (json, "replaced_by", PREAU_JSON_OPTIONAL);

  return self;
}

/**
 * preau_claim_get_id:
 * @self: the claim
 *
 * Returns: (transfer none): the permanent id of the claim
 */
const char *
preau_claim_get_id (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), NULL);

  return self->id;
}

/**
 * preau_claim_get_text:
 * @self: the claim
 *
 * Returns: (transfer none): what is said
 */
const PreauText *
preau_claim_get_text (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), NULL);

  return self->text;
}

/**
 * preau_claim_get_source_id:
 * @self: the claim
 *
 * Returns: (transfer none): the id of the source that says it
 */
const char *
preau_claim_get_source_id (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), NULL);

  return self->source_id;
}

/**
 * preau_claim_get_where:
 * @self: the claim
 *
 * Returns: (transfer none): the place in the source
 */
const PreauText *
preau_claim_get_where (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), NULL);

  return self->where;
}

/**
 * preau_claim_get_as_of:
 * @self: the claim
 *
 * Returns: (transfer none) (nullable): month or year; %NULL where it is undated
 */
const char *
preau_claim_get_as_of (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), NULL);

  return self->as_of;
}

/**
 * preau_claim_get_basis:
 * @self: the claim
 *
 * Returns: whether the source says it, or it is our reading
 */
PreauBasis
preau_claim_get_basis (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), 0);

  return self->basis;
}

/**
 * preau_claim_get_standing:
 * @self: the claim
 *
 * Returns: how it stands today
 */
PreauStanding
preau_claim_get_standing (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), 0);

  return self->standing;
}

/**
 * preau_claim_get_against:
 * @self: the claim
 *
 * Returns: (transfer none) (nullable): the ids of the claims that contradict it
 */
const char *const *
preau_claim_get_against (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), NULL);

  return (const char *const *) self->against;
}

/**
 * preau_claim_get_replaced_by:
 * @self: the claim
 *
 * Returns: (transfer none) (nullable): the id of the claim that took its place
 */
const char *
preau_claim_get_replaced_by (PreauClaim *self)
{
  g_return_val_if_fail (PREAU_IS_CLAIM (self), NULL);

  return self->replaced_by;
}
