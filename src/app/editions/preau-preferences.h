/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-updater.h"

G_BEGIN_DECLS

#define PREAU_TYPE_PREFERENCES (preau_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PreauPreferences, preau_preferences, PREAU, PREFERENCES, AdwPreferencesWindow)

GtkWidget *preau_preferences_new (GtkWindow *parent, PreauUpdater *updater);

G_END_DECLS
