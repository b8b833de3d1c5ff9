/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-answer.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* A step of the tree. */
typedef struct
{
  char *id;           /* permanent */
  PreauText *text;
  PreauText *help;    /* (nullable): the reason for asking */
  GPtrArray *answers; /* (element-type PreauAnswer): in the order of their digits */
} PreauQuestion;

PreauQuestion *preau_question_import (const char *id, const PreauJson *json);
void preau_question_free (PreauQuestion *self);

const PreauAnswer *preau_question_find_answer (const PreauQuestion *self, const char *id, GError **error);
const PreauAnswer *preau_question_get_nth (const PreauQuestion *self, guint number, GError **error);
guint preau_question_get_number (const PreauQuestion *self, const PreauAnswer *answer);

G_END_DECLS
