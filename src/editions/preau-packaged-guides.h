/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/* A guide that a package has installed for everybody at a computer. */
typedef struct
{
  char *path;        /* of its file */
  PreauGuide *guide; /* (nullable): %NULL: it can’t be used */
  char *trouble;     /* (nullable): why it can’t */
} PreauPackagedGuide;

GPtrArray *preau_packaged_guides_read (void);

G_END_DECLS
