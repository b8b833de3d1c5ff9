/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_ANSWER_CARD (preau_answer_card_get_type ())
G_DECLARE_FINAL_TYPE (PreauAnswerCard, preau_answer_card, PREAU, ANSWER_CARD, GtkButton)

GtkWidget *preau_answer_card_new (const PreauReportAnswer *answer, gboolean kept);

G_END_DECLS
