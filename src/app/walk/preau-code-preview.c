/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-preview.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-label.h"
#include "preau-report-parts.h"
#include "preau-words.h"

/* A preview of a path code, to be read back on the telephone: the guide, each question with its answer, and the end. */
struct _PreauCodePreview
{
  GtkBox parent_instance;

  GtkBox *steps;
  GtkLabel *guide;
};

G_DEFINE_FINAL_TYPE (PreauCodePreview, preau_code_preview, GTK_TYPE_BOX)

/* A GtkBox passes the focus on to its children, and none of these can take it. */
static gboolean
preau_code_preview_focus (GtkWidget *widget,
                          GtkDirectionType direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
preau_code_preview_class_init (PreauCodePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = preau_code_preview_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-code-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauCodePreview, guide);
  gtk_widget_class_bind_template_child (widget_class, PreauCodePreview, steps);
}

static void
preau_code_preview_init (PreauCodePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: a full stop where @text lacks one, so that a screen reader pauses */
static const char *
get_stop (const char *text)
{
  const char *end = text + strlen (text) - 1;

  return strchr (".?!", *end) != NULL ? "" : ".";
}

/* Appends a step to the preview, and its text to @spoken, the name of the preview for screen readers. */
static void
add_step (PreauCodePreview *self,
          GString *spoken,
          const char *lead,
          const char *text)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/preau/Preau/preau-code-step.ui");

  preau_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "lead")), lead);
  preau_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "text")), text);
  gtk_box_append (self->steps, GTK_WIDGET (gtk_builder_get_object (builder, "step")));
  if (lead != NULL)
    g_string_append_printf (spoken, " %s%s", lead, g_str_has_suffix (lead, ":") ? "" : get_stop (lead));
  g_string_append_printf (spoken, " %s%s", text, get_stop (text));
}

static void
add_answers (PreauCodePreview *self,
             GString *spoken,
             const PreauReport *report)
{
  for (guint i = 0; i < report->situation->len; i++)
    {
      const PreauReportStep *step = g_ptr_array_index (report->situation, i);
      const PreauReportAnswer *answer = g_ptr_array_index (step->answers, 0);

      add_step (self, spoken, step->question_text, answer->label);
    }
}

static void
add_end (PreauCodePreview *self,
         GString *spoken,
         const PreauReport *report)
{
  const PreauReportTool *pick = report->picks->len > 0 ? g_ptr_array_index (report->picks, 0) : NULL;
  const PreauReportTool *to_use = preau_report_get_tool_to_use (report);
  g_autofree char *stand_in = NULL;

  if (report->outcome == NULL)
    {
      add_step (self, spoken, _("Next question:"), report->question->question_text);
      return;
    }

  add_step (self, spoken, report->title, pick != NULL ? pick->name : _("Our sources recommend no tool for this."));
  if (pick == NULL || to_use == NULL || to_use == pick)
    return;

  stand_in = preau_words_stand_in (pick->state, to_use->name);
  add_step (self, spoken, NULL, stand_in);
}

static void
remove_steps (PreauCodePreview *self)
{
  GtkWidget *step;

  while ((step = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_box_remove (self->steps, step);
}

void
preau_code_preview_set_report (PreauCodePreview *self,
                               const PreauReport *report)
{
  g_autofree char *guide = preau_report_join (report->guide_title, report->edition, NULL);
  g_autoptr (GString) spoken = g_string_new (guide);

  g_return_if_fail (PREAU_IS_CODE_PREVIEW (self));

  remove_steps (self);
  g_string_append (spoken, get_stop (guide));
  preau_label_set_text (self->guide, guide);
  add_answers (self, spoken, report);
  add_end (self, spoken, report);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
}
