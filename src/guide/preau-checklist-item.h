/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/**
 * PreauChecklistItem:
 * @id: the permanent id of the item
 * @title: what to do
 * @why: what it is good for
 * @phase: when to do it
 * @weight: whether it protects people or is for comfort
 * @source_id: the id of the source that says it
 * @where: (nullable): the place in the source
 * @as_of: (nullable): month or year; %NULL where it is undated
 * @drawback: (nullable): what it costs
 *
 * One setting or gesture of a checklist.
 */
typedef struct
{
  char *id;
  PreauText *title;
  PreauText *why;
  PreauPhase phase;
  PreauWeight weight;
  char *source_id;
  PreauText *where;
  char *as_of;
  PreauText *drawback;
} PreauChecklistItem;

PreauChecklistItem *preau_checklist_item_import (const PreauJson *json);
void preau_checklist_item_free (PreauChecklistItem *self);
GPtrArray *preau_check_items_import (const PreauJson *json, const char *key);

G_END_DECLS
