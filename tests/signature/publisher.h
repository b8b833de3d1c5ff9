/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Publisher:
 *
 * Somebody who signs with the real minisign, with a key of their own in a folder made for it.
 */
typedef struct _Publisher Publisher;

gboolean publisher_can_sign (void);
Publisher *publisher_new (void);
void publisher_free (Publisher *self);

const char *publisher_get_key_file (Publisher *self);
GBytes *publisher_sign (Publisher *self, GBytes *data, const char *const *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Publisher, publisher_free)

G_END_DECLS
