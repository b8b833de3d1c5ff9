/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "nginx.h"

#include <signal.h>
#include <sys/prctl.h>
#include <utime.h>
#include <glib/gstdio.h>

#include "folder.h"

struct _Nginx
{
  GSubprocess *process;
  char *root;
  guint16 port;
};

static char *
find_program (void)
{
  char *program = g_find_program_in_path ("nginx");

  return program != NULL || !g_file_test ("/usr/sbin/nginx", G_FILE_TEST_IS_EXECUTABLE) ? program
                                                                                        : g_strdup ("/usr/sbin/nginx");
}

/**
 * nginx_can_serve:
 *
 * Returns: whether nginx is installed; where it is not, the test is skipped, with a word
 */
gboolean
nginx_can_serve (void)
{
  g_autofree char *program = find_program ();

  if (program == NULL)
    g_test_skip ("nginx is not installed");

  return program != NULL;
}

static guint16
find_port (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();

  return g_socket_listener_add_any_inet_port (listener, NULL, NULL);
}

static char *
write_configuration (Nginx *self,
                     const char *authority,
                     const NginxKind *kind)
{
  char *path = g_build_filename (self->root, "nginx.conf", NULL);
  g_autofree char *text = g_strdup_printf (
    "daemon off; master_process off; pid %s/pid; error_log %s/errors;\n"
    "events { }\n"
    "http {\n"
    "  log_format sizes '$request_uri $status $request_length $bytes_sent $server_protocol';\n"
    "  access_log %s/access sizes;\n"
    "  client_body_temp_path %s/t1; proxy_temp_path %s/t2; fastcgi_temp_path %s/t3; uwsgi_temp_path %s/t4;\n"
    "  scgi_temp_path %s/t5;\n"
    "  gzip on; gzip_types application/json; types { application/json json; }\n"
    "  server {\n"
    "    listen 127.0.0.1:%u %s; ssl_protocols %s; root %s;\n"
    "    ssl_certificate %s/good.pem; ssl_certificate_key %s/good.pem;\n"
    "  }\n"
    "}\n",
    self->root, self->root, self->root, self->root, self->root, self->root, self->root, self->root, self->port,
    kind->listen, kind->tls, self->root, authority, authority);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static void
wait_for_port (guint16 port)
{
  for (guint tries = 0; tries < 30000; tries++) /* for minutes */
    {
      g_autoptr (GSocketClient) client = g_socket_client_new ();
      g_autoptr (GSocketConnection) connection = g_socket_client_connect_to_host (client, "127.0.0.1", port, NULL, NULL);

      if (connection != NULL)
        return;
      g_usleep (10 * 1000);
    }

  g_error ("nginx does not answer");
}

/* A test that fails leaves no server behind. */
static void
end_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

/**
 * nginx_new:
 * @authority: folder of the certificates of a #HostileServer
 * @kind: how it speaks
 *
 * Returns: (transfer full): nginx, ready to be asked
 */
Nginx *
nginx_new (const char *authority,
           const NginxKind *kind)
{
  Nginx *self = g_new0 (Nginx, 1);
  g_autofree char *program = find_program ();
  g_autofree char *configuration = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;

  self->root = g_dir_make_tmp ("preau-nginx-XXXXXX", &error);
  g_assert_no_error (error);
  self->port = find_port ();
  configuration = write_configuration (self, authority, kind);
  errors = g_build_filename (self->root, "errors", NULL);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  self->process =
    g_subprocess_launcher_spawn (launcher, &error, program, "-e", errors, "-p", self->root, "-c", configuration, NULL);
  g_assert_no_error (error);
  wait_for_port (self->port);

  return self;
}

void
nginx_free (Nginx *self)
{
  g_subprocess_send_signal (self->process, SIGTERM);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  folder_remove (self->root);
  g_free (self->root);
  g_free (self);
}

guint16
nginx_get_port (Nginx *self)
{
  return self->port;
}

/**
 * nginx_put:
 * @name: of a file
 * @bytes: what it holds
 *
 * Serves it from now on. All files are of one second: nginx tells them by that and their size.
 */
void
nginx_put (Nginx *self,
           const char *name,
           GBytes *bytes)
{
  const struct utimbuf second = { 1700000000, 1700000000 };
  g_autofree char *path = g_build_filename (self->root, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_cmpint (g_utime (path, (struct utimbuf *) &second), ==, 0);
}

/**
 * nginx_dup_log:
 *
 * Returns: (transfer full): a line for each request: address, status, bytes of the request and of the answer, protocol
 */
char *
nginx_dup_log (Nginx *self)
{
  g_autofree char *path = g_build_filename (self->root, "access", NULL);
  char *log;

  g_assert_true (g_file_get_contents (path, &log, NULL, NULL));

  return log;
}
