/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/* A guide that a package has installed for all users of a computer. */
typedef struct
{
  char *path;
  PreauGuide *guide; /* (nullable): %NULL: it can’t be used */
  char *trouble;     /* (nullable): reason why it can’t be used */
} PreauPackagedGuide;

GPtrArray *preau_packaged_guides_read (void);

G_END_DECLS
