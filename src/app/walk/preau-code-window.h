/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CODE_WINDOW (preau_code_window_get_type ())
G_DECLARE_FINAL_TYPE (PreauCodeWindow, preau_code_window, PREAU, CODE_WINDOW, AdwWindow)

GtkWidget *preau_code_window_new (GtkWindow *parent, const PreauReport *report);
void preau_code_window_present (GtkWindow *parent, const PreauReport *report);

G_END_DECLS
