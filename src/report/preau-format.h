/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-document.h"
#include "preau-document-text.h"

G_BEGIN_DECLS

/* What a format is for. */
typedef enum
{
  PREAU_FORMAT_OF_NOTHING = 0,        /* no format */
  PREAU_FORMAT_OF_DOCUMENTS = 1 << 0, /* documents about a walk, a tool, several tools or what changes */
  PREAU_FORMAT_OF_LISTS = 1 << 1,     /* lists that a terminal shows line by line, such as paths and findings */
} PreauFormatUse;

typedef struct
{
  const char *name;       /* its name on the command line */
  const char *media_type; /* its media type, as on a clipboard */
  const char *suffix;     /* the suffix of its files, with the dot */
  PreauFormatUse uses;    /* bits of #PreauFormatUse */
  /* makes the bytes of a document in it; only text has a style */
  GBytes *(*write) (const PreauDocument *document, const PreauTextStyle *style);
} PreauFormat;

const PreauFormat *preau_format_find (const char *name, PreauFormatUse use);
const PreauFormat *preau_format_find_for_file (const char *path, PreauFormatUse use);
char *preau_format_list (PreauFormatUse use, const char *separator);

G_END_DECLS
