/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-question-page.h"

#include "preau-answer-card.h"
#include "preau-label.h"
#include "preau-trail-step.h"
#include "preau-wrap-box.h"

/**
 * PreauQuestionPage:
 *
 * A question and the answers that can be given.
 */
struct _PreauQuestionPage
{
  PreauScreen parent_instance;

  GtkWidget *trail;
  GtkLabel *text;
  GtkLabel *help;
  GtkBox *answers;
};

G_DEFINE_FINAL_TYPE (PreauQuestionPage, preau_question_page, PREAU_TYPE_SCREEN)

static void
preau_question_page_class_init (PreauQuestionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-question-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, trail);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, text);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, help);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, answers);
}

static void
preau_question_page_init (PreauQuestionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * preau_question_page_new:
 * @report: what there is to say before the end of a path
 *
 * Returns: (transfer floating): a page with the question at hand
 */
GtkWidget *
preau_question_page_new (const PreauReport *report)
{
  PreauQuestionPage *self = g_object_new (PREAU_TYPE_QUESTION_PAGE, NULL);
  const PreauReportStep *question = report->question;

  preau_screen_set_title (PREAU_SCREEN (self), question->question_text);
  preau_trail_fill (self->trail, report);
  gtk_label_set_label (self->text, question->question_text);
  preau_label_set_text (self->help, question->help);
  for (guint i = 0; i < question->answers->len; i++)
    {
      const PreauReportAnswer *answer = g_ptr_array_index (question->answers, i);

      gtk_box_append (self->answers, preau_answer_card_new (answer, g_strcmp0 (answer->id, report->kept) == 0));
    }

  return GTK_WIDGET (self);
}
