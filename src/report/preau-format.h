/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"
#include "preau-document-text.h"

G_BEGIN_DECLS

/* Purposes of formats. */
typedef enum
{
  PREAU_FORMAT_OF_NOTHING = 0,
  PREAU_FORMAT_OF_DOCUMENTS = 1 << 0, /* documents about a walk, tools or the difference of guides */
  PREAU_FORMAT_OF_LISTS = 1 << 1,     /* lists that a terminal shows line by line, such as paths and findings */
} PreauFormatUse;

typedef struct
{
  const char *name;       /* name on the command line */
  const char *media_type; /* media type, as on a clipboard */
  const char *suffix;     /* suffix of file names, with the dot */
  PreauFormatUse uses;
  /* Writes a document in this format; only text follows @style. */
  GBytes *(*write) (const PreauDocument *document, const PreauTextStyle *style);
} PreauFormat;

const PreauFormat *preau_format_find (const char *name, PreauFormatUse use);
const PreauFormat *preau_format_find_for_file (const char *path, PreauFormatUse use);
char *preau_format_list (PreauFormatUse use, const char *separator);

G_END_DECLS
