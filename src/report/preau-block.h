/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PREAU_BLOCK_TITLE,      /* what all of it is about */
  PREAU_BLOCK_HEADING,    /* a part of it */
  PREAU_BLOCK_SUBHEADING, /* a part of that */
  PREAU_BLOCK_PARAGRAPH,  /* a paragraph */
  PREAU_BLOCK_ITEM,       /* an element of a list */
  PREAU_BLOCK_NUMBERED,   /* an element of a list that is chosen from by its number */
  PREAU_BLOCK_CHECK,      /* an element of a list to tick off */
  PREAU_BLOCK_DONE,       /* one that is ticked off */
  PREAU_BLOCK_NOTE,       /* a calm second line of what stands before */
  PREAU_BLOCK_LINK,       /* such a line that begins with an address */
  PREAU_BLOCK_SOURCE,     /* a source, which what stands before refers to by its number */
} PreauBlockKind;

/* A part of a #PreauDocument. */
typedef struct
{
  PreauBlockKind kind; /* what it is */
  guint number;        /* of a %PREAU_BLOCK_NUMBERED or %PREAU_BLOCK_SOURCE */
  char *text;          /* its words, on one line */
} PreauBlock;

PreauBlock *preau_block_new (PreauBlockKind kind, guint number, const char *text);
void preau_block_free (PreauBlock *self);
char *preau_block_tidy (const char *text);
gboolean preau_block_is_note (const PreauBlock *self);
gsize preau_block_measure_address (const PreauBlock *self);

G_END_DECLS
