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
  char *id;                   /* the permanent id of the outcome */
  PreauText *title;           /* its title */
  GPtrArray *picks;           /* (element-type PreauPick): what it recommends, the best first */
  const char *const *because; /* the ids of the claims that speak for it */
  GPtrArray *avoid;           /* (element-type PreauAvoid): the tools to avoid here */
  const char *const *listed;  /* the ids of tools that are named without being recommended */
  GPtrArray *checklist;       /* (element-type PreauChecklistItem): what to do here, whatever the tool */
  gboolean no_source;         /* whether our sources recommend no tool here */
  PreauContact *contact;      /* (nullable): whom to ask */
} PreauOutcome;

PreauOutcome *preau_outcome_import (const char *id, const PreauJson *json);
void preau_outcome_free (PreauOutcome *self);

G_END_DECLS
