/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-checklist-item.h"
#include "preau-link.h"
#include "preau-service.h"
#include "preau-situation.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TOOL (preau_tool_get_type ())
G_DECLARE_FINAL_TYPE (PreauTool, preau_tool, PREAU, TOOL, GObject)

PreauTool *preau_tool_import (const char *id, const PreauJson *json);

const char *preau_tool_get_id (PreauTool *self);
const char *preau_tool_get_name (PreauTool *self);
const char *const *preau_tool_get_aliases (PreauTool *self);
const PreauText *preau_tool_get_summary (PreauTool *self);
PreauKind preau_tool_get_kind (PreauTool *self);
const PreauText *preau_tool_get_publisher (PreauTool *self);
const PreauText *preau_tool_get_country (PreauTool *self);
PreauLevel preau_tool_get_level (PreauTool *self);
PreauAccount preau_tool_get_account (PreauTool *self);
PreauBooking preau_tool_get_booking (PreauTool *self);
GPtrArray *preau_tool_get_links (PreauTool *self);
const char *const *preau_tool_get_claims (PreauTool *self);
const char *const *preau_tool_get_includes (PreauTool *self);
GPtrArray *preau_tool_get_checklist (PreauTool *self);
const PreauConditions *preau_tool_get_conditions (PreauTool *self);
PreauService *preau_tool_get_service (PreauTool *self);

G_END_DECLS
