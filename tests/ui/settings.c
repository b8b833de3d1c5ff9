/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings.h"

#include <glib/gstdio.h>

#define GROUP "org/preau/Preau"

static char *
dup_path (void)
{
  return g_build_filename (g_getenv ("XDG_CONFIG_HOME"), "glib-2.0", "settings", "keyfile", NULL);
}

/* Nothing is chosen, and programs that are started from now on keep what is. */
void
settings_forget (void)
{
  g_autofree char *path = dup_path ();

  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_remove (path);
}

/* As if the person had chosen it earlier: to be called before the program is started; @value: (transfer floating) */
void
settings_choose (const char *key,
                 GVariant *value)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GVariant) chosen = g_variant_ref_sink (value);
  g_autofree char *text = g_variant_print (chosen, FALSE);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  g_key_file_set_value (file, GROUP, key, text);
  g_key_file_save_to_file (file, path, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full) (nullable): what is chosen */
char *
settings_dup (const char *key)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  g_autoptr (GVariant) value = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  text = g_key_file_get_value (file, GROUP, key, NULL);
  value = text != NULL ? g_variant_parse (G_VARIANT_TYPE_STRING, text, NULL, NULL, NULL) : NULL;

  return value != NULL ? g_variant_dup_string (value, NULL) : NULL;
}
