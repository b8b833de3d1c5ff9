/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/**
 * PreauSource:
 * @id: the permanent id of the source
 * @title: its title
 * @publisher: (nullable): who published it; %NULL where that is not known
 * @date: (nullable): month or year; %NULL where it is undated
 * @url: (nullable): its address
 *
 * A document or page that claims are drawn from.
 */
typedef struct
{
  char *id;
  PreauText *title;
  PreauText *publisher;
  char *date;
  char *url;
} PreauSource;

PreauSource *preau_source_import (const char *id, const PreauJson *json);
void preau_source_free (PreauSource *self);

G_END_DECLS
