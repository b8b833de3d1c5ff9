/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/**
 * PreauClaim:
 * @id: the permanent id of the claim
 * @text: what is said
 * @source_id: the id of the source that says it
 * @where: the place in the source
 * @as_of: (nullable): month or year; %NULL where it is undated
 * @basis: whether the source says it, or it is our reading
 * @standing: how it stands today
 * @against: (nullable): the ids of the claims that contradict it
 * @replaced_by: (nullable): the id of the claim that took its place
 *
 * What somebody said, where and when.
 */
typedef struct
{
  char *id;
  PreauText *text;
  char *source_id;
  PreauText *where;
  char *as_of;
  PreauBasis basis;
  PreauStanding standing;
  const char *const *against;
  char *replaced_by;
} PreauClaim;

PreauClaim *preau_claim_import (const char *id, const PreauJson *json);
void preau_claim_free (PreauClaim *self);

G_END_DECLS
