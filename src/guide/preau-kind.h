/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-enums.h"

G_BEGIN_DECLS

const char *preau_kind_get_name (PreauKind kind);
const char *preau_kind_get_keywords (PreauKind kind);

G_END_DECLS
