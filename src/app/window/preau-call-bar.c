/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-call-bar.h"

#include "preau-closures.h"

/* The bar of a window for a help call, with an entry for the note of the ticket. */
struct _PreauCallBar
{
  AdwBin parent_instance;

  GtkEditable *note;
};

G_DEFINE_FINAL_TYPE (PreauCallBar, preau_call_bar, ADW_TYPE_BIN)

static void
preau_call_bar_class_init (PreauCallBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-call-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauCallBar, note);
  gtk_widget_class_bind_template_callback (widget_class, preau_orientation_if_narrow);
}

static void
preau_call_bar_init (PreauCallBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
preau_call_bar_dup_note (PreauCallBar *self)
{
  g_return_val_if_fail (PREAU_IS_CALL_BAR (self), NULL);

  return g_strdup (gtk_editable_get_text (self->note));
}
