/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-report.h"
#include "preau-page.h"

G_BEGIN_DECLS

#define PREAU_TYPE_QUESTION_PAGE (preau_question_page_get_type ())
G_DECLARE_FINAL_TYPE (PreauQuestionPage, preau_question_page, PREAU, QUESTION_PAGE, PreauPage)

GtkWidget *preau_question_page_new (PreauReport *report);

G_END_DECLS
