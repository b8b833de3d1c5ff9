/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PREAU_TYPE_SOURCE_ROW (preau_source_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauSourceRow, preau_source_row, PREAU, SOURCE_ROW, AdwActionRow)

PreauSourceRow *preau_source_row_new (const char *choice, PreauSourceRow *first);

G_END_DECLS
