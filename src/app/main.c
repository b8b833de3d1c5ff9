/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-application.h"
#include "preau-language.h"

int
main (int argc,
      char **argv)
{
  g_autoptr (PreauApplication) application = NULL;

  preau_language_set_up (preau_language_find (argv));
  /* GTK would set the locale again, and undo preau_language_set_up(). */
  gtk_disable_setlocale ();
  application = preau_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
