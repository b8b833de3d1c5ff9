/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hostile-server.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "folder.h"

#define PAGE "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\npage\n"
#define MICROSECONDS_OF_A_DRIP (20 * 1000)
#define MICROSECONDS_OF_PATIENCE G_TIME_SPAN_MINUTE
#define MICROSECONDS_OF_A_SLOW_PAGE (HOSTILE_MILLISECONDS_OF_A_SLOW_PAGE * 1000)

struct _HostileServer
{
  char *folder;
  GTlsCertificate *certificates[HOSTILE_N_CERTIFICATES];
  GTlsDatabase *database;
  GSocketService *service;
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread;
  guint16 ports[HOSTILE_N_CERTIFICATES];
  guint16 proxy_port;

  GMutex mutex;
  GHashTable *files; /* path → GBytes */
  GString *requests;
  GHashTable *at_once; /* host → how many */
  guint n_at_once;
  guint n_awaited;
  guint most_at_once;
  guint most_of_a_host;
  guint n_open;
};

static void
count_request (HostileServer *self,
               const char *host,
               const char *head)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->at_once, host)) + 1;

  g_hash_table_insert (self->at_once, g_strdup (host), GUINT_TO_POINTER (n));
  self->most_of_a_host = MAX (self->most_of_a_host, n);
  self->n_at_once++;
  self->most_at_once = MAX (self->most_at_once, self->n_at_once);
  g_string_append (self->requests, head);
}

/* Before it is given: whoever has it may ask for the next one before anything is counted here. */
static void
count_answer (HostileServer *self,
              const char *host)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->at_once, host)) - 1;

  g_hash_table_insert (self->at_once, g_strdup (host), GUINT_TO_POINTER (n));
  self->n_at_once--;
}

/* All up to the empty line; NULL where the other end has gone. */
static char *
read_head (GInputStream *in)
{
  g_autoptr (GString) head = g_string_new (NULL);
  char c;

  while (!g_str_has_suffix (head->str, "\r\n\r\n"))
    {
      if (g_input_stream_read (in, &c, 1, NULL, NULL) != 1)
        return NULL;
      g_string_append_c (head, c);
    }

  return g_strdup (head->str);
}

static gboolean
say (GOutputStream *out,
     const char *text)
{
  return g_output_stream_write_all (out, text, strlen (text), NULL, NULL, NULL);
}

/* The server does not say goodbye: the other end sees a reset. */
static void
reset_connection (GSocketConnection *connection)
{
  struct linger at_once = { .l_onoff = 1, .l_linger = 0 };
  GSocket *socket = g_socket_connection_get_socket (connection);

  setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  g_socket_close (socket, NULL);
}

static void
drip (GOutputStream *out,
      const char *begins)
{
  say (out, begins);
  while (say (out, "."))
    g_usleep (MICROSECONDS_OF_A_DRIP);
}

static void
run_on (GOutputStream *out,
        const char *begins)
{
  g_autofree char *block = g_strnfill (4096, '.');

  say (out, begins);
  while (say (out, block))
    continue;
}

/* Blanks that take a thousandth of their length, and no more of it here: the peak of memory is measured. */
static void
send_bomb (GOutputStream *out)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) packed = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autofree char *blanks = g_strnfill (64 * 1024, ' ');
  g_autofree char *head = NULL;
  gsize length;

  for (guint i = 0; i < HOSTILE_BYTES_OF_A_BOMB / strlen (blanks); i++)
    say (packed, blanks);
  g_output_stream_close (packed, NULL, NULL);
  length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory));
  head = g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                          length);
  say (out, head);
  g_output_stream_write_all (out, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)), length, NULL, NULL,
                             NULL);
}

static void
send_status (HostileServer *self,
             GOutputStream *out,
             const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", 2);
  g_autofree char *port = g_strdup_printf ("%u", self->ports[HOSTILE_GOOD]);
  g_autoptr (GString) location = g_string_new (parts[1]);
  g_autofree char *answer = NULL;

  g_string_replace (location, "PORT", port, 0);
  answer = g_strdup_printf ("HTTP/1.1 %s Said\r\n%s%s%sContent-Length: 0\r\nSet-Cookie: seen=1\r\n\r\n", parts[0],
                            parts[1] != NULL ? "Location: " : "", location->str, parts[1] != NULL ? "\r\n" : "");
  say (out, answer);
}

static void
send_chain (GOutputStream *out,
            int n)
{
  g_autofree char *answer =
    g_strdup_printf ("HTTP/1.1 302 Found\r\nLocation: /chain/%d\r\nContent-Length: 0\r\n\r\n", n - 1);

  say (out, n > 0 ? answer : PAGE);
}

/* A file is told from another one by a tag or, where “dated” is in its path, by a date alone. */
static gboolean
send_file (HostileServer *self,
           GOutputStream *out,
           const char *head,
           const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GBytes *bytes = g_hash_table_lookup (self->files, path);
  gboolean is_dated = strstr (path, "dated") != NULL;
  g_autofree char *sum = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *answer = NULL;

  if (bytes == NULL)
    return FALSE;

  name = is_dated ? g_strdup_printf ("Wed, 25 Nov 2026 07:%02u:00 GMT", (guint) sum[0] % 60)
                  : g_strdup_printf ("\"%.16s\"", sum);
  if (strstr (head, is_dated ? "\r\nIf-Modified-Since: " : "\r\nIf-None-Match: ") != NULL && strstr (head, name) != NULL)
    {
      say (out, "HTTP/1.1 304 Not Modified\r\n\r\n");
      return TRUE;
    }

  answer = g_strdup_printf ("HTTP/1.1 200 OK\r\n%s: %s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                            is_dated ? "Last-Modified" : "ETag", name, g_bytes_get_size (bytes));
  say (out, answer);
  g_output_stream_write_all (out, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, NULL);

  return TRUE;
}

/* Returns: (nullable): what is said at @path, and then no more */
static const char *
get_text (const char *path)
{
  static const struct
  {
    const char *path;
    const char *text;
  } texts[] = {
    { "/short", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut" },
    { "/long", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nlonger than that" },
    { "/garbage", "\x16\x03\x01 nonsense\r\n\r\n" },
    { "/loop", "HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (path, texts[i].path))
      return texts[i].text;

  return NULL;
}

/* Whether the connection may be used again. */
static gboolean
answer (HostileServer *self,
        GSocketConnection *connection,
        GOutputStream *out,
        const char *path)
{
  g_autofree char *part = NULL;

  if (g_ascii_isdigit (path[1]))
    send_status (self, out, path + 1);
  else if (g_str_has_prefix (path, "/chain/"))
    send_chain (out, atoi (path + strlen ("/chain/")));
  else if (get_text (path) != NULL)
    say (out, get_text (path));
  else if (g_str_equal (path, "/drip"))
    drip (out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
  else if (g_str_equal (path, "/drip-head"))
    drip (out, "HTTP/1.1 200 OK\r\nServer: ");
  else if (g_str_equal (path, "/endless"))
    run_on (out, "HTTP/1.1 200 OK\r\n\r\n");
  else if (g_str_equal (path, "/endless-head"))
    run_on (out, "HTTP/1.1 200 OK\r\nServer: ");
  else if (g_str_equal (path, "/bomb"))
    send_bomb (out);
  else if (g_str_equal (path, "/silent"))
    g_usleep (20 * MICROSECONDS_OF_A_DRIP);
  else if (g_str_has_prefix (path, "/cut/"))
    say (out, part = g_strndup (PAGE, (gsize) atoi (path + strlen ("/cut/"))));
  else
    {
      say (out, PAGE);
      return TRUE;
    }

  if (g_str_has_prefix (path, "/cut/"))
    reset_connection (connection);

  return g_ascii_isdigit (path[1]) || g_str_has_prefix (path, "/chain/");
}

/* A signature comes as what it belongs to does. */
static char *
dup_manner (const char *path)
{
  gsize length = strlen (path);

  return g_strndup (path, g_str_has_suffix (path, ".minisig") ? length - strlen (".minisig") : length);
}

/* However long the others take on a computer that has much to do. */
static void
be_slow (HostileServer *self)
{
  gint64 end = g_get_monotonic_time () + MICROSECONDS_OF_PATIENCE;

  while (hostile_server_get_most_at_once (self) < (guint) g_atomic_int_get (&self->n_awaited) &&
         g_get_monotonic_time () < end)
    g_usleep (MICROSECONDS_OF_A_DRIP);
  g_usleep (MICROSECONDS_OF_A_SLOW_PAGE);
}

static char *
dup_host (const char *head)
{
  const char *host = strstr (head, "\r\nHost: ") + strlen ("\r\nHost: ");

  return g_strndup (host, strcspn (host, ":\r"));
}

static void
serve (HostileServer *self,
       GSocketConnection *connection,
       GIOStream *stream)
{
  GInputStream *in = g_io_stream_get_input_stream (stream);
  GOutputStream *out = g_io_stream_get_output_stream (stream);
  gboolean goes_on = TRUE;

  while (goes_on)
    {
      g_autofree char *head = read_head (in);
      g_auto (GStrv) words = g_strsplit (head != NULL ? head : "", " ", 3);
      g_autofree char *host = NULL;
      g_autofree char *manner = NULL;

      if (head == NULL)
        return;

      host = dup_host (head);
      manner = dup_manner (words[1]);
      count_request (self, host, head);
      if (strstr (manner, "/slow") != NULL)
        be_slow (self);
      count_answer (self, host);
      goes_on = send_file (self, out, head, words[1]) || answer (self, connection, out, manner);
    }
}

static void
refuse_proxy (HostileServer *self,
              GSocketConnection *connection)
{
  g_autofree char *head = read_head (g_io_stream_get_input_stream (G_IO_STREAM (connection)));

  say (g_io_stream_get_output_stream (G_IO_STREAM (connection)),
       "HTTP/1.1 407 Password, please\r\nProxy-Authenticate: Basic realm=\"school\"\r\nContent-Length: 0\r\n\r\n");
}

/* @source: (nullable): the certificate of the port; NULL: it is that of the proxy */
static gboolean
run_cb (GThreadedSocketService *service,
        GSocketConnection *connection,
        GObject *source,
        gpointer data)
{
  HostileServer *self = data;
  g_autoptr (GIOStream) stream = NULL;

  g_mutex_lock (&self->mutex);
  self->n_open++;
  g_mutex_unlock (&self->mutex);

  if (source == NULL)
    {
      refuse_proxy (self, connection);
    }
  else
    {
      stream = g_tls_server_connection_new (G_IO_STREAM (connection), G_TLS_CERTIFICATE (source), NULL);
      g_tls_connection_set_require_close_notify (G_TLS_CONNECTION (stream), FALSE);
      if (g_tls_connection_handshake (G_TLS_CONNECTION (stream), NULL, NULL))
        serve (self, connection, stream);
      g_io_stream_close (stream, NULL, NULL);
    }

  g_mutex_lock (&self->mutex);
  self->n_open--;
  g_mutex_unlock (&self->mutex);

  return TRUE;
}

static void
make_certificates (HostileServer *self)
{
  static const char *const names[] = { "good", "expired", "wrong-name", "unknown-issuer" };
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "fetch", "certificates.sh", NULL);
  const char *argv[] = { "sh", script, self->folder, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &said, &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_error ("%s", said);

  for (guint i = 0; i < HOSTILE_N_CERTIFICATES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.pem", self->folder, names[i]);

      self->certificates[i] = g_tls_certificate_new_from_file (path, &error);
      g_assert_no_error (error);
    }
}

/* Takes connections, whatever the test waits for. */
static gpointer
listen_cb (gpointer data)
{
  HostileServer *self = data;

  g_main_context_push_thread_default (self->context);
  g_socket_service_start (self->service);
  g_main_loop_run (self->loop);
  g_socket_service_stop (self->service);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

HostileServer *
hostile_server_new (void)
{
  HostileServer *self = g_new0 (HostileServer, 1);
  g_autofree char *authority = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("preau-net-XXXXXX", &error);
  g_assert_no_error (error);
  make_certificates (self);
  authority = g_build_filename (self->folder, "trusted.pem", NULL);
  self->database = g_tls_file_database_new (authority, &error);
  g_assert_no_error (error);

  g_mutex_init (&self->mutex);
  self->requests = g_string_new (NULL);
  self->at_once = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  self->service = g_threaded_socket_service_new (-1);
  g_socket_service_stop (self->service); /* it is active at first */
  for (guint i = 0; i < HOSTILE_N_CERTIFICATES; i++)
    self->ports[i] = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (self->service),
                                                          G_OBJECT (self->certificates[i]), &error);
  self->proxy_port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (self->service), NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (self->service, "run", G_CALLBACK (run_cb), self);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("hostile-server", listen_cb, self);

  return self;
}

/* Waits for its threads. */
void
hostile_server_free (HostileServer *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (g_steal_pointer (&self->thread));
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  while (hostile_server_get_n_open (self) > 0)
    g_usleep (MICROSECONDS_OF_A_DRIP);
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_object (&self->service);

  for (guint i = 0; i < HOSTILE_N_CERTIFICATES; i++)
    g_clear_object (&self->certificates[i]);
  g_clear_object (&self->database);
  g_clear_pointer (&self->at_once, g_hash_table_unref);
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_string_free (self->requests, TRUE);
  g_mutex_clear (&self->mutex);
  folder_remove (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_free (self);
}

/**
 * hostile_server_put:
 * @path: where it is served
 * @bytes: (nullable): a file; %NULL: there is none any more
 */
void
hostile_server_put (HostileServer *self,
                    const char *path,
                    GBytes *bytes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (bytes != NULL)
    g_hash_table_insert (self->files, g_strdup (path), g_bytes_ref (bytes));
  else
    g_hash_table_remove (self->files, path);
}

guint16
hostile_server_get_port (HostileServer *self,
                         HostileCertificate certificate)
{
  return self->ports[certificate];
}

guint16
hostile_server_get_proxy_port (HostileServer *self)
{
  return self->proxy_port;
}

GTlsDatabase *
hostile_server_get_database (HostileServer *self)
{
  return self->database;
}

/* The folder of its certificates; `trusted.pem` is the authority. */
const char *
hostile_server_get_authority (HostileServer *self)
{
  return self->folder;
}

char *
hostile_server_get_url (HostileServer *self,
                        HostileCertificate certificate,
                        const char *host,
                        const char *path)
{
  return g_strdup_printf ("https://%s:%u%s", host, self->ports[certificate], path);
}

/**
 * hostile_server_await:
 * @n: slow pages that will be asked for at once; 0: any number
 *
 * None of them comes before all are asked for, or never will be.
 */
void
hostile_server_await (HostileServer *self,
                      guint n)
{
  g_atomic_int_set (&self->n_awaited, n);
}

void
hostile_server_reset (HostileServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->most_at_once = 0;
  self->most_of_a_host = 0;
  g_string_truncate (self->requests, 0);
}

guint
hostile_server_get_most_at_once (HostileServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->most_at_once;
}

guint
hostile_server_get_most_of_a_host (HostileServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->most_of_a_host;
}

guint
hostile_server_get_n_open (HostileServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_open;
}

/* The heads of all requests since the last reset. */
char *
hostile_server_dup_requests (HostileServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->requests->str);
}
