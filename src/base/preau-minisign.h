/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Parts that key and signature files of minisign share: lines of text, with bytes in base64 (“Minisign”,
 * https://jedisct1.github.io/minisign/, section “Signature format”). */

/* Largest file; reading one byte more is enough to refuse a larger one. */
#define PREAU_MINISIGN_MAX_BYTES (64 * 1024)
#define PREAU_MINISIGN_MAX_COMMENT 8192
#define PREAU_MINISIGN_ALGORITHM_BYTES 2
#define PREAU_MINISIGN_ID_BYTES 8

#define PREAU_MINISIGN_UNTRUSTED "untrusted comment: "
#define PREAU_MINISIGN_TRUSTED "trusted comment: "

char **preau_minisign_split_lines (const char *data, gsize length);
const char *preau_minisign_get_comment (const char *line, const char *prefix);
gboolean preau_minisign_decode (const char *base64, guint8 *bytes, gsize size);
gboolean preau_minisign_has_algorithm (const guint8 *bytes, const char *algorithm);
char *preau_minisign_format_id (const guint8 *id);

G_END_DECLS
