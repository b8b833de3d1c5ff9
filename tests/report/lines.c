/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lines.h"

#include <string.h>

/* Columns of a terminal. */
guint
lines_measure (const char *line)
{
  guint columns = 0;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_iszerowidth (g_utf8_get_char (at)))
      columns += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;

  return columns;
}

/* Fails for any escape sequence but those that change how text looks. */
char *
lines_strip_colors (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at != '\033')
        {
          g_string_append_c (plain, *at);
          continue;
        }

      g_assert_cmpint (at[1], ==, '[');
      at += 2 + strspn (at + 2, "0123456789;");
      g_assert_cmpint (*at, ==, 'm');
    }

  return g_string_free (plain, FALSE);
}

/* Whether all that stands on @line behind bars, bullets and a number is one word, which cannot be broken. */
static gboolean
is_one_word (const char *line)
{
  const char *at = line;

  while (*at != '\0' && g_utf8_strchr (" •☐│├└─", -1, g_utf8_get_char (at)) != NULL)
    at = g_utf8_next_char (at);
  if (*at == '[' && strchr (at, ']') != NULL)
    at = strchr (at, ']') + strspn (strchr (at, ']'), "] ");
  if (g_ascii_isdigit (at[0]) && at[1] == ' ')
    at += 1 + strspn (at + 1, " ");

  return strchr (at, ' ') == NULL;
}

/**
 * lines_assert_width:
 * @text: lines without colours
 * @width: columns; 0: any
 *
 * Fails where a line is longer, but for the one word on it, ends in a blank, or holds what no terminal should get.
 */
void
lines_assert_width (const char *text,
                    guint width)
{
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (width > 0 && lines_measure (lines[i]) > width && !is_one_word (lines[i]))
        g_error ("%u columns in more than %u: “%s”", lines_measure (lines[i]), width, lines[i]);
      if (g_str_has_suffix (lines[i], " "))
        g_error ("A blank at the end: “%s”", lines[i]);
      for (const char *at = lines[i]; *at != '\0'; at = g_utf8_next_char (at))
        if (g_unichar_iscntrl (g_utf8_get_char (at)))
          g_error ("A control character: “%s”", lines[i]);
    }
}

/**
 * lines_count:
 * @text: a text
 * @part: what may stand in it
 *
 * Returns: how often it does
 */
guint
lines_count (const char *text,
             const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;

  return n;
}
