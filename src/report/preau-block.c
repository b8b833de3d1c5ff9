/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-block.h"

#include <string.h>

#define REPLACEMENT 0xfffd

static void
preau_block_free (gpointer data)
{
  PreauBlock *self = data;

  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What a terminal obeys, what turns the direction of what follows, and what no format may hold. The reader of guides
 * refuses them; words come from elsewhere too. */
static gboolean
is_forbidden (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         (c & 0xfffe) == 0xfffe;
}

/* The same words on one line, with one blank between them. @instead stands where a forbidden character was. */
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
 * @text: (nullable): what somebody typed or pasted, in any encoding
 *
 * Returns: (transfer full) (nullable): it on one line of valid UTF-8, a single
 *   blank standing for whatever a block may not hold; %NULL where there is
 *   nothing to be read
 */
char *
preau_block_tidy (const char *text)
{
  g_autofree char *line = straighten (text != NULL ? text : "", ' ');

  return is_blank_line (line) ? NULL : g_steal_pointer (&line);
}

/**
 * preau_blocks_new:
 *
 * Returns: (transfer full) (element-type PreauBlock): no blocks yet
 */
GPtrArray *
preau_blocks_new (void)
{
  return g_ptr_array_new_with_free_func (preau_block_free);
}

/**
 * preau_blocks_add:
 * @self: (element-type PreauBlock): what comes before
 * @kind: what it is
 * @text: (nullable): its words; nothing is added without
 */
void
preau_blocks_add (GPtrArray *self,
                  PreauBlockKind kind,
                  const char *text)
{
  if (text != NULL)
    preau_blocks_add_numbered (self, kind, 0, text);
}

/**
 * preau_blocks_add_numbered:
 * @self: (element-type PreauBlock): what comes before
 * @kind: %PREAU_BLOCK_NUMBERED or %PREAU_BLOCK_SOURCE
 * @number: its number
 * @text: its words
 *
 * Whatever stands in @text, a block holds one line of valid UTF-8, with U+FFFD
 * instead of control characters and of those that change the direction.
 */
void
preau_blocks_add_numbered (GPtrArray *self,
                           PreauBlockKind kind,
                           guint number,
                           const char *text)
{
  PreauBlock *block = g_new (PreauBlock, 1);

  *block = (PreauBlock) { kind, number, straighten (text, REPLACEMENT) };
  g_ptr_array_add (self, block);
}

/**
 * preau_block_is_note:
 * @self: a block
 *
 * Returns: whether it goes on in what stands before it
 */
gboolean
preau_block_is_note (const PreauBlock *self)
{
  return self->kind == PREAU_BLOCK_NOTE || self->kind == PREAU_BLOCK_LINK;
}

/**
 * preau_block_measure_address:
 * @self: a block
 *
 * Returns: the bytes of the address that it begins with and that a person may
 *   be sent to; 0 where it is no link, or one of another kind than https
 */
gsize
preau_block_measure_address (const PreauBlock *self)
{
  if (self->kind != PREAU_BLOCK_LINK || !g_str_has_prefix (self->text, "https://"))
    return 0;

  return strcspn (self->text, " ");
}
