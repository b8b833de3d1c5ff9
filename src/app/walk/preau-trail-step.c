/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-trail-step.h"

#include <glib/gi18n.h>

/* An answer on the trail; its button goes back to the question. */
struct _PreauTrailStep
{
  GtkWidget parent_instance;

  GtkWidget *arrow;
  GtkWidget *button;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PreauTrailStep, preau_trail_step, GTK_TYPE_WIDGET)

static void
preau_trail_step_dispose (GObject *object)
{
  PreauTrailStep *self = PREAU_TRAIL_STEP (object);

  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (preau_trail_step_parent_class)->dispose (object);
}

static void
preau_trail_step_class_init (PreauTrailStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_trail_step_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-trail-step.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauTrailStep, arrow);
  gtk_widget_class_bind_template_child (widget_class, PreauTrailStep, button);
  gtk_widget_class_bind_template_child (widget_class, PreauTrailStep, label);
}

static void
preau_trail_step_init (PreauTrailStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_step (const PreauReportStep *step,
          guint place)
{
  PreauTrailStep *self = g_object_new (PREAU_TYPE_TRAIL_STEP, NULL);
  const PreauReportAnswer *answer = g_ptr_array_index (step->answers, 0);
  g_autofree char *name = g_strdup_printf (_("%s, change this answer"), answer->label);

  gtk_widget_set_visible (self->arrow, place > 0);
  gtk_label_set_label (self->label, answer->label);
  gtk_widget_set_tooltip_text (self->button, step->question_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, step->question_text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "u", place);

  return GTK_WIDGET (self);
}

/**
 * preau_trail_fill:
 * @trail: an empty box
 *
 * Fills @trail with the answers given, and hides @trail where there are none.
 */
void
preau_trail_fill (GtkWidget *trail,
                  const PreauReport *report)
{
  gtk_widget_set_visible (trail, report->situation->len > 0);
  for (guint i = 0; i < report->situation->len; i++)
    gtk_widget_set_parent (new_step (g_ptr_array_index (report->situation, i), i), trail);
}
