/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PREAU_BLOCK_TITLE,      /* title of the document */
  PREAU_BLOCK_HEADING,    /* heading of a part */
  PREAU_BLOCK_SUBHEADING, /* heading within a part */
  PREAU_BLOCK_PARAGRAPH,
  PREAU_BLOCK_ITEM,       /* list item */
  PREAU_BLOCK_NUMBERED,   /* list item that is chosen by its number */
  PREAU_BLOCK_CHECK,      /* checklist item to tick */
  PREAU_BLOCK_DONE,       /* checklist item that is ticked */
  PREAU_BLOCK_NOTE,       /* subdued line that continues the block before */
  PREAU_BLOCK_LINK,       /* subdued line that begins with an address */
  PREAU_BLOCK_SOURCE,     /* source, which other blocks refer to by its number */
} PreauBlockKind;

typedef struct
{
  PreauBlockKind kind;
  guint number;        /* number of a %PREAU_BLOCK_NUMBERED or %PREAU_BLOCK_SOURCE */
  char *text;          /* one line of valid UTF-8, with U+FFFD in place of forbidden characters */
} PreauBlock;

PreauBlock *preau_block_new (PreauBlockKind kind, guint number, const char *text);
void preau_block_free (PreauBlock *self);
char *preau_block_tidy (const char *text);
gboolean preau_block_is_note (const PreauBlock *self);
gsize preau_block_measure_address (const PreauBlock *self);

G_END_DECLS
