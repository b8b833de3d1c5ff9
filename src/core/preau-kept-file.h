/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-error.h"

G_BEGIN_DECLS

GBytes *preau_kept_file_read (GFile *file, gsize most, GError **error);
gboolean preau_kept_file_scan (const char *data, gsize length, PreauError damaged, GError **error);
gboolean preau_kept_file_write (GFile *file, const char *text, GError **error);
GFile *preau_kept_file_set_aside (GFile *file, GError **error);

G_END_DECLS
