/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document-markdown.h"

#include "block-parts.h"

/* How Markdown is written. Whether others read it as it is meant, is for test-read-back.c. */

static void
assert_written (const Part *parts,
                const char *expected)
{
  g_autoptr (PreauDocument) document = block_parts_fill (parts, "en");
  g_autofree char *written = preau_document_to_markdown (document);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_kinds (void)
{
  static const struct
  {
    Part parts[MOST_PARTS];
    const char *expected;
  } cases[] = {
    { { { 0 } }, "" },
    { { { PREAU_BLOCK_TITLE, 0, "T" }, { PREAU_BLOCK_HEADING, 0, "H" }, { PREAU_BLOCK_SUBHEADING, 0, "S" } },
      "# T\n\n## H\n\n### S\n" },
    { { { PREAU_BLOCK_PARAGRAPH, 0, "a" }, { PREAU_BLOCK_PARAGRAPH, 0, "b" } }, "a\n\nb\n" },
    { { { PREAU_BLOCK_PARAGRAPH, 0, "a" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_NOTE, 0, "m" } },
      "a\\\nn\\\nm\n" },
    { { { PREAU_BLOCK_TITLE, 0, "T" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_NOTE, 0, "m" } },
      "# T\n\nn\\\nm\n" },
    { { { PREAU_BLOCK_ITEM, 0, "a" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_ITEM, 0, "b" } },
      "- a\\\n  n\n- b\n" },
    { { { PREAU_BLOCK_PARAGRAPH, 0, "p" }, { PREAU_BLOCK_ITEM, 0, "a" }, { PREAU_BLOCK_PARAGRAPH, 0, "q" } },
      "p\n\n- a\n\nq\n" },
    { { { PREAU_BLOCK_NUMBERED, 1, "a" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_NUMBERED, 2, "b" } },
      "1. a\\\n   n\n2. b\n" },
    { { { PREAU_BLOCK_CHECK, 0, "a" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_DONE, 0, "b" } },
      "- ☐ a\\\n  n\n- ☑ b\n" },
    { { { PREAU_BLOCK_SOURCE, 1, "a" }, { PREAU_BLOCK_LINK, 0, "https://a.example/" }, { PREAU_BLOCK_SOURCE, 2, "b" } },
      "- \\[1\\] a\\\n  <https://a.example/>\n- \\[2\\] b\n" },
    { { { PREAU_BLOCK_LINK, 0, "https://a.example/?a_b=*c* (An [A])" } },
      "<https://a.example/?a_b=*c*> (An \\[A\\])\n" },
    { { { PREAU_BLOCK_LINK, 0, "preau:a/1-9" } }, "preau:a/1-9\n" },
    { { { PREAU_BLOCK_LINK, 0, "https://a.example/<b>" } }, "https\\://a.example/\\<b\\>\n" },
    { { { PREAU_BLOCK_LINK, 0, "https://a.example/&lt;" } }, "https\\://a.example/\\&lt;\n" },
    { { { PREAU_BLOCK_NOTE, 0, "https://a.example/" } }, "https\\://a.example/\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_written (cases[i].parts, cases[i].expected);
}

/* No more than it takes, so that the Markdown itself can be read. */
static void
test_escapes (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "Plain, words; (so far)! It's 1.5 – 2 % « à » …", "Plain, words; (so far)! It's 1.5 – 2 % « à » …" },
    { "1-213-3 · Classe › direct", "1-213-3 · Classe › direct" },
    { "a-b+c=d: e", "a-b+c=d: e" },
    { "*a* _b_ `c` ~d~ |e| #f", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\|e\\| \\#f" },
    { "[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)" },
    { "<b> & &amp; >", "\\<b\\> \\& \\&amp; \\>" },
    { "a\\b\\", "a\\\\b\\\\" },
    { "- a - b", "\\- a - b" },
    { "+ a + b", "\\+ a + b" },
    { "=== a", "\\=== a" },
    { ":-- a", "\\:-- a" },
    { "1. a 2. b", "1\\. a 2. b" },
    { "12) a", "12\\) a" },
    { "12 a", "12 a" },
    { ". a", ". a" },
    { "(1) a", "(1) a" },
    { "http://a.example/", "http\\://a.example/" },
    { "  a\n\n    b", "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strconcat (cases[i].expected, "\n", NULL);

      assert_written ((const Part[]) { { PREAU_BLOCK_PARAGRAPH, 0, cases[i].text }, { 0 } }, expected);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-markdown/kinds", test_kinds);
  g_test_add_func ("/document-markdown/escapes", test_escapes);

  return g_test_run ();
}
