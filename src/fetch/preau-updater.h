/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-manager.h"

G_BEGIN_DECLS

/* Longest random delay of the daily update check, in seconds, so that a whole academy does not ask at eight o’clock. */
#define PREAU_UPDATER_MOST_SECONDS (10 * 60)

#define PREAU_TYPE_UPDATER (preau_updater_get_type ())
G_DECLARE_FINAL_TYPE (PreauUpdater, preau_updater, PREAU, UPDATER, GObject)

PreauUpdater *preau_updater_new (PreauGuideManager *manager);

PreauGuideManager *preau_updater_get_manager (PreauUpdater *self);
PreauGuide *preau_updater_get_available (PreauUpdater *self);
gboolean preau_updater_is_busy (PreauUpdater *self);

void preau_updater_update (PreauUpdater *self);
void preau_updater_update_daily (PreauUpdater *self, GNetworkMonitor *network, guint most_seconds);
void preau_updater_install_async (PreauUpdater *self, GFile *file, GAsyncReadyCallback callback, gpointer data);
gboolean preau_updater_install_finish (PreauUpdater *self, GAsyncResult *result, GError **error);
void preau_updater_stop (PreauUpdater *self);
void preau_updater_wait (PreauUpdater *self);
void preau_updater_use_available (PreauUpdater *self);

G_END_DECLS
