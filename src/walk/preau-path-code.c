/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-path-code.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-error.h"

/* Totally anti-symmetric quasigroup of order 10 (H. Michael Damm, "Total anti-symmetrische Quasigruppen", dissertation,
 * Marburg 2004): any wrong digit and any two swapped neighbours change the result. */
static const guint8 damm[10][10] = {
  { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 },
  { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
  { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 }, { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 },
  { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
};

/* Digits for tree, answers and check. */
#define MAX_DIGITS (PREAU_PATH_CODE_MAX_ANSWERS + 2)

/* Gives each guide its own start, so that most codes of other guides are refused. */
static guint8
start_of_guide (const char *guide_id)
{
  guint sum = 0;

  for (const char *at = guide_id; *at != '\0'; at++)
    sum += (guchar) *at;

  return sum % 10;
}

static guint8
check_digits (guint8 start,
              const guint8 *digits,
              guint n)
{
  guint8 check = start;

  for (guint i = 0; i < n; i++)
    check = damm[check][digits[i]];

  return check;
}

/**
 * preau_path_code_format:
 * @tree: tree digit of the guide, from 1 to 9
 * @answers: (array length=n_answers): digits of the answers, from 1 to 9, at most %PREAU_PATH_CODE_MAX_ANSWERS
 *
 * Returns: (transfer full): the code, written `tree-answers-check`
 */
char *
preau_path_code_format (const char *guide_id,
                        guint tree,
                        const guint8 *answers,
                        guint n_answers)
{
  guint8 start = damm[start_of_guide (guide_id)][tree];
  char digits[PREAU_PATH_CODE_MAX_ANSWERS + 1];

  g_return_val_if_fail (n_answers <= PREAU_PATH_CODE_MAX_ANSWERS, NULL);

  for (guint i = 0; i < n_answers; i++)
    digits[i] = (char) ('0' + answers[i]);
  digits[n_answers] = '\0';

  return g_strdup_printf ("%u%s%s-%u", tree, n_answers > 0 ? "-" : "", digits,
                          check_digits (start, answers, n_answers));
}

/* Accepts spaces, dots, hyphens and dashes of any kind. */
static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212;
}

/* Returns the number of digits, or -1. */
static int
read_digits (const char *code,
             guint8 *digits,
             GError **error)
{
  int n = 0;

  for (const char *at = code; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2 || (!g_ascii_isdigit (*at) && !is_separator (c)))
        {
          g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_CODE_CHARACTER, _("A code is made of digits only."));
          return -1;
        }

      if (!g_ascii_isdigit (*at))
        continue;

      if (n == MAX_DIGITS)
        {
          g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_CODE_LENGTH, _("This is too long for a code."));
          return -1;
        }
      digits[n++] = (guint8) g_ascii_digit_value (*at);
    }

  if (n < 2)
    {
      g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_CODE_LENGTH, _("A code has at least two digits."));
      return -1;
    }

  return n;
}

/* Trees are numbered from 1 to 9 and then from 1 again, so that the four before @tree count as earlier. */
static gboolean
is_earlier_tree (guint other,
                 guint tree)
{
  return (tree + 9 - other) % 9 <= 4;
}

/**
 * preau_path_code_parse:
 * @code: untrusted text, in any encoding
 * @answers: (out caller-allocates) (array fixed-size=18): digits of the answers, from 0 to 9
 *
 * Reads a code with any separators or none; its answers may still lead off the tree.
 *
 * Returns: %FALSE with %PREAU_ERROR_CODE_CHARACTER, %PREAU_ERROR_CODE_LENGTH, %PREAU_ERROR_CODE_CHECK or
 *   %PREAU_ERROR_CODE_TREE
 */
gboolean
preau_path_code_parse (const char *code,
                       const char *guide_id,
                       guint tree,
                       guint8 *answers,
                       guint *n_answers,
                       GError **error)
{
  guint8 digits[MAX_DIGITS];
  int n = read_digits (code, digits, error);

  if (n < 0)
    return FALSE;

  /* The check digit brings the quasigroup back to 0. */
  if (check_digits (start_of_guide (guide_id), digits, (guint) n) != 0)
    {
      g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_CODE_CHECK,
                           _("The code is mistyped, or from another guide."));
      return FALSE;
    }

  if (digits[0] != tree)
    {
      g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_CODE_TREE,
                           is_earlier_tree (digits[0], tree)
                             ? _("The code is from an earlier edition of this guide: ask for the answers beside it.")
                             : _("The code is from a later edition of this guide: update it, or ask for the answers."));
      return FALSE;
    }

  *n_answers = (guint) n - 2;
  memcpy (answers, digits + 1, *n_answers);

  return TRUE;
}
