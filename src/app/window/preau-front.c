/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows of the application, and dialogs in front of them. */

#include "preau-front.h"

/**
 * preau_front_find_window:
 * Returns: (transfer none) (nullable): the active window or, if a dialog is active, the window behind the dialog
 */
PreauWindow *
preau_front_find_window (GtkApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  while (window != NULL && !PREAU_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? PREAU_WINDOW (window) : NULL;
}

/**
 * preau_front_present_dialog:
 * Presents a dialog that uses actions of @application, which only windows of the application have by themselves.
 */
void
preau_front_present_dialog (GtkApplication *application,
                            GtkWidget *dialog)
{
  gtk_widget_insert_action_group (dialog, "app", G_ACTION_GROUP (application));
  gtk_window_present (GTK_WINDOW (dialog));
}
