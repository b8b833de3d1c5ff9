/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-checklist-store.h"
#include "preau-guide-follower.h"
#include "preau-links.h"
#include "preau-toasts.h"
#include "preau-main-view.h"

G_BEGIN_DECLS

#define PREAU_TYPE_WINDOW (preau_window_get_type ())
G_DECLARE_FINAL_TYPE (PreauWindow, preau_window, PREAU, WINDOW, AdwApplicationWindow)

PreauWindow *preau_window_new (GtkApplication *application, PreauGuide *guide, PreauChecklistStore *store);
PreauWindow *preau_window_new_call (GtkApplication *application, PreauGuide *guide);

PreauWalk *preau_window_get_walk (PreauWindow *self);
PreauChecklistStore *preau_window_get_store (PreauWindow *self);
PreauGuideFollower *preau_window_get_follower (PreauWindow *self);
PreauLinks *preau_window_get_links (PreauWindow *self);
PreauToasts *preau_window_get_toasts (PreauWindow *self);
PreauMainView *preau_window_get_main_view (PreauWindow *self);
gboolean preau_window_get_with_checklist (PreauWindow *self);
char *preau_window_dup_note (PreauWindow *self);
void preau_window_remember (PreauWindow *self, GSettings *settings);
void preau_window_open_address (PreauWindow *self, const char *address);

G_END_DECLS
