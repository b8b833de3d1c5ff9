/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "block-parts.h"

/* At most MOST_PARTS of them. */
PreauDocument *
block_parts_fill (const Part *parts,
                  const char *language)
{
  PreauDocument *document = preau_document_new (language);

  for (guint i = 0; i < MOST_PARTS && parts[i].text != NULL; i++)
    preau_document_add_numbered (document, parts[i].kind, parts[i].number, parts[i].text);

  return document;
}
