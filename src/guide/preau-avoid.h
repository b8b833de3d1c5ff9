/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* A tool that an outcome advises against. */
typedef struct
{
  char *tool_id;
  const char *const *because; /* ids of the claims against the tool */
} PreauAvoid;

PreauAvoid *preau_avoid_import (const PreauJson *json);
void preau_avoid_free (PreauAvoid *self);

G_END_DECLS
