/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-guide-store.h"
#include "preau-language.h"
#include "preau-settings.h"

static const char *
get_file (const CommandOptions *options)
{
  guint n = options->rest != NULL ? g_strv_length (options->rest) : 0;

  if (options->guide != NULL)
    command_complain (_("“%s” means nothing here."), "--guide");
  else if (n == 0)
    command_complain (_("A guide is needed: “preauctl install FILE”. Its signature is beside it, in FILE.minisig."));
  else if (n > 1)
    command_complain (_("“%s” means nothing here."), options->rest[1]);
  else
    return options->rest[0];

  return NULL;
}

/* @given: (nullable): a key, or the name of a file that holds one */
static PreauPublicKey *
read_key (const char *given,
          GError **error)
{
  g_autoptr (GError) reading = NULL;
  PreauPublicKey *key = preau_public_key_new (given, strlen (given), &reading);
  g_autofree char *data = NULL;
  gsize length;

  if (key != NULL)
    return key;
  if (g_file_get_contents (given, &data, &length, NULL))
    return preau_public_key_new (data, length, error);

  g_propagate_error (error, g_steal_pointer (&reading));

  return NULL;
}

/* The key that is given or, without one, that of the settings. */
static PreauPublicKey *
find_key (const CommandOptions *options,
          GSettings *settings,
          GError **error)
{
  g_autofree char *kept = settings != NULL ? g_settings_get_string (settings, PREAU_SETTING_GUIDE_KEY) : g_strdup ("");

  if (options->key != NULL)
    return read_key (options->key, error);
  if (*kept != '\0')
    return preau_public_key_new (kept, strlen (kept), error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("No publisher is followed yet: give the public key with “--key”."));

  return NULL;
}

/* Who manages the computer decides whose guides are used. */
static gboolean
may_follow (GSettings *settings,
            PreauPublicKey *key)
{
  g_autofree char *kept = settings != NULL ? g_settings_get_string (settings, PREAU_SETTING_GUIDE_KEY) : NULL;

  return settings == NULL || g_settings_is_writable (settings, PREAU_SETTING_GUIDE_KEY) ||
         g_str_equal (kept, preau_public_key_get_text (key));
}

static void
follow (GSettings *settings,
        PreauPublicKey *key)
{
  if (settings == NULL)
    {
      command_complain (_("The settings were not found: the guide is kept, but the window will not use it."));
      return;
    }

  if (g_settings_is_writable (settings, PREAU_SETTING_GUIDE_KEY))
    g_settings_set_string (settings, PREAU_SETTING_GUIDE_KEY, preau_public_key_get_text (key));
  if (g_settings_is_writable (settings, PREAU_SETTING_GUIDE_SOURCE))
    g_settings_set_string (settings, PREAU_SETTING_GUIDE_SOURCE, PREAU_GUIDE_SOURCE_PUBLISHER);
  g_settings_sync ();
}

static void
say (PreauInstall came,
     PreauGuide *guide)
{
  const char *title = preau_text_get (preau_guide_get_title (guide), preau_language_get ());
  guint serial = preau_guide_get_serial (guide);
  g_autofree char *words = came == PREAU_INSTALL_NEW
                             ? g_strdup_printf (_("Edition %u of “%s” was installed.\n"), serial, title)
                             : g_strdup_printf (_("Edition %u of “%s” was there already.\n"), serial, title);

  command_print_utf8 (words);
}

static ExitCode
install (const PreauSignedGuide *signed_guide,
         PreauPublicKey *key)
{
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();
  g_autoptr (PreauGuideStore) store = preau_guide_store_new (folder, key);
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) error = NULL;
  PreauInstall came;

  if (!preau_guide_store_load (store, &reading))
    command_complain ("%s", reading->message);

  came = preau_guide_store_install (store, signed_guide, &error);
  if (came == PREAU_INSTALL_REFUSED)
    {
      command_complain ("%s", error->message);
      return EXIT_REFUSED;
    }

  say (came, preau_guide_store_get_guide (store));

  return EXIT_DONE;
}

/**
 * command_install:
 * @options: the command line; its rest is a file
 *
 * Checks a guide that somebody handed out, and keeps it, as if it had come from
 * the publisher’s server.
 *
 * Returns: the exit code; %EXIT_REFUSED where it is not let pass
 */
ExitCode
command_install (const CommandOptions *options)
{
  const char *argument = get_file (options);
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GFile) file = NULL;
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autoptr (GError) error = NULL;
  ExitCode code;

  if (argument == NULL)
    return EXIT_UNUSABLE;

  file = g_file_new_for_path (argument);
  key = find_key (options, settings, &error);
  if (key == NULL || !preau_signed_guide_read (&signed_guide, file, &error))
    {
      command_complain ("%s", error->message);
      return EXIT_UNUSABLE;
    }
  if (!may_follow (settings, key))
    {
      command_complain (_("Whoever manages this computer has set another publisher’s key."));
      return EXIT_REFUSED;
    }

  code = install (&signed_guide, key);
  if (code == EXIT_DONE && options->key != NULL)
    follow (settings, key);

  return code;
}
