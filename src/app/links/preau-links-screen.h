/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"
#include "preau-screen.h"

G_BEGIN_DECLS

#define PREAU_TYPE_LINKS_SCREEN (preau_links_screen_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinksScreen, preau_links_screen, PREAU, LINKS_SCREEN, PreauScreen)

GtkWidget *preau_links_screen_new (PreauGuide *guide);

G_END_DECLS
