/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "preau-report.h"

G_BEGIN_DECLS

/* What programs get against what there is to say. A shape is the keys in the order written, each with its type: s
 * string, S string or null, i integer, I integer or null, b boolean, o object, O object or null, a array. */

#define SHAPE_GUIDE "id:s title:s serial:i tree:i issued:s review_by:s"

typedef void (*ShapeFunc) (JsonObject *object, gconstpointer thing);

void shape_assert (JsonObject *object, const char *shape);
void shape_assert_string (JsonObject *object, const char *key, const char *said);
void shape_assert_nick (JsonObject *object, const char *key, GType type, guint value);
void shape_assert_list (JsonObject *object, const char *key, GPtrArray *things, ShapeFunc func);
void shape_assert_strings (JsonObject *object, const char *key, char **strings);
void shape_assert_statement (JsonObject *object, gconstpointer thing);
void shape_assert_item (JsonObject *object, gconstpointer thing);
void shape_assert_service (JsonObject *object, const PreauReportTool *tool);
void shape_assert_tool (JsonObject *object, gconstpointer thing);

G_END_DECLS
