/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-table.h"

#include "preau-hash.h"

struct _PreauTable
{
  GPtrArray *ids; /* NULL-terminated */
  GPtrArray *values;
  GHashTable *by_id;
};

PreauTable *
preau_table_new (GDestroyNotify free_value)
{
  PreauTable *self = g_new (PreauTable, 1);

  self->ids = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->values = g_ptr_array_new_with_free_func (free_value);
  self->by_id = g_hash_table_new (preau_hash_string, g_str_equal);

  return self;
}

void
preau_table_free (PreauTable *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_free (self);
}

/**
 * preau_table_add:
 * @id: an id that is not in @self yet
 * @value: (transfer full): the value
 */
void
preau_table_add (PreauTable *self,
                 const char *id,
                 gpointer value)
{
  char *key = g_strdup (id);

  g_ptr_array_add (self->ids, key);
  g_ptr_array_add (self->values, value);
  g_hash_table_insert (self->by_id, key, value);
}

/**
 * preau_table_get:
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the value of @id
 */
gpointer
preau_table_get (const PreauTable *self,
                 const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

guint
preau_table_get_length (const PreauTable *self)
{
  return self->values->len;
}

const char *
preau_table_get_id (const PreauTable *self,
                    guint index)
{
  g_return_val_if_fail (index < self->values->len, NULL);

  return g_ptr_array_index (self->ids, index);
}

gpointer
preau_table_get_value (const PreauTable *self,
                       guint index)
{
  g_return_val_if_fail (index < self->values->len, NULL);

  return g_ptr_array_index (self->values, index);
}

/**
 * preau_table_get_ids:
 *
 * Returns: (transfer none): the ids in their order, %NULL-terminated
 */
const char *const *
preau_table_get_ids (const PreauTable *self)
{
  static const char *const none[] = { NULL };

  return self->values->len > 0 ? (const char *const *) self->ids->pdata : none;
}
