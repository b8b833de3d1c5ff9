/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-answer-card.h"

#include "preau-column.h"
#include "preau-label.h"

/* A button for an answer, with its picture and its digit. */
struct _PreauAnswerCard
{
  GtkButton parent_instance;

  GtkImage *image;
  GtkLabel *label;
  GtkLabel *detail;
  GtkWidget *kept;
  GtkWidget *kept_label;
  GtkLabel *number;
};

G_DEFINE_FINAL_TYPE (PreauAnswerCard, preau_answer_card, GTK_TYPE_BUTTON)

static void
preau_answer_card_class_init (PreauAnswerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-answer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauAnswerCard, image);
  gtk_widget_class_bind_template_child (widget_class, PreauAnswerCard, label);
  gtk_widget_class_bind_template_child (widget_class, PreauAnswerCard, detail);
  gtk_widget_class_bind_template_child (widget_class, PreauAnswerCard, kept);
  gtk_widget_class_bind_template_child (widget_class, PreauAnswerCard, kept_label);
  gtk_widget_class_bind_template_child (widget_class, PreauAnswerCard, number);
}

static void
preau_answer_card_init (PreauAnswerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_icon (PreauAnswerCard *self,
          PreauIcon icon)
{
  const char *nick = preau_enum_to_nick (preau_icon_get_type (), icon);
  g_autofree char *name = nick != NULL ? g_strdup_printf ("preau-%s-symbolic", nick) : NULL;

  gtk_image_set_from_icon_name (self->image, name);
  gtk_widget_set_visible (GTK_WIDGET (self->image), name != NULL);
}

/**
 * preau_answer_card_new:
 * @kept: whether @answer was given before the person went back to the question
 *
 * Returns: (transfer floating): a button that gives @answer
 */
GtkWidget *
preau_answer_card_new (const PreauReportAnswer *answer,
                       gboolean kept)
{
  PreauAnswerCard *self = g_object_new (PREAU_TYPE_ANSWER_CARD, NULL);
  g_autofree char *number = g_strdup_printf ("%u", answer->number);

  set_icon (self, answer->icon);
  preau_label_set_text (self->label, answer->label);
  preau_label_set_text (self->detail, answer->detail);
  gtk_widget_set_visible (self->kept, kept);
  gtk_label_set_label (self->number, number);
  if (kept)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->detail,
                                    self->kept_label, NULL, -1);
  else
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->detail, NULL,
                                    -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, number, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", answer->id);

  return GTK_WIDGET (self);
}
