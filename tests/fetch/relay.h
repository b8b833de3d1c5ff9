/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Relay:
 *
 * Passes on what comes to a free port of this machine to another port of it,
 * and back, and counts it. It needs the main loop of the test.
 */
typedef struct _Relay Relay;

Relay *relay_new (guint16 to);
void relay_free (Relay *self);

guint16 relay_get_port (Relay *self);
void relay_take_counts (Relay *self, guint *n_sent, guint *n_received);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Relay, relay_free)

G_END_DECLS
