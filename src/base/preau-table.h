/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values of a guide by their ids, in the order of the guide; immutable once the guide is loaded. */
typedef struct _PreauTable PreauTable;

PreauTable *preau_table_new (GDestroyNotify free_value);
void preau_table_free (PreauTable *self);
void preau_table_add (PreauTable *self, const char *id, gpointer value);

gpointer preau_table_get (const PreauTable *self, const char *id);
guint preau_table_get_length (const PreauTable *self);
const char *preau_table_get_id (const PreauTable *self, guint index);
gpointer preau_table_get_value (const PreauTable *self, guint index);
const char *const *preau_table_get_ids (const PreauTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauTable, preau_table_free)

G_END_DECLS
