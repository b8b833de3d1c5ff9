/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

char **preau_comparison_suggest (PreauGuide *guide, const char *const *ids);

G_END_DECLS
