/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* An invitation, with named blanks. */
typedef struct
{
  char *id;         /* permanent */
  PreauText *title; /* subject line */
  PreauText *body;  /* text with blanks such as {link} and {time} */
} PreauMessage;

PreauMessage *preau_message_import (const char *id, const PreauJson *json);
void preau_message_free (PreauMessage *self);

G_END_DECLS
