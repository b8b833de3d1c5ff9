/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_SERVICE (preau_service_get_type ())
G_DECLARE_FINAL_TYPE (PreauService, preau_service, PREAU, SERVICE, GObject)

PreauService *preau_service_import (const PreauJson *json);

PreauServiceState preau_service_get_state (PreauService *self);
const char *preau_service_get_since (PreauService *self);
const char *const *preau_service_get_claims (PreauService *self);
const char *const *preau_service_get_stand_ins (PreauService *self);

G_END_DECLS
