/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guides.h"

G_BEGIN_DECLS

/* Of the daily question, so that a whole academy does not ask at eight o’clock. */
#define PREAU_RENEWAL_MOST_SECONDS (10 * 60)

#define PREAU_TYPE_RENEWAL (preau_renewal_get_type ())
G_DECLARE_FINAL_TYPE (PreauRenewal, preau_renewal, PREAU, RENEWAL, GObject)

PreauRenewal *preau_renewal_new (PreauGuides *guides);

PreauGuides *preau_renewal_get_guides (PreauRenewal *self);
PreauGuide *preau_renewal_get_next (PreauRenewal *self);
gboolean preau_renewal_is_busy (PreauRenewal *self);

void preau_renewal_update (PreauRenewal *self);
void preau_renewal_update_daily (PreauRenewal *self, GNetworkMonitor *network, guint most_seconds);
void preau_renewal_install_async (PreauRenewal *self, GFile *file, GAsyncReadyCallback callback, gpointer data);
gboolean preau_renewal_install_finish (PreauRenewal *self, GAsyncResult *result, GError **error);
void preau_renewal_stop (PreauRenewal *self);
void preau_renewal_wait (PreauRenewal *self);
void preau_renewal_use_next (PreauRenewal *self);

G_END_DECLS
