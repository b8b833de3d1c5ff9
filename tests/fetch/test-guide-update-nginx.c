/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same against a server as academies have them: nginx with TLS, tags and gzip; signatures of the real minisign. */

#include "preau-guide-update.h"

#include <string.h>

#include "hostile-server.h"
#include "nginx.h"
#include "update-trial.h"
#include "preau-guide-loader.h"
#include "counting-proxy.h"

/* Bytes there and back, at most: of a day without news, of one with only a new signature, of one with a new edition. */
#define MOST_UNCHANGED 5000
#define MOST_SIGNED 6000
#define MOST_RENEWED (120 * 1000)

typedef struct
{
  const char *path;
  NginxKind kind;
  const char *http;
} Kind;

/* What the manual page says is measured with the first. */
static const Kind kinds[] = {
  { "/guide-update-nginx/editions/1.1", { "ssl", "TLSv1.2" }, "HTTP/1.1" },
  { "/guide-update-nginx/editions/2", { "ssl http2", "TLSv1.3" }, "HTTP/2.0" },
};

/* @authority: only for its certificates. */
typedef struct
{
  Editions editions;
  HostileServer *authority;
  Nginx *nginx;
  CountingProxy *proxy; /* before it */
} Site;

static void
set_up (Site *self,
        gconstpointer data)
{
  const Kind *kind = data;

  editions_set_up (&self->editions, NULL);
  if (!nginx_can_serve () || self->editions.store == NULL)
    return;

  self->authority = hostile_server_new ();
  self->nginx = nginx_new (hostile_server_get_authority (self->authority), &kind->kind);
  self->proxy = counting_proxy_new (nginx_get_port (self->nginx));
  g_tls_backend_set_default_database (g_tls_backend_get_default (), hostile_server_get_database (self->authority));
}

static void
tear_down (Site *self,
           gconstpointer data)
{
  g_clear_pointer (&self->nginx, nginx_free);
  g_clear_pointer (&self->proxy, counting_proxy_free);
  g_clear_pointer (&self->authority, hostile_server_free);
  editions_tear_down (&self->editions, NULL);
}

static void
assert_update (Site *self,
               PreauInstall expected,
               guint serial,
               guint most)
{
  guint16 port = counting_proxy_get_port (self->proxy);
  g_autofree char *address = g_strdup_printf ("https://example.com:%u/guide.json", port);
  g_auto (UpdateTrial) came = update_trial_run (&self->editions, address, NULL);
  guint n_sent;
  guint n_received;

  g_assert_no_error (came.error);
  g_assert_cmpint (came.came, ==, expected);
  g_assert_cmpuint (editions_get_serial (came.store), ==, serial);

  /* For the manual page, with all that encryption takes. */
  counting_proxy_take_counts (self->proxy, &n_sent, &n_received);
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
  g_autoptr (GBytes) signature = publisher_sign (self->editions.followed, guide, NULL);

  nginx_put (self->nginx, "guide.json", guide);
  nginx_put (self->nginx, "guide.json.minisig", signature);
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
  signature = publisher_sign (self->editions.followed, guide, comment);
  nginx_put (self->nginx, "guide.json.minisig", signature);
  assert_update (self, PREAU_INSTALL_SAME, 11, MOST_SIGNED);

  log = nginx_dup_log (self->nginx);
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
