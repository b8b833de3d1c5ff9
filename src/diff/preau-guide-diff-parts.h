/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-diff.h"

G_BEGIN_DECLS

const char *preau_guide_diff_find_id (const PreauGuideDiff *self, const char *id);
gboolean preau_guide_diff_is_same (const PreauGuideDiff *self, const char *before, const char *after);

void preau_guide_diff_add_paths (PreauGuideDiff *self);
void preau_guide_diff_add_tree (PreauGuideDiff *self);
void preau_guide_diff_add_content (PreauGuideDiff *self);

G_END_DECLS
