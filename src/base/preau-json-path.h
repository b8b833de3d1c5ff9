/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void preau_json_path_append_key (GString *path, const char *key, gssize length);
void preau_json_path_append_index (GString *path, guint index);
char **preau_json_path_split (const char *path);

G_END_DECLS
