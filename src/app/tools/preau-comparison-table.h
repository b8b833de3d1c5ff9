/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-comparison.h"

G_BEGIN_DECLS

#define PREAU_TYPE_COMPARISON_TABLE (preau_comparison_table_get_type ())
G_DECLARE_FINAL_TYPE (PreauComparisonTable, preau_comparison_table, PREAU, COMPARISON_TABLE, GtkBox)

void preau_comparison_table_fill (PreauComparisonTable *self, const PreauComparison *comparison);

G_END_DECLS
