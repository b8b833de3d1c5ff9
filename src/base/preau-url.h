/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-lint-code.h"

G_BEGIN_DECLS

PreauLintCode preau_url_check (const char *url, const char **message);
char *preau_url_dup_host (const char *url);
char *preau_url_fold_host (const char *host);

G_END_DECLS
