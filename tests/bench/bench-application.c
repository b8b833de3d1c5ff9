/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-application.h"

#include <adwaita.h>

#include "preau-app-resources.h"

/**
 * bench_application_new:
 *
 * Returns: (transfer full): an application whose windows are measured
 */
GtkApplication *
bench_application_new (void)
{
  GtkApplication *application = GTK_APPLICATION (adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE));
  g_autoptr (GError) error = NULL;

  gtk_disable_setlocale ();
  g_resources_register (preau_app_get_resource ());
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  return application;
}
