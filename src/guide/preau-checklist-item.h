/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* One setting or gesture of a checklist. */
typedef struct
{
  char *id;            /* the permanent id of the item */
  PreauText *title;    /* what to do */
  PreauText *why;      /* what it is good for */
  PreauPhase phase;    /* when to do it */
  PreauWeight weight;  /* whether it protects people or is for comfort */
  char *source_id;     /* the id of the source that says it */
  PreauText *where;    /* (nullable): the place in the source */
  char *as_of;         /* (nullable): month or year; %NULL where it is undated */
  PreauText *drawback; /* (nullable): what it costs */
} PreauChecklistItem;

PreauChecklistItem *preau_checklist_item_import (const PreauJson *json);
void preau_checklist_item_free (PreauChecklistItem *self);
GPtrArray *preau_check_items_import (const PreauJson *json, const char *key);

G_END_DECLS
