/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"
#include "preau-guide-diff.h"

G_BEGIN_DECLS

/* Readers of a difference. */
typedef enum
{
  PREAU_DIFF_FOR_EDITORS, /* editors of the guide: with ids and faults */
  PREAU_DIFF_FOR_USERS,   /* users of the guide */
} PreauDiffReader;

PreauDocument *preau_guide_diff_to_document (const PreauGuideDiff *diff, PreauDiffReader reader, const char *language);

G_END_DECLS
