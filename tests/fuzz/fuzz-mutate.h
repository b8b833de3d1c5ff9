/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize fuzz_mutate_tree (guint8 *data, gsize size, gsize max_size, guint seed);

G_END_DECLS
