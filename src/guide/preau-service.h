/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* The state of a tool’s service today. */
typedef struct
{
  PreauServiceState state;
  char *since;                  /* (nullable): month or year in which the state began */
  const char *const *claims;    /* ids of the claims about the state */
  const char *const *stand_ins; /* ids of the tools to take instead, best first */
} PreauService;

PreauService *preau_service_import (const PreauJson *json);
void preau_service_free (PreauService *self);

G_END_DECLS
