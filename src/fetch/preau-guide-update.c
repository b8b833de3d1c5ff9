/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gets a new edition from the publisher’s server: the signature first, the guide only if the signature is new; then all
 * checks run in a thread, so that a window never waits for a large guide. */

#include "preau-guide-update.h"

#include <string.h>
#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-fetch.h"
#include "preau-file-fetch.h"
#include "preau-json-reader.h"
#include "preau-signature.h"

typedef struct
{
  PreauGuideStore *store;
  SoupSession *session;
  char *address;
  gint64 end; /* monotonic, in microseconds */
  GFile *file; /* NULL: the guide comes from the address */

  gboolean is_unchanged; /* whether the server says so */
  PreauSignedGuide fetched;
  char *etag;
  char *last_modified;
  PreauInstall came;
} Update;

static void
update_free (Update *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  preau_signed_guide_clear (&self->fetched);
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self);
}

static void
finish (GTask *task,
        GError *error)
{
  Update *self = g_task_get_task_data (task);

  if (self->session != NULL)
    soup_session_abort (self->session);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (self->store), g_object_unref);
}

/* @task: (transfer full); @step: runs in a thread; @callback: runs after @step, with @task */
static void
run_in_thread (GTask *task,
               GTaskThreadFunc step,
               GAsyncReadyCallback callback)
{
  g_autoptr (GTask) inner = g_task_new (NULL, g_task_get_cancellable (task), callback, task);

  /* No reference: @callback holds one, so that @task is never freed in the thread. */
  g_task_set_task_data (inner, task, NULL);
  g_task_run_in_thread (inner, step);
}

/* Keeps the origin, so that the same guide is not sent again. @is_same: no guide was sent; entity tag and date stay */
static void
note (Update *self,
      gboolean is_same)
{
  PreauGuideOrigin origin = preau_guide_store_get_origin (self->store);
  g_autofree char *etag = g_strdup (is_same ? origin.etag : self->etag);
  g_autofree char *last_modified = g_strdup (is_same ? origin.last_modified : self->last_modified);
  const PreauGuideOrigin found = { self->address, etag, last_modified };
  g_autoptr (GError) error = NULL;

  if (!preau_guide_store_note_check (self->store, &found, g_get_real_time () / G_USEC_PER_SEC, &error))
    g_debug ("Not noted: %s", error->message);
}

/* Returns: FALSE, with an error in @inner, where the guide is refused. */
static gboolean
install (Update *self,
         GTask *inner)
{
  GError *error = NULL;

  self->came = preau_guide_store_install (self->store, &self->fetched, &error);
  if (self->came == PREAU_INSTALL_REFUSED)
    g_task_return_error (inner, error);

  return self->came != PREAU_INSTALL_REFUSED;
}

static void
install_step (GTask *inner,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Update *self = g_task_get_task_data (data);

  if (g_task_return_error_if_cancelled (inner) || !install (self, inner))
    return;

  note (self, FALSE);
  g_task_return_boolean (inner, TRUE);
}

static void
note_step (GTask *inner,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  Update *self = g_task_get_task_data (data);
  PreauGuideOrigin origin = preau_guide_store_get_origin (self->store);

  self->came = PREAU_INSTALL_SAME;
  note (self, g_strcmp0 (origin.address, self->address) == 0);
  g_task_return_boolean (inner, TRUE);
}

static void fetch_guide (GTask *task);

/* A server that tells versions of a file by second and size may answer "not modified" for a new guide, and would do so
 * for ever: it is asked again, unconditionally. */
static void
installed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GTask) task = data;
  Update *self = g_task_get_task_data (task);
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (!self->is_unchanged || !g_error_matches (error, PREAU_ERROR, PREAU_ERROR_UPDATE_HALF))
    {
      finish (task, error);
      return;
    }

  g_clear_error (&error);
  g_clear_pointer (&self->fetched.guide, g_bytes_unref);
  fetch_guide (g_steal_pointer (&task));
}

static void
noted_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  finish (task, error);
}

static guint
get_milliseconds_left (Update *self)
{
  return (guint) MAX ((self->end - g_get_monotonic_time ()) / 1000, 0);
}

/* Captive portals answer any request with their sign-in page, some with a byte-order mark before it. */
static gboolean
is_page (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean is_marked = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0;

  for (gsize i = is_marked ? 3 : 0; i < length; i++)
    if (!g_ascii_isspace (data[i]))
      return data[i] == '<';

  return FALSE;
}

static GError *
new_page_error (Update *self)
{
  return g_error_new (PREAU_ERROR, PREAU_ERROR_UPDATE_PAGE,
                      _("A web page came instead of “%s”: the network may want you to sign in, or the address is "
                        "wrong."),
                      self->address);
}

/* Returns: NULL, with the task ended, where no usable file came. */
static PreauFetchedFile *
take_fetched (GTask *task,
              GObject *source,
              GAsyncResult *result)
{
  GError *error = NULL;
  g_autoptr (PreauFetchedFile) file = preau_file_fetch_finish (SOUP_SESSION (source), result, &error);

  if (file != NULL && file->bytes != NULL && is_page (file->bytes))
    error = new_page_error (g_task_get_task_data (task));
  if (error == NULL)
    return g_steal_pointer (&file);

  finish (task, error);

  return NULL;
}

static void
guide_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GTask) task = data;
  Update *self = g_task_get_task_data (task);
  g_autoptr (PreauFetchedFile) file = take_fetched (task, source, result);
  const PreauSignedGuide *in_use = preau_guide_store_get_signed_guide (self->store);

  if (file == NULL)
    return;

  self->is_unchanged = file->bytes == NULL;
  self->fetched.guide = g_bytes_ref (file->bytes != NULL ? file->bytes : in_use->guide);
  g_free (self->etag);
  self->etag = g_steal_pointer (&file->etag);
  g_free (self->last_modified);
  self->last_modified = g_steal_pointer (&file->last_modified);
  run_in_thread (g_steal_pointer (&task), install_step, installed_cb);
}

static void
fetch_guide (GTask *task)
{
  Update *self = g_task_get_task_data (task);
  PreauGuideOrigin origin = preau_guide_store_get_origin (self->store);
  gboolean is_there =
    preau_guide_store_get_guide (self->store) != NULL && g_strcmp0 (origin.address, self->address) == 0 &&
    !self->is_unchanged;
  const PreauFileAsked asked = { .address = self->address,
                                 .milliseconds = get_milliseconds_left (self),
                                 .most_bytes = PREAU_JSON_MAX_BYTES,
                                 .etag = is_there ? origin.etag : NULL,
                                 .last_modified = is_there ? origin.last_modified : NULL };

  preau_file_fetch_async (self->session, &asked, g_task_get_cancellable (task), guide_cb, task);
}

static void
signature_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GTask) task = data;
  Update *self = g_task_get_task_data (task);
  g_autoptr (PreauFetchedFile) file = take_fetched (task, source, result);
  const PreauSignedGuide *in_use = preau_guide_store_get_signed_guide (self->store);

  if (file == NULL)
    return;

  self->fetched.signature = g_bytes_ref (file->bytes);
  if (in_use != NULL && g_bytes_equal (in_use->signature, file->bytes))
    run_in_thread (g_steal_pointer (&task), note_step, noted_cb);
  else
    fetch_guide (g_steal_pointer (&task));
}

static void
load_step (GTask *inner,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  Update *self = g_task_get_task_data (data);
  g_autoptr (GError) error = NULL;

  preau_fetch_prepare ();
  /* A damaged edition must not prevent the download of a whole one. */
  if (!preau_guide_store_load (self->store, &error))
    g_debug ("%s", error->message);
  g_task_return_boolean (inner, TRUE);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GTask) task = data;
  Update *self = g_task_get_task_data (task);
  g_autofree char *address = g_strconcat (self->address, PREAU_SIGNATURE_SUFFIX, NULL);
  const PreauFileAsked asked = { .address = address,
                                 .milliseconds = get_milliseconds_left (self),
                                 .most_bytes = PREAU_EDITION_MOST_SIGNATURE_BYTES };
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    finish (task, error);
  else
    preau_file_fetch_async (self->session, &asked, g_task_get_cancellable (task), signature_cb,
                            g_object_ref (task));
}

static void
file_step (GTask *inner,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  Update *self = g_task_get_task_data (data);
  GError *error = NULL;

  preau_guide_store_load (self->store, NULL);
  if (!preau_signed_guide_read (&self->fetched, self->file, &error))
    g_task_return_error (inner, error);
  else if (install (self, inner))
    g_task_return_boolean (inner, TRUE);
}

static GTask *
new_task (GFile *folder,
          PreauPublicKey *key,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Update *self = g_new0 (Update, 1);

  self->store = preau_guide_store_new (folder, key, preau_signature_check);
  g_task_set_task_data (task, self, (GDestroyNotify) update_free);

  return task;
}

/**
 * preau_guide_update_from_file_async:
 * @folder: folder of all publishers
 * @key: the publisher’s key as the user has set it
 * @file: a guide, with its signature beside it
 *
 * As preau_guide_update_async(), without a server, but with all checks.
 */
void
preau_guide_update_from_file_async (GFile *folder,
                                    PreauPublicKey *key,
                                    GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  GTask *task = new_task (folder, key, cancellable, callback, data);

  ((Update *) g_task_get_task_data (task))->file = g_object_ref (file);
  run_in_thread (task, file_step, noted_cb);
}

/**
 * preau_guide_update_async:
 * @folder: folder of all publishers
 * @key: the publisher’s key as the user has set it
 *
 * Asks for a new edition, and installs it if it passes all checks; nothing goes on once @callback is called.
 */
void
preau_guide_update_async (GFile *folder,
                          PreauPublicKey *key,
                          const char *address,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  GTask *task = new_task (folder, key, cancellable, callback, data);
  Update *self = g_task_get_task_data (task);

  self->session = preau_fetch_new_session (TRUE);
  self->address = g_strdup (address);
  self->end = g_get_monotonic_time () + (gint64) PREAU_GUIDE_UPDATE_MILLISECONDS * 1000;

  run_in_thread (task, load_step, loaded_cb);
}

/**
 * preau_guide_update_finish:
 *
 * Returns: (transfer full) (nullable): the store with the edition in use; %NULL with %PREAU_ERROR_UPDATE_FETCH,
 *   %PREAU_ERROR_UPDATE_PAGE, a #GIOErrorEnum, such as %G_IO_ERROR_CANCELLED, or an error of
 *   preau_guide_store_install(): then nothing has changed, unless the cancellation came during the installation, whose
 *   edition is used from the next start on
 */
PreauGuideStore *
preau_guide_update_finish (GAsyncResult *result,
                           PreauInstall *came,
                           GError **error)
{
  Update *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  self = g_task_get_task_data (G_TASK (result));
  *came = self->came;

  return g_task_propagate_pointer (G_TASK (result), error);
}
