/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "preau-report.h"

G_BEGIN_DECLS

#define PREAU_TYPE_QUESTION_PAGE (preau_question_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauQuestionPage, preau_question_page, PREAU, QUESTION_PAGE, AdwBin)

GtkWidget *preau_question_page_new (const PreauReport *report);
void preau_question_page_focus_heading (PreauQuestionPage *self);

G_END_DECLS
