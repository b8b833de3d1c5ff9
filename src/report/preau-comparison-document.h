/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-comparison.h"

G_BEGIN_DECLS

#define PREAU_COMPARISON_MARK "≠ "

void preau_comparison_add_rows (const PreauComparison *self, GPtrArray *blocks);
void preau_comparison_add_legend (const PreauComparison *self, GPtrArray *blocks);
GPtrArray *preau_comparison_to_blocks (const PreauComparison *self);

G_END_DECLS
