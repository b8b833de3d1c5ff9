/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document.h"

PreauDocument *
preau_document_new (const char *language)
{
  PreauDocument *self = g_new0 (PreauDocument, 1);

  self->language = g_strdup (language);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_block_free);

  return self;
}

void
preau_document_free (PreauDocument *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

void
preau_document_set_subject (PreauDocument *self,
                            gconstpointer subject,
                            PreauJsonWriteFunc write_json)
{
  self->subject = subject;
  self->write_json = write_json;
}

/**
 * preau_document_add:
 * @text: (nullable): text of the block; %NULL adds nothing
 */
void
preau_document_add (PreauDocument *self,
                    PreauBlockKind kind,
                    const char *text)
{
  if (text != NULL)
    preau_document_add_numbered (self, kind, 0, text);
}

void
preau_document_add_numbered (PreauDocument *self,
                             PreauBlockKind kind,
                             guint number,
                             const char *text)
{
  PreauBlock *block = preau_block_new (kind, number, text);

  if (kind == PREAU_BLOCK_TITLE && self->title == NULL)
    self->title = g_strdup (block->text);
  g_ptr_array_add (self->blocks, block);
}
