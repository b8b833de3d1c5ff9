/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CLAIM (preau_claim_get_type ())
G_DECLARE_FINAL_TYPE (PreauClaim, preau_claim, PREAU, CLAIM, GObject)

PreauClaim *preau_claim_import (const char *id, const PreauJson *json);

const char *preau_claim_get_id (PreauClaim *self);
const PreauText *preau_claim_get_text (PreauClaim *self);
const char *preau_claim_get_source_id (PreauClaim *self);
const PreauText *preau_claim_get_where (PreauClaim *self);
const char *preau_claim_get_as_of (PreauClaim *self);
PreauBasis preau_claim_get_basis (PreauClaim *self);
PreauStanding preau_claim_get_standing (PreauClaim *self);
const char *const *preau_claim_get_against (PreauClaim *self);
const char *preau_claim_get_replaced_by (PreauClaim *self);

G_END_DECLS
