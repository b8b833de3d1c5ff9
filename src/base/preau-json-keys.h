/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json-tree.h"

G_BEGIN_DECLS

GPtrArray *preau_json_keys_replace (const char *text, PreauJsonNode *object);

G_END_DECLS
