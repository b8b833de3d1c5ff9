/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* A tool that an outcome recommends. */
typedef struct
{
  char *tool_id;
  char *link_id;              /* (nullable): id of the tool’s link to open here */
  const char *const *because; /* ids of the claims for this tool */
  /* (nullable): ids of the stand-ins that suit this outcome; %NULL for those of the tool */
  const char *const *stand_ins;
} PreauPick;

PreauPick *preau_pick_import (const PreauJson *json);
void preau_pick_free (PreauPick *self);

G_END_DECLS
