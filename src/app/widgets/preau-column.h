/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PREAU_TYPE_COLUMN (preau_column_get_type ())
G_DECLARE_FINAL_TYPE (PreauColumn, preau_column, PREAU, COLUMN, AdwBin)

G_END_DECLS
