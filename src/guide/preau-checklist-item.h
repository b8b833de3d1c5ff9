/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* A setting or gesture in a checklist. */
typedef struct
{
  char *id;            /* permanent */
  PreauText *title;    /* the thing to do */
  PreauText *why;      /* its benefit */
  PreauPhase phase;    /* when to do it */
  PreauWeight weight;  /* whether it protects people or is for comfort */
  char *source_id;
  PreauText *where;    /* (nullable): place in the source */
  char *as_of;         /* (nullable): month or year; %NULL if undated */
  PreauText *drawback; /* (nullable): its cost */
} PreauChecklistItem;

PreauChecklistItem *preau_checklist_item_import (const PreauJson *json);
void preau_checklist_item_free (PreauChecklistItem *self);
GPtrArray *preau_check_items_import (const PreauJson *json, const char *key);

G_END_DECLS
