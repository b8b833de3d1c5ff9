/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minisign-samples.h"
#include "publisher.h"

#include <string.h>

#include "preau-error.h"
#include "preau-minisign.h"
#include "preau-public-key.h"

/* The length is that of the literal, so that a text may hold U+0000. */
#define TEXT(literal) literal, sizeof literal - 1

#define KEY_BYTES 42
#define ID_BYTES 8
#define ALGORITHM_BYTES 2

static PreauPublicKey *
read_kept (void)
{
  g_autoptr (GError) error = NULL;
  PreauPublicKey *key = preau_public_key_new (TEXT (SAMPLE_KEY), &error);

  g_assert_no_error (error);

  return key;
}

static void
test_bytes (void)
{
  static const guint8 id[ID_BYTES] = { 0x40, 0xff, 0xeb, 0x28, 0x01, 0x20, 0xfa, 0xb8 };
  PreauPublicKey *key = read_kept ();
  g_autofree char *written = preau_minisign_format_id (preau_public_key_get_id (key));
  gsize length;
  g_autofree guchar *bytes = g_base64_decode (SAMPLE_KEY, &length);

  g_assert_cmpuint (length, ==, KEY_BYTES);
  g_assert_cmpstr (preau_public_key_get_text (key), ==, SAMPLE_KEY);
  g_assert_cmpmem (preau_public_key_get_id (key), ID_BYTES, id, ID_BYTES);
  g_assert_cmpmem (preau_public_key_get_key (key), PREAU_PUBLIC_KEY_BYTES, bytes + ALGORITHM_BYTES + ID_BYTES,
                   PREAU_PUBLIC_KEY_BYTES);
  /* The comment that minisign wrote above the key names it. */
  g_assert_true (g_str_has_suffix (SAMPLE_KEY_COMMENT, written));
  g_assert_finalize_object (key);
}

static void
test_id (void)
{
  static const struct
  {
    guint8 bytes[ID_BYTES];
    const char *written;
  } cases[] = {
    { { 0x40, 0xff, 0xeb, 0x28, 0x01, 0x20, 0xfa, 0xb8 }, "B8FA200128EBFF40" },
    { { 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x00 }, "0007060504030201" },
    { { 0x00 }, "0000000000000000" },
    { { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }, "FFFFFFFFFFFFFFFF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = preau_minisign_format_id (cases[i].bytes);

      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_forms (void)
{
  static const struct
  {
    const char *data;
    gsize length;
  } cases[] = {
    { TEXT (SAMPLE_KEY) },
    { TEXT (SAMPLE_KEY "\n") },
    { TEXT (SAMPLE_KEY "\r\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\n" SAMPLE_KEY "\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\n" SAMPLE_KEY) },
    { TEXT (SAMPLE_KEY_COMMENT "\r\n" SAMPLE_KEY "\r\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\r\n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment: \n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment: Clé de l’académie\t📘\n" SAMPLE_KEY "\n") },
  };
  PreauPublicKey *kept = read_kept ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PreauPublicKey *key = preau_public_key_new (cases[i].data, cases[i].length, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (preau_public_key_get_text (key), ==, SAMPLE_KEY);
      g_assert_true (preau_public_key_equal (key, kept));
      g_assert_finalize_object (key);
    }
  g_assert_finalize_object (kept);
}

static void
assert_refused (const char *data,
                gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (preau_public_key_new (data, length, &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_KEY_DAMAGED);
  g_assert_cmpstr (error->message, ==,
                   "This is not a minisign public key: copy the second line of the publisher’s file that ends in "
                   "“.pub”, whole.");
}

static void
test_damaged (void)
{
  static const struct
  {
    const char *data;
    gsize length;
  } cases[] = {
    { TEXT ("") },
    { TEXT ("\n") },
    { TEXT ("\n\n") },
    { TEXT ("\0") },
    { TEXT (SAMPLE_KEY "\0") },
    { TEXT (SAMPLE_KEY "\n\0") },
    { TEXT (SAMPLE_KEY "\r") },
    { TEXT (SAMPLE_KEY "\n\n") },
    { TEXT (SAMPLE_KEY "\r\r\n") },
    { TEXT (SAMPLE_KEY " ") },
    { TEXT (" " SAMPLE_KEY) },
    { TEXT ("\t" SAMPLE_KEY) },
    { TEXT ("\xef\xbb\xbf" SAMPLE_KEY) },
    { TEXT (SAMPLE_KEY "=") },
    { TEXT (SAMPLE_KEY SAMPLE_KEY) },
    { TEXT (SAMPLE_KEY "\n" SAMPLE_KEY "\n") },
    { TEXT (SAMPLE_KEY "\n" SAMPLE_KEY_COMMENT "\n") },
    { TEXT ("\n" SAMPLE_KEY "\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\n\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\n\n" SAMPLE_KEY "\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\n" SAMPLE_KEY "\n\n") },
    { TEXT (SAMPLE_KEY_COMMENT "\n" SAMPLE_KEY "\n" SAMPLE_KEY "\n") },
    { TEXT (SAMPLE_KEY_COMMENT SAMPLE_KEY) },
    { TEXT (SAMPLE_KEY_COMMENT "\r" SAMPLE_KEY "\r") },
    { TEXT ("minisign public key B8FA200128EBFF40\n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment:\n" SAMPLE_KEY "\n") },
    { TEXT ("Untrusted comment: a\n" SAMPLE_KEY "\n") },
    { TEXT ("trusted comment: a\n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment: a\x1b[31m\n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment: a\x7f\n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment: a\xc2\x85\n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment: a\xff\n" SAMPLE_KEY "\n") },
    { TEXT ("untrusted comment: a\0\n" SAMPLE_KEY "\n") },
    { TEXT (SAMPLE_FILE) },
    { TEXT (SAMPLE_SIGNATURE "\n") },
    /* 41 and 43 bytes; the alphabet for addresses; no letter of the first one, half of the second. */
    { TEXT ("RWRA/+soASD6uHDqgOaArAT6KCnQsP/XG7H+yyvuhTSldLjZGl7zWdQ=") },
    { TEXT ("RWRA/+soASD6uHDqgOaArAT6KCnQsP/XG7H+yyvuhTSldLjZGl7zWdTlAA==") },
    { TEXT ("RWRA_-soASD6uHDqgOaArAT6KCnQsP_XG7H-yyvuhTSldLjZGl7zWdTl") },
    { TEXT ("AWRA/+soASD6uHDqgOaArAT6KCnQsP/XG7H+yyvuhTSldLjZGl7zWdTl") },
    { TEXT ("RWAA/+soASD6uHDqgOaArAT6KCnQsP/XG7H+yyvuhTSldLjZGl7zWdTl") },
    { TEXT ("RURA/+soASD6uHDqgOaArAT6KCnQsP/XG7H+yyvuhTSldLjZGl7zWdTl") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      assert_refused (cases[i].data, cases[i].length);
    }
}

static void
test_truncated (void)
{
  for (gsize i = 0; i < strlen (SAMPLE_KEY); i++)
    assert_refused (SAMPLE_KEY, i);
  for (gsize i = 0; i < strlen (SAMPLE_KEY_COMMENT "\n" SAMPLE_KEY); i++)
    assert_refused (SAMPLE_KEY_COMMENT "\n" SAMPLE_KEY, i);
}

/* No change goes unseen: it is refused, or the key is another one. */
static void
test_flipped (void)
{
  PreauPublicKey *kept = read_kept ();
  guint n_other = 0;

  for (gsize i = 0; i < strlen (SAMPLE_KEY); i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autofree char *text = g_strdup (SAMPLE_KEY);
        g_autoptr (GError) error = NULL;
        g_autoptr (PreauPublicKey) key = NULL;

        text[i] = (char) (text[i] ^ (1 << bit));
        key = preau_public_key_new (text, strlen (SAMPLE_KEY), &error);
        if (key == NULL)
          {
            g_assert_error (error, PREAU_ERROR, PREAU_ERROR_KEY_DAMAGED);
            continue;
          }

        g_assert_cmpuint (i, >=, 2);
        g_assert_false (preau_public_key_equal (key, kept));
        g_assert_cmpstr (preau_public_key_get_text (key), ==, text);
        n_other++;
      }

  g_assert_cmpuint (n_other, >, 100);
  g_assert_finalize_object (kept);
}

static void
test_size (void)
{
  static const struct
  {
    gsize comment;
    gboolean is_read;
  } cases[] = {
    { PREAU_MINISIGN_MAX_COMMENT, TRUE },
    { PREAU_MINISIGN_MAX_COMMENT + 1, FALSE },
    { PREAU_MINISIGN_MAX_BYTES, FALSE },
    { 1 << 20, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *comment = g_strnfill (cases[i].comment, 'a');
      g_autofree char *file = g_strconcat ("untrusted comment: ", comment, "\n" SAMPLE_KEY "\n", NULL);
      g_autoptr (PreauPublicKey) key = NULL;

      if (!cases[i].is_read)
        {
          assert_refused (file, strlen (file));
          continue;
        }
      key = preau_public_key_new (file, strlen (file), NULL);
      g_assert_nonnull (key);
    }
}

static void
test_minisign (void)
{
  g_autoptr (Publisher) publisher = NULL;
  g_autoptr (Publisher) other = NULL;
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (PreauPublicKey) other_key = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *id = NULL;
  const char *file;

  if (!publisher_can_sign ())
    return;

  publisher = publisher_new ();
  other = publisher_new ();
  file = publisher_get_key_file (publisher);
  lines = g_strsplit (file, "\n", -1);
  key = preau_public_key_new (file, strlen (file), NULL);
  g_assert_nonnull (key);
  g_assert_cmpstr (preau_public_key_get_text (key), ==, lines[1]);

  id = preau_minisign_format_id (preau_public_key_get_id (key));
  g_assert_cmpuint (strlen (id), ==, 16);
  g_assert_cmphex (g_ascii_strtoull (strrchr (lines[0], ' '), NULL, 16), ==, g_ascii_strtoull (id, NULL, 16));

  file = publisher_get_key_file (other);
  other_key = preau_public_key_new (file, strlen (file), NULL);
  g_assert_nonnull (other_key);
  g_assert_false (preau_public_key_equal (key, other_key));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/public-key/bytes", test_bytes);
  g_test_add_func ("/public-key/id", test_id);
  g_test_add_func ("/public-key/forms", test_forms);
  g_test_add_func ("/public-key/damaged", test_damaged);
  g_test_add_func ("/public-key/truncated", test_truncated);
  g_test_add_func ("/public-key/flipped", test_flipped);
  g_test_add_func ("/public-key/size", test_size);
  g_test_add_func ("/public-key/minisign", test_minisign);

  return g_test_run ();
}
