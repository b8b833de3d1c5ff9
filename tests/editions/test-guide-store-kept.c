/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of a publisher’s guides, and what becomes of it over time. */

#include "preau-guide-store.h"

#include <string.h>

#include "folder.h"
#include "editions.h"
#include "preau-error.h"

#define KEY "RWRA/+soASD6uHDqgOaArAT6KCnQsP/XG7H+yyvuhTSldLjZGl7zWdTl"

/* The same guide, signed once more: nothing new for the person, and the new signature is the one that is kept. */
static void
test_signed_again (Editions *self,
                   gconstpointer data)
{
  static const char *const comment[] = { "-t", "once more", NULL };
  g_autoptr (GBytes) guide = NULL;
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autoptr (PreauGuideStore) again = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  guide = editions_new_guide (EDITIONS_FIRST, NULL);
  signed_guide = (PreauSignedGuide) { g_bytes_ref (guide), publisher_sign (self->followed, guide, comment) };
  g_assert_cmpint (preau_guide_store_install (self->store, &signed_guide, &error), ==, PREAU_INSTALL_SAME);
  g_assert_no_error (error);

  again = editions_open_store (self);
  g_assert_true (preau_guide_store_load (again, &error));
  g_assert_true (preau_signed_guide_equal (preau_guide_store_get_signed_guide (again), &signed_guide));
  g_assert_null (preau_guide_store_load_previous (again, &error));
  g_assert_no_error (error);
}

/* The present key names the next one; once that has signed, the present one is of no use to whoever stole it. */
static void
test_key_change (Editions *self,
                 gconstpointer data)
{
  g_autoptr (PreauPublicKey) next = NULL;
  g_autofree char *edits = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  next = editions_read_key (self->other);
  edits = g_strdup_printf ("/next_key=\"%s\"", preau_public_key_get_text (next));

  g_assert_cmpint (editions_install (self, self->followed, "guide academy 1 11; ask q a o; ask q b o; end o", edits, &error), ==,
                   PREAU_INSTALL_NEW);
  g_assert_cmpint (editions_install (self, self->followed, "guide academy 1 12; ask q a o; ask q b o; end o", edits, &error), ==,
                   PREAU_INSTALL_NEW);
  g_assert_cmpint (editions_install (self, self->other, "guide academy 1 13; ask q a o; ask q b o; end o", NULL, &error), ==,
                   PREAU_INSTALL_NEW);
  g_assert_no_error (error);
  editions_assert_in_use (self, 13);

  for (guint reloaded = 0; reloaded < 2; reloaded++)
    {
      g_clear_error (&error);
      editions_install (self, self->followed, "guide academy 1 14; ask q a o; ask q b o; end o", NULL, &error);
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_KEY);
      editions_assert_in_use (self, 13);
      preau_guide_store_load (self->store, NULL);
    }

  /* The one before is still read with the key of its time. */
  {
    g_autoptr (PreauGuide) previous = preau_guide_store_load_previous (self->store, NULL);

    g_assert_cmpuint (previous->serial, ==, 12);
  }
}

/* A key that is announced and taken back again is no key any more. */
static void
test_key_taken_back (Editions *self,
                     gconstpointer data)
{
  g_autoptr (PreauPublicKey) next = NULL;
  g_autofree char *edits = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  next = editions_read_key (self->other);
  edits = g_strdup_printf ("/next_key=\"%s\"", preau_public_key_get_text (next));
  editions_install (self, self->followed, "guide academy 1 11; ask q a o; ask q b o; end o", edits, &error);
  editions_install (self, self->followed, "guide academy 1 12; ask q a o; ask q b o; end o", NULL, &error);
  g_assert_no_error (error);

  editions_install (self, self->other, "guide academy 1 13; ask q a o; ask q b o; end o", NULL, &error);
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_SIGNATURE_KEY);
  editions_assert_in_use (self, 12);
}

/* A key that is set by hand begins anew, at any number, and the other publisher’s guides are there still. */
static void
test_other_publisher (Editions *self,
                      gconstpointer data)
{
  g_autoptr (PreauPublicKey) key = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  key = g_steal_pointer (&self->key);
  self->key = editions_read_key (self->other);
  g_clear_object (&self->store);
  self->store = editions_open_store (self);
  g_assert_true (preau_guide_store_load (self->store, &error));
  g_assert_cmpint (editions_install (self, self->other, "guide academy 1 3; ask q a o; ask q b o; end o", NULL, &error), ==,
                   PREAU_INSTALL_NEW);
  g_assert_no_error (error);
  editions_assert_in_use (self, 3);

  g_set_object (&self->key, key);
  g_clear_object (&self->store);
  self->store = editions_open_store (self);
  preau_guide_store_load (self->store, NULL);
  editions_assert_in_use (self, 10);
}

/* Of seven trees, two editions each, the newest of the last five are kept, and the edition before the one in use. */
static void
test_trees (Editions *self,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  for (guint tree = 2; tree <= 7; tree++)
    for (guint i = 0; i < 2; i++)
      {
        g_autofree char *description =
          g_strdup_printf ("guide academy %u %u; ask q a o; ask q b o; end o", tree, 10 * tree + i);

        g_assert_cmpint (editions_install (self, self->followed, description, NULL, &error), ==, PREAU_INSTALL_NEW);
        g_assert_no_error (error);
      }
  preau_guide_store_load (self->store, &error);
  g_assert_no_error (error);
  for (guint tree = 1; tree <= 9; tree++)
    {
      g_autoptr (PreauGuide) guide = preau_guide_store_load_tree (self->store, tree, &error);

      g_assert_no_error (error);
      if (tree >= 3 && tree <= 7)
        g_assert_cmpuint (guide->serial, ==, 10 * tree + 1);
      else
        g_assert_null (guide);
    }
  {
    g_autoptr (PreauGuide) previous = preau_guide_store_load_previous (self->store, &error);

    g_assert_cmpuint (previous->serial, ==, 70);
  }
}

/* Whoever changes what is on the disk does not get it read: the edition before is, and then the same can be taken again. */
static void
test_changed_on_disk (Editions *self,
                      gconstpointer data)
{
  static const char *const suffixes[] = { "/guide.json", "/guide.json.minisig" };
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  editions_install (self, self->followed, "guide academy 1 11; ask q a o; ask q b o; end o", NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = editions_find_file (self, suffixes[i], 1);
      g_autofree char *kept = NULL;
      g_autofree char *longer = NULL;

      g_assert_nonnull (strstr (path, "/11-"));
      g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
      longer = g_strconcat (kept, " ", NULL);
      g_assert_true (g_file_set_contents (path, longer, -1, NULL));
      g_assert_false (preau_guide_store_load (self->store, &error));
      g_assert_true (g_str_has_prefix (error->message,
                                       "Edition 11 of the guide was changed or damaged on this computer, and is not used: "));
      g_clear_error (&error);
      g_assert_cmpuint (editions_get_serial (self->store), ==, 10);

      /* An older one does not get in behind its back. */
      editions_install (self, self->followed, "guide academy 2 11; ask q b o; ask q a o; end o", NULL, &error);
      g_assert_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_SERIAL);
      g_clear_error (&error);

      g_assert_true (g_file_set_contents (path, kept, -1, NULL));
      g_assert_true (preau_guide_store_load (self->store, &error));
      editions_assert_in_use (self, 11);
    }
}

/* The same edition, whose folder has gone, is taken again. */
static void
test_taken_again (Editions *self,
                  gconstpointer data)
{
  g_autoptr (GBytes) guide = NULL;
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  guide = editions_new_guide ("guide academy 1 11; ask q a o; ask q b o; end o", NULL);
  signed_guide = editions_sign (self->followed, guide);
  preau_guide_store_install (self->store, &signed_guide, &error);
  path = editions_find_file (self, "/guide.json", 1);
  folder = g_path_get_dirname (path);
  folder_remove (folder);

  g_assert_false (preau_guide_store_load (self->store, NULL));
  g_assert_cmpuint (editions_get_serial (self->store), ==, 10);
  g_assert_cmpint (preau_guide_store_install (self->store, &signed_guide, &error), ==, PREAU_INSTALL_NEW);
  g_assert_no_error (error);
  editions_assert_in_use (self, 11);
}

static const struct
{
  const char *state;
  int code;
  const char *message;
} states[] = {
  { "", PREAU_ERROR_STORE_DAMAGED, "“store/format” is not what belongs there" },
  { "[store]\nformat=2\n", PREAU_ERROR_STORE_FORMAT, "it was written by another version of Préau, in format 2" },
  { "[store]\nformat=1\nhighest=10\nkeys=\n", PREAU_ERROR_STORE_DAMAGED, "“store/keys” is not what belongs there" },
  { "[store]\nformat=1\nhighest=-1\n", PREAU_ERROR_STORE_DAMAGED, "“store/highest” is not what belongs there" },
  { "[store]\nformat=1\nhighest=1\nkeys=" KEY ";\n[../../etc]\n", PREAU_ERROR_STORE_DAMAGED,
    "“../../etc/” is not what belongs there" },
  { "[store]\nformat=1\nhighest=1\nkeys=" KEY ";\n[1-ab]\nkey=" KEY "\nserial=0\ntree=1\n", PREAU_ERROR_STORE_DAMAGED,
    "“1-ab/serial” is not what belongs there" },
  { "[store]\nformat=1\nhighest=1\nkeys=" KEY ";\n[1-ab]\nkey=" KEY "\nserial=1\ntree=10\n", PREAU_ERROR_STORE_DAMAGED,
    "“1-ab/tree” is not what belongs there" },
  { "[store]\nformat=1\nhighest=1\nkeys=" KEY ";\n", PREAU_ERROR_STORE_DAMAGED, "“store/id” is not what belongs there" },
  { "[store]\nformat=1\nhighest=1\nkeys=RWRA;\n", PREAU_ERROR_STORE_DAMAGED,
    "“store/keys” is not what belongs there" },
  { "\xff", PREAU_ERROR_STORE_DAMAGED, "" },
};

/* What cannot be read is set aside, not written over, and a guide can be installed again. */
static void
test_state (Editions *self,
            gconstpointer data)
{
  g_autofree char *path = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  path = editions_find_file (self, "/state", 0);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PreauGuideStore) store = editions_open_store (self);
      g_autofree char *aside = g_strdup_printf ("%s.set-aside-%u", path, i + 1);
      g_autofree char *kept = NULL;

      g_assert_true (g_file_set_contents (path, states[i].state, -1, NULL));
      g_assert_false (preau_guide_store_load (store, &error));
      g_assert_error (error, PREAU_ERROR, states[i].code);
      if (!g_str_has_suffix (error->message, states[i].message))
        g_error ("“%s” is said in place of “%s”", error->message, states[i].message);
      g_assert_null (preau_guide_store_get_guide (store));
      g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, states[i].state);
    }

  g_clear_object (&self->store);
  self->store = editions_open_store (self);
  g_assert_true (preau_guide_store_load (self->store, NULL));
  g_assert_cmpint (editions_install (self, self->followed, EDITIONS_FIRST, NULL, NULL), ==, PREAU_INSTALL_NEW);
  editions_assert_in_use (self, 10);
}

/* A clock that is wrong removes nothing and refuses nothing. */
static void
test_clock (Editions *self,
            gconstpointer data)
{
  static const gint64 times[] = { 0, 1, 4102444800, G_MAXINT64, -1, G_MININT64 };
  const PreauGuideOrigin origin = { "https://example.com/guide.json", "\"tag\"", "Wed, 25 Nov 2026 07:00:00 GMT" };
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      PreauGuideOrigin kept;

      g_assert_true (preau_guide_store_note_check (self->store, &origin, times[i], &error));
      editions_assert_in_use (self, 10);
      g_assert_true (preau_guide_store_load (self->store, &error));
      kept = preau_guide_store_get_origin (self->store);
      g_assert_cmpint (preau_guide_store_get_checked_at (self->store), ==, times[i]);
      g_assert_cmpstr (kept.address, ==, origin.address);
      g_assert_cmpstr (kept.etag, ==, origin.etag);
      g_assert_cmpstr (kept.last_modified, ==, origin.last_modified);
    }

  /* Where a guide came from is not where the next one is. */
  editions_install (self, self->followed, "guide academy 1 11; ask q a o; ask q b o; end o", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (preau_guide_store_get_origin (self->store).address);
  g_assert_null (preau_guide_store_get_origin (self->store).etag);
}

/* Two programs of one person: what one installs, the other does not put back. */
static void
test_two_programs (Editions *self,
                   gconstpointer data)
{
  g_autoptr (PreauGuideStore) other = NULL;
  g_autoptr (GBytes) guide = NULL;
  g_auto (PreauSignedGuide) signed_guide = { NULL };
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  editions_begin (self);
  other = editions_open_store (self);
  preau_guide_store_load (other, NULL);
  editions_install (self, self->followed, "guide academy 1 12; ask q a o; ask q b o; end o", NULL, &error);
  g_assert_no_error (error);

  guide = editions_new_guide ("guide academy 1 11; ask q a o; ask q b o; end o", NULL);
  signed_guide = editions_sign (self->followed, guide);
  g_assert_cmpint (preau_guide_store_install (other, &signed_guide, &error), ==, PREAU_INSTALL_REFUSED);
  g_assert_error (error, PREAU_ERROR, PREAU_ERROR_UPDATE_OLDER);
  g_assert_cmpuint (editions_get_serial (other), ==, 12);
  editions_assert_in_use (self, 12);
}

static void
add (const char *name,
     void (*test) (Editions *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/guide-store-kept/", name, NULL);

  g_test_add (path, Editions, NULL, editions_set_up, test, editions_tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("signed-again", test_signed_again);
  add ("key-change", test_key_change);
  add ("key-taken-back", test_key_taken_back);
  add ("other-publisher", test_other_publisher);
  add ("trees", test_trees);
  add ("changed-on-disk", test_changed_on_disk);
  add ("taken-again", test_taken_again);
  add ("state", test_state);
  add ("clock", test_clock);
  add ("two-programs", test_two_programs);

  return g_test_run ();
}
