/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-checklist-item.h"
#include "preau-link.h"
#include "preau-service.h"
#include "preau-situation.h"

G_BEGIN_DECLS

/**
 * PreauTool:
 * @id: the permanent id of the tool
 * @name: its name
 * @aliases: what else people call it
 * @summary: what it is, for whom
 * @kind: what sort of tool it is
 * @publisher: who offers it
 * @country: (nullable): where the data is
 * @level: how the documents look at it
 * @account: who needs an account
 * @booking: whether it must be booked
 * @links: (element-type PreauLink): its addresses
 * @claims: the ids of what is said about it
 * @includes: the ids of the checklists it shares
 * @checklist: (element-type PreauChecklistItem): the items of its own
 * @conditions: when it may be picked
 * @service: what has become of it
 *
 * A product or service, and what there is to know about it.
 */
typedef struct
{
  char *id;
  char *name;
  const char *const *aliases;
  PreauText *summary;
  PreauKind kind;
  PreauText *publisher;
  PreauText *country;
  PreauLevel level;
  PreauAccount account;
  PreauBooking booking;
  GPtrArray *links;
  const char *const *claims;
  const char *const *includes;
  GPtrArray *checklist;
  PreauConditions conditions;
  PreauService *service;
} PreauTool;

PreauTool *preau_tool_import (const char *id, const PreauJson *json);
void preau_tool_free (PreauTool *self);

G_END_DECLS
