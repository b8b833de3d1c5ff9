/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-check-button.h"

#include <glib/gi18n.h>

#include "preau-window.h"

/**
 * PreauCheckButton:
 *
 * Has the links of a page asked whether they answer; while that goes on, it
 * stops it. One button for both, so that the focus stays where it is.
 */
struct _PreauCheckButton
{
  GtkButton parent_instance;

  char *words;
  PreauLinks *links; /* of the window, while the button is in one */

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PreauCheckButton, preau_check_button, GTK_TYPE_BUTTON)

static void
update (PreauCheckButton *self)
{
  gboolean running = self->links != NULL && preau_links_is_running (self->links);

  gtk_label_set_label (self->label, running ? _("Stop") : self->words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), running ? "win.stop-check" : "win.check-links");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), !running);
}

static void
preau_check_button_root (GtkWidget *widget)
{
  PreauCheckButton *self = PREAU_CHECK_BUTTON (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (preau_check_button_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (!PREAU_IS_WINDOW (root))
    return;

  self->links = g_object_ref (preau_window_get_links (PREAU_WINDOW (root)));
  g_signal_connect_swapped (self->links, "notify::running", G_CALLBACK (update), self);
  update (self);
}

static void
preau_check_button_unroot (GtkWidget *widget)
{
  PreauCheckButton *self = PREAU_CHECK_BUTTON (widget);

  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  g_clear_object (&self->links);

  GTK_WIDGET_CLASS (preau_check_button_parent_class)->unroot (widget);
}

static void
preau_check_button_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_CHECK_BUTTON (object)->words, g_free);

  G_OBJECT_CLASS (preau_check_button_parent_class)->finalize (object);
}

static void
preau_check_button_class_init (PreauCheckButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = preau_check_button_finalize;
  widget_class->root = preau_check_button_root;
  widget_class->unroot = preau_check_button_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-check-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauCheckButton, label);
}

static void
preau_check_button_init (PreauCheckButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->words = g_strdup (gtk_label_get_label (self->label));
}

/**
 * preau_check_button_set_words:
 * @self: the button
 * @words: what stands on it while nothing goes on
 */
void
preau_check_button_set_words (PreauCheckButton *self,
                              const char *words)
{
  g_return_if_fail (PREAU_IS_CHECK_BUTTON (self));

  g_free (self->words);
  self->words = g_strdup (words);
  update (self);
}
