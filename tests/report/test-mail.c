/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guide-said.h"
#include "path-reports.h"

#include <string.h>

#include "guide-builder.h"
#include "preau-document-text.h"
#include "preau-mail.h"
#include "preau-report-document.h"

/* An address is read back as a mail program does: it holds the page, or its beginning and a sentence that says so. */

#define WIDTH 72
#define N_LONG 20000

typedef struct
{
  char *subject;
  char *body; /* lines end in a line feed */
} Mail;

static void
clear_mail (Mail *self)
{
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->body, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mail, clear_mail)

/* Fails where @address holds anything but a subject and a body, or a line feed without its carriage return. */
static Mail
read_mail (const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED_QUERY, &error);
  g_autoptr (GHashTable) fields = NULL;
  g_autoptr (GString) body = NULL;
  guint n_lines;
  const char *subject;

  g_assert_no_error (error);
  g_assert_cmpstr (g_uri_get_scheme (uri), ==, "mailto");
  g_assert_cmpstr (g_uri_get_path (uri), ==, "");
  g_assert_null (g_uri_get_fragment (uri));
  for (const char *at = address; *at != '\0'; at++)
    g_assert_true (g_ascii_isalnum (*at) || strchr ("%-._~:?&=", *at) != NULL);

  fields = g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (fields), ==, 2);

  subject = g_hash_table_lookup (fields, "subject");
  body = g_string_new (g_hash_table_lookup (fields, "body"));
  n_lines = g_string_replace (body, "\r\n", "\n", 0);
  g_assert_null (strchr (body->str, '\r'));
  g_assert_cmpuint (g_string_replace (body, "\n", "\n", 0), ==, n_lines);
  g_assert_true (g_utf8_validate (body->str, -1, NULL));
  g_assert_true (g_utf8_validate (subject, -1, NULL));

  return (Mail) { g_strdup (subject), g_strdup (body->str) };
}

/* The first @n blocks as text. */
static char *
write_first (PreauDocument *document,
             guint n)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  const PreauDocument beginning = { .blocks = first };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (first, document->blocks->pdata[i]);

  return preau_document_to_text (&beginning, &(PreauTextStyle) { WIDTH, FALSE });
}

static char *
write_sentence (const char *language,
                const char *code)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const gboolean french = g_str_equal (language, "fr");
  g_autofree char *sentence =
    g_strconcat (french ? "Cette page a été abrégée pour tenir dans un courriel\302\240: le code "
                        : "This page was shortened to fit into an email: the code ",
                 code, french ? " l’ouvre en entier dans Préau." : " opens all of it in Préau.", NULL);

  preau_text_append_wrapped (text, sentence, "", "", WIDTH);

  return g_strdup (text->str);
}

static gboolean
is_heading (const PreauBlock *block)
{
  return block->kind == PREAU_BLOCK_TITLE || block->kind == PREAU_BLOCK_HEADING ||
         block->kind == PREAU_BLOCK_SUBHEADING;
}

static gboolean
goes_on (const PreauBlock *block)
{
  return block->kind == PREAU_BLOCK_NOTE || block->kind == PREAU_BLOCK_LINK;
}

/* The beginnings of a page as text, by the number of their blocks. */
static GPtrArray *
list_firsts (PreauDocument *document)
{
  GPtrArray *firsts = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < document->blocks->len; n++)
    g_ptr_array_add (firsts, write_first (document, n));

  return firsts;
}

/* How many blocks are in @body, which ends in @sentence, with a blank line before it. */
static guint
count_kept (GPtrArray *firsts,
            const char *body,
            const char *sentence)
{
  g_autofree char *kept = NULL;

  if (g_str_equal (body, sentence))
    return 0;

  g_assert_true (g_str_has_suffix (body, sentence));
  kept = g_strndup (body, strlen (body) - strlen (sentence));
  g_assert_true (g_str_has_suffix (kept, "\n\n"));
  kept[strlen (kept) - 1] = '\0';
  for (guint n = 0; n < firsts->len; n++)
    if (g_str_equal (kept, firsts->pdata[n]))
      return n;

  g_error ("Not the beginning of the page: %s", kept);
}

static void
assert_end (PreauDocument *document,
            guint n)
{
  g_assert_cmpuint (n, <, document->blocks->len);
  if (n == 0)
    return;

  g_assert_false (is_heading (document->blocks->pdata[n - 1]));
  g_assert_false (goes_on (document->blocks->pdata[n]));
}

typedef struct
{
  const char *language;
  guint step;
  guint n_cut;
} Limits;

/* From the tightest limit to one that the whole page fits, the page only grows, and by whole items. */
static void
assert_limits (const PreauReport *report,
               gpointer data)
{
  Limits *self = data;
  g_autoptr (PreauDocument) document = preau_report_to_document (report, PREAU_DOCUMENT_DEFAULT, NULL, NULL);
  const char *title = ((const PreauBlock *) document->blocks->pdata[0])->text;
  g_autofree char *text = preau_document_to_text (document, &(PreauTextStyle) { WIDTH, FALSE });
  g_autofree char *whole = preau_mail_new_address (document, title, report->code, G_MAXSIZE);
  g_autofree char *sentence = write_sentence (self->language, report->code);
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) firsts = list_firsts (document);
  g_auto (Mail) whole_mail = read_mail (whole);
  guint n_before = 0;

  g_assert_cmpstr (whole_mail.subject, ==, title);
  g_assert_cmpstr (whole_mail.body, ==, text);
  for (gsize most = PREAU_MAIL_LEAST; most < strlen (whole) + self->step; most += self->step)
    {
      g_autofree char *address = preau_mail_new_address (document, title, report->code, most);
      g_auto (Mail) mail = { NULL, NULL };
      guint n;

      g_assert_cmpuint (strlen (address), <=, most);
      g_assert_cmpint (preau_mail_fits (document, title, most), ==, most >= strlen (whole));
      if (most >= strlen (whole))
        g_assert_cmpstr (address, ==, whole);
      if (most >= strlen (whole) || g_strcmp0 (address, before) == 0)
        continue;

      g_free (before);
      before = g_strdup (address);
      mail = read_mail (address);
      g_assert_cmpstr (mail.subject, ==, title);
      n = count_kept (firsts, mail.body, sentence);
      assert_end (document, n);
      g_assert_cmpuint (n, >=, n_before);
      n_before = n;
      self->n_cut++;
    }
}

static void
test_golden_pages (gconstpointer language)
{
  Limits limits = { language, 1, 0 };

  path_reports_foreach ("valid/every-field.json", language, assert_limits, &limits);
  g_assert_cmpuint (limits.n_cut, >=, 5);
}

static void
test_built_in (gconstpointer language)
{
  Limits limits = { language, 997, 0 };

  path_reports_foreach (NULL, language, assert_limits, &limits);
  g_assert_cmpuint (limits.n_cut, >, 100);
}

/* As many items as fit, and not one less. */
static void
test_cut (gconstpointer language)
{
  static const PreauBlockKind kinds[] = {
    PREAU_BLOCK_TITLE, PREAU_BLOCK_HEADING, PREAU_BLOCK_SUBHEADING, PREAU_BLOCK_ITEM,  PREAU_BLOCK_NOTE,
    PREAU_BLOCK_LINK,  PREAU_BLOCK_CHECK,   PREAU_BLOCK_NOTE,       PREAU_BLOCK_TITLE,
  };
  static const guint ends[] = { 0, 6, 8 };
  g_autoptr (PreauDocument) document = preau_document_new ("en");
  gsize sizes[G_N_ELEMENTS (ends)];
  g_autofree char *long_text = g_strnfill (500, 'x');
  g_autofree char *sentence = write_sentence (language, "1-9");
  g_autoptr (GPtrArray) firsts = NULL;

  said_speak (language);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    preau_document_add (document, kinds[i], long_text);
  firsts = list_firsts (document);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *body = g_strconcat ((char *) firsts->pdata[ends[i]], i > 0 ? "\n" : "", sentence, NULL);
      g_autoptr (GString) lines = g_string_new (body);
      g_autofree char *escaped = NULL;

      g_string_replace (lines, "\n", "\r\n", 0);
      escaped = g_uri_escape_string (lines->str, NULL, FALSE);
      sizes[i] = strlen ("mailto:?subject=&body=") + strlen (escaped);
    }

  g_assert_cmpuint (sizes[0], <=, PREAU_MAIL_LEAST);
  for (guint i = 1; i < G_N_ELEMENTS (ends); i++)
    for (guint enough = 0; enough < 2; enough++)
      {
        g_autofree char *address = preau_mail_new_address (document, NULL, "1-9", sizes[i] - 1 + enough);
        g_auto (Mail) mail = read_mail (address);

        g_assert_cmpstr (mail.subject, ==, "");
        g_assert_cmpuint (count_kept (firsts, mail.body, sentence), ==, ends[i - 1 + enough]);
        if (enough)
          g_assert_cmpuint (strlen (address), ==, sizes[i]);
      }
}

static void
test_subject (void)
{
  static const struct
  {
    const char *subject;
    const char *expected;
  } cases[] = {
    { "Live class", "Live class" },
    { "R&D = 100 % ? #1 + 1", "R&D = 100 % ? #1 + 1" },
    { "%0D%0ABcc:a@b.example", "%0D%0ABcc:a@b.example" },
    { "One\r\nBcc: a@b.example\n\nTwo", "One Bcc: a@b.example Two" },
    { "&body=x&cc=a@b.example", "&body=x&cc=a@b.example" },
    { "😀 Où\302\240? «\302\240Là\302\240»", "😀 Où\302\240? «\302\240Là\302\240»" },
    { "\033[31mred\342\200\256", "[31mred" },
    { "a\377b", "a\357\277\275b" },
    { " \n", "" },
    { NULL, "" },
  };
  g_autoptr (PreauDocument) document = preau_document_new ("en");

  said_speak ("en");
  preau_document_add (document, PREAU_BLOCK_PARAGRAPH, "Body & soul\n100 % 😀");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = preau_mail_new_address (document, cases[i].subject, "1-9", PREAU_MAIL_MOST);
      g_auto (Mail) mail = read_mail (address);

      g_assert_cmpstr (mail.subject, ==, cases[i].expected);
      g_assert_cmpstr (mail.body, ==, "Body & soul 100 % 😀\n");
    }
}

/* A long subject leaves room for the sentence, whatever its letters; the code is as long as codes are. */
static void
test_long_subject (gconstpointer language)
{
  static const char *const letters[] = { "a", "é", "😀", " a", "&" };
  const char *code = "1-111222333444555666-7";
  g_autofree char *sentence = write_sentence (language, code);
  g_autoptr (PreauDocument) document = preau_document_new ("en");

  said_speak (language);
  for (guint i = 0; i < 100; i++)
    preau_document_add (document, PREAU_BLOCK_ITEM, "An item that is to be cut.");
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GString) subject = g_string_new ("x");
      g_autofree char *address = NULL;
      g_auto (Mail) mail = { NULL, NULL };

      while (subject->len < 4096)
        g_string_append (subject, letters[i]);
      address = preau_mail_new_address (document, subject->str, code, PREAU_MAIL_LEAST);
      mail = read_mail (address);
      g_assert_cmpuint (strlen (address), <=, PREAU_MAIL_LEAST);
      g_assert_true (g_str_has_suffix (mail.body, sentence));
      g_assert_true (g_str_has_suffix (mail.subject, "…"));
      mail.subject[strlen (mail.subject) - strlen ("…")] = '\0';
      g_assert_true (g_str_has_prefix (subject->str, mail.subject));
      g_assert_cmpuint (strlen (mail.subject), >=, 600 / 3 - 4);
    }
}

/* A page of hundreds of screens is not tried item by item. */
static void
test_long_page (void)
{
  g_autoptr (PreauDocument) document = preau_document_new ("en");
  g_autofree char *address = NULL;
  gint64 start;

  said_speak ("en");
  for (guint i = 0; i < N_LONG; i++)
    preau_document_add (document, PREAU_BLOCK_ITEM, "An item that is to be cut, with some words in it.");
  start = g_get_monotonic_time ();
  address = preau_mail_new_address (document, "Long", "1-9", PREAU_MAIL_MOST);
  g_test_message ("%" G_GINT64_FORMAT " us", g_get_monotonic_time () - start);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_TIME_SPAN_MINUTE);
  g_assert_cmpuint (strlen (address), <=, PREAU_MAIL_MOST);
  g_assert_cmpuint (strlen (address), >, PREAU_MAIL_MOST - 200);
}

/* Of what no code opens none is promised. */
static void
test_without_code (void)
{
  g_autoptr (PreauDocument) document = preau_document_new ("en");
  g_autofree char *address = NULL;

  said_speak ("en");
  for (guint i = 0; i < N_LONG; i++)
    preau_document_add (document, PREAU_BLOCK_ITEM, "An item that is to be cut.");
  address = preau_mail_new_address (document, "Zoom", NULL, PREAU_MAIL_MOST);
  g_assert_nonnull (strstr (address, "shortened%20to%20fit%20into%20an%20email%3A%20all%20of%20it%20is%20in%20Pr%C3%A9au."));
  g_assert_null (strstr (address, "null"));
}

static void
test_least (void)
{
  g_autoptr (PreauDocument) document = preau_document_new ("en");

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*most >= PREAU_MAIL_LEAST*");
  g_assert_null (preau_mail_new_address (document, "Short", "1-9", PREAU_MAIL_LEAST - 1));
  g_test_assert_expected_messages ();
}

int
main (int argc,
      char *argv[])
{
  static const SaidTest tests[] = {
    { "golden-pages", test_golden_pages },
    { "built-in", test_built_in },
    { "cut", test_cut },
    { "long-subject", test_long_subject },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail/subject", test_subject);
  g_test_add_func ("/mail/long-page", test_long_page);
  g_test_add_func ("/mail/without-code", test_without_code);
  g_test_add_func ("/mail/least", test_least);
  said_add_tests ("/mail", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
