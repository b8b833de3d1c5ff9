/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHECK_ITEM (preau_check_item_get_type ())
G_DECLARE_FINAL_TYPE (PreauCheckItem, preau_check_item, PREAU, CHECK_ITEM, GObject)

PreauCheckItem *preau_check_item_import (const PreauJson *json);
GPtrArray *preau_check_items_import (const PreauJson *json, const char *key);

const char *preau_check_item_get_id (PreauCheckItem *self);
const PreauText *preau_check_item_get_title (PreauCheckItem *self);
const PreauText *preau_check_item_get_why (PreauCheckItem *self);
PreauPhase preau_check_item_get_phase (PreauCheckItem *self);
PreauWeight preau_check_item_get_weight (PreauCheckItem *self);
const char *preau_check_item_get_source_id (PreauCheckItem *self);
const PreauText *preau_check_item_get_where (PreauCheckItem *self);
const char *preau_check_item_get_as_of (PreauCheckItem *self);
const PreauText *preau_check_item_get_drawback (PreauCheckItem *self);

G_END_DECLS
