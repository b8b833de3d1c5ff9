/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the address that opens a new mail with a document (RFC 6068). */

#include "preau-mail.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-document-text.h"

/* RFC 5322 (2.1.1) recommends lines of at most 78 characters; 72 leave room to be quoted. */
#define WIDTH 72

#define SUBJECT_MOST 600
#define ELLIPSIS "%E2%80%A6"
#define LINE_END "%0D%0A"

/* Adds the subject on one line, as a second line might smuggle in another header. */
static void
append_subject (GString *address,
                const char *subject)
{
  g_autofree char *line = preau_block_tidy (subject);
  gsize end = address->len + SUBJECT_MOST;

  for (const char *at = line; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize length = (gsize) (g_utf8_next_char (at) - at);
      g_autofree char *letter = g_uri_escape_bytes ((const guint8 *) at, length, NULL);

      if (address->len + strlen (letter) > end)
        {
          g_string_append (address, ELLIPSIS);
          return;
        }
      g_string_append (address, letter);
    }
}

static void
append_body (GString *address,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_uri_escape_string (lines[i], NULL, FALSE);

      g_string_append_printf (address, "%s%s", i > 0 ? LINE_END : "", escaped);
    }
}

/* Writes the first @n blocks, and says so where blocks are left out. */
static char *
write_text (const PreauDocument *document,
            guint n,
            const char *code)
{
  const PreauTextStyle style = { WIDTH, FALSE };
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  const PreauDocument beginning = { .blocks = kept };
  g_autofree char *written = NULL;
  g_autofree char *sentence = NULL;
  GString *text;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (kept, g_ptr_array_index (document->blocks, i));
  written = preau_document_to_text (&beginning, &style);
  if (n == document->blocks->len)
    return g_steal_pointer (&written);

  /* Translators: %s: a path code. */
  sentence =
    code != NULL
      ? g_strdup_printf (_("This page was shortened to fit into an email: the code %s opens all of it in Préau."), code)
      : g_strdup (_("This page was shortened to fit into an email: all of it is in Préau."));
  text = g_string_new (written);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  preau_text_append_wrapped (text, sentence, "", "", WIDTH);

  return g_string_free (text, FALSE);
}

static char *
write_address (const PreauDocument *document,
               guint n,
               const char *subject,
               const char *code)
{
  g_autofree char *text = write_text (document, n, code);
  GString *address = g_string_new ("mailto:?subject=");

  append_subject (address, subject);
  g_string_append (address, "&body=");
  append_body (address, text);

  return g_string_free (address, FALSE);
}

/* Whether the text may end before block @n: not directly below a heading, nor between an item and its notes. */
static gboolean
may_end (const PreauDocument *document,
         guint n)
{
  const PreauBlock *last = n > 0 ? g_ptr_array_index (document->blocks, n - 1) : NULL;
  const PreauBlock *next = g_ptr_array_index (document->blocks, n);

  return last == NULL || (last->kind > PREAU_BLOCK_SUBHEADING && !preau_block_is_note (next));
}

/* Writes as many blocks as fit. The address grows with the blocks, so the last possible end is found by bisection,
 * among the ends before which the bare text is not already too long. */
static char *
write_shortened (const PreauDocument *document,
                 const char *subject,
                 const char *code,
                 gsize most)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint fits = 0;
  guint beyond;
  gsize length = 0;

  for (guint n = 0; n < document->blocks->len && length <= most; n++)
    {
      if (may_end (document, n))
        g_array_append_val (ends, n);
      length += strlen (((const PreauBlock *) g_ptr_array_index (document->blocks, n))->text);
    }

  beyond = ends->len;
  while (beyond - fits > 1)
    {
      guint middle = fits + (beyond - fits) / 2;
      g_autofree char *address = write_address (document, g_array_index (ends, guint, middle), subject, code);

      if (strlen (address) <= most)
        fits = middle;
      else
        beyond = middle;
    }

  return write_address (document, g_array_index (ends, guint, fits), subject, code);
}

/**
 * preau_mail_fits:
 * @subject: (nullable): subject of the mail
 * @most: longest address, in bytes
 *
 * Returns: whether preau_mail_new_address() can keep the whole document
 */
gboolean
preau_mail_fits (const PreauDocument *document,
                 const char *subject,
                 gsize most)
{
  g_autofree char *address = write_address (document, document->blocks->len, subject, NULL);

  return strlen (address) <= most;
}

/**
 * preau_mail_new_address:
 * @subject: (nullable): subject of the mail; put on one line, and cut at 600 escaped bytes
 * @code: (nullable): path code of the page
 * @most: longest address, in bytes, from %PREAU_MAIL_LEAST
 *
 * Returns: (transfer full): a `mailto:` address that opens a new mail with the document as text; a document that is too
 *   long is cut, and the mail gives @code to open all of it
 */
char *
preau_mail_new_address (const PreauDocument *document,
                        const char *subject,
                        const char *code,
                        gsize most)
{
  g_autofree char *address = NULL;

  g_return_val_if_fail (most >= PREAU_MAIL_LEAST, NULL);

  address = write_address (document, document->blocks->len, subject, code);

  return strlen (address) <= most ? g_steal_pointer (&address) : write_shortened (document, subject, code, most);
}
