/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-packaged-guides.h"

#include "preau-guide-loader.h"

#define SUFFIX ".json"

static void
packaged_guide_free (PreauPackagedGuide *self)
{
  g_free (self->path);
  g_clear_object (&self->guide);
  g_free (self->trouble);
  g_free (self);
}

static PreauPackagedGuide *
read_guide (const char *path)
{
  PreauPackagedGuide *self = g_new0 (PreauPackagedGuide, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  self->path = g_strdup (path);
  self->guide = preau_guide_load_file (file, NULL, &error);
  self->trouble = error != NULL ? g_strdup (error->message) : NULL;

  return self;
}

/* A guide in an earlier folder hides guides of the same name in later ones, as is usual for data folders. */
static void
find_guides (const char *path,
             GTree *paths)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, SUFFIX) && g_tree_lookup (paths, name) == NULL)
      g_tree_insert (paths, g_strdup (name), g_build_filename (path, name, NULL));
}

static gboolean
add_guide (gpointer name,
           gpointer path,
           gpointer guides)
{
  g_ptr_array_add (guides, read_guide (path));

  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer data)
{
  return g_strcmp0 (a, b);
}

/**
 * preau_packaged_guides_read:
 *
 * Reads the guides in `preau/guides/` of the system’s data folders, such as `/usr/share`.
 *
 * Returns: (transfer full) (element-type PreauPackagedGuide): the guides, by name of file
 */
GPtrArray *
preau_packaged_guides_read (void)
{
  g_autoptr (GTree) paths = g_tree_new_full (compare_names, NULL, g_free, g_free);
  GPtrArray *guides = g_ptr_array_new_with_free_func ((GDestroyNotify) packaged_guide_free);

  for (const char *const *folder = g_get_system_data_dirs (); *folder != NULL; folder++)
    {
      g_autofree char *path = g_build_filename (*folder, "preau", "guides", NULL);

      find_guides (path, paths);
    }
  g_tree_foreach (paths, add_guide, guides);

  return guides;
}
