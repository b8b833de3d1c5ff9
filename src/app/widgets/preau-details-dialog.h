/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PREAU_TYPE_DETAILS_DIALOG (preau_details_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PreauDetailsDialog, preau_details_dialog, PREAU, DETAILS_DIALOG, AdwWindow)

GtkWidget *preau_details_dialog_new (GtkWindow *parent, const char *message, const char *details);

G_END_DECLS
