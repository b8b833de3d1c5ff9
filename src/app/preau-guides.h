/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide.h"

G_BEGIN_DECLS

#define PREAU_TYPE_GUIDES (preau_guides_get_type ())
G_DECLARE_FINAL_TYPE (PreauGuides, preau_guides, PREAU, GUIDES, GObject)

PreauGuides *preau_guides_new (GSettings *settings);

GSettings *preau_guides_get_settings (PreauGuides *self);
PreauGuide *preau_guides_get_guide (PreauGuides *self);
PreauGuide *preau_guides_get_next (PreauGuides *self);
const char *preau_guides_get_trouble (PreauGuides *self);
gboolean preau_guides_is_busy (PreauGuides *self);

void preau_guides_update (PreauGuides *self);
void preau_guides_update_daily (PreauGuides *self);
void preau_guides_install (PreauGuides *self, GFile *file);
void preau_guides_stop (PreauGuides *self);
void preau_guides_wait (PreauGuides *self);
void preau_guides_use_next (PreauGuides *self);

G_END_DECLS
