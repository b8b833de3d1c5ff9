/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"
#include "preau-page.h"

G_BEGIN_DECLS

#define PREAU_TYPE_COMPARISON_PAGE (preau_comparison_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauComparisonPage, preau_comparison_page, PREAU, COMPARISON_PAGE, PreauPage)

GtkWidget *preau_comparison_page_new (PreauGuide *guide, const char *const *ids, const char *language);

G_END_DECLS
