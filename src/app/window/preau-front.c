/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in front, for the application, which has windows and dialogs before them. */

#include "preau-front.h"

/**
 * preau_front_find_window:
 * @application: the application
 *
 * Returns: (transfer none) (nullable): the window that is used, or the one behind what stands in front of it; %NULL:
 *   there is none
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
 * @application: the application
 * @dialog: a dialog that uses its actions. Only a window of the application would know them, and a dialog is no such
 *   window
 */
void
preau_front_present_dialog (GtkApplication *application,
                            GtkWidget *dialog)
{
  gtk_widget_insert_action_group (dialog, "app", G_ACTION_GROUP (application));
  gtk_window_present (GTK_WINDOW (dialog));
}
