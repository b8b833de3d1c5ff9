/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_PICK (preau_pick_get_type ())
G_DECLARE_FINAL_TYPE (PreauPick, preau_pick, PREAU, PICK, GObject)

PreauPick *preau_pick_import (const PreauJson *json);

const char *preau_pick_get_tool_id (PreauPick *self);
const char *preau_pick_get_link_id (PreauPick *self);
const char *const *preau_pick_get_because (PreauPick *self);
const char *const *preau_pick_get_stand_ins (PreauPick *self);

G_END_DECLS
