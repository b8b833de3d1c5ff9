/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "lines.h"

#include <string.h>

#include "preau-document-text.h"
#include "preau-report-document.h"

#define NO_BREAK "\302\240"
#define NARROW "\342\200\257"
#define ZERO "\342\200\213"
#define ACUTE "\314\201"

static const guint widths[] = { 20, 40, 60, 80, 0 };

static void
test_wrap (void)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *rest;
    guint width;
    const char *expected;
  } cases[] = {
    { "", "", "", 20, "\n" },
    { "one", "", "", 20, "one\n" },
    { "one two", "", "", 0, "one two\n" },
    { "  one \n\n two  ", "", "", 20, "one two\n" },
    { "one\ntwo", "", "", 0, "one two\n" },
    /* 20 columns are not one too many, 21 are. */
    { "1234567890 123456789", "", "", 20, "1234567890 123456789\n" },
    { "1234567890 1234567890", "", "", 20, "1234567890\n1234567890\n" },
    { "12345678 12345678 12", "  • ", "    ", 20, "  • 12345678\n    12345678 12\n" },
    { "1234567 12345678", "  • ", "    ", 20, "  • 1234567 12345678\n" },
    /* A long word stands alone. */
    { "12345678901234567890123", "", "", 20, "12345678901234567890123\n" },
    { "a 12345678901234567890123 b", "", "", 20, "a\n12345678901234567890123\nb\n" },
    { "a 12345678901234567890123 b", "* ", "> ", 20, "* a\n> 12345678901234567890123\n> b\n" },
    /* What French ties together stays so. */
    { "Qui est là" NO_BREAK "? Personne", "", "", 20, "Qui est là" NO_BREAK "?\nPersonne\n" },
    { "1234567890 là" NARROW "? oui.", "", "", 20, "1234567890 là" NARROW "? oui.\n" },
    { "123456789012345 là" NO_BREAK "!", "", "", 20, "123456789012345 là" NO_BREAK "!\n" },
    { "1234567890123456 là" NO_BREAK "!", "", "", 20, "1234567890123456\nlà" NO_BREAK "!\n" },
    { "«" NARROW "un" NO_BREAK "deux" NO_BREAK "trois" NO_BREAK "quatre" NARROW "»", "", "", 20,
      "«" NARROW "un" NO_BREAK "deux" NO_BREAK "trois" NO_BREAK "quatre" NARROW "»\n" },
    /* Columns, not characters and not bytes. */
    { "éèàùçâêîôû éèàùçâêîô", "", "", 20, "éèàùçâêîôû éèàùçâêîô\n" },
    { "漢字漢字 漢字漢字 漢", "", "", 20, "漢字漢字 漢字漢字 漢\n" },
    { "漢字漢字 漢字漢字 漢字", "", "", 20, "漢字漢字 漢字漢字\n漢字\n" },
    { "1234567890 e" ACUTE "e" ACUTE "e" ACUTE "456789", "", "", 20,
      "1234567890 e" ACUTE "e" ACUTE "e" ACUTE "456789\n" },
    { "1234567890 " ZERO "123456789" ZERO, "", "", 20, "1234567890 " ZERO "123456789" ZERO "\n" },
    { "aaaaaaaaaa bbbbbbbbbb", "漢漢", "字字", 20, "漢漢aaaaaaaaaa\n字字bbbbbbbbbb\n" },
    { "a-b/c.d-e/f.g-h/i.j-k/l.m", "", "", 20, "a-b/c.d-e/f.g-h/i.j-k/l.m\n" },
    { "tab\tstays", "", "", 20, "tab\tstays\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new ("before\n");
      g_autofree char *expected = g_strconcat ("before\n", cases[i].expected, NULL);

      preau_text_append_wrapped (out, cases[i].text, cases[i].first, cases[i].rest, cases[i].width);
      g_assert_cmpstr (out->str, ==, expected);
    }
}

/* Words of which chance makes a text; some are tied, some wide, some without width, some too long. */
static char *
draw_text (GRand *rand)
{
  static const char *const words[] = {
    "a", "deux", "trois" NO_BREAK "!", "«" NARROW "quatre" NARROW "»", "漢字", "e" ACUTE "te" ACUTE, ZERO "x", "…", "😀😀",
    "anticonstitutionnellement", "12345678901234567890", "1234567890123456789",
    "https://www.example.org/a/long/address/that/goes/on/and/on",
  };
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 1, 40);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

/* No line is too long, no line could have taken the next word, and the words are the same. */
static void
assert_filled (const char *out,
               const char *text,
               guint width)
{
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n = g_strv_length (lines);

  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i + 1 < n; i++)
    {
      const char *words = lines[i] + strlen ("# ");

      g_assert_true (g_str_has_prefix (lines[i], i == 0 ? "# " : "> "));
      g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", words);
      if (i > 0)
        {
          g_auto (GStrv) first = g_strsplit (words, " ", 2);

          g_assert_cmpuint (width, >, 0);
          g_assert_cmpuint (lines_measure (lines[i - 1]) + 1 + lines_measure (first[0]), >, width);
        }
      if (width > 0 && strchr (words, ' ') != NULL)
        g_assert_cmpuint (lines_measure (lines[i]), <=, width);
    }
  g_assert_cmpstr (joined->str, ==, text);
}

static void
test_wrap_random (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = draw_text (rand);
      guint width = widths[i % G_N_ELEMENTS (widths)];
      g_autoptr (GString) out = g_string_new (NULL);

      preau_text_append_wrapped (out, text, "# ", "> ", width);
      assert_filled (out->str, text, width);
    }
}

/* Each kind of block behind another, at 20 columns. */
static void
test_kinds (void)
{
  static const struct
  {
    PreauBlockKind kind;
    const char *plain;
    const char *color;
  } cases[] = {
    { PREAU_BLOCK_TITLE,
      "\nOne two three four\nfive\n====================\n",
      "\n\033[1;34mOne two three four\nfive\033[0m\n" },
    { PREAU_BLOCK_HEADING,
      "\nOne two three four\nfive\n--------------------\n",
      "\n\033[1mOne two three four\nfive\033[0m\n" },
    { PREAU_BLOCK_SUBHEADING, "\n  One two three four\n  five\n", "\n\033[1m  One two three four\n  five\033[0m\n" },
    { PREAU_BLOCK_PARAGRAPH, "One two three four\nfive\n", "One two three four\nfive\n" },
    { PREAU_BLOCK_ITEM, "  • One two three\n    four five\n", "  • One two three\n    four five\n" },
    { PREAU_BLOCK_CHECK, "  ☐ One two three\n    four five\n", "  ☐ One two three\n    four five\n" },
    { PREAU_BLOCK_DONE, "  ☑ One two three\n    four five\n", "  ☑ One two three\n    four five\n" },
    { PREAU_BLOCK_LINK, "    One two three\n    four five\n", "\033[2m    One two three\n    four five\033[0m\n" },
    { PREAU_BLOCK_NOTE, "    One two three\n    four five\n", "\033[2m    One two three\n    four five\033[0m\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PreauDocument) document = preau_document_new ("en");
      g_autofree char *plain = NULL;
      g_autofree char *color = NULL;
      g_autofree char *expected_plain = g_strconcat ("x\n", cases[i].plain, NULL);
      g_autofree char *expected_color = g_strconcat ("x\n", cases[i].color, NULL);

      preau_document_add (document, PREAU_BLOCK_PARAGRAPH, "x");
      preau_document_add (document, cases[i].kind, NULL);
      preau_document_add (document, cases[i].kind, "One two three four five");
      g_assert_cmpuint (document->blocks->len, ==, 2);
      plain = preau_document_to_text (document, &(PreauTextStyle) { 20, FALSE });
      color = preau_document_to_text (document, &(PreauTextStyle) { 20, TRUE });
      g_assert_cmpstr (plain, ==, expected_plain);
      g_assert_cmpstr (color, ==, expected_color);
    }
}

static void
test_question (void)
{
  PreauReportAnswer yes = { 1, "yes", (char *) "Yes", (char *) "Of course" };
  PreauReportAnswer no = { 9, "no", (char *) "No", NULL };
  gpointer both[] = { &yes, &no };
  GPtrArray answers = { both, 2 };
  PreauReportStep step = { "q", (char *) "Is it so?", (char *) "It matters.", &answers };
  PreauReport report = { .question = &step };
  g_autoptr (PreauDocument) document = preau_report_question_to_document (&report);
  g_autofree char *plain = NULL;
  g_autofree char *color = NULL;

  plain = preau_document_to_text (document, &(PreauTextStyle) { 0, FALSE });
  color = preau_document_to_text (document, &(PreauTextStyle) { 0, TRUE });
  g_assert_cmpstr (plain, ==, "Is it so?\n=========\n    It matters.\n 1  Yes\n    Of course\n 9  No\n");
  g_assert_cmpstr (color, ==, "\033[1;34mIs it so?\033[0m\n\033[2m    It matters.\033[0m\n\033[1m 1  Yes\033[0m\n"
                              "\033[2m    Of course\033[0m\n\033[1m 9  No\033[0m\n");
}

/* The rule is as long as the title, in columns, and no longer than the line. */
static void
test_rule (void)
{
  static const struct
  {
    const char *title;
    guint width;
    guint rule;
  } cases[] = {
    { "a", 20, 1 }, { "été", 20, 3 }, { "漢字", 20, 4 }, { "e" ACUTE, 20, 1 },
    { "12345678901234567890", 20, 20 }, { "12345678901234567890 1", 20, 20 }, { "12345678901234567890 1", 0, 22 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PreauDocument) document = preau_document_new ("en");
      g_autofree char *text = NULL;
      g_autofree char *rule = g_strnfill (cases[i].rule, '=');
      g_autofree char *end = g_strdup_printf ("\n%s\n", rule);

      preau_document_add (document, PREAU_BLOCK_TITLE, cases[i].title);
      text = preau_document_to_text (document, &(PreauTextStyle) { cases[i].width, FALSE });
      g_assert_true (g_str_has_suffix (text, end));
    }
}

static void
test_none (void)
{
  g_autoptr (PreauDocument) document = preau_document_new ("en");
  g_autofree char *text = preau_document_to_text (document, &(PreauTextStyle) { 60, TRUE });

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-text/wrap", test_wrap);
  g_test_add_func ("/document-text/wrap-random", test_wrap_random);
  g_test_add_func ("/document-text/kinds", test_kinds);
  g_test_add_func ("/document-text/question", test_question);
  g_test_add_func ("/document-text/rule", test_rule);
  g_test_add_func ("/document-text/none", test_none);

  return g_test_run ();
}
