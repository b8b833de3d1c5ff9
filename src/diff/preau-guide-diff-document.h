/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"
#include "preau-guide-diff.h"

G_BEGIN_DECLS

/* Who reads what changes. */
typedef enum
{
  PREAU_DIFF_FOR_EDITORS, /* who edits a guide: with ids, and what is to be mended */
  PREAU_DIFF_FOR_USERS,   /* who uses it */
} PreauDiffReader;

PreauDocument *preau_guide_diff_to_document (const PreauGuideDiff *diff, PreauDiffReader reader, const char *language);

G_END_DECLS
