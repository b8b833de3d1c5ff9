/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-findings.h"
#include "preau-guide.h"

G_BEGIN_DECLS

#define PREAU_BUILT_IN_GUIDE_NAME "ministere-2020.json"

PreauGuide *preau_guide_load_bytes (GBytes *bytes, PreauFindings *findings, GError **error);
PreauGuide *preau_guide_load_file (GFile *file, PreauFindings *findings, GError **error);
PreauGuide *preau_guide_load_built_in (PreauFindings *findings, GError **error);

G_END_DECLS
