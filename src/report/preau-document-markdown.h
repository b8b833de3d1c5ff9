/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"

G_BEGIN_DECLS

char *preau_blocks_to_markdown (GPtrArray *blocks);

G_END_DECLS
