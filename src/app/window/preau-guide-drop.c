/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Installs an edition of the guide that is dropped on a window, such as from a USB stick. */

#include "preau-guide-drop.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-edition.h"

#define GUIDE_SUFFIX ".json"

/* Returns: (transfer full) (nullable): address of the guide, even if only its signature was dropped */
static char *
find_guide (GSList *files)
{
  for (GSList *at = files; at != NULL; at = at->next)
    {
      g_autofree char *address = g_file_get_uri (at->data);

      if (g_str_has_suffix (address, GUIDE_SUFFIX PREAU_SIGNATURE_SUFFIX))
        address[strlen (address) - strlen (PREAU_SIGNATURE_SUFFIX)] = '\0';
      if (g_str_has_suffix (address, GUIDE_SUFFIX))
        return g_steal_pointer (&address);
    }

  return NULL;
}

static gboolean
drop_cb (PreauWindow *window,
         const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autofree char *address = find_guide (files);

  if (address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "app.install-guide", "s", address);
  else
    preau_toasts_warn (preau_window_get_toasts (window), _("Not a guide"),
                       _("A guide is a “.json” file, with its signature, a “.json.minisig” file, in the same folder."));

  return address != NULL;
}

void
preau_guide_drop_accept (PreauWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
