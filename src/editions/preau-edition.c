/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signed guides, and the editions that are kept. */

#include "preau-edition.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "preau-error.h"
#include "preau-guide-loader.h"
#include "preau-json-reader.h"
#include "preau-state-file.h"

#define HASH_DIGITS 16 /* digits in the name of a folder, which tell editions with the same serial apart */

void
preau_signed_guide_clear (PreauSignedGuide *self)
{
  g_clear_pointer (&self->guide, g_bytes_unref);
  g_clear_pointer (&self->signature, g_bytes_unref);
}

/**
 * preau_signed_guide_read:
 * @file: a guide, with its signature beside it
 *
 * Returns: %FALSE with a #GIOErrorEnum where one of both files can’t be read
 */
gboolean
preau_signed_guide_read (PreauSignedGuide *self,
                         GFile *file,
                         GError **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *signature_uri = g_strconcat (uri, PREAU_SIGNATURE_SUFFIX, NULL);
  g_autoptr (GFile) signature = g_file_new_for_uri (signature_uri);
  g_auto (PreauSignedGuide) read = { NULL };

  read.guide = preau_state_file_read (file, PREAU_JSON_MAX_BYTES + 1, error);
  if (read.guide == NULL)
    return FALSE;
  read.signature = preau_state_file_read (signature, PREAU_EDITION_MOST_SIGNATURE_BYTES, error);
  if (read.signature == NULL)
    return FALSE;

  *self = read;
  read = (PreauSignedGuide) { NULL };

  return TRUE;
}

/**
 * preau_signed_guide_check:
 * @keys: (element-type PreauPublicKey): the accepted keys, at least one
 * @signed_by: (out) (transfer full): the key that signed the guide
 *
 * Verifies the signature of the bytes before anything parses them. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the guide; %NULL with %PREAU_ERROR_UPDATE_SIZE, an error of @verify, or
 *   %PREAU_ERROR_GUIDE_REFUSED
 */
PreauGuide *
preau_signed_guide_check (const PreauSignedGuide *self,
                          PreauVerifyFunc verify,
                          GPtrArray *keys,
                          PreauPublicKey **signed_by,
                          GError **error)
{
  g_autoptr (PreauPublicKey) key = NULL;
  PreauGuide *guide;

  if (g_bytes_get_size (self->guide) > PREAU_JSON_MAX_BYTES)
    {
      g_set_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_SIZE,
                   _("The guide is larger than %u MiB, and was not read: tell the publisher."),
                   (guint) (PREAU_JSON_MAX_BYTES >> 20));
      return NULL;
    }
  if (!verify (self->signature, self->guide, keys, &key, error))
    return NULL;

  guide = preau_guide_load_bytes (self->guide, NULL, error);
  if (guide != NULL)
    *signed_by = g_steal_pointer (&key);

  return guide;
}

gboolean
preau_signed_guide_equal (const PreauSignedGuide *self,
                          const PreauSignedGuide *other)
{
  return g_bytes_equal (self->guide, other->guide) && g_bytes_equal (self->signature, other->signature);
}

static char *
new_name (const PreauSignedGuide *signed_guide,
          guint serial)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length;
  const guint8 *data = g_bytes_get_data (signed_guide->guide, &length);

  g_checksum_update (checksum, data, (gssize) length);
  data = g_bytes_get_data (signed_guide->signature, &length);
  g_checksum_update (checksum, data, (gssize) length);

  return g_strdup_printf ("%u-%.*s", serial, HASH_DIGITS, g_checksum_get_string (checksum));
}

PreauEdition *
preau_edition_new (const PreauSignedGuide *signed_guide,
                   PreauGuide *guide,
                   PreauPublicKey *key)
{
  PreauEdition *self = g_new0 (PreauEdition, 1);

  self->serial = guide->serial;
  self->tree = guide->tree;
  self->key = g_object_ref (key);
  self->name = new_name (signed_guide, self->serial);

  return self;
}

void
preau_edition_free (PreauEdition *self)
{
  g_clear_object (&self->key);
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

static gboolean
fail (GError **error,
      const char *path)
{
  int saved_errno = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved_errno), "%s: %s", path, g_strerror (saved_errno));

  return FALSE;
}

/* A rename is durable only once the folder itself is synced. */
static gboolean
sync_folder (const char *path,
             GError **error)
{
  int folder = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced = folder >= 0 && g_fsync (folder) == 0;

  if (!synced)
    fail (error, path);
  if (folder >= 0)
    g_close (folder, NULL);

  return synced;
}

static gboolean
write_file (const char *folder,
            const char *name,
            GBytes *bytes,
            GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_set_contents_full (path, data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

void
preau_edition_remove (const char *folder)
{
  static const char *const names[] = { PREAU_EDITION_GUIDE, PREAU_EDITION_GUIDE PREAU_SIGNATURE_SUFFIX };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * preau_edition_write:
 * @folder: folder of all editions
 *
 * Writes both files, synced, into a new folder, which is then renamed, so that an edition is always whole.
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError
 */
gboolean
preau_edition_write (const PreauEdition *self,
                     GFile *folder,
                     const PreauSignedGuide *signed_guide,
                     GError **error)
{
  g_autofree char *parent = g_file_get_path (folder);
  g_autofree char *path = g_build_filename (parent, self->name, NULL);
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    preau_edition_remove (path); /* left behind by a crash, or damaged */
  preau_edition_remove (new_path);

  if (g_mkdir_with_parents (new_path, 0700) != 0)
    return fail (error, new_path);

  if (write_file (new_path, PREAU_EDITION_GUIDE, signed_guide->guide, error) &&
      write_file (new_path, PREAU_EDITION_GUIDE PREAU_SIGNATURE_SUFFIX, signed_guide->signature, error) &&
      (g_rename (new_path, path) == 0 || fail (error, path)) && sync_folder (parent, error))
    return TRUE;

  preau_edition_remove (new_path);
  preau_edition_remove (path);

  return FALSE;
}

/**
 * preau_edition_read:
 * @folder: folder of all editions
 * @signed_guide: (out caller-allocates): its bytes
 *
 * Reads the guide, and verifies its signature again.
 *
 * Returns: (transfer full) (nullable): the guide; %NULL with a #GIOErrorEnum, or with an error of
 *   preau_signed_guide_check()
 */
PreauGuide *
preau_edition_read (const PreauEdition *self,
                    GFile *folder,
                    PreauVerifyFunc verify,
                    PreauSignedGuide *signed_guide,
                    GError **error)
{
  g_autoptr (GFile) own = g_file_get_child (folder, self->name);
  g_autoptr (GFile) file = g_file_get_child (own, PREAU_EDITION_GUIDE);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (PreauPublicKey) signed_by = NULL;
  g_auto (PreauSignedGuide) read = { NULL };
  PreauGuide *guide;

  g_ptr_array_add (keys, self->key);
  if (!preau_signed_guide_read (&read, file, error))
    return NULL;

  guide = preau_signed_guide_check (&read, verify, keys, &signed_by, error);
  if (guide == NULL)
    return NULL;

  *signed_guide = read;
  read = (PreauSignedGuide) { NULL };

  return guide;
}
