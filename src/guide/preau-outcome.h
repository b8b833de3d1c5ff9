/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-avoid.h"
#include "preau-checklist-item.h"
#include "preau-contact.h"
#include "preau-json.h"
#include "preau-pick.h"

G_BEGIN_DECLS

/**
 * PreauOutcome:
 * @id: the permanent id of the outcome
 * @title: its title
 * @picks: (element-type PreauPick): what it recommends, the best first
 * @because: the ids of the claims that speak for it
 * @avoid: (element-type PreauAvoid): the tools to avoid here
 * @listed: the ids of tools that are named without being recommended
 * @checklist: (element-type PreauChecklistItem): what to do here, whatever the tool
 * @no_source: whether our sources recommend no tool here
 * @contact: (nullable): whom to ask
 *
 * The end of a path.
 */
typedef struct
{
  char *id;
  PreauText *title;
  GPtrArray *picks;
  const char *const *because;
  GPtrArray *avoid;
  const char *const *listed;
  GPtrArray *checklist;
  gboolean no_source;
  PreauContact *contact;
} PreauOutcome;

PreauOutcome *preau_outcome_import (const char *id, const PreauJson *json);
void preau_outcome_free (PreauOutcome *self);

G_END_DECLS
