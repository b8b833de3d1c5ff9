/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editions.h"

#include <string.h>
#include <glib/gstdio.h>

#include "folder.h"
#include "guide-builder.h"

/**
 * editions_open_store:
 * Returns: (transfer full): the store of the publisher that is followed, not loaded
 */
PreauGuideStore *
editions_open_store (Editions *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  return preau_guide_store_new (folder, self->key, preau_signature_check);
}

/**
 * editions_read_key:
 * Returns: (transfer full): the public key of @publisher
 */
PreauPublicKey *
editions_read_key (Publisher *publisher)
{
  const char *text = publisher_get_key_file (publisher);

  return preau_public_key_new (text, strlen (text), NULL);
}

void
editions_set_up (Editions *self,
                 gconstpointer data)
{
  self->folder = g_dir_make_tmp ("preau-store-XXXXXX", NULL);
  if (!publisher_can_sign ())
    return;

  self->followed = publisher_new ();
  self->other = publisher_new ();
  self->key = editions_read_key (self->followed);
  self->store = editions_open_store (self);
}

void
editions_tear_down (Editions *self,
                    gconstpointer data)
{
  g_clear_object (&self->store);
  g_clear_object (&self->key);
  g_clear_pointer (&self->followed, publisher_free);
  g_clear_pointer (&self->other, publisher_free);
  folder_remove (self->folder);
  g_free (self->folder);
}

/* Every file below @path and what it holds. */
static void
list_files (const char *path,
            GPtrArray *files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (g_file_get_contents (inner, &data, &length, NULL))
        {
          g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);

          g_ptr_array_add (files, g_strdup_printf ("%s %s", inner, sum));
        }
      list_files (inner, files);
    }
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * editions_draw_folder:
 * Returns: (transfer full): every file of the store and what it holds, as a text
 */
char *
editions_draw_folder (Editions *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  list_files (self->folder, files);
  g_ptr_array_sort (files, compare_strings);
  g_ptr_array_add (files, NULL);

  return g_strjoinv ("\n", (char **) files->pdata);
}

/**
 * editions_new_guide:
 * @description: as of guide_builder_to_json()
 * @edits: (nullable): as of guide_builder_edit()
 *
 * Returns: (transfer full): a guide
 */
GBytes *
editions_new_guide (const char *description,
                    const char *edits)
{
  g_autofree char *json = guide_builder_to_json (description);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  char *edited = edits != NULL ? guide_builder_edit (json_node_get_object (root), edits) : g_steal_pointer (&json);

  return g_bytes_new_take (edited, strlen (edited));
}

/**
 * editions_sign:
 * Returns: (transfer full): @guide, signed by @publisher
 */
PreauSignedGuide
editions_sign (Publisher *publisher,
               GBytes *guide)
{
  return (PreauSignedGuide) { g_bytes_ref (guide), publisher_sign (publisher, guide, NULL) };
}

/**
 * editions_install:
 * Returns: what comes of a guide that @publisher has signed
 */
PreauInstall
editions_install (Editions *self,
                  Publisher *publisher,
                  const char *description,
                  const char *edits,
                  GError **error)
{
  g_autoptr (GBytes) guide = editions_new_guide (description, edits);
  g_auto (PreauSignedGuide) signed_guide = editions_sign (publisher, guide);

  return preau_guide_store_install (self->store, &signed_guide, error);
}

/**
 * editions_get_serial:
 * Returns: the number of the edition in use; 0: none
 */
guint
editions_get_serial (PreauGuideStore *store)
{
  PreauGuide *guide = preau_guide_store_get_guide (store);

  return guide != NULL ? guide->serial : 0;
}

/**
 * editions_assert_in_use:
 * @serial: the number of an edition
 *
 * That it is in use now, and after a start of the program.
 */
void
editions_assert_in_use (Editions *self,
                        guint serial)
{
  g_autoptr (PreauGuideStore) again = editions_open_store (self);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (editions_get_serial (self->store), ==, serial);
  preau_guide_store_load (again, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (editions_get_serial (again), ==, serial);
}

/**
 * editions_begin:
 * Installs edition 10.
 */
void
editions_begin (Editions *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (preau_guide_store_load (self->store, &error));
  g_assert_no_error (error);
  g_assert_null (preau_guide_store_get_guide (self->store));
  g_assert_cmpint (editions_install (self, self->followed, EDITIONS_FIRST, NULL, &error), ==, PREAU_INSTALL_NEW);
  g_assert_no_error (error);
  editions_assert_in_use (self, 10);
}

/**
 * editions_find_file:
 * Returns: (transfer full): the @nth file of the store with @suffix, in the order of their paths
 */
char *
editions_find_file (Editions *self,
                    const char *suffix,
                    guint nth)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  list_files (self->folder, files);
  g_ptr_array_sort (files, compare_strings);
  for (guint i = 0; i < files->len; i++)
    {
      char *path = g_ptr_array_index (files, i);

      *strrchr (path, ' ') = '\0';
      if (g_str_has_suffix (path, suffix) && nth-- == 0)
        return g_strdup (path);
    }

  g_assert_not_reached ();
}
