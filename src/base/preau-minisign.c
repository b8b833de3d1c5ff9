/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-minisign.h"

#include <string.h>

/* More lines than any file has, so that surplus lines are noticed. */
#define MAX_LINES 6

/* Comments are shown on screens and in terminals. */
static gboolean
has_controls (const char *line)
{
  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    if (*at != '\t' && g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/**
 * preau_minisign_split_lines:
 *
 * Returns: (transfer full) (nullable): lines without their end, LF or CR LF, which may be missing after the last one;
 *   %NULL where @data is empty, too large or not UTF-8, or holds a control character other than a tab
 */
char **
preau_minisign_split_lines (const char *data,
                            gsize length)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (length == 0 || length > PREAU_MINISIGN_MAX_BYTES || !g_utf8_validate_len (data, length, NULL))
    return NULL;

  text = g_strndup (data, length);
  lines = g_strsplit (text, "\n", MAX_LINES);

  for (char **at = lines; *at != NULL; at++)
    {
      gboolean is_ended = at[1] != NULL;

      if (is_ended && g_str_has_suffix (*at, "\r"))
        (*at)[strlen (*at) - 1] = '\0';
      if (has_controls (*at))
        return NULL;

      if (is_ended && *at[1] == '\0' && at[2] == NULL)
        g_clear_pointer (&at[1], g_free);
    }

  return g_steal_pointer (&lines);
}

/**
 * preau_minisign_get_comment:
 *
 * Returns: (transfer none) (nullable): the comment of at most %PREAU_MINISIGN_MAX_COMMENT bytes after @prefix; %NULL
 *   where @line holds none
 */
const char *
preau_minisign_get_comment (const char *line,
                            const char *prefix)
{
  gsize skipped = strlen (prefix);

  if (!g_str_has_prefix (line, prefix) || strlen (line) - skipped > PREAU_MINISIGN_MAX_COMMENT)
    return NULL;

  return line + skipped;
}

/**
 * preau_minisign_decode:
 * @base64: text in base64 (RFC 4648, section 4), padded
 * @bytes: (out caller-allocates) (array length=size): the decoded bytes
 *
 * Returns: %FALSE where @base64 is anything but the only way to write @size bytes
 */
gboolean
preau_minisign_decode (const char *base64,
                       guint8 *bytes,
                       gsize size)
{
  gsize n_read;
  g_autofree guint8 *decoded = g_base64_decode (base64, &n_read);
  g_autofree char *again = NULL;

  if (n_read != size)
    return FALSE;

  /* GLib skips characters that are not base64: only one text encodes these bytes. */
  again = g_base64_encode (decoded, n_read);
  memcpy (bytes, decoded, size);

  return g_str_equal (again, base64);
}

gboolean
preau_minisign_has_algorithm (const guint8 *bytes,
                              const char *algorithm)
{
  return memcmp (bytes, algorithm, PREAU_MINISIGN_ALGORITHM_BYTES) == 0;
}

/**
 * preau_minisign_format_id:
 * @id: (array fixed-size=8): id of a key
 *
 * Returns: (transfer full): the id as minisign writes it, a little-endian number of 16 hexadecimal digits; minisign
 *   before 0.12 leaves out leading zeros
 */
char *
preau_minisign_format_id (const guint8 *id)
{
  guint64 number;

  memcpy (&number, id, sizeof number);

  return g_strdup_printf ("%016" G_GINT64_MODIFIER "X", GUINT64_FROM_LE (number));
}
