/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-signature.h"

#include <string.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <sodium.h>

#include "preau-error.h"
#include "preau-minisign.h"

#define HASHED "ED"
#define LEGACY "Ed"
#define HASH_BYTES 64

G_STATIC_ASSERT (PREAU_PUBLIC_KEY_BYTES == crypto_sign_PUBLICKEYBYTES);

enum
{
  LINE_UNTRUSTED_COMMENT,
  LINE_SIGNATURE,
  LINE_TRUSTED_COMMENT,
  LINE_GLOBAL_SIGNATURE,
  N_LINES
};

/* Bytes in the order of the file. */
typedef struct
{
  guint8 algorithm[PREAU_MINISIGN_ALGORITHM_BYTES];
  guint8 key_id[PREAU_MINISIGN_ID_BYTES];
  guint8 signature[crypto_sign_BYTES];
} SignatureBytes;

G_STATIC_ASSERT (sizeof (SignatureBytes) == 74);

/* A signature file of minisign, such as `guide.json.minisig`; immutable, so that threads may share it. */
struct _PreauSignature
{
  GObject parent_instance;

  SignatureBytes bytes;
  guint8 global_signature[crypto_sign_BYTES];
  char *trusted_comment;
};

G_DEFINE_FINAL_TYPE (PreauSignature, preau_signature, G_TYPE_OBJECT)

static void
preau_signature_finalize (GObject *object)
{
  g_clear_pointer (&PREAU_SIGNATURE (object)->trusted_comment, g_free);

  G_OBJECT_CLASS (preau_signature_parent_class)->finalize (object);
}

static void
preau_signature_class_init (PreauSignatureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_signature_finalize;
}

static void
preau_signature_init (PreauSignature *self)
{
}

static gboolean
read_lines (PreauSignature *self,
            char **lines)
{
  const char *comment;

  if (lines == NULL || g_strv_length (lines) != N_LINES)
    return FALSE;

  comment = preau_minisign_get_comment (lines[LINE_TRUSTED_COMMENT], PREAU_MINISIGN_TRUSTED);
  if (comment == NULL ||
      preau_minisign_get_comment (lines[LINE_UNTRUSTED_COMMENT], PREAU_MINISIGN_UNTRUSTED) == NULL)
    return FALSE;

  self->trusted_comment = g_strdup (comment);

  return preau_minisign_decode (lines[LINE_SIGNATURE], (guint8 *) &self->bytes, sizeof self->bytes) &&
         preau_minisign_decode (lines[LINE_GLOBAL_SIGNATURE], self->global_signature, sizeof self->global_signature);
}

/**
 * preau_signature_new:
 * @file: untrusted contents of a signature file
 *
 * Reads a signature, without verifying it. The format (“Minisign”, https://jedisct1.github.io/minisign/, section
 * “Signature format”) is an untrusted comment, the signature (`ED`, id of the key, Ed25519 over the BLAKE2b-512 of the
 * data), the trusted comment, and a signature over the first signature and the trusted comment. Only the text of the
 * first comment may be changed unnoticed.
 *
 * Returns: (transfer full) (nullable): the signature; %NULL with %PREAU_ERROR_SIGNATURE_DAMAGED or
 *   %PREAU_ERROR_SIGNATURE_LEGACY
 */
PreauSignature *
preau_signature_new (GBytes *file,
                     GError **error)
{
  g_autoptr (PreauSignature) self = g_object_new (PREAU_TYPE_SIGNATURE, NULL);
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  g_auto (GStrv) lines = preau_minisign_split_lines (data, length);
  gboolean is_whole = read_lines (self, lines);

  if (is_whole && preau_minisign_has_algorithm (self->bytes.algorithm, LEGACY))
    {
      g_set_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_LEGACY,
                   /* Translators: a command. */
                   _("The signature has an older form, which is not accepted: the publisher must sign again, with "
                     "“%s”."),
                   "minisign -SHm guide.json");
      return NULL;
    }

  if (!is_whole || !preau_minisign_has_algorithm (self->bytes.algorithm, HASHED))
    {
      g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DAMAGED,
                           _("The signature is damaged: get the file that ends in “.minisig” again, as the publisher "
                             "made it."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * preau_signature_get_trusted_comment:
 *
 * Gets the publisher’s comment: by default time, file name and form of the signature. It is the publisher’s only
 * after preau_signature_verify() has succeeded, and even then it may only be shown, not decide anything.
 *
 * Returns: (transfer none): the comment, one line without control characters other than tabs
 */
const char *
preau_signature_get_trusted_comment (PreauSignature *self)
{
  g_return_val_if_fail (PREAU_IS_SIGNATURE (self), NULL);

  return self->trusted_comment;
}

static gboolean
check_key_id (PreauSignature *self,
              PreauPublicKey *key,
              GError **error)
{
  const guint8 *id = preau_public_key_get_id (key);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (memcmp (self->bytes.key_id, id, sizeof self->bytes.key_id) == 0)
    return TRUE;

  expected = preau_minisign_format_id (id);
  found = preau_minisign_format_id (self->bytes.key_id);
  g_set_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_KEY,
               _("The guide is signed with the key %s, not with the key %s that is set here: ask the publisher which "
                 "one is right."),
               found, expected);

  return FALSE;
}

static gboolean
verify_data (PreauSignature *self,
             const guint8 *key,
             GBytes *data)
{
  guint8 hash[HASH_BYTES];
  gsize length;
  const guint8 *bytes = g_bytes_get_data (data, &length);

  return crypto_generichash (hash, sizeof hash, bytes, length, NULL, 0) == 0 &&
         crypto_sign_verify_detached (self->bytes.signature, hash, sizeof hash, key) == 0;
}

static gboolean
verify_comment (PreauSignature *self,
                const guint8 *key)
{
  g_autoptr (GByteArray) message = g_byte_array_new ();

  g_byte_array_append (message, self->bytes.signature, sizeof self->bytes.signature);
  g_byte_array_append (message, (const guint8 *) self->trusted_comment, (guint) strlen (self->trusted_comment));

  return crypto_sign_verify_detached (self->global_signature, message->data, message->len, key) == 0;
}

/**
 * preau_signature_verify:
 *
 * Verifies the signatures of @data and of the trusted comment with libsodium, in any thread; 8 MiB take some
 * milliseconds.
 *
 * Returns: %FALSE with %PREAU_ERROR_SIGNATURE_KEY, %PREAU_ERROR_SIGNATURE_DATA or %PREAU_ERROR_SIGNATURE_COMMENT, or
 *   with %G_IO_ERROR_FAILED if libsodium does not work on this machine
 */
gboolean
preau_signature_verify (PreauSignature *self,
                        PreauPublicKey *key,
                        GBytes *data,
                        GError **error)
{
  const guint8 *bytes;
  gboolean data_matches;
  gboolean comment_matches;

  g_return_val_if_fail (PREAU_IS_SIGNATURE (self), FALSE);
  g_return_val_if_fail (PREAU_IS_PUBLIC_KEY (key), FALSE);

  /* May be called again, and in several threads at once. */
  if (sodium_init () < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("Signatures can’t be checked on this computer: ask for help with “libsodium”."));
      return FALSE;
    }

  if (!check_key_id (self, key, error))
    return FALSE;

  /* Verifies both in any case, so that a refusal takes as long as a pass. */
  bytes = preau_public_key_get_key (key);
  data_matches = verify_data (self, bytes, data);
  comment_matches = verify_comment (self, bytes);

  if (!data_matches)
    g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DATA,
                         _("The guide is not the one that was signed: get the guide and its signature again, both from "
                           "the publisher."));
  else if (!comment_matches)
    g_set_error_literal (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_COMMENT,
                         _("The comment in the signature was changed after signing: get the signature again from the "
                           "publisher."));

  return data_matches && comment_matches;
}

/**
 * preau_signature_check:
 * @file: untrusted contents of a signature file
 * @keys: (element-type PreauPublicKey): accepted keys, at least one
 * @signed_by: (out) (transfer full): the key that signed @data
 *
 * Verifies @data with the key that the signature names, as a #PreauVerifyFunc, in any thread.
 *
 * Returns: %FALSE with an error of preau_signature_new() or preau_signature_verify()
 */
gboolean
preau_signature_check (GBytes *file,
                       GBytes *data,
                       GPtrArray *keys,
                       PreauPublicKey **signed_by,
                       GError **error)
{
  g_autoptr (PreauSignature) signature = preau_signature_new (file, error);

  if (signature == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (GError) refused = NULL;

      if (preau_signature_verify (signature, g_ptr_array_index (keys, i), data, &refused))
        {
          *signed_by = g_object_ref (g_ptr_array_index (keys, i));
          return TRUE;
        }
      if (i + 1 == keys->len || !g_error_matches (refused, PREAU_ERROR, PREAU_ERROR_SIGNATURE_KEY))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return FALSE;
        }
    }

  g_return_val_if_reached (FALSE);
}
