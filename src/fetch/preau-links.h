/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-link-store.h"

G_BEGIN_DECLS

#define PREAU_TYPE_LINKS (preau_links_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinks, preau_links, PREAU, LINKS, GObject)

PreauLinks *preau_links_new (void);

void preau_links_keep_in (PreauLinks *self, PreauLinkStore *store);
PreauLinkResult *preau_links_find (PreauLinks *self, const char *url);
gboolean preau_links_is_asking (PreauLinks *self, const char *url);
gboolean preau_links_is_running (PreauLinks *self);

void preau_links_check (PreauLinks *self, const char *const *urls);
void preau_links_stop (PreauLinks *self);

G_END_DECLS
