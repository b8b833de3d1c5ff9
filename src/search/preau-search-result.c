/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-search-result.h"

#include <string.h>

#include "preau-fold.h"

struct _PreauSearchResult
{
  PreauGuide *guide;
  char **words;
  GArray *tools; /* of guint: indices of tools in the guide */
  gboolean near;
};

/* A folded text, and its bytes that match the query. */
typedef struct
{
  char *folded;
  GArray *places;
  gboolean *marked;
} Marks;

/**
 * preau_search_result_new:
 * @words: (transfer full): folded words of the query
 * @tools: (transfer full) (element-type guint): indices of tools in @guide, best first
 * @near: whether the tools only have names near the query
 */
PreauSearchResult *
preau_search_result_new (PreauGuide *guide,
                         char **words,
                         GArray *tools,
                         gboolean near)
{
  PreauSearchResult *self = g_new (PreauSearchResult, 1);

  *self = (PreauSearchResult) { g_object_ref (guide), words, tools, near };

  return self;
}

void
preau_search_result_free (PreauSearchResult *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->guide);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->tools, g_array_unref);
  g_free (self);
}

guint
preau_search_result_get_length (const PreauSearchResult *self)
{
  return self->tools->len;
}

const PreauTool *
preau_search_result_get_tool (const PreauSearchResult *self,
                              guint index)
{
  g_return_val_if_fail (index < self->tools->len, NULL);

  return preau_table_get_value (self->guide->tools, g_array_index (self->tools, guint, index));
}

/**
 * preau_search_result_is_near:
 *
 * Returns: whether no tool matches the query, and the result holds tools with the nearest names instead
 */
gboolean
preau_search_result_is_near (const PreauSearchResult *self)
{
  return self->near;
}

static gboolean
is_word_start (const Marks *self,
               const char *at)
{
  return at == self->folded || at[-1] == ' ';
}

/* Marks @word at the beginning of words; with @inside also inside of words. */
static gboolean
mark_word (Marks *self,
           const char *word,
           gboolean inside)
{
  gsize length = strlen (word);
  gboolean found = FALSE;

  for (const char *at = strstr (self->folded, word); at != NULL; at = strstr (at + 1, word))
    if (inside || is_word_start (self, at))
      {
        for (gsize i = 0; i < length; i++)
          self->marked[(gsize) (at - self->folded) + i] = TRUE;
        found = TRUE;
      }

  return found;
}

/* Marks words that are run together in the query: “rendezvous” for “Rendez-vous”. */
static gboolean
mark_run_together (Marks *self,
                   const char *word)
{
  const char *at = self->folded;

  for (; *word != '\0' && *at != '\0'; at++)
    if (*at == *word)
      word++;
    else if (*at != ' ')
      return FALSE;

  if (*word != '\0')
    return FALSE;

  for (const char *c = self->folded; c < at; c++)
    if (*c != ' ')
      self->marked[c - self->folded] = TRUE;

  return TRUE;
}

static Marks
new_marks (const char *text)
{
  Marks self = { .places = g_array_new (FALSE, FALSE, sizeof (gsize)) };

  self.folded = preau_fold (text, self.places);
  self.marked = g_new0 (gboolean, strlen (self.folded) + 1);

  return self;
}

static void
clear_marks (Marks *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->marked, g_free);
}

static gboolean
mark (Marks *self,
      const char *word)
{
  return mark_word (self, word, FALSE) || mark_word (self, word, TRUE) || mark_run_together (self, word);
}

/* Extends a marked letter to its whole character, with the marks that stand on it. */
static GArray *
list_ranges (const Marks *self,
             gsize length)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (PreauSearchRange));

  for (guint i = 0; i < self->places->len; i++)
    {
      PreauSearchRange range = { g_array_index (self->places, gsize, i), length };
      PreauSearchRange *last = ranges->len > 0 ? &g_array_index (ranges, PreauSearchRange, ranges->len - 1) : NULL;

      if (!self->marked[i])
        continue;

      for (guint next = i + 1; next < self->places->len && range.end == length; next++)
        if (g_array_index (self->places, gsize, next) != range.start)
          range.end = g_array_index (self->places, gsize, next);

      if (last != NULL && last->end >= range.start)
        last->end = range.end;
      else
        g_array_append_val (ranges, range);
    }

  return ranges;
}

/**
 * preau_search_result_mark:
 *
 * Returns: (transfer full) (element-type PreauSearchRange): parts of @text that match the query, in order
 */
GArray *
preau_search_result_mark (const PreauSearchResult *self,
                          const char *text)
{
  Marks marks = new_marks (text);
  GArray *ranges;

  for (guint i = 0; self->words[i] != NULL; i++)
    mark (&marks, self->words[i]);
  ranges = list_ranges (&marks, strlen (text));
  clear_marks (&marks);

  return ranges;
}

/* Returns how many of @n words @text holds; with @take these words become NULL. */
static guint
count_words (char **words,
             guint n,
             const char *text,
             gboolean take)
{
  Marks marks = new_marks (text);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    if (words[i] != NULL && mark (&marks, words[i]))
      {
        found++;
        if (take)
          words[i] = NULL;
      }
  clear_marks (&marks);

  return found;
}

/**
 * preau_search_result_get_alias:
 *
 * Returns: (transfer none) (nullable): the alias that holds most words of the query that the name of the tool lacks
 */
const char *
preau_search_result_get_alias (const PreauSearchResult *self,
                               guint index)
{
  const PreauTool *tool = preau_search_result_get_tool (self, index);
  const char *const *aliases = tool->aliases;
  guint n = g_strv_length (self->words);
  g_autofree char **missing = g_memdup2 (self->words, n * sizeof (char *));
  const char *best = NULL;
  guint most = 0;

  count_words (missing, n, tool->name, TRUE);
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      guint found = count_words (missing, n, aliases[i], FALSE);

      if (found > most)
        best = aliases[i];
      most = MAX (most, found);
    }

  return best;
}
