/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-checklist-store.h"
#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_OUTCOME_PAGE (preau_outcome_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauOutcomePage, preau_outcome_page, PREAU, OUTCOME_PAGE, AdwBin)

GtkWidget *preau_outcome_page_new (PreauReport *report, PreauChecklistStore *store);
void preau_outcome_page_focus_heading (PreauOutcomePage *self);

G_END_DECLS
