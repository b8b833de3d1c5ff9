/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-diff.h"

G_BEGIN_DECLS

char *preau_words_fault (const PreauGuideDiff *diff, PreauGuideFault fault);
char *preau_words_tree_change (const PreauTreeDiff *change);
char *preau_words_situation (const GArray *trail, const char *language);

G_END_DECLS
