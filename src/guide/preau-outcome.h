/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-avoid.h"
#include "preau-checklist-item.h"
#include "preau-contact.h"
#include "preau-json.h"
#include "preau-pick.h"

G_BEGIN_DECLS

#define PREAU_TYPE_OUTCOME (preau_outcome_get_type ())
G_DECLARE_FINAL_TYPE (PreauOutcome, preau_outcome, PREAU, OUTCOME, GObject)

PreauOutcome *preau_outcome_import (const char *id, const PreauJson *json);

const char *preau_outcome_get_id (PreauOutcome *self);
const PreauText *preau_outcome_get_title (PreauOutcome *self);
GPtrArray *preau_outcome_get_picks (PreauOutcome *self);
const char *const *preau_outcome_get_because (PreauOutcome *self);
GPtrArray *preau_outcome_get_avoid (PreauOutcome *self);
const char *const *preau_outcome_get_listed (PreauOutcome *self);
GPtrArray *preau_outcome_get_checklist (PreauOutcome *self);
gboolean preau_outcome_no_source (PreauOutcome *self);
PreauContact *preau_outcome_get_contact (PreauOutcome *self);

G_END_DECLS
