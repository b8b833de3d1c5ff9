/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-situation.h"

G_BEGIN_DECLS

/* A choice in a question. */
typedef struct
{
  char *id;                   /* permanent */
  PreauText *label;
  PreauText *detail;          /* (nullable): explanatory line */
  PreauIcon icon;             /* 0 for none */
  const char *const *because; /* ids of the claims that make the answer matter */
  char *next_id;              /* id of the question or outcome that the answer leads to */
  PreauSituation sets;        /* facts that the answer tells about the situation */
} PreauAnswer;

PreauAnswer *preau_answer_import (const PreauJson *json);
void preau_answer_free (PreauAnswer *self);

G_END_DECLS
