/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-text.h"

typedef struct
{
  const char *language; /* interned */
  char *string;
} Version;

/* Nearly every text has two versions: a list is searched faster than a table. */
struct _PreauText
{
  GArray *versions;
};

static void
clear_version (gpointer data)
{
  Version *version = data;

  g_clear_pointer (&version->string, g_free);
}

/**
 * preau_text_new:
 *
 * Returns: (transfer full): a text without words; the first version set is
 *   the reference
 */
PreauText *
preau_text_new (void)
{
  PreauText *self = g_new (PreauText, 1);

  self->versions = g_array_sized_new (FALSE, FALSE, sizeof (Version), 2);
  g_array_set_clear_func (self->versions, clear_version);

  return self;
}

/**
 * preau_text_free:
 * @self: (transfer full) (nullable): the text
 */
void
preau_text_free (PreauText *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->versions, g_array_unref);
  g_free (self);
}

/**
 * preau_text_set:
 * @self: a text that is being made
 * @language: language code, not set yet
 * @string: the words
 */
void
preau_text_set (PreauText *self,
                const char *language,
                const char *string)
{
  Version version = { g_intern_string (language), g_strdup (string) };

  g_array_append_val (self->versions, version);
}

/* The version in @language, else the reference, else NULL. */
static const Version *
find (const PreauText *self,
      const char *language)
{
  for (guint i = 0; i < self->versions->len; i++)
    {
      const Version *version = &g_array_index (self->versions, Version, i);

      if (g_str_equal (version->language, language))
        return version;
    }

  return self->versions->len > 0 ? &g_array_index (self->versions, Version, 0) : NULL;
}

/**
 * preau_text_has:
 * @self: (nullable): a text
 * @language: language code
 *
 * Returns: whether @self has been written in @language
 */
gboolean
preau_text_has (const PreauText *self,
                const char *language)
{
  const Version *version = self != NULL ? find (self, language) : NULL;

  return version != NULL && g_str_equal (version->language, language);
}

/**
 * preau_text_get:
 * @self: (nullable): a text
 * @language: language code
 *
 * Returns: (nullable): the words in @language, or in the reference language
 *   where that is missing; %NULL for no text
 */
const char *
preau_text_get (const PreauText *self,
                const char *language)
{
  const Version *version = self != NULL ? find (self, language) : NULL;

  return version != NULL ? version->string : NULL;
}

/**
 * preau_text_get_language:
 * @self: (nullable): a text
 * @language: language code
 *
 * Returns: (nullable): the language of what preau_text_get() returns, so that
 *   a fallback can be marked
 */
const char *
preau_text_get_language (const PreauText *self,
                         const char *language)
{
  const Version *version = self != NULL ? find (self, language) : NULL;

  return version != NULL ? version->language : NULL;
}
