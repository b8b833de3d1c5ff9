/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"

G_BEGIN_DECLS

#define PREAU_TEXT_BOLD "\033[1m"
#define PREAU_TEXT_PLAIN "\033[0m"

typedef struct
{
  guint width;    /* columns to fill, at least 20; 0: no wrapping */
  gboolean color; /* whether to use the escape sequences of ECMA-48 */
} PreauTextStyle;

guint preau_text_measure (const char *text);
void preau_text_append_wrapped (GString *out, const char *text, const char *first, const char *rest, guint width);
char *preau_document_to_text (const PreauDocument *self, const PreauTextStyle *style);

G_END_DECLS
