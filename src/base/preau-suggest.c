/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-suggest.h"

#include <string.h>
#include <glib/gi18n.h>

/* Longer words are names of nothing we know. */
#define LONGEST 64

/* Optimal string alignment: insertions, deletions, substitutions and swapped
 * neighbours count 1 each (Damerau 1964, Levenshtein 1966). Bytes are enough
 * for ids and keys. */
static guint
distance (const char *one,
          const char *other)
{
  gsize n = strlen (one);
  gsize m = strlen (other);
  guint rows[3][LONGEST + 1];
  guint *before = rows[0];
  guint *last = rows[1];
  guint *row = rows[2];

  if (n > LONGEST || m > LONGEST)
    return G_MAXUINT;

  for (guint j = 0; j <= m; j++)
    last[j] = j;

  for (guint i = 1; i <= n; i++)
    {
      guint *spare = before;

      row[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] != other[j - 1]));
          if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = spare;
    }

  return last[m];
}

/**
 * preau_suggest:
 * @word: what was written
 * @candidates: %NULL-terminated: what could have been meant
 *
 * Returns: (nullable): the nearest of @candidates, if it is near enough: at
 *   most one mistake in three characters
 */
const char *
preau_suggest (const char *word,
               const char *const *candidates)
{
  guint best_distance = (guint) MIN (strlen (word), LONGEST) / 3 + 1;
  const char *best = NULL;

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      guint d = distance (word, candidates[i]);

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
 * @word: what was written
 * @candidates: %NULL-terminated: what could have been meant
 *
 * Returns: (transfer full): "Did you mean …?", or the list of @candidates
 *   where it is short, in the current language
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
