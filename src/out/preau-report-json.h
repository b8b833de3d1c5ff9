/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-report.h"

G_BEGIN_DECLS

char *preau_report_to_json (const PreauReport *report);
char *preau_json_print (JsonBuilder *builder);

G_END_DECLS
