/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"
#include "preau-json-tree.h"

G_BEGIN_DECLS

char *bench_guide_new (guint n_questions);
char *bench_guide_new_tools (guint n_tools);
GBytes *bench_guide_new_hostile (gboolean sources, gboolean colliding);
PreauGuide *bench_guide_import (const PreauJsonTree *tree);

G_END_DECLS
