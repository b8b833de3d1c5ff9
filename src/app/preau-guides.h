/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide.h"

G_BEGIN_DECLS

#define PREAU_TYPE_GUIDES (preau_guides_get_type ())
G_DECLARE_FINAL_TYPE (PreauGuides, preau_guides, PREAU, GUIDES, GObject)

PreauGuides *preau_guides_new (GSettings *settings);

PreauGuide *preau_guides_get_guide (PreauGuides *self);
const char *preau_guides_get_trouble (PreauGuides *self);

G_END_DECLS
