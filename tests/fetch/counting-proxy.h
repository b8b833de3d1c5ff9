/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CountingProxy:
 *
 * Passes on what comes to a free port of this machine to another port of it,
 * and back, and counts it. It needs the main loop of the test.
 */
typedef struct _Relay CountingProxy;

CountingProxy *counting_proxy_new (guint16 to);
void counting_proxy_free (CountingProxy *self);

guint16 counting_proxy_get_port (CountingProxy *self);
void counting_proxy_take_counts (CountingProxy *self, guint *n_sent, guint *n_received);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CountingProxy, counting_proxy_free)

G_END_DECLS
