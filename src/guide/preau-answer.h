/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-situation.h"

G_BEGIN_DECLS

#define PREAU_TYPE_ANSWER (preau_answer_get_type ())
G_DECLARE_FINAL_TYPE (PreauAnswer, preau_answer, PREAU, ANSWER, GObject)

PreauAnswer *preau_answer_import (const PreauJson *json);

const char *preau_answer_get_id (PreauAnswer *self);
const PreauText *preau_answer_get_label (PreauAnswer *self);
const PreauText *preau_answer_get_detail (PreauAnswer *self);
PreauIcon preau_answer_get_icon (PreauAnswer *self);
const char *const *preau_answer_get_because (PreauAnswer *self);
const char *preau_answer_get_next_id (PreauAnswer *self);
const PreauSituation *preau_answer_get_sets (PreauAnswer *self);

G_END_DECLS
