/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-code-window.h"

#include <glib/gi18n.h>

#include "preau-fit-label.h"
#include "preau-column.h"
#include "preau-label.h"
#include "preau-text-size.h"
#include "preau-words-code.h"

/* A full screen with the path code of a page, for a whole room to type. */
struct _PreauCodeWindow
{
  AdwWindow parent_instance;

  PreauFitLabel *code;
  GtkWidget *heading;
  GtkLabel *words;
  GtkLabel *answers;
  GtkLabel *place;
};

G_DEFINE_FINAL_TYPE (PreauCodeWindow, preau_code_window, ADW_TYPE_WINDOW)

/* If a widget takes the focus earlier, GTK 4.8 announces it to screen readers without its window. */
static void
preau_code_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (preau_code_window_parent_class)->map (widget);

  if (gtk_window_get_focus (GTK_WINDOW (widget)) == NULL)
    gtk_widget_grab_focus (PREAU_CODE_WINDOW (widget)->heading);
}

static void
preau_code_window_class_init (PreauCodeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = preau_code_window_map;

  g_type_ensure (PREAU_TYPE_FIT_LABEL);
  g_type_ensure (PREAU_TYPE_COLUMN);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-code-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauCodeWindow, code);
  gtk_widget_class_bind_template_child (widget_class, PreauCodeWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, PreauCodeWindow, words);
  gtk_widget_class_bind_template_child (widget_class, PreauCodeWindow, answers);
  gtk_widget_class_bind_template_child (widget_class, PreauCodeWindow, place);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_classes);
}

static void
preau_code_window_init (PreauCodeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
preau_code_window_new (GtkWindow *parent,
                       const PreauReport *report)
{
  PreauCodeWindow *self = g_object_new (PREAU_TYPE_CODE_WINDOW, "transient-for", parent, NULL);
  g_autofree char *code = preau_words_group_code (report->code);
  g_autofree char *words = preau_words_code (code);
  g_autofree char *title = g_strdup_printf (_("Code: %s"), code);
  g_autofree char *answers = preau_report_join_answers (report);

  gtk_window_set_title (GTK_WINDOW (self), title);
  preau_fit_label_set_text (self->code, code, words);
  preau_label_set_text (self->words, words);
  preau_label_set_text (self->answers, answers);
  preau_label_set_text (self->place, report->outcome != NULL ? report->title : report->question->question_text);

  return GTK_WIDGET (self);
}

void
preau_code_window_present (GtkWindow *parent,
                           const PreauReport *report)
{
  GtkWindow *self = GTK_WINDOW (preau_code_window_new (parent, report));

  gtk_window_fullscreen (self);
  gtk_window_present (self);
}
