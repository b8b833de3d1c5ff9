/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-report.h"

G_BEGIN_DECLS

void preau_report_write_json (JsonBuilder *builder, gconstpointer thing);

G_END_DECLS
