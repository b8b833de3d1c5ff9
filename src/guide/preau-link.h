/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"
#include "preau-json.h"

G_BEGIN_DECLS

/**
 * PreauLink:
 * @id: the permanent id of the link
 * @url: an https address
 * @label: what it leads to
 * @use: what it is for
 *
 * An address of a tool.
 */
typedef struct
{
  char *id;
  char *url;
  PreauText *label;
  PreauLinkUse use;
} PreauLink;

PreauLink *preau_link_import (const char *id, const PreauJson *json);
void preau_link_free (PreauLink *self);

G_END_DECLS
