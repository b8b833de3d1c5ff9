/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *preau_suggest (const char *word, const char *const *candidates);
char *preau_suggest_hint (const char *word, const char *const *candidates);

G_END_DECLS
