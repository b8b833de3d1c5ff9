/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* A tool that an outcome recommends. */
typedef struct
{
  char *tool_id;              /* the id of the tool */
  char *link_id;              /* (nullable): the id of the link of the tool that opens here */
  const char *const *because; /* the ids of the claims that speak for it */
  /* (nullable): the ids of the stand-ins that suit this situation; %NULL for those of the tool */
  const char *const *stand_ins;
} PreauPick;

PreauPick *preau_pick_import (const PreauJson *json);
void preau_pick_free (PreauPick *self);

G_END_DECLS
