/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint preau_suggest_measure (const char *word, const char *other, gsize length, guint most, guint *begun);
const char *preau_suggest (const char *word, const char *const *candidates);
char *preau_suggest_hint (const char *word, const char *const *candidates);

G_END_DECLS
