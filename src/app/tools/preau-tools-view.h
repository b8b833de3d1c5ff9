/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-checklist-store.h"
#include "preau-guide.h"
#include "preau-page.h"

G_BEGIN_DECLS

#define PREAU_TYPE_TOOLS_VIEW (preau_tools_view_get_type ())
G_DECLARE_FINAL_TYPE (PreauToolsView, preau_tools_view, PREAU, TOOLS_VIEW, AdwBin)

typedef enum
{
  PREAU_CAME_FROM_TOOLS,     /* the way back leads to another page of this view */
  PREAU_CAME_FROM_ELSEWHERE, /* the way back leads to another view */
} PreauCameFrom;

void preau_tools_view_start (PreauToolsView *self, PreauGuide *guide, PreauChecklistStore *store);

PreauPage *preau_tools_view_get_page (PreauToolsView *self);
void preau_tools_view_search (PreauToolsView *self);
void preau_tools_view_open_sheet (PreauToolsView *self, const char *id, PreauCameFrom from);
void preau_tools_view_compare (PreauToolsView *self, const char *const *ids, PreauCameFrom from);
void preau_tools_view_show_links (PreauToolsView *self, PreauCameFrom from);
gboolean preau_tools_view_can_go_back (PreauToolsView *self);
PreauCameFrom preau_tools_view_go_back (PreauToolsView *self);

G_END_DECLS
