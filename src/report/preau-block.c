/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-block.h"

#include <string.h>

#define REPLACEMENT 0xfffd

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Whether a block may not hold @c: a control character, which a terminal would obey, one that changes the direction of
 * the text, or a code point that is no character. The reader of guides refuses them, but text also comes from
 * elsewhere. */
static gboolean
is_forbidden (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         (c & 0xfffe) == 0xfffe;
}

/* Puts @text on one line with single blanks between its words, and replaces each forbidden character with @instead. */
static char *
straighten (const char *text,
            gunichar instead)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);
  gboolean parted = FALSE;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_blank (c) && is_forbidden (c))
        c = instead;
      if (!is_blank (c))
        {
          if (parted && line->len > 0)
            g_string_append_c (line, ' ');
          g_string_append_unichar (line, c);
        }
      parted = is_blank (c);
    }

  return g_string_free (line, FALSE);
}

static gboolean
is_blank_line (const char *line)
{
  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isgraph (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/**
 * preau_block_tidy:
 * @text: (nullable): typed or pasted text, in any encoding
 *
 * Returns: (transfer full) (nullable): @text on one line of valid UTF-8, with a single blank for each run of characters
 *   that a block may not hold; %NULL where nothing legible is left
 */
char *
preau_block_tidy (const char *text)
{
  g_autofree char *line = straighten (text != NULL ? text : "", ' ');

  return is_blank_line (line) ? NULL : g_steal_pointer (&line);
}

PreauBlock *
preau_block_new (PreauBlockKind kind,
                 guint number,
                 const char *text)
{
  PreauBlock *self = g_new (PreauBlock, 1);

  *self = (PreauBlock) { kind, number, straighten (text, REPLACEMENT) };

  return self;
}

void
preau_block_free (PreauBlock *self)
{
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

/**
 * preau_block_is_note:
 *
 * Returns: whether the block continues the item or paragraph before it
 */
gboolean
preau_block_is_note (const PreauBlock *self)
{
  return self->kind == PREAU_BLOCK_NOTE || self->kind == PREAU_BLOCK_LINK;
}

/**
 * preau_block_measure_address:
 *
 * Returns: length in bytes of the https address at the beginning of a link block; 0 for other blocks and other schemes
 */
gsize
preau_block_measure_address (const PreauBlock *self)
{
  if (self->kind != PREAU_BLOCK_LINK || !g_str_has_prefix (self->text, "https://"))
    return 0;

  return strcspn (self->text, " ");
}
