/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-json-tree.h"

G_BEGIN_DECLS

void preau_json_path_append_key (GString *path, const char *key);
void preau_json_path_append_index (GString *path, guint index);
gsize preau_json_path_find_place (gpointer tree, const char *path, gboolean at_key);

G_END_DECLS
