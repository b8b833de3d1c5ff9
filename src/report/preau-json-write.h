/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef void (*PreauJsonWriteFunc) (JsonBuilder *builder, gconstpointer thing);

void preau_json_write_string (JsonBuilder *builder, const char *key, const char *string);
void preau_json_write_int (JsonBuilder *builder, const char *key, gint64 number);
void preau_json_write_strings (JsonBuilder *builder, const char *key, char **strings);
void preau_json_write_enum (JsonBuilder *builder, const char *key, GType type, int value);
void preau_json_write_list (JsonBuilder *builder, const char *key, GPtrArray *things, PreauJsonWriteFunc add);
gboolean preau_json_write_begin_object (JsonBuilder *builder, const char *key, gboolean present);
char *preau_json_write_end (JsonBuilder *builder);
char *preau_json_write_object (PreauJsonWriteFunc write, gconstpointer thing);

G_END_DECLS
