/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-application.h"
#include "preau-guide.h"

G_BEGIN_DECLS

#define PREAU_TYPE_WINDOW (preau_window_get_type ())
G_DECLARE_FINAL_TYPE (PreauWindow, preau_window, PREAU, WINDOW, AdwApplicationWindow)

PreauWindow *preau_window_new (PreauApplication *application, PreauGuide *guide, GSettings *settings);

G_END_DECLS
