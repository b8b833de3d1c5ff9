/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-card.h"

#include "preau-label.h"
#include "preau-report-parts.h"
#include "preau-words-code.h"
#include "preau-wrap-box.h"

/* The path code of a page, to be read out, copied or shown. */
struct _PreauCodeCard
{
  GtkBox parent_instance;

  GtkLabel *code;
  GtkLabel *guide;
};

G_DEFINE_FINAL_TYPE (PreauCodeCard, preau_code_card, GTK_TYPE_BOX)

static void
preau_code_card_class_init (PreauCodeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-code-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauCodeCard, code);
  gtk_widget_class_bind_template_child (widget_class, PreauCodeCard, guide);
}

static void
preau_code_card_init (PreauCodeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
preau_code_card_set_report (PreauCodeCard *self,
                            const PreauReport *report)
{
  g_autofree char *guide = preau_report_join (report->guide_title, report->edition, NULL);
  g_autofree char *spoken = preau_words_code (report->code);

  g_return_if_fail (PREAU_IS_CODE_CARD (self));

  gtk_label_set_label (self->code, report->code);
  preau_label_set_text (self->guide, guide);

  /* A screen reader would read “213” as two hundred and thirteen. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
