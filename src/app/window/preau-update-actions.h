/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-updater.h"
#include "preau-window.h"

G_BEGIN_DECLS

#define PREAU_TYPE_UPDATE_ACTIONS (preau_update_actions_get_type ())
G_DECLARE_FINAL_TYPE (PreauUpdateActions, preau_update_actions, PREAU, UPDATE_ACTIONS, GObject)

PreauUpdateActions *preau_update_actions_new (GtkApplication *application, PreauUpdater *updater);

void preau_update_actions_greet (PreauUpdateActions *self, PreauWindow *window);

G_END_DECLS
