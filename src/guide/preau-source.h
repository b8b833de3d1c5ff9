/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json.h"

G_BEGIN_DECLS

/* A document or page that claims are drawn from. */
typedef struct
{
  char *id;             /* permanent */
  PreauText *title;
  PreauText *publisher; /* (nullable): %NULL if unknown */
  char *date;           /* (nullable): month or year; %NULL if undated */
  char *url;            /* (nullable) */
} PreauSource;

PreauSource *preau_source_import (const char *id, const PreauJson *json);
void preau_source_free (PreauSource *self);

G_END_DECLS
