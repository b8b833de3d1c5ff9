/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-link-result.h"
#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_BADGE (preau_badge_get_type ())
G_DECLARE_FINAL_TYPE (PreauBadge, preau_badge, PREAU, BADGE, GtkWidget)

void preau_badge_show_level (PreauBadge *self, PreauLevel level, const char *words);
void preau_badge_show_state (PreauBadge *self, PreauServiceState state, const char *words);
void preau_badge_show_link (PreauBadge *self, PreauLinkState state, const char *words);
void preau_badge_show_asking (PreauBadge *self, const char *words);

G_END_DECLS
