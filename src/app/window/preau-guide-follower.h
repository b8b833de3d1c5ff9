/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-manager.h"

G_BEGIN_DECLS

#define PREAU_TYPE_GUIDE_FOLLOWER (preau_guide_follower_get_type ())
G_DECLARE_FINAL_TYPE (PreauGuideFollower, preau_guide_follower, PREAU, GUIDE_FOLLOWER, GObject)

PreauGuideFollower *preau_guide_follower_new (void);

PreauGuideManager *preau_guide_follower_get_guides (PreauGuideFollower *self);
void preau_guide_follower_follow (PreauGuideFollower *self, PreauGuideManager *guides);
void preau_guide_follower_use (PreauGuideFollower *self, PreauGuide *guide);
void preau_guide_follower_set_free (PreauGuideFollower *self, gboolean is_free);

G_END_DECLS
