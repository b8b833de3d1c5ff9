/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-answer.h"
#include "preau-json.h"

G_BEGIN_DECLS

#define PREAU_TYPE_QUESTION (preau_question_get_type ())
G_DECLARE_FINAL_TYPE (PreauQuestion, preau_question, PREAU, QUESTION, GObject)

PreauQuestion *preau_question_import (const char *id, const PreauJson *json);

const char *preau_question_get_id (PreauQuestion *self);
const PreauText *preau_question_get_text (PreauQuestion *self);
const PreauText *preau_question_get_help (PreauQuestion *self);
GPtrArray *preau_question_get_answers (PreauQuestion *self);
PreauAnswer *preau_question_find_answer (PreauQuestion *self, const char *id, GError **error);
PreauAnswer *preau_question_get_nth (PreauQuestion *self, guint number, GError **error);
guint preau_question_get_number (PreauQuestion *self, PreauAnswer *answer);

G_END_DECLS
