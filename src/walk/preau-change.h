/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHANGE (preau_change_get_type ())
G_DECLARE_FINAL_TYPE (PreauChange, preau_change, PREAU, CHANGE, GObject)

GPtrArray *preau_change_list (PreauWalk *walk);

guint preau_change_get_step (PreauChange *self);
PreauQuestion *preau_change_get_question (PreauChange *self);
PreauAnswer *preau_change_get_answer (PreauChange *self);
GPtrArray *preau_change_get_outcomes (PreauChange *self);

G_END_DECLS
