/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

#define PREAU_TYPE_ALTERNATIVE (preau_alternative_get_type ())
G_DECLARE_FINAL_TYPE (PreauAlternative, preau_alternative, PREAU, ALTERNATIVE, GObject)

GPtrArray *preau_alternative_list (PreauWalk *walk);

guint preau_alternative_get_step (PreauAlternative *self);
PreauQuestion *preau_alternative_get_question (PreauAlternative *self);
PreauAnswer *preau_alternative_get_answer (PreauAlternative *self);
GPtrArray *preau_alternative_get_outcomes (PreauAlternative *self);

G_END_DECLS
