/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* Whom to ask. */
typedef struct
{
  PreauText *text; /* whom, and how */
  char *url;       /* (nullable): their address */
} PreauContact;

PreauContact *preau_contact_import (const PreauJson *json);
void preau_contact_free (PreauContact *self);

G_END_DECLS
