/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"
#include "preau-search-result.h"

G_BEGIN_DECLS

/* Words of all tools of a guide in one language, made once, so that a search takes less time than drawing a frame;
 * immutable. */
typedef struct _PreauSearch PreauSearch;

PreauSearch *preau_search_new (PreauGuide *guide, const char *language);
void preau_search_free (PreauSearch *self);

PreauSearchResult *preau_search_run (const PreauSearch *self, const char *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauSearch, preau_search_free)

G_END_DECLS
