/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-url.h"

#include <string.h>
#include <glib/gi18n.h>

#define SCHEME "https://"
#define MAX_LENGTH 2048

static gboolean
has_bad_character (const char *url)
{
  for (const char *at = url; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (c);

      if (g_unichar_isspace (c) || type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || c == '\\' || c == '<' ||
          c == '>' || c == '"')
        return TRUE;
    }

  return FALSE;
}

/* Accepts labels of letters and digits in any script, but no look-alike of a slash. */
static gboolean
is_host (const char *host)
{
  gboolean in_label = FALSE;

  if (g_hostname_is_ip_address (host))
    return TRUE;

  for (const char *at = host; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '.' ? !in_label : !g_unichar_isalnum (c) && !g_unichar_ismark (c) && c != '-')
        return FALSE;
      in_label = c != '.';
    }

  return in_label;
}

/**
 * preau_url_check:
 * @message: (out): the mistake, as a sentence in the current language
 *
 * Checks that an address may be shown and opened: https, no user info that could pass for a host, no character that
 * hides or reverses others.
 *
 * Returns: code of the mistake, or 0
 */
PreauLintCode
preau_url_check (const char *url,
                 const char **message)
{
  g_autofree char *authority = NULL;
  g_autoptr (GUri) uri = NULL;

  if (!g_str_has_prefix (url, SCHEME))
    {
      *message = _("The link is not an https address.");
      return PREAU_LINT_LINK_NOT_HTTPS;
    }

  if (has_bad_character (url))
    {
      *message = _("The link holds a space or a character that can’t be seen.");
      return PREAU_LINT_LINK_CHARACTER;
    }

  authority = g_strndup (url + strlen (SCHEME), strcspn (url + strlen (SCHEME), "/?#"));
  if (strchr (authority, '@') != NULL)
    {
      *message = _("The link names a user before its host.");
      return PREAU_LINT_LINK_USER_INFO;
    }

  /* GLib would show a percent-encoded host only decoded. */
  uri = strchr (authority, '%') == NULL ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;
  if (uri == NULL || strlen (url) > MAX_LENGTH || g_uri_get_host (uri) == NULL || !is_host (g_uri_get_host (uri)))
    {
      *message = _("The link is not a complete address.");
      return PREAU_LINT_LINK_MALFORMED;
    }

  return 0;
}

/**
 * preau_url_dup_host:
 *
 * Returns: (transfer full) (nullable): the host, with readable letters for punycode
 */
char *
preau_url_dup_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  char *readable = host != NULL ? g_hostname_to_unicode (host) : NULL;

  return readable != NULL ? readable : g_strdup (host);
}

/* Returns the letter that the eye takes @c for, after case and accents are gone. */
static gunichar
fold_character (gunichar c)
{
  static const struct
  {
    gunichar from;
    gunichar to;
  } alike[] = {
    { '0', 'o' }, { '1', 'l' }, { 'i', 'l' }, { 0x131, 'l' },
    /* Cyrillic and Greek letters that are drawn as Latin ones (UTS #39). */
    { 0x430, 'a' }, { 0x435, 'e' }, { 0x43e, 'o' }, { 0x440, 'p' }, { 0x441, 'c' }, { 0x443, 'y' }, { 0x445, 'x' },
    { 0x455, 's' }, { 0x456, 'l' }, { 0x458, 'j' }, { 0x3b1, 'a' }, { 0x3bf, 'o' }, { 0x3bd, 'v' }, { 0x3c1, 'p' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    if (alike[i].from == c)
      return alike[i].to;

  return c;
}

/**
 * preau_url_fold_host:
 *
 * Returns: (transfer full): @host without accents, case and look-alike letters, so that confusable hosts fold to the
 *   same
 */
char *
preau_url_fold_host (const char *host)
{
  g_autofree char *lower = g_utf8_casefold (host, -1);
  g_autofree char *decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKD);
  GString *folded = g_string_new (NULL);

  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, fold_character (c));
    }

  return g_string_free (folded, FALSE);
}
