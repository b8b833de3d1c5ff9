/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-guide-store.h"
#include "preau-json-parts.h"
#include "preau-state-file.h"
#include "preau-language.h"
#include "preau-settings.h"
#include "preau-signature.h"

#define MOST_KEY_BYTES (8 * 1024)

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

/* @given: a key, or the path of a file with a key */
static PreauPublicKey *
read_key (const char *given,
          GError **error)
{
  g_autoptr (GError) reading = NULL;
  PreauPublicKey *key = preau_public_key_new (given, strlen (given), &reading);
  g_autoptr (GFile) file = g_file_new_for_path (given);
  g_autoptr (GBytes) bytes = key == NULL ? preau_state_file_read (file, MOST_KEY_BYTES, NULL) : NULL;

  if (key != NULL)
    return key;
  if (bytes != NULL)
    return preau_public_key_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);

  g_propagate_error (error, g_steal_pointer (&reading));

  return NULL;
}

/* Returns: the key on the command line, else the key of the settings. */
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

/* Administrators may lock these settings. Returns: (nullable): why this publisher can’t be followed */
static const char *
find_objection (GSettings *settings,
                PreauPublicKey *key)
{
  g_autofree char *kept = settings != NULL ? g_settings_get_string (settings, PREAU_SETTING_GUIDE_KEY) : NULL;
  g_autofree char *source = settings != NULL ? g_settings_get_string (settings, PREAU_SETTING_GUIDE_SOURCE) : NULL;

  if (settings == NULL)
    return NULL;
  if (!g_settings_is_writable (settings, PREAU_SETTING_GUIDE_KEY) &&
      !g_str_equal (kept, preau_public_key_get_text (key)))
    return _("Whoever manages this computer has set another publisher’s key.");
  if (!g_settings_is_writable (settings, PREAU_SETTING_GUIDE_SOURCE) &&
      !g_str_equal (source, PREAU_GUIDE_SOURCE_PUBLISHER))
    return _("Whoever manages this computer has decided that no publisher is followed.");

  return NULL;
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
print_text (PreauInstall came,
            PreauGuide *guide)
{
  const char *title = preau_text_get (guide->title, preau_language_get ());
  guint serial = guide->serial;
  g_autofree char *words = came == PREAU_INSTALL_NEW
                             ? g_strdup_printf (_("Edition %u of “%s” was installed.\n"), serial, title)
                             : g_strdup_printf (_("Edition %u of “%s” was there already.\n"), serial, title);

  command_print_utf8 (words);
}

/* @guide: (nullable): the guide in use; @reason: (nullable): why nothing was changed */
static void
print_json (PreauInstall came,
            PreauGuide *guide,
            const char *reason)
{
  static const char *const results[] = { "refused", "installed", "present" };
  const char *language = preau_language_get ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  preau_json_write_string (builder, "result", results[came]);
  preau_json_write_string (builder, "reason", reason);
  if (guide != NULL)
    preau_json_write_guide (builder, "guide", guide, preau_text_get (guide->title, language));
  else
    preau_json_write_string (builder, "guide", NULL);
  preau_json_write_string (builder, "language", language);
  json_builder_end_object (builder);

  json = preau_json_write_end (builder);
  command_print_utf8 (json);
}

static ExitCode
tell (const CommandOptions *options,
      PreauInstall came,
      PreauGuide *guide,
      const char *reason)
{
  if (command_writes_json (options))
    print_json (came, guide, reason);
  else if (came != PREAU_INSTALL_REFUSED)
    print_text (came, guide);

  if (came != PREAU_INSTALL_REFUSED)
    return EXIT_DONE;

  command_complain ("%s", reason);

  return EXIT_REFUSED;
}

static ExitCode
install (const CommandOptions *options,
         const PreauSignedGuide *signed_guide,
         PreauPublicKey *key)
{
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();
  g_autoptr (PreauGuideStore) store = preau_guide_store_new (folder, key, preau_signature_check);
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) error = NULL;
  PreauInstall came;

  if (!preau_guide_store_load (store, &reading))
    command_complain ("%s", reading->message);

  came = preau_guide_store_install (store, signed_guide, &error);

  return tell (options, came, preau_guide_store_get_guide (store), error != NULL ? error->message : NULL);
}

/**
 * command_install:
 * @options: the command line, with a file
 *
 * Checks and installs a guide from a file, as if it had come from the publisher’s server.
 *
 * Returns: the exit code; %EXIT_REFUSED where a check fails
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
  const char *objection;
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

  objection = options->key != NULL ? find_objection (settings, key) : NULL;
  if (objection != NULL)
    return tell (options, PREAU_INSTALL_REFUSED, NULL, objection);

  code = install (options, &signed_guide, key);
  if (code == EXIT_DONE && options->key != NULL)
    follow (settings, key);

  return code;
}
