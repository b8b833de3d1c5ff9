/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-situation.h"

G_BEGIN_DECLS

/**
 * PreauAnswer:
 * @id: the permanent id of the answer
 * @label: its words
 * @detail: (nullable): a line that explains it
 * @icon: the picture beside it; 0 for none
 * @because: the ids of the claims that make it matter
 * @next_id: the id of the question or outcome it leads to
 * @sets: what it tells about the situation
 *
 * One of the at most nine choices of a question.
 */
typedef struct
{
  char *id;
  PreauText *label;
  PreauText *detail;
  PreauIcon icon;
  const char *const *because;
  char *next_id;
  PreauSituation sets;
} PreauAnswer;

PreauAnswer *preau_answer_import (const PreauJson *json);
void preau_answer_free (PreauAnswer *self);

G_END_DECLS
