/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-findings.h"

G_BEGIN_DECLS

gboolean preau_json_check_utf8 (const char *data, gsize length, PreauFindings *findings);

G_END_DECLS
