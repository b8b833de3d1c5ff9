/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* A person or desk to ask. */
typedef struct
{
  PreauText *text; /* name, and how to reach it */
  char *url;       /* (nullable) */
} PreauContact;

PreauContact *preau_contact_import (const PreauJson *json);
void preau_contact_free (PreauContact *self);

G_END_DECLS
