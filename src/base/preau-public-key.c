/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-public-key.h"

#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-minisign.h"

#define ALGORITHM "Ed"

/* Bytes in the order of the file. */
typedef struct
{
  guint8 algorithm[PREAU_MINISIGN_ALGORITHM_BYTES];
  guint8 id[PREAU_MINISIGN_ID_BYTES];
  guint8 key[PREAU_PUBLIC_KEY_BYTES];
} KeyBytes;

G_STATIC_ASSERT (sizeof (KeyBytes) == 42);

/* A publisher’s public key, as minisign writes it; immutable, so that threads may share it. */
struct _PreauPublicKey
{
  GObject parent_instance;

  KeyBytes bytes;
  char *text;
};

G_DEFINE_FINAL_TYPE (PreauPublicKey, preau_public_key, G_TYPE_OBJECT)

static void
preau_public_key_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_PUBLIC_KEY (object)->text, g_free);

  G_OBJECT_CLASS (preau_public_key_parent_class)->finalize (object);
}

static void
preau_public_key_class_init (PreauPublicKeyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_public_key_finalize;
}

static void
preau_public_key_init (PreauPublicKey *self)
{
}

/* Finds the line with the key: the second of a key file, or the only one. */
static const char *
find_key (char **lines)
{
  switch (lines != NULL ? g_strv_length (lines) : 0)
    {
    case 1:
      return lines[0];
    case 2:
      return preau_minisign_get_comment (lines[0], PREAU_MINISIGN_UNTRUSTED) != NULL ? lines[1] : NULL;
    default:
      return NULL;
    }
}

/**
 * preau_public_key_new:
 * @data: untrusted contents of a `.pub` file of minisign, or its second line alone
 *
 * Reads a public key: 42 bytes in base64, which are `Ed`, id and key (“Minisign”, https://jedisct1.github.io/minisign/,
 * section “Public key format”).
 *
 * Returns: (transfer full) (nullable): the key; %NULL with %PREAU_ERROR_KEY_DAMAGED
 */
PreauPublicKey *
preau_public_key_new (const char *data,
                      gsize length,
                      GError **error)
{
  g_auto (GStrv) lines = preau_minisign_split_lines (data, length);
  const char *text = find_key (lines);
  PreauPublicKey *self;
  KeyBytes bytes;

  if (text == NULL || !preau_minisign_decode (text, (guint8 *) &bytes, sizeof bytes) ||
      !preau_minisign_has_algorithm (bytes.algorithm, ALGORITHM))
    {
      g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_KEY_DAMAGED,
                           _("This is not a minisign public key: copy the second line of the publisher’s file that "
                             "ends in “.pub”, whole."));
      return NULL;
    }

  self = g_object_new (PREAU_TYPE_PUBLIC_KEY, NULL);
  self->bytes = bytes;
  self->text = g_strdup (text);

  return self;
}

/**
 * preau_public_key_get_text:
 *
 * Returns: (transfer none): the key in base64, one line without its end, which is the only way to write it
 */
const char *
preau_public_key_get_text (PreauPublicKey *self)
{
  g_return_val_if_fail (PREAU_IS_PUBLIC_KEY (self), NULL);

  return self->text;
}

/**
 * preau_public_key_get_id:
 *
 * Returns: (transfer none) (array fixed-size=8): random id that tells signatures of other keys apart, but proves
 *   nothing
 */
const guint8 *
preau_public_key_get_id (PreauPublicKey *self)
{
  g_return_val_if_fail (PREAU_IS_PUBLIC_KEY (self), NULL);

  return self->bytes.id;
}

const guint8 *
preau_public_key_get_key (PreauPublicKey *self)
{
  g_return_val_if_fail (PREAU_IS_PUBLIC_KEY (self), NULL);

  return self->bytes.key;
}

gboolean
preau_public_key_equal (PreauPublicKey *self,
                        PreauPublicKey *other)
{
  g_return_val_if_fail (PREAU_IS_PUBLIC_KEY (self), FALSE);
  g_return_val_if_fail (PREAU_IS_PUBLIC_KEY (other), FALSE);

  return g_str_equal (self->text, other->text);
}
