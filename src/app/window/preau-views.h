/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-checklist-store.h"
#include "preau-screen.h"
#include "preau-walk.h"

G_BEGIN_DECLS

#define PREAU_TYPE_VIEWS (preau_views_get_type ())
G_DECLARE_FINAL_TYPE (PreauViews, preau_views, PREAU, VIEWS, AdwBin)

void preau_views_start (PreauViews *self, PreauWalk *walk, PreauChecklistStore *store);

PreauScreen *preau_views_get_screen (PreauViews *self);
gboolean preau_views_shows_path (PreauViews *self);
gboolean preau_views_open_path (PreauViews *self, const char *code, GError **error);
void preau_views_find_tool (PreauViews *self);
void preau_views_open_sheet (PreauViews *self, const char *id);
void preau_views_compare (PreauViews *self, const char *const *ids);
void preau_views_show_links (PreauViews *self);
gboolean preau_views_can_go_back (PreauViews *self);
void preau_views_go_back (PreauViews *self);

G_END_DECLS
