/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-checklist-store.h"
#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHECKLISTS (preau_checklists_get_type ())
G_DECLARE_FINAL_TYPE (PreauChecklists, preau_checklists, PREAU, CHECKLISTS, GtkBox)

gboolean preau_checklists_fill (PreauChecklists *self,
                                const PreauReport *report,
                                PreauChecklistStore *store);

G_END_DECLS
