/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/* Tools that match a query, best first. */
typedef struct _PreauSearchResult PreauSearchResult;

/* A part of a text, made of whole characters. */
typedef struct
{
  gsize start; /* offset of the first byte */
  gsize end;   /* offset behind the last byte */
} PreauSearchRange;

PreauSearchResult *
preau_search_result_new (PreauGuide *guide, char **words, GArray *tools, gboolean near);
void preau_search_result_free (PreauSearchResult *self);

guint preau_search_result_get_length (const PreauSearchResult *self);
const PreauTool *preau_search_result_get_tool (const PreauSearchResult *self, guint index);
gboolean preau_search_result_is_near (const PreauSearchResult *self);
const char *preau_search_result_get_alias (const PreauSearchResult *self, guint index);
GArray *preau_search_result_mark (const PreauSearchResult *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauSearchResult, preau_search_result_free)

G_END_DECLS
