/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signed.h"

#include <string.h>

#include "minisign-samples.h"

/**
 * signed_read_key:
 *
 * Returns: (transfer full): the key that @text is
 */
PreauPublicKey *
signed_read_key (const char *text)
{
  g_autoptr (GError) error = NULL;
  PreauPublicKey *key = preau_public_key_new (text, strlen (text), &error);

  g_assert_no_error (error);

  return key;
}

static GBytes *
read_guide (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "guide", "ministere-2020.json", NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

void
signed_set_up_kept (Signed *self,
                    gconstpointer data)
{
  self->key = signed_read_key (SAMPLE_KEY);
  self->data = g_bytes_new_static (SAMPLE_DATA, strlen (SAMPLE_DATA));
  self->file = g_bytes_new_static (SAMPLE_FILE, strlen (SAMPLE_FILE));
}

void
signed_set_up_minisign (Signed *self,
                        gconstpointer data)
{
  if (!publisher_can_sign ())
    return;

  self->publisher = publisher_new ();
  self->key = signed_read_key (publisher_get_key_file (self->publisher));
  self->data = read_guide ();
  self->file = publisher_sign (self->publisher, self->data, NULL);
}

void
signed_tear_down (Signed *self,
                  gconstpointer data)
{
  g_clear_object (&self->key);
  g_clear_pointer (&self->data, g_bytes_unref);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->publisher, publisher_free);
}

/**
 * signed_judge:
 *
 * Returns: the code of the refusal, or %GOOD
 */
int
signed_judge (PreauPublicKey *key,
              GBytes *data,
              GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauSignature) signature = preau_signature_new (file, &error);
  gboolean passes = signature != NULL && preau_signature_verify (signature, key, data, &error);

  g_assert_true (passes == (error == NULL));
  if (passes)
    return GOOD;

  g_assert_error (error, PREAU_ERROR, error->code);
  g_assert_true (g_str_has_suffix (error->message, "."));

  return error->code;
}

/**
 * signed_judge_text:
 * @text: what stands in place of the signature file
 *
 * Returns: as signed_judge()
 */
int
signed_judge_text (Signed *self,
                   const char *text)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

  return signed_judge (self->key, self->data, file);
}

/**
 * signed_split_file:
 *
 * Returns: (transfer full): its lines, and an empty one
 */
char **
signed_split_file (GBytes *file)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));

  return g_strsplit (text, "\n", -1);
}

/**
 * signed_assert_refused:
 *
 * This is refused, and said in exactly these words.
 */
void
signed_assert_refused (PreauPublicKey *key,
                       GBytes *data,
                       GBytes *file,
                       PreauError code,
                       const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauSignature) signature = preau_signature_new (file, &error);

  if (signature != NULL)
    g_assert_false (preau_signature_verify (signature, key, data, &error));
  g_assert_error (error, PREAU_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}
