/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which guide is used, whatever the settings say and whatever has become of it. */

#include "preau-guide-manager.h"

#include <string.h>
#include <glib/gstdio.h>

#include "folder.h"
#include "editions.h"
#include "preau-document-markdown.h"
#include "preau-guide-choice.h"
#include "preau-settings.h"

#define BUILT_IN "ministere-2020"
#define ACADEMY "guide academy 1 10; ask q a o; ask q b o; end o"

static void
choose (GSettings *settings,
        const char *source,
        const char *file,
        const char *key)
{
  g_settings_set_string (settings, PREAU_SETTING_GUIDE_SOURCE, source);
  g_settings_set_string (settings, PREAU_SETTING_GUIDE_FILE, file);
  g_settings_set_string (settings, PREAU_SETTING_GUIDE_KEY, key);
}

/* @trouble: (nullable): it is in what is said; %NULL: nothing is */
static void
assert_guide (GSettings *settings,
              const char *id,
              guint serial,
              const char *trouble)
{
  g_autoptr (PreauGuideManager) guides = preau_guide_manager_new (settings, preau_signature_check);
  PreauGuide *guide = preau_guide_manager_get_guide (guides);
  const char *said = preau_guide_manager_get_trouble (guides);

  g_assert_cmpstr (guide->id, ==, id);
  if (serial > 0)
    g_assert_cmpuint (guide->serial, ==, serial);
  if (trouble == NULL)
    g_assert_cmpstr (said, ==, NULL);
  else if (said == NULL || strstr (said, trouble) == NULL)
    g_error ("“%s” is said in place of “%s”", said, trouble);
}

static void
test_built_in (Editions *editions,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();

  assert_guide (NULL, BUILT_IN, 0, NULL);
  assert_guide (settings, BUILT_IN, 0, NULL);
  choose (settings, PREAU_GUIDE_SOURCE_BUILT_IN, "/nowhere", "nonsense");
  assert_guide (settings, BUILT_IN, 0, NULL);
}

static void
test_file (Editions *editions,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autofree char *path = g_build_filename (editions->folder, "academy.json", NULL);
  g_autoptr (GBytes) guide = editions_new_guide (ACADEMY, NULL);

  choose (settings, PREAU_GUIDE_SOURCE_FILE, path, "");
  assert_guide (settings, BUILT_IN, 0, "academy.json");
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (guide, NULL), (gssize) g_bytes_get_size (guide), NULL));
  assert_guide (settings, "academy", 10, NULL);
  g_assert_true (g_file_set_contents (path, "{ \"format\": 1 }", -1, NULL));
  assert_guide (settings, BUILT_IN, 0, "(PG");
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Path of edition 11. */
static char *
find_newest (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  Editions home = { .folder = path };

  return editions_find_file (&home, "/guide.json", 1);
}

static void
test_publisher (Editions *editions,
                gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();
  g_autofree char *path = NULL;

  if (editions->store == NULL)
    return;

  choose (settings, PREAU_GUIDE_SOURCE_PUBLISHER, "", "");
  assert_guide (settings, BUILT_IN, 0, "The publisher’s public key is missing.");
  choose (settings, PREAU_GUIDE_SOURCE_PUBLISHER, "", "nonsense");
  assert_guide (settings, BUILT_IN, 0, "This is not a minisign public key");
  choose (settings, PREAU_GUIDE_SOURCE_PUBLISHER, "", preau_public_key_get_text (editions->key));
  assert_guide (settings, BUILT_IN, 0, NULL); /* nothing has come yet */

  g_clear_object (&editions->store);
  editions->store = preau_guide_store_new (folder, editions->key, preau_signature_check);
  g_assert_cmpint (editions_install (editions, editions->followed, ACADEMY, NULL, NULL), ==, PREAU_INSTALL_NEW);
  assert_guide (settings, "academy", 10, NULL);
  g_assert_cmpint (editions_install (editions, editions->followed, "guide academy 1 11; ask q a o; ask q b o; end o", NULL, NULL),
                   ==, PREAU_INSTALL_NEW);
  assert_guide (settings, "academy", 11, NULL);

  path = find_newest (folder);
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  assert_guide (settings, "academy", 10, "Edition 11 of the guide was changed or damaged");
}

static gboolean
has_previous (PreauGuideManager *manager)
{
  gboolean has;

  g_object_get (manager, "has-previous", &has, NULL);

  return has;
}

static void
compared_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  char **text = data;
  g_autoptr (PreauDocument) changes = preau_guide_manager_compare_finish (PREAU_GUIDE_MANAGER (source), result, NULL);

  g_assert_null (*text);
  *text = changes != NULL ? preau_document_to_markdown (changes) : g_strdup ("nothing");
}

/* An edition of the built-in guide that is older than the one of this program. */
static void
test_outdated (Editions *editions,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();
  g_autoptr (PreauGuideManager) built_in = preau_guide_manager_new (NULL, preau_signature_check);
  guint serial = preau_guide_manager_get_guide (built_in)->serial;
  g_autoptr (PreauGuideManager) renewed = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *newer = g_strdup_printf ("guide " BUILT_IN " 1 %u; ask q a o; ask q b o; end o", serial + 1);

  if (editions->store == NULL)
    return;

  choose (settings, PREAU_GUIDE_SOURCE_PUBLISHER, "", preau_public_key_get_text (editions->key));
  g_clear_object (&editions->store);
  editions->store = preau_guide_store_new (folder, editions->key, preau_signature_check);
  if (serial > 1)
    {
      editions_install (editions, editions->followed, "guide " BUILT_IN " 1 1; ask q a o; ask q b o; end o", NULL,
                        NULL);
      assert_guide (settings, BUILT_IN, serial, NULL);
    }
  g_assert_cmpint (editions_install (editions, editions->followed, newer, NULL, NULL), ==, PREAU_INSTALL_NEW);
  assert_guide (settings, BUILT_IN, serial + 1, NULL);

  /* What has changed since the built-in guide can be asked. */
  renewed = preau_guide_manager_new (settings, preau_signature_check);
  g_assert_true (has_previous (renewed));
  preau_guide_manager_compare_async (renewed, NULL, compared_cb, &changes);
  preau_guide_manager_wait (renewed);
  g_assert_nonnull (strstr (changes, "Paths removed"));
}

static void
use_editions (Editions *editions,
           GSettings *settings)
{
  g_autoptr (GFile) folder = preau_guide_store_get_default_folder ();

  choose (settings, PREAU_GUIDE_SOURCE_PUBLISHER, "", preau_public_key_get_text (editions->key));
  g_clear_object (&editions->store);
  editions->store = preau_guide_store_new (folder, editions->key, preau_signature_check);
}

/* A code on paper opens in the edition that it is of, as long as that is kept. */
static void
test_older (Editions *editions,
            gconstpointer data)
{
  static const struct
  {
    const char *link;
    guint serial; /* 0: none */
  } links[] = {
    { "1-1-0", 11 }, { "preau:academy/1-1-0", 11 }, { "2-1-0", 20 }, { "3-1-0", 0 }, { "nonsense", 0 }, { "", 0 },
  };
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (PreauGuideChoice) choice = NULL;
  g_autoptr (PreauGuideChoice) built_in = preau_guide_choice_new (NULL, preau_signature_check);

  if (editions->store == NULL)
    return;

  use_editions (editions, settings);
  editions_install (editions, editions->followed, "guide academy 1 10; ask q a o; ask q b o; end o", NULL, NULL);
  editions_install (editions, editions->followed, "guide academy 1 11; ask q a o; ask q b o; end o", NULL, NULL);
  editions_install (editions, editions->followed, "guide academy 2 20; ask q b o; ask q a o; end o", NULL, NULL);
  choice = preau_guide_choice_new (settings, preau_signature_check);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (PreauGuide) older = preau_guide_choice_load_older (choice, links[i].link);

      g_assert_cmpuint (older != NULL ? older->serial : 0, ==, links[i].serial);
    }

  g_assert_null (preau_guide_choice_load_older (built_in, "1-1-0"));
}

/* What has changed can be asked after the new edition is used, too. */
static void
test_previous (Editions *editions,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autoptr (PreauGuideManager) first = NULL;
  g_autoptr (PreauGuideManager) second = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  if (editions->store == NULL)
    return;

  use_editions (editions, settings);
  editions_install (editions, editions->followed, ACADEMY, NULL, NULL);
  first = preau_guide_manager_new (settings, preau_signature_check);
  g_assert_false (has_previous (first));
  g_assert_false (preau_guide_manager_mark_seen (first)); /* nothing was seen before */

  editions_install (editions, editions->followed, "guide academy 1 11; ask q a o; ask q b o; end o", NULL, NULL);
  preau_guide_manager_compare_async (first, NULL, compared_cb, &first_text);
  preau_guide_manager_wait (first);
  g_assert_cmpstr (first_text, ==, "nothing"); /* that which is used is not the newest any more */

  second = preau_guide_manager_new (settings, preau_signature_check);
  g_assert_true (has_previous (second));
  g_assert_true (preau_guide_manager_mark_seen (second));
  g_assert_false (preau_guide_manager_mark_seen (second));
  preau_guide_manager_compare_async (second, NULL, compared_cb, &second_text);
  preau_guide_manager_wait (second);
  g_assert_nonnull (strstr (second_text, "edition 10"));
  g_assert_nonnull (strstr (second_text, "edition 11"));
}

/* Nothing of what was being read counts once another guide is chosen. */
static void
test_chosen (Editions *editions,
             gconstpointer data)
{
  g_autoptr (GSettings) settings = preau_settings_new ();
  g_autofree char *path = g_build_filename (editions->folder, "academy.json", NULL);
  g_autoptr (GBytes) guide = editions_new_guide (ACADEMY, NULL);
  g_autoptr (PreauGuideManager) guides = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (guide, NULL), (gssize) g_bytes_get_size (guide), NULL));
  choose (settings, PREAU_GUIDE_SOURCE_BUILT_IN, "", "");
  guides = preau_guide_manager_new (settings, preau_signature_check);
  choose (settings, PREAU_GUIDE_SOURCE_FILE, "/nowhere/guide.json", "");
  preau_guide_manager_wait (guides);
  g_assert_cmpstr (preau_guide_manager_get_guide (guides)->id, ==, BUILT_IN);
  g_assert_nonnull (strstr (preau_guide_manager_get_trouble (guides), "/nowhere/guide.json"));

  choose (settings, PREAU_GUIDE_SOURCE_BUILT_IN, "/nowhere/guide.json", "");
  choose (settings, PREAU_GUIDE_SOURCE_FILE, path, "");
  preau_guide_manager_wait (guides);
  g_assert_cmpstr (preau_guide_manager_get_guide (guides)->id, ==, "academy");
  g_assert_cmpstr (preau_guide_manager_get_trouble (guides), ==, NULL);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("preau-guide-manager-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/guide-manager/built-in", Editions, NULL, editions_set_up, test_built_in, editions_tear_down);
  g_test_add ("/guide-manager/file", Editions, NULL, editions_set_up, test_file, editions_tear_down);
  g_test_add ("/guide-manager/publisher", Editions, NULL, editions_set_up, test_publisher, editions_tear_down);
  g_test_add ("/guide-manager/outdated", Editions, NULL, editions_set_up, test_outdated, editions_tear_down);
  g_test_add ("/guide-manager/previous", Editions, NULL, editions_set_up, test_previous, editions_tear_down);
  g_test_add ("/guide-manager/chosen", Editions, NULL, editions_set_up, test_chosen, editions_tear_down);
  g_test_add ("/guide-manager/older", Editions, NULL, editions_set_up, test_older, editions_tear_down);

  result = g_test_run ();
  folder_remove (home);

  return result;
}
