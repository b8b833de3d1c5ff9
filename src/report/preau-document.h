/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-block.h"
#include "preau-json-write.h"

G_BEGIN_DECLS

/* What is written, printed, sent or pasted. Every written format is made from one, so that all of them say the same in
 * the same order; only JSON, which says more, is made from @subject. */
typedef struct
{
  char *title;       /* (nullable): its title; %NULL before there is a %PREAU_BLOCK_TITLE */
  char *language;    /* language code of its words */
  GPtrArray *blocks; /* (element-type PreauBlock): its parts, to be read from top to bottom */
  /* (nullable): the report, sheet, comparison or difference that it was made from, which has to live as long */
  gconstpointer subject;
  PreauJsonWriteFunc write_json; /* (nullable): writes the keys of @subject, for programs */
} PreauDocument;

PreauDocument *preau_document_new (const char *language);
void preau_document_free (PreauDocument *self);
void preau_document_set_subject (PreauDocument *self, gconstpointer subject, PreauJsonWriteFunc write_json);
void preau_document_add (PreauDocument *self, PreauBlockKind kind, const char *text);
void preau_document_add_numbered (PreauDocument *self, PreauBlockKind kind, guint number, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauDocument, preau_document_free)

G_END_DECLS
