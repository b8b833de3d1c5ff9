/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sends one request to one host; the caller follows redirects. */

#include "config.h"

#include "preau-fetch.h"

#define USER_AGENT "Preau/" PREAU_VERSION
#define BYTES_A_READ (8 * 1024)

/* @stop belongs to this request alone: the caller, the clock and the limit of bytes all end it. */
typedef struct
{
  SoupMessage *message;
  GCancellable *stop;
  GSource *caller;
  GSource *clock;

  GInputStream *body;
  GTlsCertificateFlags faults;
  gboolean is_late;

  gsize most_bytes;
  PreauFetchAnswer *answer;
} Fetch;

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
fetch_free (Fetch *self)
{
  clear_source (&self->caller);
  clear_source (&self->clock);
  g_clear_object (&self->body);
  g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  g_clear_object (&self->stop);
  g_clear_pointer (&self->answer, preau_fetch_answer_free);
  g_free (self);
}

void
preau_fetch_answer_free (PreauFetchAnswer *self)
{
  g_clear_pointer (&self->next, g_uri_unref);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->last_modified, g_free);
  g_free (self);
}

/**
 * preau_fetch_new_session:
 * @unpacking: whether servers may compress their answers
 *
 * The session sends no cookies, passwords or languages; proxy and certificates are the desktop’s.
 */
SoupSession *
preau_fetch_new_session (gboolean unpacking)
{
  SoupSession *session = soup_session_new_with_options ("user-agent", USER_AGENT, NULL);

  soup_session_remove_feature_by_type (session, SOUP_TYPE_AUTH_MANAGER);
  /* A small compressed page could unpack to a huge one, so nothing is unpacked where nobody reads it. */
  if (!unpacking)
    soup_session_remove_feature_by_type (session, SOUP_TYPE_CONTENT_DECODER);

  return session;
}

/**
 * preau_fetch_prepare:
 *
 * Loads the modules for TLS and proxies and the trusted authorities, which takes longer than a frame. To be called in a
 * thread, before the main loop makes its first connection.
 */
void
preau_fetch_prepare (void)
{
  g_autoptr (GTlsDatabase) database = g_tls_backend_get_default_database (g_tls_backend_get_default ());

  g_proxy_resolver_get_default ();
}

/* Ends the request even where a part of the page has not come yet. */
static void
finish (GTask *task,
        PreauLinkVerdict verdict)
{
  Fetch *self = g_task_get_task_data (task);

  self->answer->verdict = verdict;
  clear_source (&self->caller);
  clear_source (&self->clock);
  g_cancellable_cancel (self->stop);
  g_clear_object (&self->body);

  g_task_return_pointer (task, g_steal_pointer (&self->answer), (GDestroyNotify) preau_fetch_answer_free);
}

static void
finish_with_error (GTask *task,
                   const GError *error)
{
  Fetch *self = g_task_get_task_data (task);

  if (self->is_late)
    finish (task, (PreauLinkVerdict) { PREAU_LINK_STATE_TOO_SLOW });
  else if (self->faults != 0)
    finish (task, preau_link_verdict_of_certificate (self->faults));
  else
    finish (task, preau_link_verdict_of_error (error));
}

static void read_on (GTask *task);

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Fetch *self = g_task_get_task_data (task);
  gsize length;

  bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  if (bytes == NULL)
    {
      finish_with_error (task, error);
      return;
    }

  length = g_bytes_get_size (bytes);
  self->answer->n_read += length;
  self->answer->is_whole = length == 0;
  if (self->answer->bytes != NULL)
    g_byte_array_append (self->answer->bytes, g_bytes_get_data (bytes, NULL), (guint) length);
  if (length == 0 || self->answer->n_read >= self->most_bytes)
    finish (task, preau_link_verdict_of_status (soup_message_get_status (self->message)));
  else
    read_on (g_steal_pointer (&task));
}

static void
read_on (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);
  gsize left = self->most_bytes - self->answer->n_read;

  g_input_stream_read_bytes_async (self->body, MIN (left, BYTES_A_READ), G_PRIORITY_DEFAULT, self->stop, read_cb, task);
}

static gboolean
leads_on (SoupStatus status)
{
  switch ((guint) status)
    {
    case SOUP_STATUS_MOVED_PERMANENTLY:
    case SOUP_STATUS_FOUND:
    case SOUP_STATUS_SEE_OTHER:
    case SOUP_STATUS_TEMPORARY_REDIRECT:
    case SOUP_STATUS_PERMANENT_REDIRECT:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
finish_with_next (GTask *task)
{
  Fetch *self = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);
  const char *location = soup_message_headers_get_one (headers, "Location");

  if (location != NULL)
    self->answer->next =
      g_uri_parse_relative (soup_message_get_uri (self->message), location, SOUP_HTTP_URI_FLAGS, NULL);

  if (self->answer->next != NULL)
    finish (task, (PreauLinkVerdict) { 0 });
  else
    finish (task, (PreauLinkVerdict) { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_ADDRESS });
}

static void
take_head (Fetch *self)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);

  self->answer->status = soup_message_get_status (self->message);
  self->answer->etag = g_strdup (soup_message_headers_get_one (headers, "ETag"));
  self->answer->last_modified = g_strdup (soup_message_headers_get_one (headers, "Last-Modified"));
}

static void
send_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  Fetch *self = g_task_get_task_data (task);
  PreauLinkVerdict verdict;

  self->body = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (self->body == NULL)
    {
      finish_with_error (task, error);
      return;
    }

  take_head (self);
  if (leads_on (self->answer->status))
    {
      finish_with_next (task);
      return;
    }

  verdict = preau_link_verdict_of_status (self->answer->status);
  if (verdict.state == PREAU_LINK_STATE_ANSWERS)
    read_on (g_steal_pointer (&task));
  else
    finish (task, verdict);
}

static gboolean
accept_certificate_cb (SoupMessage *message,
                       GTlsCertificate *certificate,
                       GTlsCertificateFlags faults,
                       gpointer data)
{
  Fetch *self = data;

  self->faults = faults;

  return FALSE;
}

static gboolean
caller_cancelled_cb (GCancellable *cancellable,
                     gpointer data)
{
  Fetch *self = data;

  g_cancellable_cancel (self->stop);

  return G_SOURCE_REMOVE;
}

static gboolean
time_over_cb (gpointer data)
{
  Fetch *self = data;

  self->is_late = TRUE;
  g_cancellable_cancel (self->stop);

  return G_SOURCE_REMOVE;
}

static void
watch (Fetch *self,
       guint milliseconds,
       GCancellable *cancellable)
{
  self->clock = g_timeout_source_new (milliseconds);
  g_source_set_callback (self->clock, time_over_cb, self, NULL);
  g_source_attach (self->clock, g_main_context_get_thread_default ());

  if (cancellable == NULL)
    return;

  self->caller = g_cancellable_source_new (cancellable);
  g_source_set_callback (self->caller, G_SOURCE_FUNC (caller_cancelled_cb), self, NULL);
  g_source_attach (self->caller, g_main_context_get_thread_default ());
}

/* An entity tag is more reliable than a date. */
static void
ask (SoupMessage *message,
     const PreauFetchAsked *asked)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  if (asked->range)
    soup_message_headers_set_range (headers, 0, (goffset) asked->most_bytes - 1);
  if (asked->etag != NULL)
    soup_message_headers_replace (headers, "If-None-Match", asked->etag);
  else if (asked->last_modified != NULL)
    soup_message_headers_replace (headers, "If-Modified-Since", asked->last_modified);
}

/**
 * preau_fetch_async:
 * @session: a session of preau_fetch_new_session()
 *
 * Requests a page; nothing of the request goes on once @callback is called.
 */
void
preau_fetch_async (SoupSession *session,
                   const PreauFetchAsked *asked,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  GTask *task = g_task_new (session, cancellable, callback, data);
  Fetch *self = g_new0 (Fetch, 1);

  g_task_set_source_tag (task, preau_fetch_async);
  g_task_set_task_data (task, self, (GDestroyNotify) fetch_free);

  self->most_bytes = asked->most_bytes;
  self->answer = g_new0 (PreauFetchAnswer, 1);
  if (asked->keep)
    self->answer->bytes = g_byte_array_new ();
  self->stop = g_cancellable_new ();
  self->message = soup_message_new_from_uri (SOUP_METHOD_GET, asked->uri);
  ask (self->message, asked);
  g_signal_connect (self->message, "accept-certificate", G_CALLBACK (accept_certificate_cb), self);
  watch (self, asked->milliseconds, cancellable);

  soup_session_send_async (session, self->message, G_PRIORITY_DEFAULT, self->stop, send_cb, task);
}

/**
 * preau_fetch_finish:
 *
 * Returns: (transfer full) (nullable): the answer; %NULL with %G_IO_ERROR_CANCELLED
 */
PreauFetchAnswer *
preau_fetch_finish (SoupSession *session,
                    GAsyncResult *result,
                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
