/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-trail.h"

G_BEGIN_DECLS

#define PREAU_TYPE_WALK (preau_walk_get_type ())
G_DECLARE_FINAL_TYPE (PreauWalk, preau_walk, PREAU, WALK, GObject)

PreauWalk *preau_walk_new (PreauGuide *guide);

PreauGuide *preau_walk_get_guide (PreauWalk *self);
const PreauQuestion *preau_walk_get_question (PreauWalk *self);
const PreauOutcome *preau_walk_get_outcome (PreauWalk *self);
guint preau_walk_get_length (PreauWalk *self);
const PreauStep *preau_walk_get_step (PreauWalk *self, guint step);
const PreauAnswer *preau_walk_get_kept_answer (PreauWalk *self);
PreauSituation preau_walk_get_situation (PreauWalk *self);
GPtrArray *preau_walk_get_reasons (PreauWalk *self);
char *preau_walk_dup_code (PreauWalk *self);

gboolean preau_walk_answer (PreauWalk *self, const char *answer_id, GError **error);
gboolean preau_walk_answer_number (PreauWalk *self, guint number, GError **error);
gboolean preau_walk_revise (PreauWalk *self, guint step, const char *answer_id, GError **error);
gboolean preau_walk_back (PreauWalk *self);
void preau_walk_go_to (PreauWalk *self, guint step);
void preau_walk_restart (PreauWalk *self);
gboolean preau_walk_open_code (PreauWalk *self, const char *code, GError **error);

G_END_DECLS
