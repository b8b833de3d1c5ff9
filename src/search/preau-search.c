/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-search.h"

#include <string.h>

#include "preau-fold.h"
#include "preau-hash.h"
#include "preau-kind.h"
#include "preau-suggest.h"

/* Words of a query up to which sums of ranks fit their bits. */
#define MOST_WORDS 512

/* Words of a query that may be a name with a typo; longer queries are texts. */
#define MOST_NEAR_WORDS 8

/* Letters below which a typo turns a word into any other. */
#define LEAST_NEAR_WORD 3
#define LEAST_NEAR_START 4

#define MOST_TYPOS 1 /* of a word */

#define NOT_FOUND G_MAXUINT64

/* Fields in the order of their weight. */
typedef enum
{
  FIELD_NAME,
  FIELD_ALIAS,
  FIELD_PURPOSE,
  FIELD_PUBLISHER,
  N_FIELDS,
} Field;

/* A folded text of a tool: words with one space between. */
typedef struct
{
  char *words;
  Field field;
  gboolean run_together; /* “rendezvous” for “Rendez-vous”, of which no part is a word */
} Line;

typedef struct
{
  GArray *lines;   /* of Line, in the order of fields */
  char *all;       /* words of all lines, to rule out most tools at once */
  guint n_in_name; /* number of words in the name */
} Entry;

struct _PreauSearch
{
  PreauGuide *guide;
  GArray *entries; /* of Entry, in the order of the guide’s tools */
};

static void
clear_line (gpointer data)
{
  g_clear_pointer (&((Line *) data)->words, g_free);
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->lines, g_array_unref);
  g_clear_pointer (&entry->all, g_free);
}

static guint
count_words (const char *words)
{
  guint n = *words != '\0' ? 1 : 0;

  for (; *words != '\0'; words++)
    n += *words == ' ' ? 1 : 0;

  return n;
}

/* Returns the number of words. @text: (nullable) */
static guint
add_text (Entry *self,
          const char *text,
          Field field)
{
  Line line = { g_strchomp (preau_fold (text != NULL ? text : "", NULL)), field, FALSE };

  g_array_append_val (self->lines, line);

  return count_words (line.words);
}

/* Adds a name with and without the spaces between its words; returns the number of words. */
static guint
add_name (Entry *self,
          const char *name,
          Field field)
{
  guint n = add_text (self, name, field);

  if (n > 1)
    {
      g_auto (GStrv) words = g_strsplit (g_array_index (self->lines, Line, self->lines->len - 1).words, " ", -1);
      Line joined = { g_strjoinv (NULL, words), field, TRUE };

      g_array_append_val (self->lines, joined);
    }

  return n;
}

static char *
join_lines (const Entry *self)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    g_string_append_printf (all, "%s ", g_array_index (self->lines, Line, i).words);

  return g_string_free (all, FALSE);
}

static void
add_tool (PreauSearch *self,
          const PreauTool *tool,
          const char *language)
{
  const char *const *aliases = tool->aliases;
  const char *summary = preau_text_get (tool->summary, language);
  PreauKind kind = tool->kind;
  g_autofree char *purpose = g_strjoin (" ", preau_kind_get_name (kind), summary != NULL ? summary : "",
                                        preau_kind_get_keywords (kind), NULL);
  Entry entry = { g_array_new (FALSE, FALSE, sizeof (Line)), NULL, 0 };

  g_array_set_clear_func (entry.lines, clear_line);
  entry.n_in_name = add_name (&entry, tool->name, FIELD_NAME);
  for (guint i = 0; aliases[i] != NULL; i++)
    add_name (&entry, aliases[i], FIELD_ALIAS);
  add_text (&entry, purpose, FIELD_PURPOSE);
  add_text (&entry, preau_text_get (tool->publisher, language), FIELD_PUBLISHER);
  entry.all = join_lines (&entry);
  g_array_append_val (self->entries, entry);
}

/**
 * preau_search_new:
 * @language: language code for the texts of the guide; the names of kinds come in the language of messages
 */
PreauSearch *
preau_search_new (PreauGuide *guide,
                  const char *language)
{
  PreauSearch *self = g_new (PreauSearch, 1);
  const PreauTable *tools = guide->tools;

  self->guide = g_object_ref (guide);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  for (guint i = 0; i < preau_table_get_length (tools); i++)
    add_tool (self, preau_table_get_value (tools, i), language);

  return self;
}

void
preau_search_free (PreauSearch *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->guide);
  g_clear_pointer (&self->entries, g_array_unref);
  g_free (self);
}

/* Ranks a match, the less the better: first the field, then whole words before others, then places near the beginning.
 * Each part has its own bits, so that sums compare as lists of three sums would. */
static guint64
make_rank (guint field,
           gboolean partial,
           guint place)
{
  return (guint64) field << 48 | (guint64) partial << 32 | MIN (place, G_MAXUINT16);
}

/* Ranks the best match of @typed in @line: each word counts once, and its beginning before its inside. */
static guint64
find (const Line *line,
      const char *typed)
{
  gsize length = strlen (typed);
  const char *word = line->words;
  guint place = 0;
  guint64 best = NOT_FOUND;

  for (const char *at = strstr (word, typed); at != NULL; at = strstr (word, typed))
    {
      gboolean inside;

      for (const char *space = strchr (word, ' '); space != NULL && space < at; space = strchr (word, ' '))
        {
          word = space + 1;
          place++;
        }
      inside = at > word;
      if (!inside || !line->run_together)
        best = MIN (best, make_rank (line->field + (inside ? N_FIELDS : 0u),
                                     inside || (at[length] != ' ' && at[length] != '\0'), place));
      word = at + strcspn (at, " ");
    }

  return best;
}

/* Tells whether one typo may separate @typed from the beginning of @word: the first two letters of each then share one.
 * That leaves few words to measure. */
static gboolean
may_be_near (const char *typed,
             const char *word)
{
  gunichar one = g_utf8_get_char (typed);
  gunichar other = g_utf8_get_char (word);
  gunichar next_one = g_utf8_get_char (g_utf8_next_char (typed));
  gunichar next_other = g_utf8_get_char (g_utf8_next_char (word));

  return one == other || next_one == next_other || one == next_other || next_one == other;
}

/* As find(), for words with a typo. */
static guint64
find_near (const Line *line,
           const char *typed)
{
  const char *word = line->words;
  gsize length = strcspn (word, " ");
  glong letters = g_utf8_strlen (typed, -1);
  guint64 best = NOT_FOUND;

  for (guint place = 0; length > 0 && letters >= LEAST_NEAR_WORD; place++)
    {
      guint begun = G_MAXUINT;
      gboolean whole =
        may_be_near (typed, word) && preau_suggest_measure (typed, word, length, MOST_TYPOS, &begun) <= MOST_TYPOS;

      if (whole || (begun <= MOST_TYPOS && letters >= LEAST_NEAR_START))
        best = MIN (best, make_rank (2u * N_FIELDS + line->field, !whole, place));
      word += length + (word[length] == ' ' ? 1 : 0);
      length = strcspn (word, " ");
    }

  return best;
}

/* Finds typos in names and aliases only, and ranks them below all other matches. */
static guint64
rank_word (const Entry *self,
           const char *typed,
           gboolean near)
{
  const Line *lines = (const Line *) self->lines->data;
  guint64 best = NOT_FOUND;

  if (strstr (self->all, typed) != NULL)
    for (guint i = 0; i < self->lines->len && best > make_rank (lines[i].field, FALSE, 0); i++)
      best = MIN (best, find (&lines[i], typed));
  if (near && best == NOT_FOUND)
    for (guint i = 0; i < self->lines->len && lines[i].field <= FIELD_ALIAS; i++)
      best = MIN (best, find_near (&lines[i], typed));

  return best;
}

/* Returns the sum of the ranks of all @words; NOT_FOUND if the tool lacks one of them. */
static guint64
rank_tool (const Entry *self,
           char **words,
           gboolean near)
{
  guint64 sum = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 rank = rank_word (self, words[i], near);

      if (rank == NOT_FOUND)
        return NOT_FOUND;
      sum += rank;
    }

  return sum;
}

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

/* Among tools whose name holds all words of the query, prefers names with fewer words; without words, sorts by level. */
static GArray *
match (const PreauSearch *self,
       char **words,
       gboolean near)
{
  const PreauTable *all = self->guide->tools;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GArray *tools = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      guint64 rank = rank_tool (entry, words, near);
      gboolean called = near || rank < make_rank (FIELD_ALIAS, FALSE, 0);
      Hit hit = { rank, called ? entry->n_in_name : 0, i };

      if (words[0] == NULL)
        hit = (Hit) { ((const PreauTool *) preau_table_get_value (all, i))->level, 0, i };
      if (rank != NOT_FOUND)
        g_array_append_val (hits, hit);
    }

  g_array_sort (hits, compare);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (tools, g_array_index (hits, Hit, i).tool);

  return tools;
}

/* Drops repeated words. */
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
 *
 * Finds the tools that have all words of @query in their name, aliases, purpose or publisher. Accents and case do not
 * matter, words may be incomplete, and only the first 512 count. Tools are sorted by where the words are: at the
 * beginning of words rather than inside, in the name rather than an alias, the purpose or the publisher, as whole
 * words, and near the beginning; equal tools stay in the order of the guide. Without a word, all tools are listed by
 * level; without a match, those with names near the query, with one typo a word.
 *
 * Returns: (transfer full): the tools found
 */
PreauSearchResult *
preau_search_run (const PreauSearch *self,
                  const char *query)
{
  char **words = split (query);
  GArray *tools = match (self, words, FALSE);
  guint n = g_strv_length (words);
  gboolean near = tools->len == 0 && n > 0 && n <= MOST_NEAR_WORDS;

  if (near)
    {
      g_array_unref (tools);
      tools = match (self, words, TRUE);
    }

  return preau_search_result_new (self->guide, words, tools, near);
}
