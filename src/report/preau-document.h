/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-json-write.h"

G_BEGIN_DECLS

/* A text to be shown, printed, sent or pasted. Every format is written from its blocks, so that all say the same in the
 * same order; only JSON, which says more, is written from @subject. */
typedef struct
{
  char *title;       /* (nullable): text of the first %PREAU_BLOCK_TITLE */
  char *language;    /* language code of the text */
  GPtrArray *blocks; /* (element-type PreauBlock): its blocks, in reading order */
  /* (nullable): the report, sheet, comparison or difference that the document was made from; it must outlive the
   * document */
  gconstpointer subject;
  PreauJsonWriteFunc write_json; /* (nullable): writes the keys of @subject */
} PreauDocument;

PreauDocument *preau_document_new (const char *language);
void preau_document_free (PreauDocument *self);
void preau_document_set_subject (PreauDocument *self, gconstpointer subject, PreauJsonWriteFunc write_json);
void preau_document_add (PreauDocument *self, PreauBlockKind kind, const char *text);
void preau_document_add_numbered (PreauDocument *self, PreauBlockKind kind, guint number, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauDocument, preau_document_free)

G_END_DECLS
