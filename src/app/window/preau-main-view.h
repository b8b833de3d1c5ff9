/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-checklist-store.h"
#include "preau-page.h"
#include "preau-walk.h"

G_BEGIN_DECLS

#define PREAU_TYPE_MAIN_VIEW (preau_main_view_get_type ())
G_DECLARE_FINAL_TYPE (PreauMainView, preau_main_view, PREAU, MAIN_VIEW, AdwBin)

void preau_main_view_start (PreauMainView *self, PreauWalk *walk, PreauChecklistStore *store);

PreauPage *preau_main_view_get_page (PreauMainView *self);
gboolean preau_main_view_shows_path (PreauMainView *self);
gboolean preau_main_view_open_path (PreauMainView *self, const char *code, GError **error);
void preau_main_view_find_tool (PreauMainView *self);
void preau_main_view_open_sheet (PreauMainView *self, const char *id);
void preau_main_view_compare (PreauMainView *self, const char *const *ids);
void preau_main_view_show_links (PreauMainView *self);
gboolean preau_main_view_can_go_back (PreauMainView *self);
void preau_main_view_go_back (PreauMainView *self);

G_END_DECLS
