/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint preau_hash_string (gconstpointer string);

G_END_DECLS
