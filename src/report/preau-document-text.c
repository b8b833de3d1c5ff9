/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-document-text.h"

#define BOLD PREAU_TEXT_BOLD
#define DIM "\033[2m"
#define ACCENT "\033[1;34m"
#define PLAIN PREAU_TEXT_PLAIN

#define INDENT "    "

/**
 * preau_text_measure:
 * @text: valid UTF-8
 *
 * Returns: columns that @text fills on a terminal: none for combining marks, two for East Asian letters
 */
guint
preau_text_measure (const char *text)
{
  guint columns = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (c))
        columns += g_unichar_iswide (c) ? 2 : 1;
    }

  return columns;
}

/**
 * preau_text_append_wrapped:
 * @out: text so far, up to the beginning of a line
 * @text: words, separated by spaces and line feeds only, as the no-break spaces of French must hold
 * @first: beginning of the first line
 * @rest: beginning of the other lines
 * @width: columns to fill; 0: no wrapping
 *
 * Adds lines filled with the words of @text, each ended by a line feed. A word longer than a line gets a line of its
 * own.
 */
void
preau_text_append_wrapped (GString *out,
                           const char *text,
                           const char *first,
                           const char *rest,
                           guint width)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint indent = preau_text_measure (rest);
  guint column = preau_text_measure (first);
  gboolean fresh = TRUE;

  g_string_append (out, first);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint columns = preau_text_measure (words[i]);
      guint space = fresh ? 0 : 1;

      if (columns == 0)
        continue;

      /* At the beginning of a line, a break would gain no room. */
      if (width > 0 && column + space + columns > width && (!fresh || column > indent))
        {
          while (out->len > 0 && out->str[out->len - 1] == ' ')
            g_string_truncate (out, out->len - 1);
          g_string_append_printf (out, "\n%s", rest);
          column = indent;
          space = 0;
        }

      g_string_append_printf (out, "%s%s", space > 0 ? " " : "", words[i]);
      column += space + columns;
      fresh = FALSE;
    }

  g_string_append_c (out, '\n');
}

typedef struct
{
  const char *first; /* beginning of the first line */
  const char *rest;  /* beginning of the other lines */
  const char *sequence;
  gboolean space_above;
} Look;

static Look
look_of (PreauBlockKind kind)
{
  switch (kind)
    {
    case PREAU_BLOCK_TITLE:
      return (Look) { "", "", ACCENT, TRUE };
    case PREAU_BLOCK_HEADING:
      return (Look) { "", "", BOLD, TRUE };
    case PREAU_BLOCK_SUBHEADING:
      return (Look) { "  ", "  ", BOLD, TRUE };
    case PREAU_BLOCK_PARAGRAPH:
      return (Look) { "", "", NULL, FALSE };
    case PREAU_BLOCK_ITEM:
      return (Look) { "  • ", INDENT, NULL, FALSE };
    case PREAU_BLOCK_NUMBERED:
      return (Look) { "", INDENT, BOLD, FALSE };
    case PREAU_BLOCK_CHECK:
      return (Look) { "  ☐ ", INDENT, NULL, FALSE };
    case PREAU_BLOCK_DONE:
      return (Look) { "  ☑ ", INDENT, NULL, FALSE };
    case PREAU_BLOCK_SOURCE:
      return (Look) { "", INDENT, NULL, FALSE };
    case PREAU_BLOCK_NOTE:
    case PREAU_BLOCK_LINK:
    default:
      return (Look) { INDENT, INDENT, DIM, FALSE };
    }
}

/* Underlines headings where there is no colour, as nothing may be said by style alone. */
static void
append_rule (GString *out,
             const PreauBlock *block,
             const PreauTextStyle *style)
{
  guint columns = preau_text_measure (block->text);

  if (style->color || block->kind > PREAU_BLOCK_HEADING)
    return;

  if (style->width > 0)
    columns = MIN (columns, style->width);
  for (guint i = 0; i < columns; i++)
    g_string_append_c (out, block->kind == PREAU_BLOCK_TITLE ? '=' : '-');
  g_string_append_c (out, '\n');
}

static void
append_block (GString *out,
              const PreauBlock *block,
              const PreauTextStyle *style)
{
  Look look = look_of (block->kind);
  gboolean styled = style->color && look.sequence != NULL;
  g_autofree char *number = NULL;

  if (look.space_above && out->len > 0)
    g_string_append_c (out, '\n');

  if (block->kind == PREAU_BLOCK_NUMBERED)
    number = g_strdup_printf (" %u  ", block->number);
  else if (block->kind == PREAU_BLOCK_SOURCE)
    number = g_strdup_printf ("[%u] ", block->number);

  if (styled)
    g_string_append (out, look.sequence);
  preau_text_append_wrapped (out, block->text, number != NULL ? number : look.first, look.rest, style->width);
  if (styled)
    g_string_insert (out, (gssize) out->len - 1, PLAIN);

  append_rule (out, block, style);
}

/**
 * preau_document_to_text:
 *
 * Returns: (transfer full): the document as plain text, each line ended by a line feed
 */
char *
preau_document_to_text (const PreauDocument *self,
                        const PreauTextStyle *style)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    append_block (out, g_ptr_array_index (self->blocks, i), style);

  return g_string_free (out, FALSE);
}
