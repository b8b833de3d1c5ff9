/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minisign-samples.h"
#include "signed.h"

#include <string.h>

#include "preau-error.h"

/* Whatever the real program writes, and what can be made of several of its files. */

static void
test_options (Signed *self,
              gconstpointer data)
{
  static const struct
  {
    const char *options[5];
    int code;
    const char *comment;
  } cases[] = {
    { { "-t", "Guide de l’académie\t12" }, GOOD, "Guide de l’académie\t12" },
    { { "-c", "Clé de 2026" }, GOOD, NULL },
    /* What the sentence about the older form says helps. */
    { { "-H", "-t", "a" }, GOOD, "a" },
    { { "-l" }, PREAU_ERROR_SIGNATURE_LEGACY, NULL },
    { { "-l", "-t", "hashed" }, PREAU_ERROR_SIGNATURE_LEGACY, NULL },
  };

  if (self->key == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = publisher_sign (self->publisher, self->data, cases[i].options);
      g_autoptr (PreauSignature) signature = preau_signature_new (file, NULL);
      g_auto (GStrv) lines = signed_split_file (file);

      /* Whatever the version of minisign makes of the option, this is of the older form. */
      g_assert_true (g_str_has_prefix (lines[1], cases[i].code == GOOD ? "RU" : "RW"));
      g_assert_cmpint (signed_judge (self->key, self->data, file), ==, cases[i].code);
      if (cases[i].comment != NULL)
        g_assert_cmpstr (preau_signature_get_trusted_comment (signature), ==, cases[i].comment);
      if (cases[i].code == PREAU_ERROR_SIGNATURE_LEGACY)
        signed_assert_refused (self->key, self->data, file, PREAU_ERROR_SIGNATURE_LEGACY,
                               "The signature has an older form, which is not accepted: the publisher must sign again, "
                               "with “minisign -SHm guide.json”.");
    }
}

/* By default the comment says when what was signed. */
static void
test_default_comment (Signed *self,
                      gconstpointer data)
{
  g_autoptr (PreauSignature) signature = NULL;
  const char *comment;

  if (self->key == NULL)
    return;

  signature = preau_signature_new (self->file, NULL);
  comment = preau_signature_get_trusted_comment (signature);
  g_assert_true (g_str_has_prefix (comment, "timestamp:"));
  g_assert_nonnull (strstr (comment, "\tfile:guide.json"));
}

static void
test_other_key (Signed *self,
                gconstpointer data)
{
  g_autoptr (Publisher) other = NULL;
  g_autoptr (PreauPublicKey) other_key = NULL;
  g_autoptr (GBytes) other_file = NULL;

  if (self->key == NULL)
    return;

  other = publisher_new ();
  other_key = signed_read_key (publisher_get_key_file (other));
  other_file = publisher_sign (other, self->data, NULL);
  g_assert_cmpint (signed_judge (self->key, self->data, other_file), ==, PREAU_ERROR_SIGNATURE_KEY);
  g_assert_cmpint (signed_judge (other_key, self->data, self->file), ==, PREAU_ERROR_SIGNATURE_KEY);
  g_assert_cmpint (signed_judge (other_key, self->data, other_file), ==, GOOD);
}

/* Two guides of the same publisher, each signed as it should be. */
static void
test_mix_and_match (Signed *self,
                    gconstpointer data)
{
  static const struct
  {
    gboolean other[4]; /* which lines are of the other file */
    int code;          /* for the data of the first */
    int other_code;
  } cases[] = {
    { { 0, 0, 0, 0 }, GOOD, PREAU_ERROR_SIGNATURE_DATA },
    { { 1, 1, 1, 1 }, PREAU_ERROR_SIGNATURE_DATA, GOOD },
    { { 1, 0, 0, 0 }, GOOD, PREAU_ERROR_SIGNATURE_DATA },
    { { 0, 1, 0, 0 }, PREAU_ERROR_SIGNATURE_DATA, PREAU_ERROR_SIGNATURE_COMMENT },
    { { 0, 0, 1, 0 }, PREAU_ERROR_SIGNATURE_COMMENT, PREAU_ERROR_SIGNATURE_DATA },
    { { 0, 0, 0, 1 }, PREAU_ERROR_SIGNATURE_COMMENT, PREAU_ERROR_SIGNATURE_DATA },
    { { 0, 0, 1, 1 }, PREAU_ERROR_SIGNATURE_COMMENT, PREAU_ERROR_SIGNATURE_DATA },
    { { 1, 1, 0, 0 }, PREAU_ERROR_SIGNATURE_DATA, PREAU_ERROR_SIGNATURE_COMMENT },
  };
  static const char *const options[] = { "-t", "the other", "-c", "the other", NULL };
  g_autoptr (GBytes) other_data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));
  g_autoptr (GBytes) other_file = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) other_lines = NULL;

  if (self->key == NULL)
    return;

  other_file = publisher_sign (self->publisher, other_data, options);
  lines = signed_split_file (self->file);
  other_lines = signed_split_file (other_file);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *mixed[6] = { NULL };
      g_autofree char *text = NULL;
      g_autoptr (GBytes) file = NULL;

      for (guint line = 0; line < 5; line++)
        mixed[line] = line < 4 && cases[i].other[line] ? other_lines[line] : lines[line];
      text = g_strjoinv ("\n", (char **) mixed);
      file = g_bytes_new (text, strlen (text));
      g_assert_cmpint (signed_judge (self->key, self->data, file), ==, cases[i].code);
      g_assert_cmpint (signed_judge (self->key, other_data, file), ==, cases[i].other_code);
    }
}

static void
test_signed_data (Signed *self,
                  gconstpointer user_data)
{
  static const gsize lengths[] = { 0, 1, 127, 128, 129, 8 * 1024 * 1024 };

  if (self->key == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_strnfill (lengths[i], '{');
      g_autoptr (GBytes) data = g_bytes_new (text, lengths[i]);
      g_autoptr (GBytes) file = publisher_sign (self->publisher, data, NULL);

      g_assert_cmpint (signed_judge (self->key, data, file), ==, GOOD);
    }
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Signed *self, gconstpointer data);
  } tests[] = {
    { "/signature-minisign/options", test_options },
    { "/signature-minisign/default-comment", test_default_comment },
    { "/signature-minisign/other-key", test_other_key },
    { "/signature-minisign/mix-and-match", test_mix_and_match },
    { "/signature-minisign/signed-data", test_signed_data },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Signed, NULL, signed_set_up_minisign, tests[i].test, signed_tear_down);

  return g_test_run ();
}
