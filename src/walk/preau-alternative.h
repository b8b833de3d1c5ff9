/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

/* Where another answer leads: one for each answer not taken on the trail of a walk. Valid as long as the guide. */
typedef struct
{
  guint step;                    /* place of the question on the trail, from 0 */
  const PreauQuestion *question; /* the question */
  const PreauAnswer *answer;     /* the other answer */
  /* (element-type PreauOutcome): the outcomes it may lead to, the other answers being the same; never empty */
  GPtrArray *outcomes;
} PreauAlternative;

GPtrArray *preau_alternative_list (PreauWalk *walk);

G_END_DECLS
