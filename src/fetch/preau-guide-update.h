/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide-store.h"

G_BEGIN_DECLS

#define PREAU_GUIDE_UPDATE_MILLISECONDS 60000

void preau_guide_update_async (GFile *folder,
                               PreauPublicKey *key,
                               const char *address,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
void preau_guide_update_from_file_async (GFile *folder,
                                         PreauPublicKey *key,
                                         GFile *file,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
PreauGuideStore *preau_guide_update_finish (GAsyncResult *result, PreauInstall *came, GError **error);

G_END_DECLS
