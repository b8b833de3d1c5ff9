/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the strings of a guide: ids, dates, links, texts. */

#include "preau-json.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-day.h"
#include "preau-hash.h"
#include "preau-id.h"
#include "preau-url.h"

#define MINISIGN_KEY_LENGTH 56

/* Finds control characters but the line feed, and marks that embed, override or isolate a direction (UAX #9). */
static gboolean
is_forbidden (gunichar c)
{
  if (c < 0x80)
    return (c < 0x20 && c != '\n') || c == 0x7f;

  return c < 0xa0 || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static void
check_characters (const PreauJson *self,
                  const char *string)
{
  gboolean blank = TRUE;

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = (guchar) *at < 0x80 ? (gunichar) *at : g_utf8_get_char (at);

      blank = blank && (c < 0x80 ? c == ' ' || c == '\n' : g_unichar_isspace (c) || g_unichar_iszerowidth (c));
      if (!is_forbidden (c))
        continue;

      preau_json_report (self, PREAU_LINT_FORBIDDEN_CHARACTER, NULL, _("The text holds the character U+%04X."), c);
      return;
    }

  if (blank)
    preau_json_report (self, PREAU_LINT_EMPTY_TEXT, NULL, _("The text is empty."));
}

static const char *
read_string (const PreauJson *self)
{
  const char *string = preau_json_tree_get_string (self->reading->tree, self->node);

  if (string == NULL)
    preau_json_report (self, PREAU_LINT_WRONG_TYPE, NULL, _("A string is expected here."));

  return string;
}

static const char *
get (const PreauJson *self,
     const char *key,
     PreauJsonNeed need,
     PreauJson *member)
{
  return preau_json_get_member (self, key, need, member) ? read_string (member) : NULL;
}

/**
 * preau_json_get_string:
 *
 * Returns: (transfer full) (nullable): words that are the same in each language
 */
char *
preau_json_get_string (const PreauJson *self,
                       const char *key,
                       PreauJsonNeed need)
{
  PreauJson member;
  const char *string = get (self, key, need, &member);

  if (string != NULL)
    check_characters (&member, string);

  return g_strdup (string);
}

/**
 * preau_json_get_key:
 *
 * Returns: (transfer full) (nullable): a minisign public key, 42 bytes in base64 of which the first two are "Ed"
 */
char *
preau_json_get_key (const PreauJson *self,
                    const char *key)
{
  PreauJson member;
  const char *string = get (self, key, PREAU_JSON_OPTIONAL, &member);

  if (string == NULL)
    return NULL;

  if (strlen (string) != MINISIGN_KEY_LENGTH || !g_str_has_prefix (string, "RW") ||
      strspn (string, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") != MINISIGN_KEY_LENGTH)
    preau_json_report (&member, PREAU_LINT_BAD_KEY, NULL, _("This is not a minisign public key."));

  return g_strdup (string);
}

static const char *
read_id (const PreauJson *self)
{
  const char *string = read_string (self);

  if (string != NULL && !preau_id_is_valid (string))
    preau_json_report (self, PREAU_LINT_BAD_ID, NULL, _("“%s” is not an id."), string);

  return string;
}

/**
 * preau_json_get_id:
 *
 * Returns: (transfer full) (nullable): an id; a malformed one is reported, and returned as it was written
 */
char *
preau_json_get_id (const PreauJson *self,
                   const char *key,
                   PreauJsonNeed need)
{
  PreauJson member;

  return preau_json_get_member (self, key, need, &member) ? g_strdup (read_id (&member)) : NULL;
}

/* Reports repeated strings. */
static char **
read_list (const PreauJson *self,
           const char *key,
           const char *(*read) (const PreauJson *))
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);
  PreauJsonIter iter;
  const PreauJson *element;

  if (!preau_json_elements (self, key, &iter))
    return g_strv_builder_end (builder);

  while ((element = preau_json_next_element (&iter)) != NULL)
    {
      const char *string = read (element);

      if (string == NULL)
        continue;

      if (!g_hash_table_add (seen, (gpointer) string))
        preau_json_report (element, PREAU_LINT_REPEATED_ENTRY, NULL, _("“%s” stands twice in this list."), string);
      g_strv_builder_add (builder, string);
    }

  return g_strv_builder_end (builder);
}

/**
 * preau_json_get_ids:
 *
 * Returns: (transfer full) (nullable): the ids in their order; %NULL only where an optional list is missing
 */
char **
preau_json_get_ids (const PreauJson *self,
                    const char *key,
                    PreauJsonNeed need)
{
  PreauJson member;

  if (need == PREAU_JSON_OPTIONAL && !preau_json_get_member (self, key, need, &member))
    return NULL;

  return read_list (self, key, read_id);
}

static const char *
read_words (const PreauJson *self)
{
  const char *string = read_string (self);

  if (string != NULL)
    check_characters (self, string);

  return string;
}

char **
preau_json_get_strings (const PreauJson *self,
                        const char *key)
{
  return read_list (self, key, read_words);
}

static const char *
read_language (const PreauJson *self)
{
  const char *string = read_string (self);

  if (string != NULL && !preau_id_is_language (string))
    preau_json_report (self, PREAU_LINT_BAD_ID, _("A language is written fr or fr-CA."),
                       _("“%s” is not a language code."), string);

  return string;
}

/**
 * preau_json_get_languages:
 *
 * Returns: (transfer full): one to sixteen language codes, the reference first
 */
char **
preau_json_get_languages (const PreauJson *self,
                          const char *key)
{
  char **languages = read_list (self, key, read_language);
  PreauJson member;
  PreauJsonIter iter;

  if (preau_json_get_member (self, key, PREAU_JSON_OPTIONAL, &member) && member.node->type == PREAU_JSON_LIST &&
      preau_json_elements (self, key, &iter) &&
      (preau_json_count_elements (&iter) == 0 || preau_json_count_elements (&iter) > 16))
    preau_json_report (&member, PREAU_LINT_BAD_COUNT, NULL, _("A guide has from 1 to 16 languages."));

  return languages;
}

/* Returns exactly @n digits as a number; G_MAXUINT for anything else. */
static guint
digits (const char *string,
        guint n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (string[i]))
        return G_MAXUINT;
      value = value * 10 + (guint) g_ascii_digit_value (string[i]);
    }

  return value;
}

static gboolean
is_month (const char *string)
{
  if (digits (string, 4) == G_MAXUINT)
    return FALSE;
  if (string[4] == '\0')
    return TRUE;

  return string[4] == '-' && digits (string + 5, 2) >= 1 && digits (string + 5, 2) <= 12 && string[7] == '\0';
}

/**
 * preau_json_get_month:
 *
 * Returns: (transfer full) (nullable): a month, or a year where the month is unknown
 */
char *
preau_json_get_month (const PreauJson *self,
                      const char *key,
                      PreauJsonNeed need)
{
  PreauJson member;
  const char *string = get (self, key, need, &member);

  if (string != NULL && !is_month (string))
    preau_json_report (&member, PREAU_LINT_BAD_DATE, NULL, _("“%s” is not a month."), string);

  return g_strdup (string);
}

GDate *
preau_json_get_day (const PreauJson *self,
                    const char *key)
{
  PreauJson member;
  const char *string = get (self, key, PREAU_JSON_REQUIRED, &member);
  guint32 day;

  if (string == NULL)
    return NULL;

  day = preau_day_parse (string);
  if (day != 0)
    return g_date_new_julian (day);

  preau_json_report (&member, PREAU_LINT_BAD_DATE, NULL, _("“%s” is not a day of the calendar."), string);

  return NULL;
}

/**
 * preau_json_get_link:
 *
 * Returns: (transfer full) (nullable): an address; one that is not safe to open is reported
 */
char *
preau_json_get_link (const PreauJson *self,
                     const char *key,
                     PreauJsonNeed need)
{
  PreauJson member;
  const char *string = get (self, key, need, &member);
  PreauLintCode code;
  const char *message;

  if (string == NULL)
    return NULL;

  code = preau_url_check (string, &message);
  if (code != 0)
    preau_json_report (&member, code, NULL, "%s", message);

  return g_strdup (string);
}

static void
report_translation (const PreauJson *self,
                    const char *language,
                    gboolean reference)
{
  if (reference)
    preau_json_report (self, PREAU_LINT_NO_REFERENCE_TEXT, NULL,
                       _("The text is missing in the reference language, “%s”."), language);
  else
    preau_json_report (self, PREAU_LINT_MISSING_TRANSLATION, NULL, _("The text is not translated into “%s”."),
                       language);
}

PreauText *
preau_json_get_text (const PreauJson *self,
                     const char *key,
                     PreauJsonNeed need)
{
  const char *const *languages = self->reading->languages;
  g_autoptr (PreauText) text = NULL;
  PreauJsonIter iter;
  PreauJson member;
  const PreauJson *version;
  const char *language;

  if (!preau_json_get_member (self, key, need, &member) || !preau_json_members (&member, NULL, &iter))
    return NULL;

  text = preau_text_new ();
  while ((version = preau_json_next_member (&iter, &language)) != NULL)
    {
      const char *string = read_words (version);

      if (languages != NULL && !g_strv_contains (languages, language))
        preau_json_report_key (version, PREAU_LINT_UNDECLARED_LANGUAGE, NULL,
                               _("“%s” is not a language of this guide."), language);
      else if (string != NULL)
        preau_text_set (text, language, string);
    }

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    if (!preau_text_has (text, languages[i]))
      report_translation (&member, languages[i], i == 0);

  return g_steal_pointer (&text);
}
