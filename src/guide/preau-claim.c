/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-claim.h"

PreauClaim *
preau_claim_import (const char *id,
                    const PreauJson *json)
{
  static const char *const keys[] = {
    "text", "source", "where", "as_of", "basis", "standing", "against", "replaced_by", NULL
  };
  PreauClaim *self = g_new0 (PreauClaim, 1);

  preau_json_expect_object (json, keys);

  self->id = g_strdup (id);
  self->text = preau_json_get_text (json, "text", PREAU_JSON_REQUIRED);
  self->source_id = preau_json_get_id (json, "source", PREAU_JSON_REQUIRED);
  self->where = preau_json_get_text (json, "where", PREAU_JSON_REQUIRED);
  self->as_of = preau_json_get_month (json, "as_of", PREAU_JSON_NULLABLE);
  self->basis = preau_json_get_choice (json, "basis", PREAU_JSON_REQUIRED, preau_basis_get_type ());
  self->standing = preau_json_get_choice (json, "standing", PREAU_JSON_REQUIRED, preau_standing_get_type ());
  self->against = (const char *const *) preau_json_get_ids (json, "against", PREAU_JSON_OPTIONAL);
  self->replaced_by = preau_json_get_id (json, "replaced_by", PREAU_JSON_OPTIONAL);

  return self;
}

void
preau_claim_free (PreauClaim *self)
{
  g_free (self->id);
  preau_text_free (self->text);
  g_free (self->source_id);
  preau_text_free (self->where);
  g_free (self->as_of);
  g_strfreev ((char **) self->against);
  g_free (self->replaced_by);
  g_free (self);
}
