/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* Facts that answers tell about a situation. */
typedef struct
{
  PreauAudience audience; /* 0: not told */
  guint people_at_least;  /* 0: not told */
  guint people_at_most;   /* 0: no upper bound is known */
  PreauMedium medium;     /* 0: not told */
  PreauBookingTime time;  /* whether there is time to book; 0: not told */
} PreauSituation;

/* Conditions under which a tool may be picked. */
typedef struct
{
  guint audiences;      /* bits `1 << PreauAudience`; 0: anybody */
  guint people_at_most; /* 0: any number */
  guint media;          /* bits `1 << PreauMedium`; 0: any */
} PreauConditions;

PreauSituation preau_situation_import (const PreauJson *json);
PreauConditions preau_conditions_import (const PreauJson *json);

gboolean preau_situation_tells_people (const PreauSituation *self);
void preau_situation_update (PreauSituation *self, const PreauSituation *told);

G_END_DECLS
