/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide-store.h"

G_BEGIN_DECLS

#define PREAU_TYPE_GUIDES (preau_guides_get_type ())
G_DECLARE_FINAL_TYPE (PreauGuides, preau_guides, PREAU, GUIDES, GObject)

PreauGuides *preau_guides_new (GSettings *settings);

GSettings *preau_guides_get_settings (PreauGuides *self);
PreauGuide *preau_guides_get_guide (PreauGuides *self);
const char *preau_guides_get_trouble (PreauGuides *self);
gboolean preau_guides_get_has_previous (PreauGuides *self);
gint64 preau_guides_get_checked_at (PreauGuides *self);

void preau_guides_use (PreauGuides *self, PreauGuideStore *store);
void preau_guides_note_check (PreauGuides *self, PreauGuideStore *store);
gboolean preau_guides_see (PreauGuides *self);

void preau_guides_compare_async (PreauGuides *self, PreauGuide *next, GAsyncReadyCallback callback, gpointer data);
GPtrArray *preau_guides_compare_finish (PreauGuides *self, GAsyncResult *result, GError **error);
void preau_guides_load_older_async (PreauGuides *self, const char *link, GAsyncReadyCallback callback, gpointer data);
PreauGuide *preau_guides_load_older_finish (PreauGuides *self, GAsyncResult *result);

void preau_guides_wait (PreauGuides *self);

G_END_DECLS
