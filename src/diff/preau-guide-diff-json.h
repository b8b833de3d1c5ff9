/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-diff.h"

G_BEGIN_DECLS

char *preau_guide_diff_to_json (const PreauGuideDiff *diff, const char *language);

G_END_DECLS
