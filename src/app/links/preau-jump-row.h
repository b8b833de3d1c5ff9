/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-sheet.h"

G_BEGIN_DECLS

#define PREAU_TYPE_JUMP_ROW (preau_jump_row_get_type ())
G_DECLARE_FINAL_TYPE (PreauJumpRow, preau_jump_row, PREAU, JUMP_ROW, GtkButton)

GtkWidget *preau_jump_row_new_alternative (const PreauReportChange *change);
GtkWidget *preau_jump_row_new_mention (const PreauSheetMention *entry);
GtkWidget *preau_jump_row_new_link (const char *label, const char *url);

G_END_DECLS
