/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a signature file, and as a key: each is read or refused, and what passes is what was signed. */

#include <string.h>

#include "minisign-samples.h"
#include "preau-error.h"
#include "preau-minisign.h"
#include "preau-signature.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Nobody forges a signature: what passes has the kept lines, but for their ends and the first comment. */
static void
check_kept (const guint8 *data,
            gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 5);

  g_assert_cmpuint (g_strv_length (lines), >=, 4);
  for (char **line = lines; *line != NULL; line++)
    g_strchomp (*line);

  g_assert_true (g_str_has_prefix (text, PREAU_MINISIGN_UNTRUSTED));
  g_assert_cmpstr (lines[1], ==, SAMPLE_SIGNATURE);
  g_assert_cmpstr (lines[2], ==, SAMPLE_TRUSTED);
  g_assert_cmpstr (lines[3], ==, SAMPLE_GLOBAL);
  g_assert_true (lines[4] == NULL || *lines[4] == '\0');
}

static void
check_comment (const char *comment)
{
  g_assert_cmpuint (strlen (comment), <=, PREAU_MINISIGN_MAX_COMMENT);
  g_assert_true (g_utf8_validate (comment, -1, NULL));
  for (const char *at = comment; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_true (*at == '\t' || !g_unichar_iscntrl (g_utf8_get_char (at)));
}

static void
check_signature (const guint8 *data,
                 gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GBytes) signed_data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));
  g_autoptr (PreauPublicKey) key = preau_public_key_new (SAMPLE_KEY, strlen (SAMPLE_KEY), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauSignature) signature = preau_signature_new (file, &error);

  if (signature == NULL)
    {
      g_assert_true (g_error_matches (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DAMAGED) ||
                     g_error_matches (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_LEGACY));
      return;
    }

  g_assert_no_error (error);
  check_comment (preau_signature_get_trusted_comment (signature));
  if (preau_signature_verify (signature, key, signed_data, &error))
    check_kept (data, size);
  else
    g_assert_true (g_error_matches (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_KEY) ||
                   g_error_matches (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DATA) ||
                   g_error_matches (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_COMMENT));
}

static void
check_key (const guint8 *data,
           gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauPublicKey) key = preau_public_key_new ((const char *) data, size, &error);
  g_autoptr (PreauPublicKey) again = NULL;
  const char *text;

  if (key == NULL)
    {
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_KEY_DAMAGED);
      return;
    }

  text = preau_public_key_get_text (key);
  again = preau_public_key_new (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_true (preau_public_key_equal (key, again));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  check_signature (data, size);
  check_key (data, size);

  return 0;
}
