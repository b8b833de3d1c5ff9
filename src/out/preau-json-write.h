/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void preau_json_write_string (JsonBuilder *builder, const char *key, const char *string);
void preau_json_write_int (JsonBuilder *builder, const char *key, gint64 number);
void preau_json_write_strings (JsonBuilder *builder, const char *key, char **strings);
char *preau_json_write_end (JsonBuilder *builder);

G_END_DECLS
