/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-link-result.h"

G_BEGIN_DECLS

char *preau_link_words_title (PreauLinkResult *result);
const char *preau_link_words_hint (PreauLinkResult *result);

G_END_DECLS
