/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean preau_id_is_valid (const char *string);
gboolean preau_id_is_language (const char *string);

G_END_DECLS
