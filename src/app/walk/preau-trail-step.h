/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TRAIL_STEP (preau_trail_step_get_type ())
G_DECLARE_FINAL_TYPE (PreauTrailStep, preau_trail_step, PREAU, TRAIL_STEP, GtkWidget)

void preau_trail_fill (GtkWidget *trail, const PreauReport *report);

G_END_DECLS
