/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_SCREEN (preau_screen_get_type ())
G_DECLARE_DERIVABLE_TYPE (PreauScreen, preau_screen, PREAU, SCREEN, GtkWidget)

struct _PreauScreenClass
{
  GtkWidgetClass parent_class;
};

const char *preau_screen_get_title (PreauScreen *self);
void preau_screen_set_title (PreauScreen *self, const char *title);
void preau_screen_focus_heading (PreauScreen *self);

G_END_DECLS
