/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editions.h"
#include "preau-guide-update.h"

G_BEGIN_DECLS

/**
 * UpdateTrial:
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
} UpdateTrial;

void update_trial_clear (UpdateTrial *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UpdateTrial, update_trial_clear)

UpdateTrial update_trial_run (Editions *self, const char *address, GCancellable *cancellable);

G_END_DECLS
