/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-comparison.h"
#include "preau-document-text.h"

G_BEGIN_DECLS

char *preau_comparison_to_text (const PreauComparison *self, const PreauTextStyle *style);

G_END_DECLS
