/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-frame-queue.h"

G_BEGIN_DECLS

void preau_block_labels_fill (GtkBox *box, PreauFrameQueue *queue, GPtrArray *blocks);

G_END_DECLS
