/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_CODE_CARD (preau_code_card_get_type ())
G_DECLARE_FINAL_TYPE (PreauCodeCard, preau_code_card, PREAU, CODE_CARD, GtkBox)

void preau_code_card_set_report (PreauCodeCard *self, const PreauReport *report);

G_END_DECLS
