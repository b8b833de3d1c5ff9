/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document.h"

/**
 * preau_document_new:
 * @language: language code of its words
 *
 * Returns: (transfer full): a document without any block
 */
PreauDocument *
preau_document_new (const char *language)
{
  PreauDocument *self = g_new0 (PreauDocument, 1);

  self->language = g_strdup (language);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_block_free);

  return self;
}

/**
 * preau_document_free:
 * @self: (transfer full) (nullable): a document
 */
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

/**
 * preau_document_set_subject:
 * @subject: what it was made from, which has to live as long
 * @write_json: writes the keys of @subject
 *
 * Lets it be written for programs too.
 */
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
 * @kind: the kind of block
 * @text: (nullable): its words; nothing is added without
 */
void
preau_document_add (PreauDocument *self,
                    PreauBlockKind kind,
                    const char *text)
{
  if (text != NULL)
    preau_document_add_numbered (self, kind, 0, text);
}

/**
 * preau_document_add_numbered:
 * @kind: %PREAU_BLOCK_NUMBERED or %PREAU_BLOCK_SOURCE
 * @number: its number
 * @text: its words
 *
 * Adds a block; see preau_block_new() for what becomes of @text.
 */
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
