/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-document.h"
#include "preau-guide-store.h"

G_BEGIN_DECLS

#define PREAU_TYPE_GUIDE_MANAGER (preau_guide_manager_get_type ())
G_DECLARE_FINAL_TYPE (PreauGuideManager, preau_guide_manager, PREAU, GUIDE_MANAGER, GObject)

PreauGuideManager *preau_guide_manager_new (GSettings *settings, PreauVerifyFunc verify);

GSettings *preau_guide_manager_get_settings (PreauGuideManager *self);
PreauGuide *preau_guide_manager_get_guide (PreauGuideManager *self);
const char *preau_guide_manager_get_trouble (PreauGuideManager *self);
PreauPublicKey *preau_guide_manager_read_key (PreauGuideManager *self, GError **error);

void preau_guide_manager_use (PreauGuideManager *self, PreauGuideStore *store);
void preau_guide_manager_note_check (PreauGuideManager *self, PreauGuideStore *store);
gboolean preau_guide_manager_mark_seen (PreauGuideManager *self);

void preau_guide_manager_compare_async (
  PreauGuideManager *self, PreauGuide *next, GAsyncReadyCallback callback, gpointer data);
PreauDocument *preau_guide_manager_compare_finish (PreauGuideManager *self, GAsyncResult *result, GError **error);
PreauGuide *preau_guide_manager_load_older (PreauGuideManager *self, const char *link);
void preau_guide_manager_load_older_async (
  PreauGuideManager *self, const char *link, GAsyncReadyCallback callback, gpointer data);
PreauGuide *preau_guide_manager_load_older_finish (PreauGuideManager *self, GAsyncResult *result);

void preau_guide_manager_wait (PreauGuideManager *self);

G_END_DECLS
