/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text in several languages, of which the first one set is the reference; immutable once in a guide. */
typedef struct _PreauText PreauText;

PreauText *preau_text_new (void);
void preau_text_free (PreauText *self);

void preau_text_set (PreauText *self, const char *language, const char *string);

/* @self may be NULL. */
gboolean preau_text_has (const PreauText *self, const char *language);
const char *preau_text_get (const PreauText *self, const char *language);
const char *preau_text_get_language (const PreauText *self, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauText, preau_text_free)

G_END_DECLS
