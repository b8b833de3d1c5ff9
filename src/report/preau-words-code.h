/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *preau_words_code (const char *code);
char *preau_words_group_code (const char *code);

G_END_DECLS
