/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-window.h"

G_BEGIN_DECLS

void preau_guide_drop_accept (PreauWindow *window);

G_END_DECLS
