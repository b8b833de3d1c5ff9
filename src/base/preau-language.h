/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void preau_language_set_up (const char *wanted);
const char *preau_language_get (void);
const char *preau_language_find (char **argv);
char *preau_language_list (const char *separator);
gboolean preau_language_is_known (const char *code);

G_END_DECLS
