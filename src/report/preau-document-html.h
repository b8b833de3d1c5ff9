/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"

G_BEGIN_DECLS

char *preau_blocks_to_html (GPtrArray *blocks);
char *preau_blocks_to_html_document (GPtrArray *blocks, const char *language);

G_END_DECLS
