/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-link-result.h"

G_BEGIN_DECLS

#define PREAU_LINK_STORE_MOST 2000

#define PREAU_TYPE_LINK_STORE (preau_link_store_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinkStore, preau_link_store, PREAU, LINK_STORE, GObject)

PreauLinkStore *preau_link_store_new (GFile *file);
GFile *preau_link_store_get_default_file (void);

gboolean preau_link_store_load (PreauLinkStore *self, GError **error);
gboolean preau_link_store_save (PreauLinkStore *self, GError **error);

PreauLinkResult *preau_link_store_add (PreauLinkStore *self, PreauLinkResult *result);
PreauLinkResult *preau_link_store_find (PreauLinkStore *self, const char *url);

G_END_DECLS
