/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

/* Another answer to a question on the trail, and the outcomes it leads to; valid as long as the guide. */
typedef struct
{
  guint step;                    /* place of the question on the trail, from 0 */
  const PreauQuestion *question;
  const PreauAnswer *answer;
  /* (element-type PreauOutcome): possible outcomes if the other answers stay; never empty */
  GPtrArray *outcomes;
} PreauAlternative;

GPtrArray *preau_alternative_list (PreauWalk *walk);

G_END_DECLS
