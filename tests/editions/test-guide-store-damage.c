/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of a publisher’s guides when some of them were damaged on the disk, or changed by another program: it opens
 * no way in, and nothing that is whole is lost. */

#include "preau-guide-store.h"

#include <string.h>
#include <glib/gstdio.h>

#include "editions.h"
#include "preau-error.h"

#define ELEVEN "guide academy 1 11; ask q a o; ask q b o; end o"
#define TWELVE "guide academy 1 12; ask q a o; ask q b o; end o"

/* Editions 10, and those of @descriptions after it. */
static void
install_all (Editions *self,
             const char *const *descriptions)
{
  g_autoptr (GError) error = NULL;

  editions_begin (self);
  for (guint i = 0; descriptions[i] != NULL; i++)
    {
      editions_install (self, self->followed, descriptions[i], NULL, &error);
      g_assert_no_error (error);
    }
}

/* @nth: of the editions that are kept, the oldest is 0 */
static void
damage (Editions *self,
        guint nth)
{
  g_autofree char *path = editions_find_file (self, "/guide.json", nth);

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
}

/* As after another start. @serial: of the edition that is in use then; 0: none */
static void
load_damaged (Editions *self,
              guint serial)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (preau_guide_store_load (self->store, &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DATA);
  g_assert_cmpuint (editions_get_serial (self->store), ==, serial);
}

static const struct
{
  const char *name;
  const char *before[3]; /* after edition 10 */
  guint in_use;          /* once the newest is damaged */
  const char *guide;
  int code; /* 0: none */
  const char *message;
} offers[] = {
  { "another guide", { NULL }, 0, "guide other 1 11; ask q a o; ask q b o; end o", PREAU_ERROR_UPDATE_GUIDE,
    "This is the guide “other”, not a new edition of “academy”: nothing was changed." },
  { "an older one", { NULL }, 0, "guide academy 1 9; ask q a o; ask q b o; end o", PREAU_ERROR_UPDATE_OLDER,
    "This is edition 9, which is older than edition 10: nothing was changed." },
  { "one far ahead", { NULL }, 0, "guide academy 1 1011; ask q a o; ask q b o; end o", PREAU_ERROR_UPDATE_AHEAD,
    "Edition 1011 is too far ahead of edition 10: ask the publisher whether that number is right." },
  { "the one in use, signed anew", { ELEVEN }, 10, EDITIONS_FIRST, PREAU_ERROR_UPDATE_OLDER,
    "This is edition 10, which is older than edition 11: nothing was changed." },
  { "a newer one", { ELEVEN }, 10, TWELVE, 0, NULL },
  { "the first that is whole", { NULL }, 0, ELEVEN, 0, NULL },
};

/* What is refused is refused whatever became of the edition in use. */
static void
test_offer (Editions *self,
            gconstpointer data)
{
  static const char *const comment[] = { "-t", "anew", NULL };
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) guide = NULL;
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  install_all (self, offers[i].before);
  damage (self, offers[i].before[0] != NULL ? 1 : 0);
  load_damaged (self, offers[i].in_use);
  before = editions_draw_folder (self);

  guide = editions_new_guide (offers[i].guide, NULL);
  signed_guide = (PreauSignedGuide) { g_bytes_ref (guide), publisher_sign (self->followed, guide, comment) };
  preau_guide_store_install (self->store, &signed_guide, &error);
  if (offers[i].code == 0)
    {
      g_assert_no_error (error);
      editions_assert_in_use (self, (guint) g_ascii_strtoull (offers[i].guide + strlen ("guide academy 1 "), NULL, 10));
      return;
    }

  g_assert_error (error, PREAU_ERROR, offers[i].code);
  g_assert_cmpstr (error->message, ==, offers[i].message);
  after = editions_draw_folder (self);
  g_assert_cmpstr (after, ==, before);
  load_damaged (self, offers[i].in_use);
}

/* The edition before is the one before that in use, which need not be the newest. */
static void
test_previous (Editions *self,
               gconstpointer data)
{
  static const char *const editions[] = { "guide academy 2 11; ask q a o; ask q b o; end o", TWELVE, NULL };
  g_autoptr (PreauGuide) previous = NULL;
  g_autoptr (PreauGuide) none = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  /* Kept: 12 of tree 1, 11 of tree 2. */
  install_all (self, editions);
  previous = preau_guide_store_load_previous (self->store, &error);
  g_assert_cmpuint (previous->serial, ==, 11);
  damage (self, 1);
  load_damaged (self, 11);
  none = preau_guide_store_load_previous (self->store, &error);
  g_assert_no_error (error);
  g_assert_null (none);
}

/* A code still opens where the newest edition of its tree is damaged and another one is whole. */
static void
test_tree (Editions *self,
           gconstpointer data)
{
  static const char *const editions[] = { ELEVEN, NULL };
  g_autoptr (PreauGuide) guide = NULL;
  g_autoptr (PreauGuide) none = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  install_all (self, editions);
  damage (self, 1);
  load_damaged (self, 10);
  guide = preau_guide_store_load_tree (self->store, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (guide->serial, ==, 10);

  damage (self, 0);
  none = preau_guide_store_load_tree (self->store, 1, &error);
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_DATA);
  g_assert_null (none);
}

/* A damaged edition takes no place that a whole one could have. */
static void
test_whole_is_kept (Editions *self,
                    gconstpointer data)
{
  static const char *const editions[] = { ELEVEN, NULL };
  g_autoptr (PreauGuide) previous = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  install_all (self, editions);
  damage (self, 1);
  load_damaged (self, 10);
  editions_install (self, self->followed, TWELVE, NULL, &error);
  g_assert_no_error (error);

  previous = preau_guide_store_load_previous (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (previous->serial, ==, 10);
  damage (self, 1);
  load_damaged (self, 10);
}

/* The signature itself is right, and its comment is not: both are looked at after a start too. */
static void
test_comment (Editions *self,
              gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *signature = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  path = editions_find_file (self, "/guide.json.minisig", 0);
  g_assert_true (g_file_get_contents (path, &signature, NULL, NULL));
  *strstr (signature, "file:guide.json") = 'F';
  g_assert_true (g_file_set_contents (path, signature, -1, NULL));

  g_assert_false (preau_guide_store_load (self->store, &error));
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_COMMENT);
  g_assert_null (preau_guide_store_get_guide (self->store));
}

/* What was left behind goes at the next installation; to load changes nothing, and what is no edition stays. */
static void
test_left_behind (Editions *self,
                  gconstpointer data)
{
  static const char *const names[] = { "9-0123456789abcdef", "11-0123456789abcdef.new" };
  g_autofree char *state = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *note = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  state = editions_find_file (self, "/state", 0);
  folder = g_path_get_dirname (state);
  note = g_build_filename (folder, "note.txt", NULL);
  g_assert_true (g_file_set_contents (note, "mine", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *left = g_build_filename (folder, names[i], NULL);
      g_autofree char *guide = g_build_filename (left, "guide.json", NULL);

      g_assert_cmpint (g_mkdir (left, 0700), ==, 0);
      g_assert_true (g_file_set_contents (guide, "{", -1, NULL));
    }

  before = editions_draw_folder (self);
  g_assert_true (preau_guide_store_load (self->store, &error));
  after = editions_draw_folder (self);
  g_assert_cmpstr (after, ==, before);

  editions_install (self, self->followed, ELEVEN, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *left = g_build_filename (folder, names[i], NULL);

      g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
    }
  g_assert_true (g_file_test (note, G_FILE_TEST_EXISTS));
  editions_assert_in_use (self, 11);
}

/* A program that has only looked does not put back what another one has replaced meanwhile. */
static void
test_noted_late (Editions *self,
                 gconstpointer data)
{
  const PreauGuideOrigin origin = { "https://example.com/guide.json", "\"of 10\"", NULL };
  g_autoptr (PreauGuideStore) other = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  other = editions_open_store (self);
  g_assert_true (preau_guide_store_load (other, &error));
  editions_install (self, self->followed, ELEVEN, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (preau_guide_store_note_check (other, &origin, 1800000000, &error));
  g_assert_no_error (error);
  editions_assert_in_use (self, 11);
  g_assert_true (preau_guide_store_load (self->store, &error));
  g_assert_null (preau_guide_store_get_origin (self->store).etag);

  /* Where both have looked, the later one is kept; what it is told may be the store’s own. */
  g_assert_true (preau_guide_store_note_check (self->store, &origin, 1800000001, &error));
  {
    const PreauGuideOrigin own = preau_guide_store_get_origin (other);

    g_assert_cmpuint (editions_get_serial (other), ==, 11);
    g_assert_true (preau_guide_store_note_check (other, &own, 1800000002, &error));
    g_assert_no_error (error);
  }
  g_assert_true (preau_guide_store_load (self->store, &error));
  g_assert_cmpint (preau_guide_store_get_checked_at (self->store), ==, 1800000002);
  g_assert_null (preau_guide_store_get_origin (self->store).etag);

  /* Nor is an older one let in for it. */
  editions_install (self, self->followed, EDITIONS_FIRST, NULL, &error);
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_OLDER);
}

static void
add (const char *name,
     gconstpointer data,
     void (*test) (Editions *, gconstpointer))
{
  g_autofree char *path = g_strdelimit (g_strconcat ("/guide-store-damage/", name, NULL), " ,", '-');

  g_test_add (path, Editions, data, editions_set_up, test, editions_tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    add (offers[i].name, GUINT_TO_POINTER (i), test_offer);
  add ("previous", NULL, test_previous);
  add ("tree", NULL, test_tree);
  add ("whole-is-kept", NULL, test_whole_is_kept);
  add ("comment", NULL, test_comment);
  add ("left-behind", NULL, test_left_behind);
  add ("noted-late", NULL, test_noted_late);

  return g_test_run ();
}
