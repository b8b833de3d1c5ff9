/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-checklist-store.h"
#include "preau-report.h"
#include "preau-page.h"

G_BEGIN_DECLS

#define PREAU_TYPE_OUTCOME_PAGE (preau_outcome_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauOutcomePage, preau_outcome_page, PREAU, OUTCOME_PAGE, PreauPage)

GtkWidget *preau_outcome_page_new (PreauReport *report, PreauChecklistStore *store);

G_END_DECLS
