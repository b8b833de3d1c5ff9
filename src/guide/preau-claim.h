/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* A statement by a source, with its place and date. */
typedef struct
{
  char *id;                   /* permanent */
  PreauText *text;            /* the statement */
  char *source_id;
  PreauText *where;           /* place in the source */
  char *as_of;                /* (nullable): month or year; %NULL if undated */
  PreauBasis basis;           /* whether the source says it, or Préau’s authors read it so */
  PreauStanding standing;
  const char *const *against; /* (nullable): ids of the claims that contradict this claim */
  char *replaced_by;          /* (nullable): id of the claim that supersedes this claim */
} PreauClaim;

PreauClaim *preau_claim_import (const char *id, const PreauJson *json);
void preau_claim_free (PreauClaim *self);

G_END_DECLS
