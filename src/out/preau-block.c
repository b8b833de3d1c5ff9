/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-block.h"

static void
preau_block_free (gpointer data)
{
  PreauBlock *self = data;

  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

/**
 * preau_blocks_new:
 *
 * Returns: (transfer full) (element-type PreauBlock): no blocks yet
 */
GPtrArray *
preau_blocks_new (void)
{
  return g_ptr_array_new_with_free_func (preau_block_free);
}

/**
 * preau_blocks_add:
 * @self: (element-type PreauBlock): what comes before
 * @kind: what it is
 * @text: (nullable): its words; nothing is added without
 */
void
preau_blocks_add (GPtrArray *self,
                  PreauBlockKind kind,
                  const char *text)
{
  if (text != NULL)
    preau_blocks_add_numbered (self, kind, 0, text);
}

/**
 * preau_blocks_add_numbered:
 * @self: (element-type PreauBlock): what comes before
 * @kind: %PREAU_BLOCK_NUMBERED or %PREAU_BLOCK_SOURCE
 * @number: its number
 * @text: its words
 */
void
preau_blocks_add_numbered (GPtrArray *self,
                           PreauBlockKind kind,
                           guint number,
                           const char *text)
{
  PreauBlock *block = g_new (PreauBlock, 1);

  *block = (PreauBlock) { kind, number, g_strdup (text) };
  g_ptr_array_add (self, block);
}
