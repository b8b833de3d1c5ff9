/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words a path code so that it can be read out, on the telephone or to a room. */

#include "preau-words-code.h"

#include <string.h>
#include <glib/gi18n.h>

/* Digits that can be kept in mind at once, as in a telephone number. */
#define DIGITS_A_GROUP 3

/**
 * preau_words_code:
 *
 * Returns: (transfer full): the digits of @code in words of the current language, with a comma between groups: "one,
 *   two one three, three"
 */
char *
preau_words_code (const char *code)
{
  /* Translators: the digits of a code, read out one by one. */
  static const char *const digits[] = {
    N_("zero"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"), N_("eight"),
    N_("nine"),
  };
  GString *words = g_string_new (NULL);
  const char *gap = "";

  for (const char *at = code; *at != '\0'; at++)
    {
      if (!g_ascii_isdigit (*at))
        {
          gap = ", ";
          continue;
        }

      g_string_append_printf (words, "%s%s", words->len > 0 ? gap : "", _(digits[g_ascii_digit_value (*at)]));
      gap = " ";
    }

  return g_string_free (words, FALSE);
}

/**
 * preau_words_group_code:
 *
 * Returns: (transfer full): @code with at most three digits between hyphens, "1-213-413-3"; it opens the same page
 */
char *
preau_words_group_code (const char *code)
{
  g_auto (GStrv) groups = g_strsplit (code, "-", -1);
  GString *grouped = g_string_new (NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    for (gsize at = 0; at < strlen (groups[i]); at += DIGITS_A_GROUP)
      g_string_append_printf (grouped, "%s%.*s", grouped->len > 0 ? "-" : "", DIGITS_A_GROUP, groups[i] + at);

  return g_string_free (grouped, FALSE);
}
