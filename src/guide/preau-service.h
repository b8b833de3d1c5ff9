/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* What has become of a tool. */
typedef struct
{
  PreauServiceState state;      /* whether it works today */
  char *since;                  /* (nullable): the month or year from which on */
  const char *const *claims;    /* the ids of the claims that say so */
  const char *const *stand_ins; /* the ids of the tools to take instead, best first */
} PreauService;

PreauService *preau_service_import (const PreauJson *json);
void preau_service_free (PreauService *self);

G_END_DECLS
