/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PREAU_PATH_CODE_MAX_ANSWERS 18

char *preau_path_code_format (const char *guide_id, guint tree, const guint8 *answers, guint n_answers);
gboolean preau_path_code_parse (const char *code,
                                const char *guide_id,
                                guint tree,
                                guint8 *answers,
                                guint *n_answers,
                                GError **error);

G_END_DECLS
