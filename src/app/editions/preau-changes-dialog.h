/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-document.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CHANGES_DIALOG (preau_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PreauChangesDialog, preau_changes_dialog, PREAU, CHANGES_DIALOG, AdwWindow)

GtkWidget *preau_changes_dialog_new (GtkWindow *parent, PreauDocument *document, gboolean is_offer);

G_END_DECLS
