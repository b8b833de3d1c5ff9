/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-guide-manager.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CODE_DIALOG (preau_code_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PreauCodeDialog, preau_code_dialog, PREAU, CODE_DIALOG, AdwWindow)

GtkWidget *preau_code_dialog_new (
  GtkWindow *parent, PreauGuide *guide, PreauGuideManager *manager, const char *language);

G_END_DECLS
