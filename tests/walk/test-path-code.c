/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-builder.h"
#include "guide-paths.h"

#include <string.h>

#include "preau-error.h"
#include "preau-guide-loader.h"
#include "preau-path-code.h"

#define ID "ministere-2020"
#define MOST_DIGITS (PREAU_PATH_CODE_MAX_ANSWERS + 2)
#define N_RANDOM 100000
#define N_SPELLINGS 60

/* Damm's table as it is printed, a row a line. */
static const char *const rows[10] = {
  "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
  "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
};

static const char *const separators[] = {
  " ", "  ", "\u00a0", "\u202f", "\u2009", "\t", "\n", ".", "-", "--", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014",
  "\u2212", " - ", "\u00a0\u2013\u00a0", ".-. ",
};

/* The digit that leads back to 0 after the id and the digits of @digits. */
static char
compute_check (const char *guide_id,
               const char *digits)
{
  guint state = 0;

  for (const char *at = guide_id; *at != '\0'; at++)
    state = (state + (guchar) *at) % 10;
  for (const char *at = digits; *at != '\0'; at++)
    state = (guint) (rows[state][*at - '0'] - '0');

  return (char) ('0' + state);
}

static char *
keep_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);

  return g_string_free (digits, FALSE);
}

/* What makes the check find every wrong digit (each row and column holds each digit once) and every swap (weak total
 * anti-symmetry), and what makes the check digit lead back to 0 (zeros on the diagonal). */
static void
test_table (void)
{

  for (guint c = 0; c < 10; c++)
    {
      guint in_row = 0;
      guint in_column = 0;

      g_assert_cmpuint (strlen (rows[c]), ==, 10);
      g_assert_cmpint (rows[c][c], ==, '0');
      for (guint x = 0; x < 10; x++)
        {
          in_row |= 1u << (rows[c][x] - '0');
          in_column |= 1u << (rows[x][c] - '0');
        }
      g_assert_cmphex (in_row, ==, 0x3ff);
      g_assert_cmphex (in_column, ==, 0x3ff);

      for (guint x = 0; x < 10; x++)
        for (guint y = 0; y < 10; y++)
          if (x != y)
            g_assert_cmpint (rows[rows[c][x] - '0'][y], !=, rows[rows[c][y] - '0'][x]);
    }

  g_assert_cmpstr (rows[0], ==, "0317598642");
}

static void
test_format (void)
{
  static const struct
  {
    const char *id;
    guint tree;
    const char *answers;
    const char *code;
  } cases[] = {
    { ID, 1, "213", "1-213-3" },
    { ID, 1, "", "1-9" },
    { ID, 9, "999999999999999999", NULL },
    { "a", 1, "1", NULL },
    { "b", 2, "123456789", NULL },
    { "z-9", 3, "111111111111111111", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = (guint) strlen (cases[i].answers);
      guint8 answers[PREAU_PATH_CODE_MAX_ANSWERS];
      guint8 read[PREAU_PATH_CODE_MAX_ANSWERS] = { 0 };
      g_autofree char *digits = g_strdup_printf ("%u%s", cases[i].tree, cases[i].answers);
      g_autofree char *code = NULL;
      g_autofree char *expected = NULL;
      g_autoptr (GError) error = NULL;
      guint n_read;

      for (guint j = 0; j < n; j++)
        answers[j] = (guint8) (cases[i].answers[j] - '0');
      code = preau_path_code_format (cases[i].id, cases[i].tree, answers, n);
      expected = g_strdup_printf ("%u%s%s-%c", cases[i].tree, n > 0 ? "-" : "", cases[i].answers,
                                  compute_check (cases[i].id, digits));
      g_assert_cmpstr (code, ==, expected);
      if (cases[i].code != NULL)
        g_assert_cmpstr (code, ==, cases[i].code);

      g_assert_true (preau_path_code_parse (code, cases[i].id, cases[i].tree, read, &n_read, &error));
      g_assert_no_error (error);
      g_assert_cmpmem (read, n_read, answers, n);
    }
}

typedef struct
{
  JsonObject *json;
  PreauGuide *guide;
  GPtrArray *paths;
  GPtrArray *codes;
} BuiltIn;

static void
set_up (BuiltIn *built_in,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  built_in->json = guide_paths_parse_built_in ();
  built_in->paths = guide_paths_list (built_in->json);
  built_in->guide = preau_guide_load_built_in (NULL, &error);
  built_in->codes = g_ptr_array_new_with_free_func (g_free);
  g_assert_no_error (error);

  for (guint i = 0; i < built_in->paths->len; i++)
    {
      PreauWalk *walk = preau_walk_new (built_in->guide);

      guide_path_walk (built_in->paths->pdata[i], walk);
      g_ptr_array_add (built_in->codes, preau_walk_dup_code (walk));
      g_assert_finalize_object (walk);
    }
}

static void
tear_down (BuiltIn *built_in,
           gconstpointer data)
{
  g_ptr_array_unref (built_in->codes);
  g_ptr_array_unref (built_in->paths);
  json_object_unref (built_in->json);
  g_assert_finalize_object (built_in->guide);
}

static void
assert_opens (BuiltIn *built_in,
              const GuidePath *path,
              const char *code)
{
  PreauWalk *walk = preau_walk_new (built_in->guide);
  g_autoptr (GError) error = NULL;

  preau_walk_open_code (walk, code, &error);
  g_assert_no_error (error);
  guide_path_assert (built_in->json, path, walk);
  g_assert_finalize_object (walk);
}

static void
test_codes_of_paths (BuiltIn *built_in,
                     gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < built_in->paths->len; i++)
    {
      const GuidePath *path = built_in->paths->pdata[i];
      const char *code = built_in->codes->pdata[i];
      g_autoptr (GString) digits = g_string_new (NULL);
      g_autofree char *found = keep_digits (code);

      g_string_append_printf (digits, "%" G_GINT64_FORMAT, json_object_get_int_member (built_in->json, "tree"));
      for (guint j = 0; j < path->n_steps; j++)
        g_string_append_printf (digits, "%u", path->steps[j].number);
      g_string_append_c (digits, compute_check (json_object_get_string_member (built_in->json, "id"), digits->str));
      g_assert_cmpstr (found, ==, digits->str);
      g_assert_true (g_hash_table_add (seen, (gpointer) code));
      assert_opens (built_in, path, code);
      assert_opens (built_in, path, found);
    }
}

/* Separators anywhere, also before the first digit and behind the last. */
static char *
spell (GRand *rand,
       const char *digits,
       gboolean between_all)
{
  GString *text = g_string_new (NULL);
  const char *separator = separators[g_rand_int_range (rand, 0, G_N_ELEMENTS (separators))];

  for (gsize i = 0; i <= strlen (digits); i++)
    {
      if (!between_all)
        separator = separators[g_rand_int_range (rand, 0, G_N_ELEMENTS (separators))];
      if (between_all || g_rand_boolean (rand))
        g_string_append (text, separator);
      if (digits[i] != '\0')
        g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}

static void
test_separators (BuiltIn *built_in,
                 gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < built_in->paths->len; i++)
    {
      g_autofree char *digits = keep_digits (built_in->codes->pdata[i]);

      for (guint j = 0; j < N_SPELLINGS; j++)
        {
          g_autofree char *code = spell (rand, digits, j % 2 == 0);

          assert_opens (built_in, built_in->paths->pdata[i], code);
        }
    }
}

static void
assert_refused (PreauGuide *guide,
                const char *code,
                PreauError expected)
{
  PreauWalk *walk = preau_walk_new (guide);
  g_autoptr (GError) error = NULL;

  g_assert_false (preau_walk_open_code (walk, code, &error));
  if (!g_error_matches (error, PREAU_ERROR, (int) expected))
    g_error ("“%s”: %s", code, error->message);
  g_assert_cmpuint (preau_walk_get_length (walk), ==, 0);
  g_assert_finalize_object (walk);
}

static void
test_wrong_digit (BuiltIn *built_in,
                  gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < built_in->codes->len; i++)
    {
      g_autofree char *digits = keep_digits (built_in->codes->pdata[i]);

      for (char *at = digits; *at != '\0'; at++)
        {
          char right = *at;

          for (*at = '0'; *at <= '9'; (*at)++)
            if (*at != right)
              {
                assert_refused (built_in->guide, digits, PREAU_ERROR_CODE_CHECK);
                n++;
              }
          *at = right;
        }
    }

  g_test_message ("%u wrong digits refused", n);
}

static void
test_swapped_neighbours (BuiltIn *built_in,
                         gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < built_in->codes->len; i++)
    {
      g_autofree char *digits = keep_digits (built_in->codes->pdata[i]);

      for (char *at = digits; at[1] != '\0'; at++)
        {
          char held = at[0];

          if (at[0] == at[1])
            continue;

          at[0] = at[1];
          at[1] = held;
          assert_refused (built_in->guide, digits, PREAU_ERROR_CODE_CHECK);
          at[1] = at[0];
          at[0] = held;
          n++;
        }
    }

  g_test_message ("%u swaps refused", n);
}

/* A code of @digits without a check: the right one is added. */
static char *
seal (const char *id,
      const char *digits)
{
  return g_strdup_printf ("%s%c", digits, compute_check (id, digits));
}

static void
test_errors (BuiltIn *built_in,
             gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *sealed; /* the check is added */
    PreauError code;
  } cases[] = {
    { "1-213-x", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "preau:ministere-2020/1-213-3", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "1_213_3", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "1-21\u0663-3", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "\uff11-213-3", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "1-213-3\xe2", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "1-213-3\xe2\x80", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "\xff", NULL, PREAU_ERROR_CODE_CHARACTER },
    { "", NULL, PREAU_ERROR_CODE_LENGTH },
    { "-", NULL, PREAU_ERROR_CODE_LENGTH },
    { " \u00a0 ", NULL, PREAU_ERROR_CODE_LENGTH },
    { "7", NULL, PREAU_ERROR_CODE_LENGTH },
    { "111111111111111111111", NULL, PREAU_ERROR_CODE_LENGTH },
    { "1-213-4", NULL, PREAU_ERROR_CODE_CHECK },
    { "1-231-3", NULL, PREAU_ERROR_CODE_CHECK },
    { "00", NULL, PREAU_ERROR_CODE_CHECK },
    { NULL, "2213", PREAU_ERROR_CODE_TREE },
    { NULL, "2", PREAU_ERROR_CODE_TREE },
    { NULL, "0", PREAU_ERROR_CODE_TREE },
    { NULL, "9111111111111111111", PREAU_ERROR_CODE_TREE },
    { NULL, "16", PREAU_ERROR_CODE_PATH },
    { NULL, "10", PREAU_ERROR_CODE_PATH },
    { NULL, "1201", PREAU_ERROR_CODE_PATH },
    { NULL, "1219", PREAU_ERROR_CODE_PATH },
    { NULL, "151", PREAU_ERROR_CODE_PATH },
    { NULL, "12131", PREAU_ERROR_CODE_PATH },
    { NULL, "1111111111111111111", PREAU_ERROR_CODE_PATH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sealed = cases[i].sealed != NULL ? seal (ID, cases[i].sealed) : g_strdup (cases[i].text);

      assert_refused (built_in->guide, sealed, cases[i].code);
    }
}

/* The message about a code of another tree says whether that tree is older or newer; tree 1 follows tree 9. */
static void
test_other_tree (void)
{
  static const char earlier[] = "The code is from an earlier edition of this guide: ask for the answers beside it.";
  static const char later[] = "The code is from a later edition of this guide: update it, or ask for the answers.";
  static const struct
  {
    const char *digits;
    guint tree;
    const char *message;
  } cases[] = {
    { "1213", 2, earlier }, { "9213", 1, earlier }, { "6", 1, earlier }, { "5", 9, earlier },
    { "2213", 1, later },   { "1213", 9, later },   { "5", 1, later },   { "3", 2, later },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = seal (ID, cases[i].digits);
      guint8 answers[PREAU_PATH_CODE_MAX_ANSWERS];
      guint n;
      g_autoptr (GError) error = NULL;

      g_assert_false (preau_path_code_parse (code, ID, cases[i].tree, answers, &n, &error));
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_CODE_TREE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* Two guides whose ids differ in their sum never take each other's codes. */
static void
test_other_guide (BuiltIn *built_in,
                  gconstpointer data)
{
  static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "autre-guide" };

  for (guint i = 0; i < built_in->codes->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      {
        guint8 answers[PREAU_PATH_CODE_MAX_ANSWERS];
        guint n;
        gboolean same_sum = compute_check (ids[j], "") == compute_check (ID, "");
        g_autoptr (GError) error = NULL;
        gboolean read = preau_path_code_parse (built_in->codes->pdata[i], ids[j], 1, answers, &n, &error);

        g_assert_cmpint (read, ==, same_sum);
        if (!read)
          g_assert_error (error, PREAU_ERROR, PREAU_ERROR_CODE_CHECK);
      }
}

static void
count_cb (GObject *object,
          GParamSpec *pspec,
          gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_refused_stays (BuiltIn *built_in,
                    gconstpointer data)
{
  g_autofree char *other_tree = seal (ID, "3213");
  g_autofree char *off_tree = seal (ID, "1219");
  const char *const codes[] = { "", "abc", "1-213-4", other_tree, off_tree };

  for (guint i = 0; i < built_in->paths->len; i++)
    {
      const GuidePath *path = built_in->paths->pdata[i];
      PreauWalk *walk = preau_walk_new (built_in->guide);
      guint n_notified = 0;

      guide_path_walk (path, walk);
      g_signal_connect (walk, "notify", G_CALLBACK (count_cb), &n_notified);
      for (guint j = 0; j < G_N_ELEMENTS (codes); j++)
        {
          g_assert_false (preau_walk_open_code (walk, codes[j], NULL));
          guide_path_assert (built_in->json, path, walk);
        }
      g_assert_cmpuint (n_notified, ==, 0);

      /* What is kept for going on stays as well. */
      if (preau_walk_back (walk))
        {
          g_assert_false (preau_walk_open_code (walk, off_tree, NULL));
          g_assert_cmpstr (preau_walk_get_kept_answer (walk)->id, ==, path->steps[path->n_steps - 1].answer_id);
        }
      g_assert_finalize_object (walk);
    }
}

static void
test_longest (void)
{
  g_autofree char *ladder = guide_builder_ladder (PREAU_PATH_CODE_MAX_ANSWERS, 9);
  g_autofree char *description = g_strconcat ("guide long-one 9\n", ladder, "end o\n", NULL);
  g_autofree char *json = guide_builder_to_json (description);
  PreauGuide *guide = guide_builder_load (json, NULL);
  PreauWalk *walk = preau_walk_new (guide);
  PreauWalk *other = preau_walk_new (guide);
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  g_autofree char *expected = seal ("long-one", "9123456789987654321");
  g_autofree char *digits = NULL;
  g_autofree char *reached = NULL;

  for (guint i = 0; i < PREAU_PATH_CODE_MAX_ANSWERS; i++)
    g_assert_true (preau_walk_answer_number (walk, i < 9 ? i + 1 : 18 - i, NULL));
  g_assert_nonnull (preau_walk_get_outcome (walk));

  code = preau_walk_dup_code (walk);
  digits = keep_digits (code);
  g_assert_cmpuint (strlen (digits), ==, MOST_DIGITS);
  g_assert_cmpstr (digits, ==, expected);
  preau_walk_open_code (other, code, &error);
  g_assert_no_error (error);
  reached = preau_walk_dup_code (other);
  g_assert_cmpstr (reached, ==, code);
  g_assert_true (preau_walk_get_outcome (other) == preau_walk_get_outcome (walk));

  g_assert_finalize_object (other);
  g_assert_finalize_object (walk);
  g_assert_finalize_object (guide);
}

/* Some alphabets make digits likely, so that chance gets past the first checks. */
static char *
draw_text (GRand *rand)
{
  guint kind = (guint) g_rand_int_range (rand, 0, 5);
  guint length = (guint) g_rand_int_range (rand, 0, g_rand_int_range (rand, 0, 20) == 0 ? 1001 : 24);
  GString *text = g_string_new (NULL);

  while (text->len < length)
    if (kind == 0)
      g_string_append_c (text, (char) g_rand_int_range (rand, 1, 256));
    else if (kind == 1)
      g_string_append_unichar (text, (gunichar) g_rand_int_range (rand, 1, 0xd800));
    else if (kind == 2 && g_rand_boolean (rand))
      g_string_append (text, separators[g_rand_int_range (rand, 0, G_N_ELEMENTS (separators))]);
    else if (kind == 3 && g_rand_int_range (rand, 0, 60) == 0)
      g_string_append_c (text, (char) g_rand_int_range (rand, 128, 256));
    else
      g_string_append_c (text, (char) g_rand_int_range (rand, '0', '9' + 1));

  return g_string_free (text, FALSE);
}

static void
test_random_text (BuiltIn *built_in,
                  gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  PreauWalk *walk = preau_walk_new (built_in->guide);
  guint seen[PREAU_ERROR_CODE_PATH + 1] = { 0 };

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = draw_text (rand);
      g_autoptr (GError) error = NULL;
      gboolean opened = preau_walk_open_code (walk, text, &error);

      if (opened)
        {
          g_autofree char *digits = keep_digits (text);
          g_autofree char *code = preau_walk_dup_code (walk);
          g_autofree char *code_digits = keep_digits (code);

          g_assert_no_error (error);
          g_assert_cmpstr (digits, ==, code_digits);
          seen[0]++;
          continue;
        }

      g_assert_nonnull (error);
      g_assert_true (error->domain == PREAU_ERROR);
      g_assert_cmpint (error->code, >=, PREAU_ERROR_CODE_CHARACTER);
      g_assert_cmpint (error->code, <=, PREAU_ERROR_CODE_PATH);
      if (!g_utf8_validate (text, -1, NULL) && strlen (text) <= MOST_DIGITS)
        g_assert_cmpint (error->code, ==, PREAU_ERROR_CODE_CHARACTER);
      seen[error->code]++;
    }

  for (guint code = PREAU_ERROR_CODE_CHARACTER; code <= PREAU_ERROR_CODE_PATH; code++)
    g_assert_cmpuint (seen[code], >, 0);
  g_test_message ("%u of %d opened", seen[0], N_RANDOM);
  g_assert_finalize_object (walk);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path-code/table", test_table);
  g_test_add_func ("/path-code/format", test_format);
  g_test_add ("/path-code/codes-of-paths", BuiltIn, NULL, set_up, test_codes_of_paths, tear_down);
  g_test_add ("/path-code/separators", BuiltIn, NULL, set_up, test_separators, tear_down);
  g_test_add ("/path-code/wrong-digit", BuiltIn, NULL, set_up, test_wrong_digit, tear_down);
  g_test_add ("/path-code/swapped-neighbours", BuiltIn, NULL, set_up, test_swapped_neighbours, tear_down);
  g_test_add ("/path-code/errors", BuiltIn, NULL, set_up, test_errors, tear_down);
  g_test_add_func ("/path-code/other-tree", test_other_tree);
  g_test_add ("/path-code/other-guide", BuiltIn, NULL, set_up, test_other_guide, tear_down);
  g_test_add ("/path-code/refused-stays", BuiltIn, NULL, set_up, test_refused_stays, tear_down);
  g_test_add_func ("/path-code/longest", test_longest);
  g_test_add ("/path-code/random-text", BuiltIn, NULL, set_up, test_random_text, tear_down);

  return g_test_run ();
}
