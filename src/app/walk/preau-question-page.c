/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-question-page.h"

#include "preau-answer-card.h"
#include "preau-code-card.h"
#include "preau-label.h"
#include "preau-section.h"
#include "preau-trail-step.h"
#include "preau-wrap-box.h"

/* A question and its answers. */
struct _PreauQuestionPage
{
  PreauPage parent_instance;

  PreauReport *report;

  GtkWidget *trail;
  GtkLabel *text;
  GtkLabel *help;
  GtkBox *answers;
  GtkWidget *shortcuts; /* other ways to begin, on the first page */
  GtkBox *code_section;
};

G_DEFINE_FINAL_TYPE (PreauQuestionPage, preau_question_page, PREAU_TYPE_PAGE)

static PreauDocument *
preau_question_page_write (PreauPage *page,
                           const PreauWriting *writing)
{
  return preau_report_to_document (PREAU_QUESTION_PAGE (page)->report, writing->flags, writing->done, writing->note);
}

static void
preau_question_page_dispose (GObject *object)
{
  g_clear_pointer (&PREAU_QUESTION_PAGE (object)->report, preau_report_free);

  G_OBJECT_CLASS (preau_question_page_parent_class)->dispose (object);
}

static void
preau_question_page_class_init (PreauQuestionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_question_page_dispose;
  PREAU_PAGE_CLASS (klass)->write = preau_question_page_write;
  g_type_ensure (PREAU_TYPE_SECTION);
  g_type_ensure (PREAU_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-question-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, trail);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, text);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, help);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, answers);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, shortcuts);
  gtk_widget_class_bind_template_child (widget_class, PreauQuestionPage, code_section);
}

static void
preau_question_page_init (PreauQuestionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The first page shows no code: nobody needs to read that code out, and the page has to come fast. */
static void
show_code (PreauQuestionPage *self)
{
  GtkWidget *card = g_object_new (PREAU_TYPE_CODE_CARD, NULL);

  preau_code_card_set_report (PREAU_CODE_CARD (card), self->report);
  gtk_box_append (self->code_section, card);
  gtk_widget_show (GTK_WIDGET (self->code_section));
}

/**
 * preau_question_page_new:
 * @report: (transfer full): a report without an outcome
 */
GtkWidget *
preau_question_page_new (PreauReport *report)
{
  PreauQuestionPage *self = g_object_new (PREAU_TYPE_QUESTION_PAGE, NULL);
  const PreauReportStep *question = report->question;

  self->report = report;
  preau_page_set_title (PREAU_PAGE (self), question->question_text);
  preau_trail_fill (self->trail, report);
  gtk_label_set_label (self->text, question->question_text);
  preau_label_set_text (self->help, question->help);
  for (guint i = 0; i < question->answers->len; i++)
    {
      const PreauReportAnswer *answer = g_ptr_array_index (question->answers, i);

      gtk_box_append (self->answers, preau_answer_card_new (answer, g_strcmp0 (answer->id, report->kept) == 0));
    }

  gtk_widget_set_visible (self->shortcuts, report->situation->len == 0);
  if (report->situation->len > 0)
    show_code (self);

  return GTK_WIDGET (self);
}
