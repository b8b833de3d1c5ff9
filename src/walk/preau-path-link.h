/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-walk.h"

G_BEGIN_DECLS

char *preau_path_link_format (const char *guide_id, const char *code);
gboolean preau_path_link_parse (const char *link, char **guide_id, char **code, GError **error);
gboolean preau_path_link_open (PreauWalk *walk, const char *link, GError **error);

G_END_DECLS
