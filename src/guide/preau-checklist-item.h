/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHECKLIST_ITEM (preau_checklist_item_get_type ())
G_DECLARE_FINAL_TYPE (PreauChecklistItem, preau_checklist_item, PREAU, CHECKLIST_ITEM, GObject)

PreauChecklistItem *preau_checklist_item_import (const PreauJson *json);
GPtrArray *preau_check_items_import (const PreauJson *json, const char *key);

const char *preau_checklist_item_get_id (PreauChecklistItem *self);
const PreauText *preau_checklist_item_get_title (PreauChecklistItem *self);
const PreauText *preau_checklist_item_get_why (PreauChecklistItem *self);
PreauPhase preau_checklist_item_get_phase (PreauChecklistItem *self);
PreauWeight preau_checklist_item_get_weight (PreauChecklistItem *self);
const char *preau_checklist_item_get_source_id (PreauChecklistItem *self);
const PreauText *preau_checklist_item_get_where (PreauChecklistItem *self);
const char *preau_checklist_item_get_as_of (PreauChecklistItem *self);
const PreauText *preau_checklist_item_get_drawback (PreauChecklistItem *self);

G_END_DECLS
