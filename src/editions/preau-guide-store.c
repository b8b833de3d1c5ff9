/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-guide-store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "preau-error.h"
#include "preau-guide-state.h"
#include "preau-state-file.h"
#include "preau-update-check.h"

#define STATE "state"
#define LOCK "lock"

/**
 * PreauGuideStore:
 *
 * The editions of a publisher on the disk: each with its signature in a folder of its own, and a state file that lists
 * them. The state file is replaced in one step, after all checks have passed and all else is on the disk, so that
 * either the old or the new edition is in use, whatever happens.
 *
 * The threats considered are the attacks that The Update Framework lists: “The Update Framework Specification”,
 * https://theupdateframework.github.io/specification/latest/, section 1.5.2.
 *
 * May be used in any thread, but in one at a time.
 */
struct _PreauGuideStore
{
  GObject parent_instance;

  GFile *folder; /* folder of this publisher */
  PreauPublicKey *key;
  PreauVerifyFunc verify;
  PreauGuideState *state;

  guint in_use;                  /* index of the edition in use; the number of editions: none */
  PreauGuide *guide;             /* guide in use; NULL: none */
  PreauSignedGuide signed_guide; /* bytes of @guide */
};

G_DEFINE_FINAL_TYPE (PreauGuideStore, preau_guide_store, G_TYPE_OBJECT)

static void
preau_guide_store_finalize (GObject *object)
{
  PreauGuideStore *self = PREAU_GUIDE_STORE (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->key);
  g_clear_object (&self->guide);
  preau_signed_guide_clear (&self->signed_guide);
  g_clear_pointer (&self->state, preau_guide_state_free);

  G_OBJECT_CLASS (preau_guide_store_parent_class)->finalize (object);
}

static void
preau_guide_store_class_init (PreauGuideStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_guide_store_finalize;
}

static void
preau_guide_store_init (PreauGuideStore *self)
{
}

/**
 * preau_guide_store_new:
 * @folder: folder of all publishers
 * @key: the publisher’s key as the user has set it; another key is another publisher, whose serials begin anew
 * @verify: checks the signatures of kept and of new editions
 *
 * Returns: (transfer full): a store that is empty before preau_guide_store_load()
 */
PreauGuideStore *
preau_guide_store_new (GFile *folder,
                       PreauPublicKey *key,
                       PreauVerifyFunc verify)
{
  PreauGuideStore *self;
  g_autofree char *name =
    g_compute_checksum_for_string (G_CHECKSUM_SHA256, preau_public_key_get_text (key), -1);

  g_return_val_if_fail (verify != NULL, NULL);

  self = g_object_new (PREAU_TYPE_GUIDE_STORE, NULL);
  self->verify = verify;
  name[16] = '\0';
  self->folder = g_file_get_child (folder, name);
  self->key = g_object_ref (key);
  self->state = preau_guide_state_new (key);

  return self;
}

GFile *
preau_guide_store_get_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "preau", "guides", NULL);
}

static void
use (PreauGuideStore *self,
     guint index,
     PreauGuide *guide,
     const PreauSignedGuide *signed_guide)
{
  self->in_use = index;
  g_set_object (&self->guide, guide);
  preau_signed_guide_clear (&self->signed_guide);
  self->signed_guide.guide = g_bytes_ref (signed_guide->guide);
  self->signed_guide.signature = g_bytes_ref (signed_guide->signature);
}

/* Returns: the state on the disk; an empty state where there is no file. */
static PreauGuideState *
read_state (PreauGuideStore *self,
            GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, STATE);
  g_autofree char *data = NULL;
  g_autoptr (GError) reading = NULL;
  gsize length;

  if (g_file_load_contents (file, NULL, &data, &length, NULL, &reading))
    return preau_guide_state_parse (data, length, error);
  if (g_error_matches (reading, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return preau_guide_state_new (self->key);

  g_propagate_error (error, g_steal_pointer (&reading));

  return NULL;
}

static gboolean
write_state (PreauGuideStore *self,
             const PreauGuideState *state,
             GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, STATE);
  g_autofree char *data = preau_guide_state_write (state);

  return preau_state_file_write (file, data, error);
}

/* Uses the newest edition that is whole; @error is that of the newest, if it is damaged. */
static gboolean
use_newest (PreauGuideStore *self,
            GError **error)
{
  GPtrArray *editions = self->state->editions;
  gboolean all_well = TRUE;

  self->in_use = editions->len;
  g_clear_object (&self->guide);
  preau_signed_guide_clear (&self->signed_guide);
  for (guint i = 0; i < editions->len; i++)
    {
      const PreauEdition *edition = g_ptr_array_index (editions, i);
      g_auto (PreauSignedGuide) signed_guide = { NULL };
      g_autoptr (GError) reading = NULL;
      g_autoptr (PreauGuide) guide = preau_edition_read (edition, self->folder, self->verify, &signed_guide, &reading);

      if (guide != NULL)
        {
          use (self, i, guide, &signed_guide);
          return all_well;
        }
      if (all_well)
        {
          g_propagate_error (error, g_steal_pointer (&reading));
          g_prefix_error (error, _("Edition %u of the guide was changed or damaged on this computer, and is not used: "),
                          edition->serial);
        }
      all_well = FALSE;
    }

  return all_well;
}

/* A state file that can’t be set aside is overwritten by the next installation. */
static void
set_aside (PreauGuideStore *self)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, STATE);
  GFile *aside = preau_state_file_set_aside (file, NULL);

  g_clear_object (&aside);
}

/**
 * preau_guide_store_load:
 *
 * Reads the kept editions, and checks them as if they were new.
 *
 * Returns: %FALSE where something can’t be used: then the edition before is in use, or none. With
 *   %PREAU_ERROR_STORE_DAMAGED or %PREAU_ERROR_STORE_FORMAT, the state file is set aside
 */
gboolean
preau_guide_store_load (PreauGuideStore *self,
                        GError **error)
{
  g_autoptr (GError) reading = NULL;
  PreauGuideState *state;

  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), FALSE);

  state = read_state (self, &reading);
  if (state == NULL)
    {
      if (reading->domain == PREAU_ERROR)
        set_aside (self);
      g_propagate_prefixed_error (error, g_steal_pointer (&reading),
                                  _("The publisher’s guides kept on this computer could not be read: "));
      return FALSE;
    }

  g_clear_pointer (&self->state, preau_guide_state_free);
  self->state = state;

  return use_newest (self, error);
}

PreauGuide *
preau_guide_store_get_guide (PreauGuideStore *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), NULL);

  return self->guide;
}

const PreauSignedGuide *
preau_guide_store_get_signed_guide (PreauGuideStore *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), NULL);

  return self->guide != NULL ? &self->signed_guide : NULL;
}

static PreauGuide *
read_edition (PreauGuideStore *self,
              guint index,
              GError **error)
{
  g_auto (PreauSignedGuide) signed_guide = { NULL };

  return preau_edition_read (g_ptr_array_index (self->state->editions, index), self->folder, self->verify,
                             &signed_guide, error);
}

gboolean
preau_guide_store_has_previous (PreauGuideStore *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), FALSE);

  return self->in_use + 1 < self->state->editions->len;
}

/**
 * preau_guide_store_load_previous:
 *
 * Returns: (transfer full) (nullable): the edition before the guide in use; %NULL without an error where there is none
 */
PreauGuide *
preau_guide_store_load_previous (PreauGuideStore *self,
                                 GError **error)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), NULL);

  return preau_guide_store_has_previous (self) ? read_edition (self, self->in_use + 1, error) : NULL;
}

/**
 * preau_guide_store_load_tree:
 * @tree: first digit of a path code
 *
 * Returns: (transfer full) (nullable): the newest edition of that tree that is whole; %NULL without an error where none
 *   is kept
 */
PreauGuide *
preau_guide_store_load_tree (PreauGuideStore *self,
                             guint tree,
                             GError **error)
{
  g_autoptr (GError) reading = NULL;

  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), NULL);

  for (guint i = 0; i < self->state->editions->len; i++)
    {
      PreauGuide *guide;

      if (((const PreauEdition *) g_ptr_array_index (self->state->editions, i))->tree != tree)
        continue;

      guide = read_edition (self, i, reading == NULL ? &reading : NULL);
      if (guide != NULL)
        return guide;
    }

  if (reading != NULL)
    g_propagate_error (error, g_steal_pointer (&reading));

  return NULL;
}

/* Makes other programs of the user wait. Returns: the file to close in the end; -1 with an error */
static int
lock (PreauGuideStore *self,
      GError **error)
{
  g_autofree char *folder = g_file_get_path (self->folder);
  g_autofree char *path = g_build_filename (folder, LOCK, NULL);
  int file = g_mkdir_with_parents (folder, 0700) == 0 ? g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
  int saved_errno;

  if (file >= 0 && flock (file, LOCK_EX) == 0)
    return file;

  saved_errno = errno;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved_errno), "%s: %s", path, g_strerror (saved_errno));
  if (file >= 0)
    g_close (file, NULL);

  return -1;
}

/* Removes folders of dropped editions, and of programs that were killed. */
static void
clean_up (PreauGuideStore *self)
{
  g_autofree char *path = g_file_get_path (self->folder);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      gboolean is_kept = !g_file_test (inner, G_FILE_TEST_IS_DIR);

      for (guint i = 0; i < self->state->editions->len && !is_kept; i++)
        is_kept = g_str_equal (((const PreauEdition *) g_ptr_array_index (self->state->editions, i))->name, name);
      if (!is_kept)
        preau_edition_remove (inner);
    }
}

static PreauInstall
install (PreauGuideStore *self,
         PreauGuideState *state,
         const PreauSignedGuide *signed_guide,
         GError **error)
{
  guint serial = self->guide != NULL ? self->guide->serial : 0;
  g_autoptr (PreauEdition) edition = NULL;
  g_autoptr (PreauPublicKey) next = NULL;
  g_autoptr (PreauGuide) guide = NULL;

  if (self->guide != NULL && preau_signed_guide_equal (&self->signed_guide, signed_guide))
    return PREAU_INSTALL_SAME;

  guide = preau_update_check (state, self->guide, &self->signed_guide, self->verify, signed_guide, &edition, &next,
                              error);
  if (guide == NULL || !preau_edition_write (edition, self->folder, signed_guide, error))
    return PREAU_INSTALL_REFUSED;

  /* Editions newer than the one in use were found damaged. */
  if (self->in_use > 0)
    g_ptr_array_remove_range (state->editions, 0, self->in_use);
  preau_guide_state_add (state, g_steal_pointer (&edition), guide->id, next);
  if (!write_state (self, state, error))
    return PREAU_INSTALL_REFUSED;

  use (self, 0, guide, signed_guide);

  return guide->serial == serial ? PREAU_INSTALL_SAME : PREAU_INSTALL_NEW;
}

/* Another program of the user may have installed an edition meanwhile. */
static PreauGuideState *
read_state_anew (PreauGuideStore *self,
                 GError **error)
{
  g_autoptr (PreauGuideState) state = read_state (self, error);
  g_autofree char *known = preau_guide_state_write (self->state);
  g_autofree char *found = state != NULL ? preau_guide_state_write (state) : NULL;

  if (state == NULL)
    return NULL;

  if (!g_str_equal (known, found))
    {
      g_clear_pointer (&self->state, preau_guide_state_free);
      self->state = read_state (self, error);
      if (self->state == NULL)
        self->state = preau_guide_state_new (self->key);
      use_newest (self, NULL);
    }

  return g_steal_pointer (&state);
}

/* Checks the first guide before the lock, so that a refused one leaves no trace on the disk. */
static gboolean
may_begin (PreauGuideStore *self,
           const PreauSignedGuide *signed_guide,
           GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, STATE);
  g_autoptr (PreauGuideState) nothing = NULL;
  g_autoptr (PreauEdition) edition = NULL;
  g_autoptr (PreauPublicKey) next = NULL;
  g_autoptr (PreauGuide) guide = NULL;

  if (g_file_query_exists (file, NULL))
    return TRUE;

  nothing = preau_guide_state_new (self->key);
  guide = preau_update_check (nothing, NULL, NULL, self->verify, signed_guide, &edition, &next, error);

  return guide != NULL;
}

/**
 * preau_guide_store_install:
 *
 * Checks the signature of the bytes, then whether the guide has no errors, then whether it is a newer edition of the
 * guide in use. Only then is anything written.
 *
 * Returns: %PREAU_INSTALL_REFUSED with an error of preau_signed_guide_check(), with %PREAU_ERROR_UPDATE_GUIDE,
 *   %PREAU_ERROR_UPDATE_OLDER, %PREAU_ERROR_UPDATE_SERIAL, %PREAU_ERROR_UPDATE_AHEAD, %PREAU_ERROR_UPDATE_HALF or
 *   %PREAU_ERROR_KEY_DAMAGED, or with a #GIOErrorEnum or #GFileError where it can’t be kept; the guide in use stays
 */
PreauInstall
preau_guide_store_install (PreauGuideStore *self,
                           const PreauSignedGuide *signed_guide,
                           GError **error)
{
  g_autoptr (PreauGuideState) state = NULL;
  PreauInstall came = PREAU_INSTALL_REFUSED;
  int locked;

  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), PREAU_INSTALL_REFUSED);

  locked = may_begin (self, signed_guide, error) ? lock (self, error) : -1;
  if (locked < 0)
    return PREAU_INSTALL_REFUSED;

  state = read_state_anew (self, error);
  if (state != NULL)
    came = install (self, state, signed_guide, error);
  if (came != PREAU_INSTALL_REFUSED)
    {
      g_clear_pointer (&self->state, preau_guide_state_free);
      self->state = g_steal_pointer (&state);
      clean_up (self);
    }
  g_close (locked, NULL);

  return came;
}

/**
 * preau_guide_store_get_origin:
 *
 * Returns: the origin of the guide in use, valid until the next change
 */
PreauGuideOrigin
preau_guide_store_get_origin (PreauGuideStore *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), (PreauGuideOrigin) { NULL });

  return (PreauGuideOrigin) { self->state->address, self->state->etag, self->state->last_modified };
}

gint64
preau_guide_store_get_checked_at (PreauGuideStore *self)
{
  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), 0);

  return self->state->checked_at;
}

/* Returns: NULL where no edition is in use. */
static const char *
get_name_in_use (PreauGuideStore *self)
{
  return self->guide != NULL
           ? ((const PreauEdition *) g_ptr_array_index (self->state->editions, self->in_use))->name
           : NULL;
}

/**
 * preau_guide_store_note_check:
 * @origin: origin of the guide in use
 * @when: time of the check, in seconds of Unix
 *
 * Keeps that the guide in use is the newest, unless another program has installed an edition meanwhile.
 *
 * Returns: %FALSE with a #GIOErrorEnum or #GFileError where that can’t be kept
 */
gboolean
preau_guide_store_note_check (PreauGuideStore *self,
                              const PreauGuideOrigin *origin,
                              gint64 when,
                              GError **error)
{
  g_autofree char *address = g_strdup (origin->address);
  g_autofree char *etag = g_strdup (origin->etag);
  g_autofree char *last_modified = g_strdup (origin->last_modified);
  g_autofree char *seen = NULL;
  g_autoptr (PreauGuideState) state = NULL;
  gboolean is_well;
  int locked;

  g_return_val_if_fail (PREAU_IS_GUIDE_STORE (self), FALSE);

  locked = lock (self, error);
  if (locked < 0)
    return FALSE;

  seen = g_strdup (get_name_in_use (self));
  state = read_state_anew (self, error);
  is_well = state != NULL;
  if (is_well && g_strcmp0 (seen, get_name_in_use (self)) == 0)
    {
      preau_guide_state_set_checked (state, address, etag, last_modified, when);
      is_well = write_state (self, state, error);
      if (is_well)
        {
          g_clear_pointer (&self->state, preau_guide_state_free);
          self->state = g_steal_pointer (&state);
        }
    }
  g_close (locked, NULL);

  return is_well;
}
