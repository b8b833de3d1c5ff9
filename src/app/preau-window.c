/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-window.h"

struct _PreauWindow
{
  AdwApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (PreauWindow, preau_window, ADW_TYPE_APPLICATION_WINDOW)

static void
preau_window_class_init (PreauWindowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/preau/Preau/preau-window.ui");
}

static void
preau_window_init (PreauWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PreauWindow *
preau_window_new (PreauApplication *application,
                  PreauGuide *guide,
                  GSettings *settings)
{
  return g_object_new (PREAU_TYPE_WINDOW, "application", application, NULL);
}
