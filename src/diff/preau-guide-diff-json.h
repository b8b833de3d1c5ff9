/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-guide-diff.h"

G_BEGIN_DECLS

void preau_guide_diff_write_json (JsonBuilder *builder, gconstpointer thing);

G_END_DECLS
