/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kept.h"

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
    { TEXT (KEPT_FILE), KEPT_COMMENT },
    { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL), KEPT_COMMENT },
    { TEXT (KEPT_UNTRUSTED "\r\n" KEPT_SIGNATURE "\r\n" KEPT_TRUSTED "\r\n" KEPT_GLOBAL "\r\n"), KEPT_COMMENT },
    { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\r\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n"), KEPT_COMMENT },
    { TEXT ("untrusted comment: \n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n"), KEPT_COMMENT },
    { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment: \n" KEPT_GLOBAL "\n"), "" },
    { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment: a\tb  \n" KEPT_GLOBAL "\n"), "a\tb  " },
    { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment:  📘\n" KEPT_GLOBAL "\n"), " 📘" },
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
  { TEXT (KEPT_KEY) },
  { TEXT (KEPT_KEY_COMMENT "\n" KEPT_KEY "\n") },
  { TEXT ("<!DOCTYPE html>\n<html>\n<title>404</title>\n</html>\n") },
  { TEXT (KEPT_FILE "\n") },
  { TEXT ("\n" KEPT_FILE) },
  { TEXT (" " KEPT_FILE) },
  { TEXT ("\xef\xbb\xbf" KEPT_FILE) },
  { TEXT (KEPT_FILE "\0") },
  { TEXT (KEPT_FILE " ") },
  { TEXT (KEPT_FILE "\r\n") },
  { TEXT (KEPT_FILE KEPT_FILE) },
  { TEXT (KEPT_FILE "trusted comment: a\n") },
  { TEXT (KEPT_UNTRUSTED "\r" KEPT_SIGNATURE "\r" KEPT_TRUSTED "\r" KEPT_GLOBAL "\r") },
  { TEXT (KEPT_UNTRUSTED "\r\r\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\r") },
  /* Lines that are missing, or in another order. */
  { TEXT (KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n") },
  { TEXT (KEPT_UNTRUSTED "\n\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_TRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_UNTRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_GLOBAL "\n" KEPT_TRUSTED "\n" KEPT_SIGNATURE "\n") },
  /* What introduces a comment. */
  { TEXT ("untrusted comment:\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT ("Untrusted Comment: \n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment:\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_COMMENT "\n" KEPT_GLOBAL "\n") },
  /* What may not stand in one. */
  { TEXT ("untrusted comment: a\0b\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT ("untrusted comment: \xc3\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment: a\0\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment: \x1b[2J\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment: a\xc2\x9b\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment: a\rb\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\ntrusted comment: \xed\xa0\x80\n" KEPT_GLOBAL "\n") },
  /* Base64 with something else in it, or written in a way that it is not. */
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE " \n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n " KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "=\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "=\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "AAAA\n") },
  { TEXT (KEPT_UNTRUSTED "\n" KEPT_SIGNATURE "\n" KEPT_TRUSTED "\n" KEPT_GLOBAL "\t\n") },
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
      KEPT_SIGNATURE },
    { "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4woA",
      KEPT_SIGNATURE },
    /* No padding. */
    { "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo",
      KEPT_SIGNATURE },
    { "MaTUvuDILpGid6BB9F3I7DZjUJWGKBOYujy71gf/EyKrqFmahmdiHVajIWv9cFsSIyO4Wjo1vpNfoQ1ZV/29CA", KEPT_GLOBAL },
    { "MaTUvuDILpGid6BB9F3I7DZjUJWGKBOYujy71gf/EyKrqFmahmdiHVajIWv9cFsSIyO4Wjo1vpNfoQ1ZV/29CA=", KEPT_GLOBAL },
    /* The same bytes, with bits set that no byte has. */
    { "RURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wp=",
      KEPT_SIGNATURE },
    { "MaTUvuDILpGid6BB9F3I7DZjUJWGKBOYujy71gf/EyKrqFmahmdiHVajIWv9cFsSIyO4Wjo1vpNfoQ1ZV/29CB==", KEPT_GLOBAL },
    /* The alphabet for addresses. */
    { "RURA_-soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF_I7CH4wo=",
      KEPT_SIGNATURE },
    /* Algorithms that nobody has. */
    { "AURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo=",
      KEPT_SIGNATURE },
    { "ZURA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo=",
      KEPT_SIGNATURE },
    { "RUVA/+soASD6uKxSRtYmCYj8zct7YUBK0BBX0fg1b1EB4kZsWtfN0wtFwcxLFEkZ0zKkATvH77uFt3REb1rAd147FnF/I7CH4wo=",
      KEPT_SIGNATURE },
    { "", KEPT_SIGNATURE },
    { "", KEPT_GLOBAL },
    { "====", KEPT_GLOBAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (KEPT_FILE, cases[i].right, -1);
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
      g_autofree char *file = g_strconcat ("untrusted comment: ", untrusted, "\n" KEPT_SIGNATURE "\ntrusted comment: ",
                                           trusted, "\n" KEPT_GLOBAL "\n", NULL);

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
      memcpy (junk, KEPT_FILE, strlen (KEPT_FILE));
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
