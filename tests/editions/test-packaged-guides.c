/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-packaged-guides.h"

#include <string.h>
#include <glib/gstdio.h>

#include "folder.h"
#include "guide-builder.h"

static char *local;
static char *shared;

/* @guide: (nullable): what the file holds; %NULL: not a guide */
static void
put (const char *folder,
     const char *name,
     const char *guide)
{
  g_autofree char *inner = g_build_filename (folder, "preau", "guides", NULL);
  g_autofree char *path = g_build_filename (inner, name, NULL);
  g_autofree char *json = guide != NULL ? guide_builder_to_json (guide) : g_strdup ("{ \"format\": 1 }");

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) guides = preau_packaged_guides_read ();

  g_assert_cmpuint (guides->len, ==, 0);
}

static void
test_read (void)
{
  g_autoptr (GPtrArray) guides = NULL;
  const PreauPackagedGuide *first;
  const PreauPackagedGuide *second;
  g_autofree char *path = g_build_filename (local, "preau", "guides", "academy.json", NULL);

  put (local, "academy.json", "guide academy 1 11; ask q a o; ask q b o; end o");
  put (shared, "academy.json", "guide academy 1 10; ask q a o; ask q b o; end o");
  put (shared, "damaged.json", NULL);
  put (shared, "academy.json.minisig", NULL);
  put (shared, "README", NULL);
  guides = preau_packaged_guides_read ();

  g_assert_cmpuint (guides->len, ==, 2);
  first = g_ptr_array_index (guides, 0);
  g_assert_cmpstr (first->path, ==, path);
  g_assert_cmpuint (first->guide->serial, ==, 11);
  g_assert_cmpstr (first->trouble, ==, NULL);
  second = g_ptr_array_index (guides, 1);
  g_assert_true (g_str_has_suffix (second->path, "damaged.json"));
  g_assert_null (second->guide);
  g_assert_nonnull (strstr (second->trouble, "(PG"));
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folders = NULL;
  int result;

  local = g_dir_make_tmp ("preau-local-XXXXXX", NULL);
  shared = g_dir_make_tmp ("preau-shared-XXXXXX", NULL);
  folders = g_strjoin (":", local, shared, "/nowhere", NULL);
  g_setenv ("XDG_DATA_DIRS", folders, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/packaged-guides/none", test_none);
  g_test_add_func ("/packaged-guides/read", test_read);

  result = g_test_run ();
  folder_remove (local);
  folder_remove (shared);
  g_free (local);
  g_free (shared);

  return result;
}
