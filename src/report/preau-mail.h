/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"

G_BEGIN_DECLS

/* Longest address, in bytes. Mail programs do not state their limit, and may drop the rest silently; RFC 9110 (4.1)
 * recommends that addresses of 8,000 bytes be taken everywhere. */
#define PREAU_MAIL_MOST 8000

/* Room for the longest subject and the sentence about the cut, in bytes. */
#define PREAU_MAIL_LEAST 1000

gboolean preau_mail_fits (const PreauDocument *document, const char *subject, gsize most);
char *preau_mail_new_address (const PreauDocument *document, const char *subject, const char *code, gsize most);

G_END_DECLS
