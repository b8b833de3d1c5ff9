/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PreauJsonPlace:
 *
 * A value that somebody looks for in a JSON text, and those looked for inside
 * it: JSON pointers as a tree, so that whole branches without any are passed
 * over.
 */
typedef struct _PreauJsonPlace PreauJsonPlace;

PreauJsonPlace *preau_json_place_new (void);
void preau_json_place_free (PreauJsonPlace *self);

void preau_json_place_add (PreauJsonPlace *self, const char *path, gpointer thing);
PreauJsonPlace *preau_json_place_get (PreauJsonPlace *self, const char *key, gsize length);
GPtrArray *preau_json_place_get_things (PreauJsonPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauJsonPlace, preau_json_place_free)

G_END_DECLS
