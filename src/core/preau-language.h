/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void preau_language_set_up (const char *wanted);
const char *preau_language_get (void);

G_END_DECLS
