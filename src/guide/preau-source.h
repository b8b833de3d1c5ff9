/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* A document or page that claims are drawn from. */
typedef struct
{
  char *id;             /* the permanent id of the source */
  PreauText *title;     /* its title */
  PreauText *publisher; /* (nullable): who published it; %NULL where that is not known */
  char *date;           /* (nullable): month or year; %NULL where it is undated */
  char *url;            /* (nullable): its address */
} PreauSource;

PreauSource *preau_source_import (const char *id, const PreauJson *json);
void preau_source_free (PreauSource *self);

G_END_DECLS
