/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place.h"
#include "preau-guide-update.h"

G_BEGIN_DECLS

/**
 * PlaceUpdate:
 * @store: (nullable): what is kept now
 * @came: what came of it
 * @error: (nullable): why nothing did
 *
 * What came of asking a server for a new edition.
 */
typedef struct
{
  PreauGuideStore *store;
  PreauInstall came;
  GError *error;
  gboolean is_over;
} PlaceUpdate;

void place_update_clear (PlaceUpdate *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlaceUpdate, place_update_clear)

PlaceUpdate place_update (Place *self, const char *address, GCancellable *cancellable);

G_END_DECLS
