/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-avoid.h"
#include "preau-checklist-item.h"
#include "preau-contact.h"
#include "preau-json.h"
#include "preau-pick.h"

G_BEGIN_DECLS

/* The end of a path. */
typedef struct
{
  char *id;                   /* permanent */
  PreauText *title;
  GPtrArray *picks;           /* (element-type PreauPick): best first */
  const char *const *because; /* ids of the claims for this outcome */
  GPtrArray *avoid;           /* (element-type PreauAvoid) */
  const char *const *listed;  /* ids of tools that are named without being recommended */
  GPtrArray *checklist;       /* (element-type PreauChecklistItem): advice for any tool */
  gboolean no_source;         /* whether our sources recommend no tool here */
  PreauContact *contact;      /* (nullable) */
} PreauOutcome;

PreauOutcome *preau_outcome_import (const char *id, const PreauJson *json);
void preau_outcome_free (PreauOutcome *self);

G_END_DECLS
