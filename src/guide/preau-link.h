/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/* An address of a tool. */
typedef struct
{
  char *id;         /* permanent */
  char *url;
  PreauText *label;
  PreauLinkUse use;
} PreauLink;

PreauLink *preau_link_import (const char *id, const PreauJson *json);
void preau_link_free (PreauLink *self);

G_END_DECLS
