/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document.h"

/* What a block lets through, whoever filled it. */

#define HIDDEN "\357\277\275"

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "One two", "One two" },
    { "  one \n\n two\t three\r\n", "one two three" },
    { "one\302\205two\342\200\250three\342\200\251four\vfive\fsix", "one two three four five six" },
    { " \n\t", "" },
    /* French keeps what ties its words, other writing its marks. */
    { "Où\302\240? «\302\240Là\342\200\257!\302\240»", "Où\302\240? «\302\240Là\342\200\257!\302\240»" },
    { "l’œuvre — 1–9 …", "l’œuvre — 1–9 …" },
    { "a\342\200\216b\342\200\217c\342\200\215d\302\255e", "a\342\200\216b\342\200\217c\342\200\215d\302\255e" },
    { "漢字 😀 e\314\201", "漢字 😀 e\314\201" },
    /* What a terminal obeys. */
    { "\033[2Jcls", HIDDEN "[2Jcls" },
    { "a\001b\007c\010d\016e\037f\177g", "a" HIDDEN "b" HIDDEN "c" HIDDEN "d" HIDDEN "e" HIDDEN "f" HIDDEN "g" },
    { "a\302\200b\302\233c\302\237d", "a" HIDDEN "b" HIDDEN "c" HIDDEN "d" },
    /* What turns the direction: LRE, RLE, PDF, LRO, RLO, then the isolates. */
    { "\342\200\252\342\200\253\342\200\254\342\200\255\342\200\256", HIDDEN HIDDEN HIDDEN HIDDEN HIDDEN },
    { "\342\201\246\342\201\247\342\201\250\342\201\251", HIDDEN HIDDEN HIDDEN HIDDEN },
    { "\342\200\251x\342\200\257y", "x\342\200\257y" },
    /* What is no character, or no UTF-8. */
    { "a\357\277\276b\357\277\277c\364\217\277\277d", "a" HIDDEN "b" HIDDEN "c" HIDDEN "d" },
    { "a\377b", "a" HIDDEN "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PreauDocument) document = preau_document_new ("en");
      const PreauBlock *block;

      preau_document_add_numbered (document, PREAU_BLOCK_SOURCE, i, cases[i].text);
      block = document->blocks->pdata[0];
      g_assert_cmpstr (block->text, ==, cases[i].expected);
      g_assert_cmpuint (block->number, ==, i);
      g_assert_cmpint (block->kind, ==, PREAU_BLOCK_SOURCE);
    }
}

/* What somebody typed or pasted. */
static void
test_tidy (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { " \n\t\r\n ", NULL },
    { "\001\033\177\302\200", NULL },
    { "\302\240\342\200\257\343\200\200", NULL },
    { "\342\200\213\342\200\216\342\200\256\357\273\277", NULL },
    { "One", "One" },
    { ".", "." },
    { "  one\ntwo\r\n\r\nthree\tfour  ", "one two three four" },
    { "one\342\200\250two\342\200\251three\302\205four", "one two three four" },
    { "\033]0;title\a\033[31mred", "]0;title [31mred" },
    { "a\001\002\003b\177c", "a b c" },
    { "a\342\200\256b \342\201\246 c", "a b c" },
    { "a\357\277\276b\357\277\277", "a b" },
    { "a\377b", "a" HIDDEN "b" },
    { "\377", HIDDEN },
    { "Où\302\240? «\302\240Là\302\240» 😀", "Où\302\240? «\302\240Là\302\240» 😀" },
    { "<b>&amp;</b> # *a* [x](y)", "<b>&amp;</b> # *a* [x](y)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tidy = preau_block_tidy (cases[i].text);
      g_autoptr (PreauDocument) document = preau_document_new ("en");

      g_assert_cmpstr (tidy, ==, cases[i].expected);
      preau_document_add (document, PREAU_BLOCK_PARAGRAPH, tidy);
      if (tidy != NULL)
        g_assert_cmpstr (((const PreauBlock *) document->blocks->pdata[0])->text, ==, tidy);
    }
}

static void
test_none (void)
{
  g_autoptr (PreauDocument) document = preau_document_new ("en");

  preau_document_add (document, PREAU_BLOCK_NOTE, NULL);
  g_assert_cmpuint (document->blocks->len, ==, 0);
}

static void
test_address (void)
{
  static const struct
  {
    PreauBlockKind kind;
    const char *text;
    gsize length;
  } cases[] = {
    { PREAU_BLOCK_LINK, "https://a.example/", 18 },
    { PREAU_BLOCK_LINK, "https://a.example/ (A)", 18 },
    { PREAU_BLOCK_LINK, "https://a.example/\n(A)", 18 },
    { PREAU_BLOCK_LINK, " https://é.example/?a=1&b", 25 },
    { PREAU_BLOCK_LINK, "http://a.example/", 0 },
    { PREAU_BLOCK_LINK, "HTTPS://a.example/", 0 },
    { PREAU_BLOCK_LINK, "javascript:alert(1)//https://", 0 },
    { PREAU_BLOCK_LINK, "data:text/html,x", 0 },
    { PREAU_BLOCK_LINK, "preau:guide/1-9", 0 },
    { PREAU_BLOCK_LINK, "See https://a.example/", 0 },
    { PREAU_BLOCK_LINK, "", 0 },
    { PREAU_BLOCK_NOTE, "https://a.example/", 0 },
    { PREAU_BLOCK_PARAGRAPH, "https://a.example/", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PreauDocument) document = preau_document_new ("en");

      preau_document_add (document, cases[i].kind, cases[i].text);
      g_assert_cmpuint (preau_block_measure_address (document->blocks->pdata[0]), ==, cases[i].length);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/block/text", test_text);
  g_test_add_func ("/block/tidy", test_tidy);
  g_test_add_func ("/block/none", test_none);
  g_test_add_func ("/block/address", test_address);

  return g_test_run ();
}
