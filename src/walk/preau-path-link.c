/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-path-link.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-id.h"

#define SCHEME "preau:"

/**
 * preau_path_link_format:
 *
 * Returns: (transfer full): the link that opens the path, written `preau:guide/code`
 */
char *
preau_path_link_format (const char *guide_id,
                        const char *code)
{
  return g_strconcat (SCHEME, guide_id, "/", code, NULL);
}

/* Removes blanks of any kind that were copied along. */
static char *
trim (const char *text)
{
  const char *start = text;
  const char *end;

  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  end = start + strlen (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* Allows for browsers and mailers, which add slashes, in front as for a host and at the end as for a folder, and escape
 * characters. */
static gboolean
split (const char *link,
       char **guide_id,
       char **code)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) parts = NULL;
  char *start;

  if (g_ascii_strncasecmp (link, SCHEME, strlen (SCHEME)) != 0)
    return FALSE;

  path = g_uri_unescape_string (link + strlen (SCHEME), NULL);
  if (path == NULL || !g_utf8_validate (path, -1, NULL))
    return FALSE;

  start = g_str_has_prefix (path, "//") ? path + 2 : path;
  if (g_str_has_suffix (start, "/"))
    start[strlen (start) - 1] = '\0';
  parts = g_strsplit (start, "/", 3);
  if (g_strv_length (parts) != 2 || !preau_id_is_valid (parts[0]) || *parts[1] == '\0')
    return FALSE;

  *guide_id = g_strdup (parts[0]);
  *code = g_strdup (parts[1]);

  return TRUE;
}

/**
 * preau_path_link_parse:
 * @link: untrusted link or bare code, in any encoding
 * @guide_id: (out) (transfer full) (nullable): guide id in the link; %NULL for a bare code
 * @code: (out) (transfer full): the code, not parsed yet
 *
 * Splits `preau:guide/code`, or takes text that begins with a digit for a bare code. Blanks around the text, a slash at
 * the end, two slashes before the guide, capitals in the scheme and percent-encoding are accepted.
 *
 * Returns: %FALSE with %PREAU_ERROR_LINK_FORM, and neither guide nor code
 */
gboolean
preau_path_link_parse (const char *link,
                       char **guide_id,
                       char **code,
                       GError **error)
{
  g_autofree char *text = g_utf8_validate (link, -1, NULL) ? trim (link) : NULL;

  *guide_id = NULL;
  *code = NULL;

  if (text != NULL && g_ascii_isdigit (*text))
    {
      *code = g_steal_pointer (&text);
      return TRUE;
    }

  if (text != NULL && split (text, guide_id, code))
    return TRUE;

  g_set_error (error, PREAU_ERROR, PREAU_ERROR_LINK_FORM,
               /* Translators: an example of a code, and of a link. */
               _("This is neither a code such as %s nor a link such as %s."), "1-213-3",
               "preau:ministere-2020/1-213-3");

  return FALSE;
}

/**
 * preau_path_link_open:
 *
 * Opens the path of a link or bare code, as preau_walk_open_code() does.
 *
 * Returns: %FALSE with %PREAU_ERROR_LINK_FORM, %PREAU_ERROR_LINK_GUIDE or a `PREAU_ERROR_CODE_…`, and the walk
 *   unchanged
 */
gboolean
preau_path_link_open (PreauWalk *walk,
                      const char *link,
                      GError **error)
{
  const char *guide_in_use = preau_walk_get_guide (walk)->id;
  g_autofree char *guide_id = NULL;
  g_autofree char *code = NULL;

  if (!preau_path_link_parse (link, &guide_id, &code, error))
    return FALSE;

  if (guide_id != NULL && !g_str_equal (guide_id, guide_in_use))
    {
      g_set_error (error, PREAU_ERROR, PREAU_ERROR_LINK_GUIDE,
                   _("The link is of the guide “%s”, but the guide in use here is “%s”."), guide_id, guide_in_use);
      return FALSE;
    }

  return preau_walk_open_code (walk, code, error);
}
