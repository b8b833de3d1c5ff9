/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-link-result.h"

G_BEGIN_DECLS

#define PREAU_LINK_CHECK_MOST_AT_ONCE 4
#define PREAU_LINK_CHECK_MOST_BYTES (64 * 1024)
#define PREAU_LINK_CHECK_MILLISECONDS 10000

#define PREAU_TYPE_LINK_CHECK (preau_link_check_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinkCheck, preau_link_check, PREAU, LINK_CHECK, GObject)

PreauLinkCheck *preau_link_check_new (void);

void preau_link_check_run_async (PreauLinkCheck *self,
                                 const char *const *urls,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
GPtrArray *preau_link_check_run_finish (PreauLinkCheck *self, GAsyncResult *result, GError **error);

G_END_DECLS
