/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* What somebody said, where and when. */
typedef struct
{
  char *id;                   /* the permanent id of the claim */
  PreauText *text;            /* what is said */
  char *source_id;            /* the id of the source that says it */
  PreauText *where;           /* the place in the source */
  char *as_of;                /* (nullable): month or year; %NULL where it is undated */
  PreauBasis basis;           /* whether the source says it, or it is our reading */
  PreauStanding standing;     /* how it stands today */
  const char *const *against; /* (nullable): the ids of the claims that contradict it */
  char *replaced_by;          /* (nullable): the id of the claim that took its place */
} PreauClaim;

PreauClaim *preau_claim_import (const char *id, const PreauJson *json);
void preau_claim_free (PreauClaim *self);

G_END_DECLS
