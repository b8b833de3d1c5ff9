/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-suggest.h"

#include <string.h>
#include <glib/gi18n.h>

/* Most letters of a word; longer words resemble no known name. */
#define LONGEST 64

/* Returns the number of letters, at most LONGEST + 1; a byte that is no letter counts as one. */
static guint
read_letters (const char *word,
              gsize length,
              gunichar *letters)
{
  const char *end = word + length;
  guint n = 0;

  while (word < end && n <= LONGEST)
    {
      gboolean is_ascii = (guchar) *word < 0x80;
      gunichar c = is_ascii ? (guchar) *word : g_utf8_get_char_validated (word, end - word);
      gboolean is_letter = c < (gunichar) -2;

      letters[n++] = is_letter ? c : (guchar) *word;
      word = is_letter ? g_utf8_next_char (word) : word + 1;
    }

  return n;
}

/**
 * preau_suggest_measure:
 * @length: bytes of @other
 * @most: number of mistakes that is still of interest
 * @begun: (out): number of mistakes between @word and the nearest beginning of @other
 *
 * Counts mistakes: a letter more, less or other, or two neighbours swapped (optimal string alignment: Damerau 1964,
 * Levenshtein 1966). Of the table of all beginnings, only the cells that can lead to @most are filled (Ukkonen 1985).
 *
 * Returns: number of mistakes between @word and @other; above @most, as is @begun, where there are more or a word is
 *   longer than 64 letters
 */
guint
preau_suggest_measure (const char *word,
                       const char *other,
                       gsize length,
                       guint most,
                       guint *begun)
{
  gunichar one[LONGEST + 1], two[LONGEST + 1];
  guint cells[3][LONGEST + 4]; /* with a border cell on each side of the table */
  guint *before = cells[0] + 1, *last = cells[1] + 1, *row = cells[2] + 1;
  guint n = read_letters (word, strlen (word), one);
  guint m = read_letters (other, length, two);
  guint least = 0;

  for (guint j = 0; j <= m; j++)
    last[j] = j;

  for (guint i = 1; i <= n && least <= most; i++)
    {
      guint *spare = before;
      int first = (int) i - (int) most > 0 ? (int) (i - most) : 0;
      int end = (int) MIN (i + most, m);

      least = most + 1;
      row[first - 1] = most + 1;
      for (int j = first; j <= end; j++)
        {
          row[j] = j == 0 ? i : MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] != two[j - 1]));
          if (i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
          least = MIN (least, row[j]);
        }
      row[end + 1] = most + 1;
      before = last;
      last = row;
      row = spare;
    }

  *begun = n <= LONGEST ? least : most + 1;

  return *begun > most || m > LONGEST || m > n + most ? most + 1 : last[m];
}

/**
 * preau_suggest:
 *
 * Returns: (nullable): the nearest of @candidates, %NULL-terminated, with at most one mistake in three letters
 */
const char *
preau_suggest (const char *word,
               const char *const *candidates)
{
  gunichar letters[LONGEST + 1];
  guint best_distance = MIN (read_letters (word, strlen (word), letters), LONGEST) / 3 + 1;
  const char *best = NULL;

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      guint begun;
      guint d = preau_suggest_measure (word, candidates[i], strlen (candidates[i]), best_distance - 1, &begun);

      if (d < best_distance)
        {
          best_distance = d;
          best = candidates[i];
        }
    }

  return best;
}

/**
 * preau_suggest_hint:
 *
 * Returns: (transfer full): "Did you mean …?", or the list of @candidates where it is short, in the current language
 */
char *
preau_suggest_hint (const char *word,
                    const char *const *candidates)
{
  const char *nearest = preau_suggest (word, candidates);
  g_autofree char *list = NULL;

  if (nearest != NULL)
    return g_strdup_printf (_("Did you mean “%s”?"), nearest);

  if (candidates[0] == NULL)
    return g_strdup (_("There is nothing to choose from here."));

  if (g_strv_length ((char **) candidates) > 24)
    return g_strdup (_("Look at the ids of this guide."));

  list = g_strjoinv (", ", (char **) candidates);

  return g_strdup_printf (_("Possible here: %s."), list);
}
