/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-tick-file.h"

#include <string.h>

#include "preau-day.h"
#include "preau-error.h"
#include "preau-json-reader.h"

/* What is written is read again, whatever it is; what makes no sense is refused, with what is wrong and where. */

#define SEED 17
#define N_RANDOM_SETS 400
#define N_DAMAGED 20000

/* The length is that of the literal, so that a text may hold U+0000. */
#define TEXT(literal) literal, sizeof literal - 1

/* @words: keys with spaces between them; KEY@YYYY-MM-DD has a day */
static GHashTable *
new_ticks (const char *words)
{
  g_auto (GStrv) split = g_strsplit (words, " ", -1);
  GHashTable *ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; split[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (split[i], "@", 2);

      g_hash_table_insert (ticks, g_strdup (parts[0]),
                           GUINT_TO_POINTER (parts[1] != NULL ? preau_day_parse (parts[1]) : 0));
    }

  return ticks;
}

/* Sorted, with spaces between them, so that sets are compared as texts. */
static char *
describe (GHashTable *ticks)
{
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (ticks), (GCompareFunc) strcmp);
  g_autoptr (GString) words = g_string_new (NULL);

  for (GList *l = sorted; l != NULL; l = l->next)
    {
      guint32 day = GPOINTER_TO_UINT (g_hash_table_lookup (ticks, l->data));
      g_autofree char *text = day != 0 ? preau_day_format (day) : NULL;

      g_string_append_printf (words, "%s%s%s%s", l == sorted ? "" : " ", (char *) l->data, day != 0 ? "@" : "",
                              day != 0 ? text : "");
    }

  return g_strdup (words->str);
}

/* Returns what was written. */
static char *
assert_round_trip (GHashTable *ticks)
{
  char *text = preau_tick_file_write (ticks);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) read = preau_tick_file_parse (text, strlen (text), &error);
  g_autofree char *expected = describe (ticks);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (read);
  found = describe (read);
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (g_str_has_suffix (text, "}\n"));

  return text;
}

static void
test_key (void)
{
  g_autofree char *key = preau_tick_file_key ("ministere-2020", "tool", "via", "invite");

  g_assert_cmpstr (key, ==, "ministere-2020/tool/via/invite");
}

/* How wide it is indented is for the library to say. */
static void
assert_text (const char *text,
             const char *expected)
{
  g_auto (GStrv) pieces = g_strsplit (text, " ", -1);
  g_autofree char *without_spaces = g_strjoinv ("", pieces);

  g_assert_cmpstr (without_spaces, ==, expected);
}

static void
test_golden (void)
{
  g_autoptr (GHashTable) ticks =
    new_ticks ("ministere-2020/tool/via/link ministere-2020/outcome/pupils/consent@2026-11-23 autre/tool/via/link "
               "ministere-2020/tool/via/invite@0987-01-02 ministere-2020/tool/renavisio/link");
  g_autofree char *text = assert_round_trip (ticks);

  assert_text (text,
               "{\n"
               "\"format\":1,\n"
               "\"mine\":{\n"
               "\"autre\":{\n"
               "\"tool\":{\n"
               "\"via\":{\n"
               "\"link\":true\n"
               "}\n"
               "}\n"
               "},\n"
               "\"ministere-2020\":{\n"
               "\"outcome\":{\n"
               "\"pupils\":{\n"
               "\"consent\":true,\n"
               "\"consent@2026-11-23\":true\n"
               "}\n"
               "},\n"
               "\"tool\":{\n"
               "\"renavisio\":{\n"
               "\"link\":true\n"
               "},\n"
               "\"via\":{\n"
               "\"invite\":true,\n"
               "\"invite@0987-01-02\":true,\n"
               "\"link\":true\n"
               "}\n"
               "}\n"
               "}\n"
               "}\n"
               "}\n");
}

static void
test_no_ticks (void)
{
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = assert_round_trip (none);

  assert_text (text,
               "{\n"
               "\"format\":1,\n"
               "\"mine\":{}\n"
               "}\n");
}

#define LONGEST_ID "abcdefghijklmnopqrstuvwxyz-0123456789-0123456789"

/* Keys with spaces between them. The scanner takes no key of more than 128 bytes; an id has 48 at most. */
static const char *const round_trips[] = {
  "g/tool/a/x",
  "g/tool/a/x g/tool/a/y",
  "g/tool/a/y g/tool/a/x",
  "g/tool/a/x g/outcome/a/x",
  "g/tool/a/x h/tool/a/x",
  "g/tool/a/x g/tool/b/x g/tool/a/y",
  /* What sorts before, at and behind the slash. */
  "a/tool/a/x a-b/tool/a/x a0/tool/a/x a/tool/a-b/x a/tool/a0/x a/tool/a/x-y a/tool/a/x0",
  "a-/tool/a-/x- a/tool/a/x a--/tool/a--/x--",
  "a/a/a/a a/a/a/b a/a/b/a a/b/a/a b/a/a/a",
  "tool/tool/tool/tool mine/mine/mine/mine format/format/format/format",
  "/// a/// /a// //a/ ///a",
  "été/outil/à/€ 😀/tool/\"/\\ g/tool/\t/\n \x7f/{}/[]/:,",
  LONGEST_ID "/outcome/" LONGEST_ID "/" LONGEST_ID,
  /* Days: some, those of items whose ids look alike, of the longest id and of none. */
  "g/tool/a/x@2026-11-23 g/tool/a/y g/tool/b/x@2026-11-24",
  "g/tool/a/x@0001-01-01 g/tool/a/x-@9999-12-31 g/tool/a/x-2026-11-23@2024-02-29 g/tool/a/x0",
  "g/tool/a/" LONGEST_ID "@2026-11-23 ///@2026-11-23",
};

static void
test_round_trips (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (round_trips); i++)
    {
      g_autoptr (GHashTable) ticks = new_ticks (round_trips[i]);
      g_autofree char *text = assert_round_trip (ticks);

      g_test_message ("%s", round_trips[i]);
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

/* Few and short names, so that keys have much in common. */
static char *
draw_name (GRand *rand)
{
  static const char letters[] = "aab-0";
  char name[5] = { 0 };

  for (int n = g_rand_int_range (rand, 1, sizeof name), i = 0; i < n; i++)
    name[i] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];

  return g_strdup (name);
}

static GHashTable *
draw_ticks (GRand *rand)
{
  GHashTable *ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int n = g_rand_int_range (rand, 0, 60); n > 0; n--)
    {
      g_autofree char *guide = draw_name (rand);
      g_autofree char *list = draw_name (rand);
      g_autofree char *item = draw_name (rand);
      int day = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 3652060) : 0; /* until 9999-12-31 */

      g_hash_table_insert (ticks, preau_tick_file_key (guide, g_rand_boolean (rand) ? "tool" : "outcome", list, item),
                           GINT_TO_POINTER (day));
    }

  return ticks;
}

static void
shuffle (GRand *rand,
         gpointer *keys,
         guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (int) i);
      gpointer kept = keys[i - 1];

      keys[i - 1] = keys[other];
      keys[other] = kept;
    }
}

/* The same set gives the same file, in whatever order it comes. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_RANDOM_SETS; i++)
    {
      g_autoptr (GHashTable) ticks = draw_ticks (rand);
      guint n;
      g_autofree gpointer *keys = g_hash_table_get_keys_as_array (ticks, &n);
      g_autofree char *text = assert_round_trip (ticks);
      g_autoptr (GHashTable) shuffled = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *again = NULL;

      shuffle (rand, keys, n);
      for (guint j = 0; j < n; j++)
        g_hash_table_insert (shuffled, keys[j], g_hash_table_lookup (ticks, keys[j]));
      again = preau_tick_file_write (shuffled);
      g_assert_cmpstr (again, ==, text);
    }
}

/* However many items of a list are ticked, and however many lists and guides there are. */
static void
test_many (void)
{
  for (guint level = 0; level < 3; level++)
    {
      g_autoptr (GHashTable) ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *text = NULL;

      for (guint i = 0; i < 5000; i++)
        {
          g_autofree char *number = g_strdup_printf ("n%u", i);

          g_hash_table_insert (ticks,
                               preau_tick_file_key (level == 0 ? number : "g", "tool", level == 1 ? number : "l",
                                                    level == 2 ? number : "i"),
                               GUINT_TO_POINTER (i));
        }
      text = assert_round_trip (ticks);
    }
}

#define LIST(items) "{\"format\":1,\"mine\":{\"g\":{\"tool\":{\"l\":{" items "}}}}}"

static const struct
{
  const char *text;
  const char *ticks;
} accepted[] = {
  { "{\"format\":1}", "" },
  { " \r\n\t{ \"format\" : 1 , \"mine\" : { } } \n", "" },
  { "{\"format\":1,\"mine\":{\"g\":{},\"h\":{\"tool\":{},\"outcome\":{\"o\":{}}}}}", "" },
  { "{\"mine\":{\"g\":{\"tool\":{\"l\":{\"i\":true}}}},\"format\":1}", "g/tool/l/i" },
  { "{\"format\":1,\"mine\":{\"g\":{\"tool\":{\"l\":{\"i\":true,\"j\":false,\"k\":true}}}}}",
    "g/tool/l/i g/tool/l/k" },
  { "{\"format\":1,\"mine\":{\"g\":{\"tool\":{\"\\u0065\\u0301\":{\"\":true}}}}}", "g/tool/e\u0301/" },
  /* Days: before their item, of an item that is not ticked, of none, and one that does not hold. */
  { LIST ("\"i@2026-11-23\":true,\"i\":true,\"j\":true"), "g/tool/l/i@2026-11-23 g/tool/l/j" },
  { LIST ("\"i@2026-11-23\":true,\"i\":false,\"j\":true,\"k@2024-02-29\":true"), "g/tool/l/j" },
  { LIST ("\"i\":true,\"i@2026-11-22\":false,\"i@2026-11-23\":true"), "g/tool/l/i@2026-11-23" },
  { LIST ("\"i\":true,\"i@2026-11-22\":false"), "g/tool/l/i" },
  { "{\"format\":1,\"mine\":{\"g@2026-11-23\":{\"@\":{\"l@x\":{\"i\":true}}}}}", "g@2026-11-23/@/l@x/i" },
};

/* As a person might have written it. */
static void
test_accepted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GHashTable) ticks = preau_tick_file_parse (accepted[i].text, strlen (accepted[i].text), &error);
      g_autofree char *found = NULL;

      g_test_message ("%s", accepted[i].text);
      g_assert_no_error (error);
      found = describe (ticks);
      g_assert_cmpstr (found, ==, accepted[i].ticks);
    }
}

#define MINE(inner) TEXT ("{\"format\":1,\"mine\":" inner "}")
#define WRONG(name) "“" name "” is not what belongs there"
#define OTHER(format) "it was written by another version of Préau, in format " format
#define KEY_129 LONGEST_ID LONGEST_ID "0123456789abcdef0123456789abcdef0"

static const struct
{
  const char *text;
  gsize length;
  PreauError code;
  const char *says;
} refused[] = {
  /* Not JSON. */
  { TEXT (""), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 1: The file is empty." },
  { TEXT ("\n\n "), PREAU_ERROR_TICKS_DAMAGED, "line 3, column 2: The file is empty." },
  { TEXT ("ticks"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 1: This is not a JSON value." },
  { TEXT ("{\"format\": 1"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 13: The file ends too early." },
  { TEXT ("{\"format\": 1}\n}"), PREAU_ERROR_TICKS_DAMAGED, "line 2, column 1: Something follows the end." },
  { TEXT ("{\"format\": 1,\n  \"mine\": {,}}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 2, column 12: A key in double quotes is expected here." },
  { TEXT ("{\"format\": 1,\n}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 2, column 1: A comma stands before the end of the object." },
  { TEXT ("{'format': 1}"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 2: A key stands in single quotes." },
  { TEXT ("{\"format\": 01}"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 13: A number can’t begin with 0." },
  { TEXT ("\xef\xbb\xbf{\"format\":1}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 1, column 1: The file begins with a byte-order mark." },
  { TEXT ("{\0\"\0"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 1: The file is UTF-16, not UTF-8." },
  { TEXT ("{\"format\":1}\0"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 13: The file holds the character U+0000." },
  { TEXT ("{\"format\":1,\n\"\0\":1}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 2, column 2: The file holds the character U+0000." },
  { TEXT ("{\"format\":1,\"\xff\":1}"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 14: This byte is not valid UTF-8." },
  { TEXT ("{\"\u00e9\xc3\":1}"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 4: This byte is not valid UTF-8." },
  { MINE ("{\"\xed\xa0\x80\":{}}"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 22: This byte is not valid UTF-8." },
  { MINE ("{\"\\u0000\":{}}"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 22: The string holds the character U+0000." },
  { MINE ("{\"" KEY_129 "\":{}}"), PREAU_ERROR_TICKS_DAMAGED, "line 1, column 21: The key is too long." },

  /* Another root, or another format. */
  { TEXT ("null"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("/") },
  { TEXT ("[]"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("/") },
  { TEXT ("[{\"format\":1}]"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("/") },
  { TEXT ("\"format\""), PREAU_ERROR_TICKS_DAMAGED, WRONG ("/") },
  { TEXT ("1"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("/") },
  { TEXT ("{}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"mine\":{}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"Format\":1}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":\"1\"}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":1.0}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":1e400}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":true}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":null}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":[1]}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":{}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("format") },
  { TEXT ("{\"format\":2}"), PREAU_ERROR_TICKS_FORMAT, OTHER ("2") },
  { TEXT ("{\"format\":1234567890123456}"), PREAU_ERROR_TICKS_FORMAT, OTHER ("1234567890123456") },
  { TEXT ("{\"format\":0}"), PREAU_ERROR_TICKS_FORMAT, OTHER ("0") },
  { TEXT ("{\"format\":-1}"), PREAU_ERROR_TICKS_FORMAT, OTHER ("-1") },
  { TEXT ("{\"format\":4294967297}"), PREAU_ERROR_TICKS_FORMAT, OTHER ("4294967297") },
  { TEXT ("{\"mine\":[],\"format\":2,\"more\":3}"), PREAU_ERROR_TICKS_FORMAT, OTHER ("2") },

  /* Something else at each level. */
  { MINE ("null"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("mine") },
  { MINE ("[]"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("mine") },
  { MINE ("true"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("mine") },
  { MINE ("{\"g\":null}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g") },
  { MINE ("{\"g\":[\"tool\"]}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g") },
  { MINE ("{\"g\":{\"tool\":1}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool") },
  { MINE ("{\"g\":{\"outcome\":{},\"tool\":\"l\"}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool") },
  { MINE ("{\"g\":{\"tool\":{\"l\":[]}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l") },
  { MINE ("{\"g\":{\"tool\":{\"l\":[\"i\"]}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l") },
  { MINE ("{\"g\":{\"tool\":{\"l\":true}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l") },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"i\":1}}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i") },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"i\":null}}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i") },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"i\":\"true\"}}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i") },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"h\":true,\"i\":{}}}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i") },

  /* A slash would make it the name of something else. */
  { MINE ("{\"g/tool\":{\"l\":{}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool") },
  { MINE ("{\"/\":{}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("/") },
  { MINE ("{\"g\":{\"tool/l\":{}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l") },
  { MINE ("{\"g\":{\"tool\":{\"l/\":{}}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/") },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"i\\/j\":true}}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i/j") },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"i\\u002fj\":false}}}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i/j") },

  /* A day that the calendar lacks is refused before or behind its item, be it true or false. */
  { TEXT (LIST ("\"i\":true,\"i@\":true")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@") },
  { TEXT (LIST ("\"i\":true,\"i@2026-11\":true")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@2026-11") },
  { TEXT (LIST ("\"i\":true,\"i@2026-02-29\":true")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@2026-02-29") },
  { TEXT (LIST ("\"i\":true,\"i@2026-11-31\":false")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@2026-11-31") },
  { TEXT (LIST ("\"i@0000-01-01\":true,\"i\":true")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@0000-01-01") },
  { TEXT (LIST ("\"i@2026-11-23 \":true,\"i\":true")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@2026-11-23 ") },
  { TEXT (LIST ("\"i@j@2026-11-23\":true")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@j@2026-11-23") },
  { TEXT (LIST ("\"i@yesterday\":true")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@yesterday") },
  { TEXT (LIST ("\"i@2026-11-23\":\"true\"")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i@2026-11-23") },
  { TEXT (LIST ("\"i\":\"2026-11-23\"")), PREAU_ERROR_TICKS_DAMAGED, WRONG ("g/tool/l/i") },

  /* What would be lost with the next change. */
  { TEXT (LIST ("\"i@2026-11-22\":true,\"i\":true,\"i@2026-11-23\":true")), PREAU_ERROR_TICKS_DAMAGED,
    WRONG ("g/tool/l/i@2026-11-23") },
  { TEXT ("{\"format\":1,\"format\":1}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 1, column 13: The key “format” stands twice in this object." },
  { TEXT ("{\"format\":1,\n\"mine\":{},\n\"mine\":{}}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 3, column 1: The key “mine” stands twice in this object." },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"i\":true},\"l\":{\"j\":true}}}}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 1, column 49: The key “l” stands twice in this object." },
  { MINE ("{\"g\":{\"tool\":{\"l\":{\"i\":true,\"\\u0069\":true}}}}"), PREAU_ERROR_TICKS_DAMAGED,
    "line 1, column 48: The key “i” stands twice in this object." },
  { TEXT ("{\"format\":1,\"preparations\":{},\"mine\":{}}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("preparations") },
  { TEXT ("{\"format\":1,\"mine\":{},\"x-note\":null}"), PREAU_ERROR_TICKS_DAMAGED, WRONG ("x-note") },
};

static void
assert_refused (const char *text,
                gsize length,
                PreauError code,
                const char *says)
{
  g_autofree char *exact = g_memdup2 (text, length); /* so that a byte too far is seen */
  g_autoptr (GError) error = NULL;

  g_assert_null (preau_tick_file_parse (exact != NULL ? exact : "", length, &error));
  g_assert_error (error, PREAU_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, says);
  g_assert_null (preau_tick_file_parse (text, length, NULL));
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i].says);
      assert_refused (refused[i].text, refused[i].length, refused[i].code, refused[i].says);
    }
}

static char *
repeat (const char *text,
        guint times)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *text;
    guint times;
    const char *says;
  } cases[] = {
    { "[", 100000, "line 1, column 33: Too many objects or lists stand in each other." },
    { "{\"a\":", 100000, "line 1, column 161: Too many objects or lists stand in each other." },
    { "{\"format\":1,\"mine\":", 33, "line 1, column 609: Too many objects or lists stand in each other." },
    { " ", PREAU_JSON_MAX_BYTES + 1, "line 1, column 1: The file is too large." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].text, cases[i].times);

      assert_refused (text, strlen (text), PREAU_ERROR_TICKS_DAMAGED, cases[i].says);
    }
}

static const char sound[] =
  "{\n  \"format\" : 1,\n  \"mine\" : {\n    \"g\" : {\n      \"tool\" : {\n        \"é\" : {\n"
  "          \"i\" : true,\n          \"i@2026-11-23\" : true\n        }\n      }\n    }\n  }\n}\n";

/* A file that was cut off never passes for a shorter one. */
static void
test_cut (void)
{
  for (gsize length = 0; length < strlen (sound) - 1; length++)
    {
      g_autofree char *cut = g_memdup2 (sound, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (preau_tick_file_parse (cut != NULL ? cut : "", length, &error));
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_TICKS_DAMAGED);
    }
}

/* Any few bytes are something else: it is refused with an error of ours, or it can be written again. */
static void
test_damaged (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_accepted = 0;

  for (guint i = 0; i < N_DAMAGED; i++)
    {
      char text[sizeof sound];
      g_autoptr (GError) error = NULL;
      g_autoptr (GHashTable) ticks = NULL;
      g_autofree char *again = NULL;

      memcpy (text, sound, sizeof sound);
      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        text[g_rand_int_range (rand, 0, sizeof sound - 1)] = (char) g_rand_int_range (rand, 0, 256);

      ticks = preau_tick_file_parse (text, sizeof sound - 1, &error);
      if (ticks != NULL)
        again = assert_round_trip (ticks);
      else
        g_assert_true (error != NULL && error->domain == PREAU_ERROR);
      n_accepted += ticks != NULL;
    }

  g_test_message ("%u were read all the same", n_accepted);
  g_assert_cmpuint (n_accepted, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tick-file/key", test_key);
  g_test_add_func ("/tick-file/golden", test_golden);
  g_test_add_func ("/tick-file/no-ticks", test_no_ticks);
  g_test_add_func ("/tick-file/round-trips", test_round_trips);
  g_test_add_func ("/tick-file/random", test_random);
  g_test_add_func ("/tick-file/many", test_many);
  g_test_add_func ("/tick-file/accepted", test_accepted);
  g_test_add_func ("/tick-file/refused", test_refused);
  g_test_add_func ("/tick-file/hostile", test_hostile);
  g_test_add_func ("/tick-file/cut", test_cut);
  g_test_add_func ("/tick-file/damaged", test_damaged);

  return g_test_run ();
}
