/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same against a server as academies have them: nginx with TLS, tags and gzip; signatures of the real minisign. */

#include "preau-guide-update.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <utime.h>
#include <glib/gstdio.h>

#include "hostile-server.h"
#include "place.h"
#include "preau-guide-loader.h"
#include "relay.h"

/* Bytes there and back, at most: of a day without news, of one with only a new signature, of one with a new edition. */
#define MOST_UNCHANGED 5000
#define MOST_SIGNED 6000
#define MOST_RENEWED (120 * 1000)

typedef struct
{
  const char *path;
  const char *listen;
  const char *tls;
  const char *http;
} Kind;

/* What the manual page says is measured with the first. */
static const Kind kinds[] = {
  { "/guide-update-nginx/editions/1.1", "ssl", "TLSv1.2", "HTTP/1.1" },
  { "/guide-update-nginx/editions/2", "ssl http2", "TLSv1.3", "HTTP/2.0" },
};

/* @authority: only for its certificates. */
typedef struct
{
  Place place;
  HostileServer *authority;
  GSubprocess *nginx;
  Relay *relay; /* before it */
  char *root;   /* a folder below that of the place */
  guint16 port;
} Site;

static guint16
find_port (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();

  return g_socket_listener_add_any_inet_port (listener, NULL, NULL);
}

/* All in one second: nginx tells files by that and their size. */
static void
write_file (Site *self,
            const char *name,
            GBytes *bytes)
{
  const struct utimbuf second = { 1700000000, 1700000000 };
  g_autofree char *path = g_build_filename (self->root, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_cmpint (g_utime (path, (struct utimbuf *) &second), ==, 0);
}

static char *
write_configuration (Site *self,
                     const Kind *kind)
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
    kind->listen, kind->tls, self->root, hostile_server_get_authority (self->authority), hostile_server_get_authority (self->authority));

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static void
wait_for_port (guint16 port)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GSocketClient) client = g_socket_client_new ();
      g_autoptr (GSocketConnection) connection = g_socket_client_connect_to_host (client, "127.0.0.1", port, NULL, NULL);

      if (connection != NULL)
        return;
      g_usleep (10 * 1000);
    }

  g_error ("nginx does not answer");
}

static char *
find_nginx (void)
{
  char *program = g_find_program_in_path ("nginx");

  return program != NULL || !g_file_test ("/usr/sbin/nginx", G_FILE_TEST_IS_EXECUTABLE) ? program
                                                                                        : g_strdup ("/usr/sbin/nginx");
}

/* A test that fails leaves no server behind. */
static void
end_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

static void
set_up (Site *self,
        gconstpointer data)
{
  g_autofree char *program = find_nginx ();
  g_autofree char *configuration = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;

  place_set_up (&self->place, NULL);
  if (program == NULL)
    g_test_skip ("nginx is not installed");
  if (program == NULL || self->place.store == NULL)
    return;

  self->authority = hostile_server_new ();
  self->root = g_build_filename (self->place.folder, "site", NULL);
  g_assert_cmpint (g_mkdir_with_parents (self->root, 0755), ==, 0);
  self->port = find_port ();
  configuration = write_configuration (self, data);
  errors = g_build_filename (self->root, "errors", NULL);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  self->nginx = g_subprocess_launcher_spawn (launcher, &error, program, "-e", errors, "-p", self->root, "-c",
                                             configuration, NULL);
  g_assert_no_error (error);
  wait_for_port (self->port);
  self->relay = relay_new (self->port);
  g_tls_backend_set_default_database (g_tls_backend_get_default (), hostile_server_get_database (self->authority));
}

static void
tear_down (Site *self,
           gconstpointer data)
{
  if (self->nginx != NULL)
    {
      g_subprocess_send_signal (self->nginx, SIGTERM);
      g_subprocess_wait (self->nginx, NULL, NULL);
    }
  g_clear_object (&self->nginx);
  g_clear_pointer (&self->relay, relay_free);
  g_clear_pointer (&self->authority, hostile_server_free);
  g_clear_pointer (&self->root, g_free);
  place_tear_down (&self->place, NULL);
}

static void
assert_update (Site *self,
               PreauInstall expected,
               guint serial,
               guint most)
{
  g_autofree char *address = g_strdup_printf ("https://example.com:%u/guide.json", relay_get_port (self->relay));
  g_auto (PlaceUpdate) came = place_update (&self->place, address, NULL);
  guint n_sent;
  guint n_received;

  g_assert_no_error (came.error);
  g_assert_cmpint (came.came, ==, expected);
  g_assert_cmpuint (place_get_serial (came.store), ==, serial);

  /* For the manual page, with all that encryption takes. */
  relay_take_counts (self->relay, &n_sent, &n_received);
  g_test_message ("%s: %u bytes to the server, %u bytes from it", expected == PREAU_INSTALL_NEW ? "new" : "unchanged",
                  n_sent, n_received);
  g_assert_cmpuint (n_sent, >, 0);
  g_assert_cmpuint (n_sent + n_received, <=, most);
}

/* The built-in guide as that of an academy, so that what is measured is what a real one takes. */
static GBytes *
new_real_guide (guint serial)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "guide", PREAU_BUILT_IN_GUIDE_NAME, NULL);
  g_autofree char *number = g_strdup_printf ("\"serial\": %u,", serial);
  g_autoptr (GRegex) regex = g_regex_new ("\"serial\": *[0-9]+,", 0, 0, NULL);
  g_autofree char *text = NULL;
  char *edited;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  edited = g_regex_replace_literal (regex, text, -1, 0, number, 0, NULL);

  return g_bytes_new_take (edited, strlen (edited));
}

/* The guide first, the signature last, as the manual page says. */
static void
publish (Site *self,
         guint serial)
{
  g_autoptr (GBytes) guide = new_real_guide (serial);
  g_autoptr (GBytes) signature = publisher_sign (self->place.followed, guide, NULL);

  write_file (self, "guide.json", guide);
  write_file (self, "guide.json.minisig", signature);
}

static char *
read_log (Site *self)
{
  g_autofree char *path = g_build_filename (self->root, "access", NULL);
  char *log;

  g_assert_true (g_file_get_contents (path, &log, NULL, NULL));

  return log;
}

static void
test_editions (Site *self,
               gconstpointer data)
{
  static const char *const comment[] = { "-t", "once more", NULL };
  const Kind *kind = data;
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;
  static const struct
  {
    const char *begins;
    gsize most; /* bytes sent */
  } expected[] = {
    { "/guide.json.minisig 200 ", 2000 }, { "/guide.json 200 ", 200 * 1000 }, /* packed: a third of what it is */
    { "/guide.json.minisig 200 ", 2000 }, /* nothing new */
    { "/guide.json.minisig 200 ", 2000 }, { "/guide.json 304 ", 1000 }, /* in the same second, and as large */
    { "/guide.json 200 ", 200 * 1000 },
    { "/guide.json.minisig 200 ", 2000 }, { "/guide.json 304 ", 1000 }, /* signed once more */
  };
  g_autoptr (GBytes) guide = NULL;
  g_autoptr (GBytes) signature = NULL;

  if (self->nginx == NULL)
    return;

  publish (self, 10);
  assert_update (self, PREAU_INSTALL_NEW, 10, MOST_RENEWED);
  assert_update (self, PREAU_INSTALL_SAME, 10, MOST_UNCHANGED);
  publish (self, 11);
  assert_update (self, PREAU_INSTALL_NEW, 11, MOST_RENEWED);
  guide = new_real_guide (11);
  signature = publisher_sign (self->place.followed, guide, comment);
  write_file (self, "guide.json.minisig", signature);
  assert_update (self, PREAU_INSTALL_SAME, 11, MOST_SIGNED);

  log = read_log (self);
  lines = g_strsplit (log, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (expected) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      /* Address, status, bytes of the request, bytes of the answer, and how: without encryption. */
      g_test_message ("%s", lines[i]);
      g_assert_true (g_str_has_prefix (lines[i], expected[i].begins));
      g_assert_cmpuint (g_ascii_strtoull (words[3], NULL, 10), <=, expected[i].most);
      g_assert_cmpstr (words[4], ==, kind->http);
    }
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);

  g_test_init (&argc, &argv, NULL);
  g_resolver_set_default (resolver);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_test_add (kinds[i].path, Site, &kinds[i], set_up, test_editions, tear_down);

  return g_test_run ();
}
