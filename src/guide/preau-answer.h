/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-situation.h"

G_BEGIN_DECLS

/* One of the at most nine choices of a question. */
typedef struct
{
  char *id;                   /* the permanent id of the answer */
  PreauText *label;           /* its words */
  PreauText *detail;          /* (nullable): a line that explains it */
  PreauIcon icon;             /* the picture beside it; 0 for none */
  const char *const *because; /* the ids of the claims that make it matter */
  char *next_id;              /* the id of the question or outcome it leads to */
  PreauSituation sets;        /* what it tells about the situation */
} PreauAnswer;

PreauAnswer *preau_answer_import (const PreauJson *json);
void preau_answer_free (PreauAnswer *self);

G_END_DECLS
