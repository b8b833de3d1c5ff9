/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-search.h"

#include <string.h>

#include "preau-fold.h"
#include "preau-hash.h"
#include "preau-kind.h"

/* Sums of ranks fit their bits up to here; nobody types more. */
#define MOST_WORDS 512

/* Longer queries are texts, not names with a typo. */
#define MOST_NEAR_WORDS 8

/* Letters below which a typo turns a word into any other. */
#define LEAST_NEAR_WORD 3
#define LEAST_NEAR_START 4

/* What weighs most comes first. */
typedef enum
{
  FIELD_NAME,
  FIELD_ALIAS,
  FIELD_PURPOSE,
  FIELD_PUBLISHER,
  N_FIELDS,
} Field;

/* Where a word stands. */
typedef struct
{
  guint tool;
  guint16 place; /* in its name, alias, … from 0 */
  guint8 field;
  guint8 run_together; /* “rendezvous” for “Rendez-vous”: no part of it is a word */
} Posting;

typedef struct
{
  gsize offset; /* in the vocabulary */
  gsize length;
  GArray *postings;
} Word;

struct _PreauSearch
{
  PreauGuide *guide;
  GString *vocabulary; /* each different word once, a line feed before each and at the end */
  GArray *words;       /* Word, in the order of the vocabulary */
  GArray *lengths;     /* guint: words in the name of each tool */
};

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_clear_pointer (&word->postings, g_array_unref);
}

typedef struct
{
  PreauSearch *search;
  GHashTable *known; /* word → its place in words, from 1 */
} Builder;

static void
add_posting (Builder *self,
             const char *text,
             const Posting *posting)
{
  PreauSearch *search = self->search;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, text));

  if (number == 0)
    {
      Word word = { search->vocabulary->len, strlen (text), g_array_new (FALSE, FALSE, sizeof (Posting)) };

      g_string_append_printf (search->vocabulary, "%s\n", text);
      g_array_append_val (search->words, word);
      number = search->words->len;
      g_hash_table_insert (self->known, g_strdup (text), GUINT_TO_POINTER (number));
    }

  g_array_append_val (g_array_index (search->words, Word, number - 1).postings, *posting);
}

/* Returns the place behind the last word of @text. */
static guint
add_text (Builder *self,
          const char *text,
          guint tool,
          Field field,
          guint place)
{
  g_autofree char *folded = preau_fold (text != NULL ? text : "", NULL);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      Posting posting = { tool, (guint16) MIN (place, G_MAXUINT16), (guint8) field, FALSE };

      if (*words[i] == '\0')
        continue;
      add_posting (self, words[i], &posting);
      place++;
    }

  return place;
}

/* A name, also without what parts its words. Returns how many they are. */
static guint
add_name (Builder *self,
          const char *name,
          guint tool,
          Field field)
{
  Posting posting = { tool, 0, (guint8) field, TRUE };
  guint n = add_text (self, name, tool, field, 0);

  if (n > 1)
    {
      g_autofree char *folded = preau_fold (name, NULL);
      g_auto (GStrv) words = g_strsplit (folded, " ", -1);
      g_autofree char *joined = g_strjoinv (NULL, words);

      add_posting (self, joined, &posting);
    }

  return n;
}

static void
add_tool (Builder *self,
          const PreauTool *tool,
          guint index,
          const char *language)
{
  const char *const *aliases = tool->aliases;
  PreauKind kind = tool->kind;
  guint n = add_name (self, tool->name, index, FIELD_NAME);
  guint place;

  g_array_append_val (self->search->lengths, n);
  for (guint i = 0; aliases[i] != NULL; i++)
    add_name (self, aliases[i], index, FIELD_ALIAS);

  place = add_text (self, preau_kind_get_name (kind), index, FIELD_PURPOSE, 0);
  place = add_text (self, preau_text_get (tool->summary, language), index, FIELD_PURPOSE, place);
  add_text (self, preau_kind_get_keywords (kind), index, FIELD_PURPOSE, place);
  add_text (self, preau_text_get (tool->publisher, language), index, FIELD_PUBLISHER, 0);
}

/**
 * preau_search_new:
 * @guide: the guide
 * @language: language code for what the guide says; the sorts of tools come in
 *   the language of messages
 *
 * Returns: (transfer full): the words of its tools
 */
PreauSearch *
preau_search_new (PreauGuide *guide,
                  const char *language)
{
  PreauSearch *self = g_new (PreauSearch, 1);
  const PreauTable *tools = preau_guide_get_tools (guide);
  g_autoptr (GHashTable) known = g_hash_table_new_full (preau_hash_string, g_str_equal, g_free, NULL);
  Builder builder = { self, known };

  self->guide = g_object_ref (guide);
  self->vocabulary = g_string_new ("\n");
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (self->words, clear_word);

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    add_tool (&builder, preau_table_get_value (tools, i), i, language);

  return self;
}

/**
 * preau_search_free:
 * @self: (transfer full) (nullable): the words
 */
void
preau_search_free (PreauSearch *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->guide);
  g_string_free (self->vocabulary, TRUE);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->lengths, g_array_unref);
  g_free (self);
}

/* How a tool fares with the words tried so far: less is better. */
typedef struct
{
  guint64 rank; /* sum over these words */
  guint64 best; /* of the word at hand */
  guint n_found;
} Tally;

/* In this order: what it is found in, whether the word goes on, how far behind the beginning. Each has its own bits, so
 * that sums compare as lists of three sums would. */
static guint64
make_rank (guint field,
           gboolean partial,
           guint place)
{
  return (guint64) field << 48 | (guint64) partial << 32 | place;
}

/* @n_before: words tried before: who lacks one of them is out. */
static void
note (Tally *tally,
      guint64 rank,
      guint n_before)
{
  if (tally->n_found == n_before)
    {
      tally->n_found++;
      tally->best = rank;
    }
  else if (tally->n_found == n_before + 1)
    {
      tally->best = MIN (tally->best, rank);
    }
}

static void
note_word (const Word *word,
           gboolean inside,
           gboolean whole,
           guint n_before,
           Tally *tallies)
{
  for (guint i = 0; i < word->postings->len; i++)
    {
      const Posting *posting = &g_array_index (word->postings, Posting, i);

      if (!inside || !posting->run_together)
        note (&tallies[posting->tool], make_rank (posting->field + (inside ? N_FIELDS : 0u), !whole, posting->place),
              n_before);
    }
}

/* One look through the vocabulary finds the words that hold @typed; what counts is where it stands first in each. */
static void
try_word (const PreauSearch *self,
          const char *typed,
          guint n_before,
          Tally *tallies)
{
  const char *text = self->vocabulary->str;
  gsize length = strlen (typed);
  guint i = 0;

  for (const char *at = strstr (text, typed); at != NULL;)
    {
      gsize offset = (gsize) (at - text);
      const Word *word;

      while (i + 1 < self->words->len && g_array_index (self->words, Word, i + 1).offset <= offset)
        i++;
      word = &g_array_index (self->words, Word, i);
      note_word (word, offset > word->offset, length == word->length, n_before, tallies);
      at = strstr (text + word->offset + word->length, typed);
    }
}

/* Whether @text goes on as @rest does, what follows a typo. @whole: set where it ends there too */
static gboolean
goes_on (const char *rest,
         const char *text,
         gboolean *whole)
{
  while (*rest != '\0' && *rest == *text)
    {
      rest++;
      text++;
    }

  if (*rest != '\0')
    return FALSE;

  if (*text == '\n')
    *whole = TRUE;

  return TRUE;
}

/* One letter more, less or other, or two neighbours swapped; the first letter that differs is where it happened.
 * @text: up to a line feed. @whole: (out): whether nothing follows in @text */
static gboolean
is_near (const char *typed,
         const char *text,
         gboolean *whole)
{
  const char *typed_next;
  const char *text_next;
  gboolean near;

  *whole = FALSE;
  while (*typed != '\0' && g_utf8_get_char (typed) == g_utf8_get_char (text))
    {
      typed = g_utf8_next_char (typed);
      text = g_utf8_next_char (text);
    }
  if (*typed == '\0')
    return FALSE;

  typed_next = g_utf8_next_char (typed);
  near = goes_on (typed_next, text, whole);
  if (*text == '\n')
    return near;

  text_next = g_utf8_next_char (text);
  near = goes_on (typed_next, text_next, whole) || near;
  near = goes_on (typed, text_next, whole) || near;
  if (*typed_next != '\0' && *text_next != '\n' && g_utf8_get_char (typed) == g_utf8_get_char (text_next) &&
      g_utf8_get_char (typed_next) == g_utf8_get_char (text))
    near = goes_on (g_utf8_next_char (typed_next), g_utf8_next_char (text_next), whole) || near;

  return near;
}

/* Only names are guessed at, and less good than anything found. */
static void
note_near_word (const Word *word,
                gboolean whole,
                guint n_before,
                Tally *tallies)
{
  for (guint i = 0; i < word->postings->len; i++)
    {
      const Posting *posting = &g_array_index (word->postings, Posting, i);

      if (posting->field <= FIELD_ALIAS)
        note (&tallies[posting->tool], make_rank (2u * N_FIELDS + posting->field, !whole, posting->place), n_before);
    }
}

static void
try_near_word (const PreauSearch *self,
               const char *typed,
               guint n_before,
               Tally *tallies)
{
  glong letters = g_utf8_strlen (typed, -1);

  try_word (self, typed, n_before, tallies);
  for (guint i = 0; i < self->words->len && letters >= LEAST_NEAR_WORD; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);
      gboolean whole;

      if (is_near (typed, self->vocabulary->str + word->offset, &whole) && (whole || letters >= LEAST_NEAR_START))
        note_near_word (word, whole, n_before, tallies);
    }
}

typedef void (*TryFunc) (const PreauSearch *self, const char *typed, guint n_before, Tally *tallies);

/* Returns how many tools have this word and all before it. */
static guint
count (Tally *tallies,
       guint n_tools,
       guint n_words)
{
  guint n = 0;

  for (guint i = 0; i < n_tools; i++)
    if (tallies[i].n_found == n_words)
      {
        tallies[i].rank += tallies[i].best;
        n++;
      }

  return n;
}

/* A tool found. */
typedef struct
{
  guint64 rank;
  guint length;
  guint tool;
} Hit;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Hit *one = a;
  const Hit *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;

  return one->tool < other->tool ? -1 : 1;
}

static GArray *
sort (GArray *hits)
{
  GArray *tools = g_array_sized_new (FALSE, FALSE, sizeof (guint), hits->len);

  g_array_sort (hits, compare);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (tools, g_array_index (hits, Hit, i).tool);

  return tools;
}

/* Of tools that are called by all words typed, the one that is called nothing else comes first. */
static GArray *
match (const PreauSearch *self,
       char **words,
       TryFunc try)
{
  guint n_tools = preau_table_get_length (preau_guide_get_tools (self->guide));
  g_autofree Tally *tallies = g_new0 (Tally, n_tools);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  guint n_words = g_strv_length (words);
  guint n_found = n_tools;

  for (guint i = 0; i < n_words && n_found > 0; i++)
    {
      try (self, words[i], i, tallies);
      n_found = count (tallies, n_tools, i + 1);
    }

  for (guint i = 0; i < n_tools && n_found > 0; i++)
    {
      gboolean called = try == try_near_word || tallies[i].rank < make_rank (FIELD_ALIAS, FALSE, 0);
      Hit hit = { tallies[i].rank, called ? g_array_index (self->lengths, guint, i) : 0, i };

      if (tallies[i].n_found == n_words)
        g_array_append_val (hits, hit);
    }

  return sort (hits);
}

static GArray *
list_all (const PreauSearch *self)
{
  const PreauTable *tools = preau_guide_get_tools (self->guide);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    {
      Hit hit = { ((const PreauTool *) preau_table_get_value (tools, i))->level, 0, i };

      g_array_append_val (hits, hit);
    }

  return sort (hits);
}

/* Each word once. */
static char **
split (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autofree char *folded = preau_fold (valid, NULL);
  g_auto (GStrv) all = g_strsplit (folded, " ", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (preau_hash_string, g_str_equal);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL && g_hash_table_size (seen) < MOST_WORDS; i++)
    if (*all[i] != '\0' && g_hash_table_add (seen, all[i]))
      g_strv_builder_add (words, all[i]);

  return g_strv_builder_end (words);
}

/**
 * preau_search_run:
 * @self: the words of a guide
 * @query: what was typed, whatever it is
 *
 * Looks for tools that have all words typed in their name, aliases, purpose or
 * publisher; accents and case do not matter, a word need not be complete, of
 * more than 512 the first count. In this order the best are those that have
 * them at the beginning of words rather than inside, in the name rather than
 * an alias, the purpose or the publisher, as whole words, and near the
 * beginning; among equals the order of the guide counts. Without a word, all
 * tools are listed by level. Where nothing is found, those are whose names
 * are near, one typo a word.
 *
 * Returns: (transfer full): the tools found
 */
PreauSearchResult *
preau_search_run (const PreauSearch *self,
                  const char *query)
{
  char **words = split (query);
  guint n = g_strv_length (words);
  GArray *tools;

  if (n == 0)
    return preau_search_result_new (self->guide, words, list_all (self), FALSE);

  tools = match (self, words, try_word);
  if (tools->len > 0 || n > MOST_NEAR_WORDS)
    return preau_search_result_new (self->guide, words, tools, FALSE);

  g_array_unref (tools);

  return preau_search_result_new (self->guide, words, match (self, words, try_near_word), TRUE);
}
