/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document-markdown.h"

#include <string.h>

/* Characters that CommonMark and the dialects of ticket systems read as markup: anywhere, and at the beginning of a
 * line. */
#define SPECIAL "\\`*_[]<>&#|~"
#define SPECIAL_FIRST "-+=:"

static gboolean
is_special (const char *text,
            gsize at,
            gsize n_digits)
{
  if (strchr (SPECIAL, text[at]) != NULL)
    return TRUE;
  if (at == 0 && strchr (SPECIAL_FIRST, text[at]) != NULL)
    return TRUE;

  /* "1. " begins a list, and dialects turn bare addresses into links. */
  return (at > 0 && at == n_digits && strchr (".)", text[at]) != NULL) || (text[at] == ':' && text[at + 1] == '/');
}

static void
append_escaped (GString *out,
                const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (is_special (text, i, n_digits))
        g_string_append_c (out, '\\');
      g_string_append_c (out, text[i]);
    }
}

static void
append_words (GString *out,
              const PreauBlock *block)
{
  gsize length = preau_block_measure_address (block);

  /* An autolink knows no escapes, and some readers decode entities in it. */
  if (strcspn (block->text, "<>;") < length)
    length = 0;

  if (length > 0)
    g_string_append_printf (out, "<%.*s>", (int) length, block->text);
  append_escaped (out, block->text + length);
}

/* Returns: the markup before the text of @block. */
static char *
dup_lead (const PreauBlock *block)
{
  switch (block->kind)
    {
    case PREAU_BLOCK_TITLE:
      return g_strdup ("# ");
    case PREAU_BLOCK_HEADING:
      return g_strdup ("## ");
    case PREAU_BLOCK_SUBHEADING:
      return g_strdup ("### ");
    case PREAU_BLOCK_ITEM:
      return g_strdup ("- ");
    case PREAU_BLOCK_NUMBERED:
      return g_strdup_printf ("%u. ", block->number);
    case PREAU_BLOCK_CHECK:
      return g_strdup ("- ☐ ");
    case PREAU_BLOCK_DONE:
      return g_strdup ("- ☑ ");
    case PREAU_BLOCK_SOURCE:
      return g_strdup_printf ("- \\[%u\\] ", block->number);
    case PREAU_BLOCK_PARAGRAPH:
    case PREAU_BLOCK_NOTE:
    case PREAU_BLOCK_LINK:
    default:
      return g_strdup ("");
    }
}

/* Returns: columns by which the continuation lines of @block are indented; 0 outside lists. */
static guint
get_indent (const PreauBlock *block)
{
  g_autofree char *lead = dup_lead (block);

  if (block->kind <= PREAU_BLOCK_PARAGRAPH)
    return 0;

  return (guint) (strcspn (lead, " ") + (*lead != '\0'));
}

/**
 * preau_document_to_markdown:
 *
 * A note continues the item or paragraph before it, on a line of its own; no text of a block is taken as markup.
 *
 * Returns: (transfer full): the document in CommonMark, each line ended by a line feed
 */
char *
preau_document_to_markdown (const PreauDocument *self)
{
  GString *out = g_string_new (NULL);
  gboolean open = FALSE; /* whether a note may continue the block before */
  guint indent = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const PreauBlock *block = g_ptr_array_index (self->blocks, i);
      g_autofree char *lead = dup_lead (block);

      if (open && preau_block_is_note (block))
        {
          g_string_insert_c (out, (gssize) out->len - 1, '\\');
          g_string_append_printf (out, "%*s", (int) indent, "");
        }
      else
        {
          guint before = indent;

          indent = get_indent (block);
          if (i > 0 && (indent == 0 || before == 0))
            g_string_append_c (out, '\n');
        }

      g_string_append (out, lead);
      append_words (out, block);
      g_string_append_c (out, '\n');
      open = block->kind > PREAU_BLOCK_SUBHEADING;
    }

  return g_string_free (out, FALSE);
}
