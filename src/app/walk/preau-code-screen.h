/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CODE_SCREEN (preau_code_screen_get_type ())
G_DECLARE_FINAL_TYPE (PreauCodeScreen, preau_code_screen, PREAU, CODE_SCREEN, AdwWindow)

GtkWidget *preau_code_screen_new (GtkWindow *parent, const PreauReport *report);
void preau_code_screen_present (GtkWindow *parent, const PreauReport *report);

G_END_DECLS
