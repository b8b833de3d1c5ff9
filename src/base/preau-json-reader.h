/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-findings.h"
#include "preau-json-tree.h"

G_BEGIN_DECLS

#define PREAU_JSON_MAX_BYTES (8 * 1024 * 1024)
#define PREAU_JSON_MAX_DEPTH 32
#define PREAU_JSON_MAX_STRING 4096
#define PREAU_JSON_MAX_KEY 128
#define PREAU_JSON_MAX_LIST 256

PreauJsonTree *preau_json_read (const char *data, gsize length, PreauFindings *findings);

G_END_DECLS
