/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-comparison.h"
#include "preau-document.h"

G_BEGIN_DECLS

PreauDocument *preau_comparison_to_document (const PreauComparison *self);

G_END_DECLS
