/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json-write.h"
#include "preau-report.h"

G_BEGIN_DECLS

void preau_json_write_guide (JsonBuilder *builder, const char *key, PreauGuide *guide, const char *title);
void preau_json_write_service (JsonBuilder *builder, const PreauReportTool *tool);
void preau_json_write_statement (JsonBuilder *builder, gconstpointer thing);
void preau_json_write_item (JsonBuilder *builder, gconstpointer thing);
void preau_json_write_tool (JsonBuilder *builder, gconstpointer thing);

G_END_DECLS
