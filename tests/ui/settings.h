/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person has chosen, in a file of their home: it is there after a restart, and a test can look into it. */

void settings_forget (void);
void settings_choose (const char *key, GVariant *value);
char *settings_dup (const char *key);

G_END_DECLS
