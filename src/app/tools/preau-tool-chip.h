/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PREAU_TYPE_TOOL_CHIP (preau_tool_chip_get_type ())
G_DECLARE_FINAL_TYPE (PreauToolChip, preau_tool_chip, PREAU, TOOL_CHIP, GtkButton)

GtkWidget *preau_tool_chip_new (const char *name, const char *spoken);

G_END_DECLS
