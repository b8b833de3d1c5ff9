/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document-text.h"

G_BEGIN_DECLS

PreauTextStyle terminal_get_style (void);
void terminal_print (const PreauDocument *document);
gboolean terminal_is_interactive (void);
char *terminal_read_line (void);

G_END_DECLS
