/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-text.h"

#include <string.h>

typedef struct
{
  char *language;     /* the string follows it, in the same memory */
  const char *string;
} Version;

/* Nearly every text has two versions: a list is searched faster than a table. */
struct _PreauText
{
  Version *versions;
  guint n_versions;
};

PreauText *
preau_text_new (void)
{
  return g_new0 (PreauText, 1);
}

void
preau_text_free (PreauText *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_versions; i++)
    g_free (self->versions[i].language);
  g_free (self->versions);
  g_free (self);
}

void
preau_text_set (PreauText *self,
                const char *language,
                const char *string)
{
  gsize code = strlen (language) + 1;
  gsize words = strlen (string) + 1;
  char *both = g_malloc (code + words);

  memcpy (both, language, code);
  memcpy (both + code, string, words);
  self->versions = g_renew (Version, self->versions, self->n_versions + 1);
  self->versions[self->n_versions++] = (Version) { both, both + code };
}

/* Returns the version in @language, else the reference, else NULL. */
static const Version *
find (const PreauText *self,
      const char *language)
{
  for (guint i = 0; i < self->n_versions; i++)
    if (g_str_equal (self->versions[i].language, language))
      return &self->versions[i];

  return self->n_versions > 0 ? &self->versions[0] : NULL;
}

gboolean
preau_text_has (const PreauText *self,
                const char *language)
{
  const Version *version = self != NULL ? find (self, language) : NULL;

  return version != NULL && g_str_equal (version->language, language);
}

/**
 * preau_text_get:
 *
 * Returns: (nullable): the words in @language, or in the reference language where @language is missing; %NULL for no
 *   text
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
 *
 * Returns: (nullable): the language of the words that preau_text_get() returns, so that a fallback can be marked
 */
const char *
preau_text_get_language (const PreauText *self,
                         const char *language)
{
  const Version *version = self != NULL ? find (self, language) : NULL;

  return version != NULL ? version->language : NULL;
}
