/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minisign-samples.h"

#include <string.h>

#include "preau-error.h"
#include "preau-minisign.h"
#include "preau-signature.h"

/* Only the form of the file, without any check of what it says. */

/* The length is that of the literal, so that a text may hold U+0000. */
#define TEXT(literal) literal, sizeof literal - 1

#define JUNK_BYTES (1024 * 1024)

static void
assert_read (const char *data,
             gsize length,
             const char *comment)
{
  g_autoptr (GBytes) file = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  PreauSignature *signature = preau_signature_new (file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (preau_signature_get_trusted_comment (signature), ==, comment);
  g_assert_finalize_object (signature);
}

static void
assert_damaged (const char *data,
                gsize length)
{
  g_autoptr (GBytes) file = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (preau_signature_new (file, &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DAMAGED);
  g_assert_cmpstr (error->message, ==,
                   "The signature is damaged: get the file that ends in “.minisig” again, as the publisher made it.");
}

static void
test_forms (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    const char *comment;
  } cases[] = {
    { TEXT (SAMPLE_FILE), SAMPLE_COMMENT },
    { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL), SAMPLE_COMMENT },
    { TEXT (SAMPLE_UNTRUSTED "\r\n" SAMPLE_SIGNATURE "\r\n" SAMPLE_TRUSTED "\r\n" SAMPLE_GLOBAL "\r\n"),
      SAMPLE_COMMENT },
    { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\r\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n"), SAMPLE_COMMENT },
    { TEXT ("untrusted comment: \n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n"), SAMPLE_COMMENT },
    { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment: \n" SAMPLE_GLOBAL "\n"), "" },
    { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment: a\tb  \n" SAMPLE_GLOBAL "\n"), "a\tb  " },
    { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment:  📘\n" SAMPLE_GLOBAL "\n"), " 📘" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_read (cases[i].data, cases[i].length, cases[i].comment);
}

static const struct
{
  const char *data;
  gsize length;
} damaged[] = {
  { TEXT ("") },
  { TEXT ("\n") },
  { TEXT ("\n\n\n\n") },
  { TEXT ("\0") },
  { TEXT (SAMPLE_KEY) },
  { TEXT (SAMPLE_KEY_COMMENT "\n" SAMPLE_KEY "\n") },
  { TEXT ("<!DOCTYPE html>\n<html>\n<title>404</title>\n</html>\n") },
  { TEXT (SAMPLE_FILE "\n") },
  { TEXT ("\n" SAMPLE_FILE) },
  { TEXT (" " SAMPLE_FILE) },
  { TEXT ("\xef\xbb\xbf" SAMPLE_FILE) },
  { TEXT (SAMPLE_FILE "\0") },
  { TEXT (SAMPLE_FILE " ") },
  { TEXT (SAMPLE_FILE "\r\n") },
  { TEXT (SAMPLE_FILE SAMPLE_FILE) },
  { TEXT (SAMPLE_FILE "trusted comment: a\n") },
  { TEXT (SAMPLE_UNTRUSTED "\r" SAMPLE_SIGNATURE "\r" SAMPLE_TRUSTED "\r" SAMPLE_GLOBAL "\r") },
  { TEXT (SAMPLE_UNTRUSTED "\r\r\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\r") },
  /* Lines that are missing, or in another order. */
  { TEXT (SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_TRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_UNTRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_GLOBAL "\n" SAMPLE_TRUSTED "\n" SAMPLE_SIGNATURE "\n") },
  /* What introduces a comment. */
  { TEXT ("untrusted comment:\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT ("Untrusted Comment: \n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment:\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_COMMENT "\n" SAMPLE_GLOBAL "\n") },
  /* What may not stand in one. */
  { TEXT ("untrusted comment: a\0b\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT ("untrusted comment: \xc3\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment: a\0\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment: \x1b[2J\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment: a\xc2\x9b\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment: a\rb\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\ntrusted comment: \xed\xa0\x80\n" SAMPLE_GLOBAL "\n") },
  /* Base64 with something else in it, or written in a way that it is not. */
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE " \n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n " SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "=\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "=\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "AAAA\n") },
  { TEXT (SAMPLE_UNTRUSTED "\n" SAMPLE_SIGNATURE "\n" SAMPLE_TRUSTED "\n" SAMPLE_GLOBAL "\t\n") },
};

static void
test_damaged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_test_message ("case %u", i);
      assert_damaged (damaged[i].data, damaged[i].length);
    }
}

/* Lines in place of those that are right. */
static void
test_base64 (void)
{
  static const struct
  {
    const char *line;
    const char *right;
  } cases[] = {
    /* 73 and 75 bytes. */
    { "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4w==",
      SAMPLE_SIGNATURE },
    { "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4woA",
      SAMPLE_SIGNATURE },
    /* No padding. */
    { "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo",
      SAMPLE_SIGNATURE },
    { "MaTUvuDILpGid6BB9F3I7DZjUJWGKBOYujy71gf/EyKrqFmahmdiHVajIWv9cFsSIyO4Wjo1vpNfoQ1ZV/29CA", SAMPLE_GLOBAL },
    { "MaTUvuDILpGid6BB9F3I7DZjUJWGKBOYujy71gf/EyKrqFmahmdiHVajIWv9cFsSIyO4Wjo1vpNfoQ1ZV/29CA=", SAMPLE_GLOBAL },
    /* The same bytes, with bits set that no byte has. */
    { "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wp=",
      SAMPLE_SIGNATURE },
    { "MaTUvuDILpGid6BB9F3I7DZjUJWGKBOYujy71gf/EyKrqFmahmdiHVajIWv9cFsSIyO4Wjo1vpNfoQ1ZV/29CB==", SAMPLE_GLOBAL },
    /* The alphabet for addresses. */
    { "RURA_-soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF_I7CH4wo=",
      SAMPLE_SIGNATURE },
    /* Algorithms that nobody has. */
    { "AURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo=",
      SAMPLE_SIGNATURE },
    { "ZURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo=",
      SAMPLE_SIGNATURE },
    { "RUVA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo=",
      SAMPLE_SIGNATURE },
    { "", SAMPLE_SIGNATURE },
    { "", SAMPLE_GLOBAL },
    { "====", SAMPLE_GLOBAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (SAMPLE_FILE, cases[i].right, -1);
      g_autofree char *file = g_strjoinv (cases[i].line, parts);

      g_test_message ("case %u", i);
      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      assert_damaged (file, strlen (file));
    }
}

static void
test_size (void)
{
  static const struct
  {
    gsize untrusted;
    gsize trusted;
    gboolean is_read;
  } cases[] = {
    { PREAU_MINISIGN_MAX_COMMENT, PREAU_MINISIGN_MAX_COMMENT, TRUE },
    { PREAU_MINISIGN_MAX_COMMENT + 1, 0, FALSE },
    { 0, PREAU_MINISIGN_MAX_COMMENT + 1, FALSE },
    { PREAU_MINISIGN_MAX_BYTES, 0, FALSE },
    { 0, JUNK_BYTES, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *untrusted = g_strnfill (cases[i].untrusted, 'u');
      g_autofree char *trusted = g_strnfill (cases[i].trusted, 't');
      g_autofree char *file = g_strconcat ("untrusted comment: ", untrusted,
                                           "\n" SAMPLE_SIGNATURE "\ntrusted comment: ", trusted,
                                           "\n" SAMPLE_GLOBAL "\n", NULL);

      if (cases[i].is_read)
        assert_read (file, strlen (file), trusted);
      else
        assert_damaged (file, strlen (file));
    }
}

/* Alone, and behind a file that is right. */
static void
test_junk (void)
{
  static const char bytes[] = { '\0', '\n', '\r', ' ', 'A', '=', '\xff' };
  g_autofree char *junk = g_malloc (JUNK_BYTES);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    {
      memset (junk, bytes[i], JUNK_BYTES);
      assert_damaged (junk, JUNK_BYTES);
      assert_damaged (junk, PREAU_MINISIGN_MAX_BYTES);
      memcpy (junk, SAMPLE_FILE, strlen (SAMPLE_FILE));
      assert_damaged (junk, JUNK_BYTES);
      assert_damaged (junk, PREAU_MINISIGN_MAX_BYTES);
    }

  for (gsize i = 0; i < JUNK_BYTES; i++)
    junk[i] = (char) g_rand_int_range (rand, 0, 256);
  assert_damaged (junk, JUNK_BYTES);
  for (gsize i = 0; i < PREAU_MINISIGN_MAX_BYTES; i += 977)
    assert_damaged (junk + i, 305);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signature-form/forms", test_forms);
  g_test_add_func ("/signature-form/damaged", test_damaged);
  g_test_add_func ("/signature-form/base64", test_base64);
  g_test_add_func ("/signature-form/size", test_size);
  g_test_add_func ("/signature-form/junk", test_junk);

  return g_test_run ();
}
