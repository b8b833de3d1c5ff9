/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *preau_fold (const char *text, GArray *places);

G_END_DECLS
