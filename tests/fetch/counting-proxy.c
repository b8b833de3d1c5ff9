/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "counting-proxy.h"

struct _Relay
{
  GSocketService *service;
  guint16 port;
  guint16 to;

  /* Of all threads */
  guint n_sent;
  guint n_received;
  guint n_open;
};

typedef struct
{
  GSocketConnection *from;
  GSocketConnection *to;
  guint *count;
} Way;

/* Until one end has gone; the other one learns of it. */
static gpointer
pass_on (gpointer data)
{
  const Way *way = data;
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (way->from));
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (way->to));
  char block[16 * 1024];
  gssize length;

  while ((length = g_input_stream_read (in, block, sizeof block, NULL, NULL)) > 0)
    {
      g_atomic_int_add (way->count, (guint) length);
      if (!g_output_stream_write_all (out, block, (gsize) length, NULL, NULL, NULL))
        break;
    }
  g_socket_shutdown (g_socket_connection_get_socket (way->to), FALSE, TRUE, NULL);

  return NULL;
}

static gboolean
run_cb (GThreadedSocketService *service,
        GSocketConnection *connection,
        GObject *source,
        gpointer data)
{
  CountingProxy *self = data;
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) server = NULL;
  Way sending = { .from = connection, .count = &self->n_sent };
  Way receiving = { .to = connection, .count = &self->n_received };
  GThread *thread;

  g_atomic_int_inc (&self->n_open);
  server = g_socket_client_connect_to_host (client, "127.0.0.1", self->to, NULL, NULL);
  g_assert_nonnull (server);
  sending.to = receiving.from = server;
  thread = g_thread_new ("relay", pass_on, &sending);
  pass_on (&receiving);
  g_thread_join (thread);
  g_atomic_int_add (&self->n_open, -1);

  return TRUE;
}

CountingProxy *
counting_proxy_new (guint16 to)
{
  CountingProxy *self = g_new0 (CountingProxy, 1);
  g_autoptr (GError) error = NULL;

  self->to = to;
  self->service = g_threaded_socket_service_new (-1);
  self->port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (self->service), NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (self->service, "run", G_CALLBACK (run_cb), self);

  return self;
}

void
counting_proxy_free (CountingProxy *self)
{
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_clear_object (&self->service);
  g_free (self);
}

guint16
counting_proxy_get_port (CountingProxy *self)
{
  return self->port;
}

/**
 * counting_proxy_take_counts:
 * @n_sent: (out): bytes that went to the port behind it
 * @n_received: (out): bytes that came back
 *
 * Since the last time, and once nothing is open any more.
 */
void
counting_proxy_take_counts (CountingProxy *self,
                            guint *n_sent,
                            guint *n_received)
{
  while (g_atomic_int_get (&self->n_open) > 0)
    g_main_context_iteration (NULL, FALSE);

  *n_sent = g_atomic_int_and (&self->n_sent, 0);
  *n_received = g_atomic_int_and (&self->n_received, 0);
}
