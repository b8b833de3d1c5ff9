/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-sheet.h"

G_BEGIN_DECLS

#define PREAU_TYPE_COMPARED_TOOL (preau_compared_tool_get_type ())
G_DECLARE_FINAL_TYPE (PreauComparedTool, preau_compared_tool, PREAU, COMPARED_TOOL, GtkBox)

GtkWidget *preau_compared_tool_new (const PreauSheet *sheet, const char *const *others);

G_END_DECLS
