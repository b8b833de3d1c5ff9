/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publisher.h"

#include <glib/gstdio.h>

#define PROGRAM "minisign"
#define PUBLIC_KEY "minisign.pub"
#define SECRET_KEY "minisign.key"
#define GUIDE "guide.json"
#define SIGNATURE GUIDE ".minisig"

struct _Publisher
{
  char *folder;
  char *key_file;
};

/**
 * publisher_can_sign:
 *
 * Returns: whether minisign is installed; where it is not, the test is skipped, with a word
 */
gboolean
publisher_can_sign (void)
{
  g_autofree char *program = g_find_program_in_path (PROGRAM);

  if (program == NULL)
    g_test_skip ("minisign is not installed");

  return program != NULL;
}

/* Not GSubprocess, which leaves a thread behind: a test that forks must be alone in its program. */
static void
run (Publisher *self,
     GPtrArray *words)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_ptr_array_add (words, NULL);
  g_spawn_sync (self->folder, (char **) words->pdata, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static GPtrArray *
make_words (const char *const *words)
{
  GPtrArray *array = g_ptr_array_new ();

  for (; *words != NULL; words++)
    g_ptr_array_add (array, (gpointer) *words);

  return array;
}

/**
 * publisher_new:
 *
 * Returns: (transfer full): a publisher with a new key, which has no password
 */
Publisher *
publisher_new (void)
{
  static const char *const words[] = { PROGRAM, "-G", "-W", "-p", PUBLIC_KEY, "-s", SECRET_KEY, NULL };
  Publisher *self = g_new0 (Publisher, 1);
  g_autoptr (GPtrArray) command = make_words (words);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("preau-publisher-XXXXXX", &error);
  g_assert_no_error (error);
  run (self, command);

  path = g_build_filename (self->folder, PUBLIC_KEY, NULL);
  g_file_get_contents (path, &self->key_file, NULL, &error);
  g_assert_no_error (error);

  return self;
}

void
publisher_free (Publisher *self)
{
  static const char *const names[] = { PUBLIC_KEY, SECRET_KEY, GUIDE, SIGNATURE };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);

  g_free (self->key_file);
  g_free (self->folder);
  g_free (self);
}

/**
 * publisher_get_key_file:
 *
 * Returns: (transfer none): what the file with the public key holds
 */
const char *
publisher_get_key_file (Publisher *self)
{
  return self->key_file;
}

/**
 * publisher_sign:
 * @data: what is to be signed, as a file of the name guide.json
 * @options: (nullable): more words for minisign -S
 *
 * Returns: (transfer full): what the signature file holds
 */
GBytes *
publisher_sign (Publisher *self,
                GBytes *data,
                const char *const *options)
{
  static const char *const words[] = { PROGRAM, "-S", "-s", SECRET_KEY, "-m", GUIDE, NULL };
  g_autoptr (GPtrArray) command = make_words (words);
  g_autofree char *guide = g_build_filename (self->folder, GUIDE, NULL);
  g_autofree char *signature = g_build_filename (self->folder, SIGNATURE, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_set_contents (guide, g_bytes_get_data (data, NULL), (gssize) g_bytes_get_size (data), &error);
  g_assert_no_error (error);
  for (; options != NULL && *options != NULL; options++)
    g_ptr_array_add (command, (gpointer) *options);
  run (self, command);

  g_file_get_contents (signature, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}
