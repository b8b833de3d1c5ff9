/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-guide.h"

G_BEGIN_DECLS

char *bench_guide_new (guint n_questions);
char *bench_guide_new_tools (guint n_tools);
PreauGuide *bench_guide_import (JsonNode *root);

G_END_DECLS
