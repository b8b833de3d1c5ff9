/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fetches a whole file from a server, through redirects. */

#include "preau-file-fetch.h"

#include <glib/gi18n.h>

#include "preau-error.h"
#include "preau-fetch.h"
#include "preau-link-result.h"

typedef struct
{
  char *address;
  char *etag;
  char *last_modified;
  gsize most_bytes;
  gint64 end; /* monotonic, in microseconds */

  GUri *at;
  guint n_redirects;
} Fetch;

static void
fetch_free (Fetch *self)
{
  g_clear_pointer (&self->at, g_uri_unref);
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self);
}

void
preau_fetched_file_free (PreauFetchedFile *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self);
}

/* Words the verdict as the results of links are worded. */
static GError *
new_error (const char *address,
           PreauLinkVerdict verdict)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (PreauLinkResult) result = NULL;
  g_autofree char *title = NULL;

  if (verdict.reason == PREAU_LINK_REASON_MISSING)
    return g_error_new (PREAU_ERROR, PREAU_ERROR_UPDATE_FETCH, _("There is no file at “%s”: tell the publisher."), address);
  if (verdict.reason == PREAU_LINK_REASON_NO_HOST)
    return g_error_new (PREAU_ERROR, PREAU_ERROR_UPDATE_FETCH, _("No server was found at “%s”: check the address."),
                        address);

  result = preau_link_result_new (address, verdict, NULL, TRUE, now);
  title = preau_link_result_dup_title (result);

  /* Translators: an address, what came of asking it, and a sentence about what to do. */
  return g_error_new (PREAU_ERROR, PREAU_ERROR_UPDATE_FETCH, _("%s — %s. %s"), address, title,
                      preau_link_result_get_hint (result));
}

static void
refuse (GTask *task,
        PreauLinkVerdict verdict)
{
  Fetch *self = g_task_get_task_data (task);

  g_task_return_error (task, new_error (self->address, verdict));
}

/* "Not modified" makes sense only as the answer to a conditional request. */
static gboolean
is_unchanged (const Fetch *self,
              const PreauFetchAnswer *answer)
{
  return answer->status == SOUP_STATUS_NOT_MODIFIED && (self->etag != NULL || self->last_modified != NULL);
}

static PreauFetchedFile *
take_file (PreauFetchAnswer *answer)
{
  PreauFetchedFile *file = g_new0 (PreauFetchedFile, 1);

  if (answer->status != SOUP_STATUS_NOT_MODIFIED)
    file->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&answer->bytes));
  file->etag = g_steal_pointer (&answer->etag);
  file->last_modified = g_steal_pointer (&answer->last_modified);

  return file;
}

static void ask (GTask *task);

static void
conclude (GTask *task,
          PreauFetchAnswer *answer)
{
  Fetch *self = g_task_get_task_data (task);

  if (answer->verdict.state != PREAU_LINK_STATE_ANSWERS)
    refuse (task, answer->verdict);
  else if (answer->status != SOUP_STATUS_OK && !is_unchanged (self, answer))
    refuse (task, (PreauLinkVerdict) { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_STATUS });
  else if (answer->status == SOUP_STATUS_OK && !answer->is_whole)
    g_task_return_new_error (task, PREAU_ERROR, PREAU_ERROR_UPDATE_SIZE,
                             _("The file at “%s” is too large, and was not read: tell the publisher."), self->address);
  else
    g_task_return_pointer (task, take_file (answer), (GDestroyNotify) preau_fetched_file_free);
}

static void
fetch_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GTask) task = data;
  Fetch *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (PreauFetchAnswer) answer = preau_fetch_finish (SOUP_SESSION (source), result, &error);
  PreauLinkVerdict verdict = { 0 };

  if (answer == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (answer->next == NULL)
    {
      conclude (task, answer);
      return;
    }

  self->n_redirects++;
  verdict = preau_link_verdict_of_next (self->at, answer->next, self->n_redirects);
  if (verdict.state != 0)
    {
      refuse (task, verdict);
      return;
    }

  g_clear_pointer (&self->at, g_uri_unref);
  self->at = g_steal_pointer (&answer->next);
  ask (g_steal_pointer (&task));
}

static void
ask (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);
  gint64 left = (self->end - g_get_monotonic_time ()) / 1000;
  const PreauFetchAsked asked = { .uri = self->at,
                                  .milliseconds = (guint) MAX (left, 0),
                                  .most_bytes = self->most_bytes + 1,
                                  .keep = TRUE,
                                  .etag = self->etag,
                                  .last_modified = self->last_modified };

  preau_fetch_async (g_task_get_source_object (task), &asked, g_task_get_cancellable (task), fetch_cb, task);
}

/**
 * preau_file_fetch_async:
 * @session: a session of preau_fetch_new_session()
 *
 * Fetches a file whole, or not at all: never over http, and never more than its limit of bytes.
 */
void
preau_file_fetch_async (SoupSession *session,
                        const PreauFileAsked *asked,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  Fetch *self = g_new0 (Fetch, 1);
  PreauLinkVerdict verdict = { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_ADDRESS };

  g_task_set_source_tag (task, preau_file_fetch_async);
  g_task_set_task_data (task, self, (GDestroyNotify) fetch_free);
  self->address = g_strdup (asked->address);
  self->etag = g_strdup (asked->etag);
  self->last_modified = g_strdup (asked->last_modified);
  self->most_bytes = asked->most_bytes;
  self->end = g_get_monotonic_time () + (gint64) asked->milliseconds * 1000;
  self->at = g_uri_parse (asked->address, SOUP_HTTP_URI_FLAGS, NULL);

  if (self->at != NULL)
    verdict = preau_link_verdict_of_next (NULL, self->at, 0);
  if (verdict.state != 0)
    refuse (task, verdict);
  else
    ask (g_steal_pointer (&task));
}

/**
 * preau_file_fetch_finish:
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %PREAU_ERROR_UPDATE_FETCH, %PREAU_ERROR_UPDATE_SIZE or
 *   %G_IO_ERROR_CANCELLED
 */
PreauFetchedFile *
preau_file_fetch_finish (SoupSession *session,
                         GAsyncResult *result,
                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
