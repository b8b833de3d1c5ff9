/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/**
 * PreauContact:
 * @text: whom, and how
 * @url: (nullable): their address
 *
 * Whom to ask.
 */
typedef struct
{
  PreauText *text;
  char *url;
} PreauContact;

PreauContact *preau_contact_import (const PreauJson *json);
void preau_contact_free (PreauContact *self);

G_END_DECLS
