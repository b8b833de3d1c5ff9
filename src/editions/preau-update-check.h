/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-state.h"

G_BEGIN_DECLS

/* Most editions that a user may miss between two updates. */
#define PREAU_UPDATE_MOST_AHEAD 1000

PreauGuide *preau_update_check (const PreauGuideState *state,
                                PreauGuide *in_use,
                                const PreauSignedGuide *signed_in_use,
                                PreauVerifyFunc verify,
                                const PreauSignedGuide *signed_guide,
                                PreauEdition **edition,
                                PreauPublicKey **next,
                                GError **error);

G_END_DECLS
