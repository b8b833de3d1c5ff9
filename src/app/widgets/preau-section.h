/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_SECTION (preau_section_get_type ())
G_DECLARE_FINAL_TYPE (PreauSection, preau_section, PREAU, SECTION, GtkBox)

void preau_section_set_title (PreauSection *self, const char *title);

G_END_DECLS
