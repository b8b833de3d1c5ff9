/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-walk.h"

G_BEGIN_DECLS

GSimpleActionGroup *preau_walk_actions_new (PreauWalk *walk);

G_END_DECLS
