/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document-html.h"

#include <string.h>

#include "block-parts.h"

/* How HTML is written. Whether others read it as it is meant, is for test-read-back.c. */

/* Returns: (transfer full): the HTML inside the main element. */
static char *
write_body (const Part *parts)
{
  g_autoptr (PreauDocument) document = block_parts_fill (parts, "en");
  g_autofree char *html = preau_document_to_html (document);
  const char *body = strstr (html, "<main>\n") + strlen ("<main>\n");

  return g_strndup (body, (gsize) (strstr (body, "</main>\n") - body));
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
      "<h1>T</h1>\n<h2>H</h2>\n<h3>S</h3>\n" },
    { { { PREAU_BLOCK_PARAGRAPH, 0, "a" }, { PREAU_BLOCK_PARAGRAPH, 0, "b" } }, "<p>a</p>\n<p>b</p>\n" },
    { { { PREAU_BLOCK_PARAGRAPH, 0, "a" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_NOTE, 0, "m" } },
      "<p>a<br/>\n<small>n</small><br/>\n<small>m</small></p>\n" },
    { { { PREAU_BLOCK_TITLE, 0, "T" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_NOTE, 0, "m" } },
      "<h1>T</h1>\n<p><small>n</small><br/>\n<small>m</small></p>\n" },
    { { { PREAU_BLOCK_ITEM, 0, "a" }, { PREAU_BLOCK_NOTE, 0, "n" }, { PREAU_BLOCK_ITEM, 0, "b" } },
      "<ul>\n<li>a<br/>\n<small>n</small></li>\n<li>b</li>\n</ul>\n" },
    { { { PREAU_BLOCK_PARAGRAPH, 0, "p" }, { PREAU_BLOCK_ITEM, 0, "a" }, { PREAU_BLOCK_PARAGRAPH, 0, "q" } },
      "<p>p</p>\n<ul>\n<li>a</li>\n</ul>\n<p>q</p>\n" },
    { { { PREAU_BLOCK_ITEM, 0, "a" }, { PREAU_BLOCK_TITLE, 0, "T" } }, "<ul>\n<li>a</li>\n</ul>\n<h1>T</h1>\n" },
    { { { PREAU_BLOCK_NUMBERED, 1, "a" }, { PREAU_BLOCK_NUMBERED, 9, "b" } },
      "<ol>\n<li value=\"1\">a</li>\n<li value=\"9\">b</li>\n</ol>\n" },
    { { { PREAU_BLOCK_ITEM, 0, "a" }, { PREAU_BLOCK_CHECK, 0, "b" }, { PREAU_BLOCK_DONE, 0, "c" } },
      "<ul>\n<li>a</li>\n</ul>\n<ul class=\"checklist\">\n<li>☐ b</li>\n<li>☑ c</li>\n</ul>\n" },
    { { { PREAU_BLOCK_SOURCE, 1, "a" }, { PREAU_BLOCK_LINK, 0, "https://a.example/" }, { PREAU_BLOCK_SOURCE, 2, "b" } },
      "<ul class=\"sources\">\n<li>[1] <cite>a</cite><br/>\n"
      "<small><a href=\"https://a.example/\">https://a.example/</a></small></li>\n<li>[2] "
      "<cite>b</cite></li>\n</ul>\n" },
    { { { PREAU_BLOCK_LINK, 0, "https://a.example/?a=1&b='\"<i> (A <b>)" } },
      "<p><small><a href=\"https://a.example/?a=1&amp;b=&#39;&quot;&lt;i&gt;\">"
      "https://a.example/?a=1&amp;b=&#39;&quot;&lt;i&gt;</a> (A &lt;b&gt;)</small></p>\n" },
    { { { PREAU_BLOCK_LINK, 0, "javascript:alert(1)" } }, "<p><small>javascript:alert(1)</small></p>\n" },
    { { { PREAU_BLOCK_LINK, 0, "http://a.example" } }, "<p><small>http://a.example</small></p>\n" },
    { { { PREAU_BLOCK_LINK, 0, "preau:a/1-9" } }, "<p><small>preau:a/1-9</small></p>\n" },
    { { { PREAU_BLOCK_NOTE, 0, "https://a.example/" } }, "<p><small>https://a.example/</small></p>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = write_body (cases[i].parts);

      g_assert_cmpstr (html, ==, cases[i].expected);
    }
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "& < > \" '", "&amp; &lt; &gt; &quot; &#39;" },
    { "&amp; &apos; &#39;", "&amp;amp; &amp;apos; &amp;#39;" },
    { "l’œuvre «\302\240à\302\240» …\342\200\257!", "l’œuvre «\302\240à\302\240» …\342\200\257!" },
    { "a\001b\302\200c\342\200\256d\342\201\246e", "a\357\277\275b\357\277\275c\357\277\275d\357\277\275e" },
    { "a\n\tb", "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = write_body ((const Part[]) { { PREAU_BLOCK_PARAGRAPH, 0, cases[i].text }, { 0 } });
      g_autofree char *expected = g_strdup_printf ("<p>%s</p>\n", cases[i].expected);

      g_assert_cmpstr (html, ==, expected);
    }
}

/* It says its title and its language, and holds its parts. */
static void
test_document (void)
{
  static const struct
  {
    Part parts[MOST_PARTS];
    const char *language;
    const char *expected[3];
  } cases[] = {
    { { { PREAU_BLOCK_TITLE, 0, "T" }, { PREAU_BLOCK_NOTE, 0, "n" } },
      "fr",
      { "<html lang=\"fr\">", "<title>T</title>", "<main>\n<h1>T</h1>\n<p><small>n</small></p>\n</main>" } },
    { { { PREAU_BLOCK_TITLE, 0, "</title><b>'" } },
      "en",
      { "<html lang=\"en\">", "<title>&lt;/title&gt;&lt;b&gt;&#39;</title>",
        "<h1>&lt;/title&gt;&lt;b&gt;&#39;</h1>" } },
    { { { PREAU_BLOCK_PARAGRAPH, 0, "p" } },
      "\"><b>",
      { "<html lang=\"&quot;&gt;&lt;b&gt;\">", "<title>Préau</title>", "<main>\n<p>p</p>\n</main>" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PreauDocument) document = block_parts_fill (cases[i].parts, cases[i].language);
      g_autofree char *html = preau_document_to_html (document);

      g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n"));
      g_assert_true (g_str_has_suffix (html, "</html>\n"));
      g_assert_nonnull (strstr (html, "<meta charset=\"utf-8\"/>"));
      g_assert_nonnull (strstr (html, "default-src 'none'"));
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].expected); j++)
        g_assert_nonnull (strstr (html, cases[i].expected[j]));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-html/kinds", test_kinds);
  g_test_add_func ("/document-html/escapes", test_escapes);
  g_test_add_func ("/document-html/document", test_document);

  return g_test_run ();
}
