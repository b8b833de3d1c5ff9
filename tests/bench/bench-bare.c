/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What any program that uses GIO costs: it gets a file's name and prints a line. `preauctl` is measured against it. */

#include <locale.h>

#include <gio/gio.h>

int
main (void)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  setlocale (LC_ALL, "");
  file = g_file_new_for_path ("/dev/null");
  name = g_file_get_parse_name (file);
  g_print ("%s\n", name);

  return 0;
}
