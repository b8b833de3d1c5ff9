/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-fold.h"

typedef struct
{
  GString *out;
  GArray *places;
  gsize place;
} Fold;

static void
append (Fold *self,
        const char *bytes,
        gsize length)
{
  g_string_append_len (self->out, bytes, (gssize) length);
  for (gsize i = 0; self->places != NULL && i < length; i++)
    g_array_append_val (self->places, self->place);
}

/* Puts one space between two words, whatever stands there in the text. */
static void
append_space (Fold *self)
{
  if (self->out->len > 0 && self->out->str[self->out->len - 1] != ' ')
    append (self, " ", 1);
}

/* @c: decomposed, without case; ligatures that are letters of their own have no decomposition. */
static void
append_folded (Fold *self,
               gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  char bytes[6];

  if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT)
    return;

  if (c == 0x153) /* œ */
    append (self, "oe", 2);
  else if (c == 0xe6) /* æ */
    append (self, "ae", 2);
  else if (g_unichar_isalnum (c) || type == G_UNICODE_SPACING_MARK)
    append (self, bytes, (gsize) g_unichar_to_utf8 (c, bytes));
  else
    append_space (self);
}

static void
append_character (Fold *self,
                  const char *bytes,
                  gsize length)
{
  g_autofree char *decomposed = g_utf8_normalize (bytes, (gssize) length, G_NORMALIZE_NFKD);
  g_autofree char *folded = decomposed != NULL ? g_utf8_casefold (decomposed, -1) : NULL;

  for (const char *at = folded; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    append_folded (self, g_utf8_get_char (at));
}

/**
 * preau_fold:
 * @text: valid UTF-8
 * @places: (nullable) (element-type gsize): gets, for each byte of the result, the offset of its character in @text
 *
 * Prepares text for searching: compatibility decomposition and full case folding (Unicode, UAX 15 and section 3.13 of
 * the standard) remove accents and case; marks and invisible characters such as those of bidirectional text are
 * dropped, and ligatures become two letters.
 *
 * Returns: (transfer full): letters and digits of @text, with one space in place of anything else between them
 */
char *
preau_fold (const char *text,
            GArray *places)
{
  Fold self = { g_string_new (NULL), places, 0 };

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      char lower = g_ascii_tolower (*at);

      self.place = (gsize) (at - text);
      if (g_ascii_isalnum (lower))
        append (&self, &lower, 1);
      else if ((guchar) *at < 0x80)
        append_space (&self);
      else
        append_character (&self, at, (gsize) (g_utf8_next_char (at) - at));
    }

  return g_string_free (self.out, FALSE);
}
