/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preau-language.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <glib/gi18n.h>

#define ASCII "ANSI_X3.4-1968"

/* Sets LANGUAGE to the locale that the person asked for, where it is not generated on this machine. */
static void
ask_by_name (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *name = g_getenv (variables[i]);

      if (name != NULL && *name != '\0')
        {
          g_setenv ("LANGUAGE", name, FALSE);
          return;
        }
    }
}

/* gettext reads LANGUAGE in any locale but C and, since glibc 2.38, C.UTF-8: tries other locales first, and C.UTF-8
 * last for older versions. */
static void
leave_c_locale (void)
{
  static const char *const names[] = {
    "fr_FR.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "fr_BE.UTF-8", "fr_CA.UTF-8", "fr_CH.UTF-8", "C.UTF-8",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (setlocale (LC_MESSAGES, names[i]) != NULL)
      return;
}

/* The locale C asks for English whatever LANGUAGE says; C.UTF-8 does not. */
static gboolean
asks_for_language (const char *locale)
{
  const char *language = g_getenv ("LANGUAGE");

  return g_str_has_prefix (locale, "C.") && language != NULL && *language != '\0';
}

/**
 * preau_language_set_up:
 * @wanted: (nullable): language code that replaces the person’s own
 *
 * Sets the locale and the message catalogue; must be called once, before anything else. Where the locale is not
 * generated on this machine, or is C and a language is wanted, messages come from another locale.
 */
void
preau_language_set_up (const char *wanted)
{
  const char *localedir = g_getenv ("PREAU_LOCALEDIR");
  const char *locale;

  if (wanted != NULL)
    g_setenv ("LANGUAGE", wanted, TRUE);

  if (setlocale (LC_ALL, "") == NULL)
    {
      setlocale (LC_ALL, "C.UTF-8");
      ask_by_name ();
    }

  locale = setlocale (LC_MESSAGES, NULL);
  if (asks_for_language (locale) || (wanted != NULL && g_str_equal (locale, "C")))
    leave_c_locale ();

  /* In the C locale accents become question marks, even on terminals in UTF-8. */
  if (g_str_equal (nl_langinfo (CODESET), ASCII))
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * preau_language_get:
 *
 * Returns: code of the language in which messages really come; the texts of a guide are shown in it too
 */
const char *
preau_language_get (void)
{
  /* Translators: the code of the language that you translate to, such as fr. */
  return C_("code of this language", "en");
}

/**
 * preau_language_find:
 * @argv: (array zero-terminated=1): words of a command line
 *
 * Finds the value of --language before options are parsed, so that help and errors come in that language.
 *
 * Returns: (transfer none) (nullable): the value, known or not
 */
const char *
preau_language_find (char **argv)
{
  for (guint i = 1; argv[i] != NULL; i++)
    {
      if (g_str_has_prefix (argv[i], "--language="))
        return argv[i] + strlen ("--language=");
      if (g_str_equal (argv[i], "--language") || g_str_equal (argv[i], "-l"))
        return argv[i + 1];
    }

  return NULL;
}

/**
 * preau_language_list:
 *
 * Returns: (transfer full): codes of the languages that Préau speaks, with @separator between them
 */
char *
preau_language_list (const char *separator)
{
  g_auto (GStrv) codes = g_strsplit (LANGUAGES, "|", -1);

  return g_strjoinv (separator, codes);
}

gboolean
preau_language_is_known (const char *code)
{
  g_auto (GStrv) codes = g_strsplit (LANGUAGES, "|", -1);

  return code != NULL && g_strv_contains ((const char *const *) codes, code);
}
