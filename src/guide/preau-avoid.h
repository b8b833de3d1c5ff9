/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_AVOID (preau_avoid_get_type ())
G_DECLARE_FINAL_TYPE (PreauAvoid, preau_avoid, PREAU, AVOID, GObject)

PreauAvoid *preau_avoid_import (const PreauJson *json);

const char *preau_avoid_get_tool_id (PreauAvoid *self);
const char *const *preau_avoid_get_because (PreauAvoid *self);

G_END_DECLS
