/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CODE_PREVIEW (preau_code_preview_get_type ())
G_DECLARE_FINAL_TYPE (PreauCodePreview, preau_code_preview, PREAU, CODE_PREVIEW, GtkBox)

void preau_code_preview_set_report (PreauCodePreview *self, const PreauReport *report);

G_END_DECLS
