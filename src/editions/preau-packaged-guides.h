/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/**
 * PreauPackagedGuide:
 * @path: of its file
 * @guide: (nullable): %NULL: it can’t be used
 * @trouble: (nullable): why it can’t
 *
 * A guide that a package has installed for everybody at a computer.
 */
typedef struct
{
  char *path;
  PreauGuide *guide;
  char *trouble;
} PreauPackagedGuide;

GPtrArray *preau_packaged_guides_read (void);

G_END_DECLS
