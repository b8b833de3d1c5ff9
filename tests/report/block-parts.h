/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"

G_BEGIN_DECLS

#define MOST_PARTS 6

/* A block of a page in a table of cases; one without a text ends them. */
typedef struct
{
  PreauBlockKind kind;
  guint number;
  const char *text;
} Part;

PreauDocument *block_parts_fill (const Part *parts, const char *language);

G_END_DECLS
