/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is fetched whole or not at all, from servers that do all they should not. */

#include "preau-file-fetch.h"

#include <string.h>
#include <sys/resource.h>

#include "hostile-server.h"
#include "link-trial.h"
#include "preau-error.h"
#include "preau-fetch.h"
#include "sanitized.h"

#define MOST 100000
#define MINUTES (5 * 60 * 1000) /* milliseconds that no file needs, on the slowest machine */
#define MOST_GROWTH (HOSTILE_BYTES_OF_A_BOMB / 2)
#define WORDS "What a publisher hands out.\n"

static HostileServer *server;

typedef struct
{
  PreauFetchedFile *file;
  GError *error;
  gboolean is_over;
} Came;

static void
came_clear (Came *self)
{
  g_clear_pointer (&self->file, preau_fetched_file_free);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Came, came_clear)

static void
fetch_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Came *came = data;

  came->file = preau_file_fetch_finish (SOUP_SESSION (source), result, &came->error);
  came->is_over = TRUE;
}

static Came
fetch (const PreauFileAsked *asked,
       GCancellable *cancellable)
{
  g_autoptr (SoupSession) session = preau_fetch_new_session (TRUE);
  Came came = { NULL };

  soup_session_set_tls_database (session, hostile_server_get_database (server));
  preau_file_fetch_async (session, asked, cancellable, fetch_cb, &came);
  while (!came.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&session);
  link_trial_assert_nothing_open (server);

  return came;
}

static const struct
{
  HostileCertificate certificate;
  const char *host;
  const char *path;
  guint milliseconds;
  int code;
  const char *words; /* are in what is said */
} refusals[] = {
  { HOSTILE_GOOD, "example.com", "/404", MINUTES, PREAU_ERROR_UPDATE_FETCH, "There is no file at “https://" },
  { HOSTILE_GOOD, "example.com", "/410", MINUTES, PREAU_ERROR_UPDATE_FETCH, "There is no file at “https://" },
  { HOSTILE_GOOD, "example.com", "/403", MINUTES, PREAU_ERROR_UPDATE_FETCH, "Refuses automatic checks. " },
  { HOSTILE_GOOD, "example.com", "/500", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "The site says that it is out of order" },
  { HOSTILE_GOOD, "example.com", "/204", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "The site gave an answer that is no page" },
  { HOSTILE_GOOD, "example.com", "/206", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "The site gave an answer that is no page" },
  { HOSTILE_GOOD, "example.com", "/304", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "The site gave an answer that is no page" },
  { HOSTILE_GOOD, "example.com", "/511", MINUTES, PREAU_ERROR_UPDATE_FETCH, "a sign-in page of the network" },
  { HOSTILE_GOOD, "example.com", "/short", MINUTES, PREAU_ERROR_UPDATE_FETCH, "The connection broke" },
  { HOSTILE_GOOD, "example.com", "/garbage", MINUTES, PREAU_ERROR_UPDATE_FETCH, "The connection broke" },
  { HOSTILE_GOOD, "example.com", "/drip", 300, PREAU_ERROR_UPDATE_FETCH, "Too slow. " },
  { HOSTILE_GOOD, "example.com", "/drip-head", 300, PREAU_ERROR_UPDATE_FETCH, "Too slow. " },
  { HOSTILE_GOOD, "example.com", "/silent", 100, PREAU_ERROR_UPDATE_FETCH, "Too slow. " },
  { HOSTILE_GOOD, "example.com", "/endless", MINUTES, PREAU_ERROR_UPDATE_SIZE, " is too large, and was not read" },
  { HOSTILE_GOOD, "example.com", "/endless-head", MINUTES, PREAU_ERROR_UPDATE_FETCH, "The connection broke" },
  { HOSTILE_GOOD, "example.com", "/bomb", MINUTES, PREAU_ERROR_UPDATE_SIZE, " is too large, and was not read" },
  { HOSTILE_GOOD, "example.com", "/loop", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "sends the browser on again and again" },
  { HOSTILE_GOOD, "example.com", "/chain/6", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "sends the browser on again and again" },
  { HOSTILE_GOOD, "example.com", "/302/http://example.com/", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "Leads to an address without encryption" },
  { HOSTILE_GOOD, "example.com", "/302/https://192.168.1.1/login", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "a sign-in page of the network" },
  { HOSTILE_EXPIRED, "example.com", "/", MINUTES, PREAU_ERROR_UPDATE_FETCH, "Certificate expired. " },
  { HOSTILE_WRONG_NAME, "example.com", "/", MINUTES, PREAU_ERROR_UPDATE_FETCH, "Certificate of another site. " },
  { HOSTILE_UNKNOWN_ISSUER, "example.com", "/", MINUTES, PREAU_ERROR_UPDATE_FETCH,
    "Certificate from an unknown issuer. " },
  { HOSTILE_GOOD, "nowhere.example", "/", MINUTES, PREAU_ERROR_UPDATE_FETCH, "No server was found at " },
  { HOSTILE_GOOD, "far.example", "/", MINUTES, PREAU_ERROR_UPDATE_FETCH, "This network cannot reach the site" },
};

static void
assert_said (const Came *came,
             int code,
             const char *words)
{
  g_assert_null (came->file);
  g_assert_error (came->error, PREAU_ERROR, code);
  if (strstr (came->error->message, words) == NULL)
    g_error ("“%s” is said in place of “%s”", came->error->message, words);
}

static gsize
get_peak_of_memory (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);

  return (gsize) usage.ru_maxrss * 1024;
}

/* What is too long is not held for as much as a moment, however small it was packed. */
static void
test_memory (void)
{
  static const char *const paths[] = { "/bomb", "/endless", "/endless-head" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", paths[i]);
      const PreauFileAsked asked = { .address = url, .milliseconds = MINUTES, .most_bytes = MOST };
      gsize before = get_peak_of_memory ();
      g_auto (Came) came = fetch (&asked, NULL);

      g_assert_null (came.file);
      if (!IS_SANITIZED)
        g_assert_cmpuint (get_peak_of_memory () - before, <, MOST_GROWTH);
    }
}

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *url =
        hostile_server_get_url (server, refusals[i].certificate, refusals[i].host, refusals[i].path);
      const PreauFileAsked asked = { .address = url, .milliseconds = refusals[i].milliseconds, .most_bytes = MOST };
      g_auto (Came) came = fetch (&asked, NULL);

      g_test_message ("%s", url);
      assert_said (&came, refusals[i].code, refusals[i].words);
    }
}

/* Nothing else than https is asked at all. */
static void
test_addresses (void)
{
  static const char *const addresses[] = { "http://example.com/guide.json", "ftp://example.com/", "guide.json", "",
                                           "https://user@example.com/", "file:///etc/passwd" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      const PreauFileAsked asked = { .address = addresses[i], .milliseconds = MINUTES, .most_bytes = MOST };
      g_autofree char *requests = NULL;
      g_auto (Came) came = { NULL };

      hostile_server_reset (server);
      came = fetch (&asked, NULL);
      g_assert_error (came.error, PREAU_ERROR, PREAU_ERROR_UPDATE_FETCH);
      requests = hostile_server_dup_requests (server);
      g_assert_cmpstr (requests, ==, "");
    }
}

/* A connection that is reset at any of 20 places, the last before the last byte, leaves nothing behind. */
static void
test_cut (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *path = g_strdup_printf ("/cut/%u", 67 * i / 19);
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", path);
      const PreauFileAsked asked = { .address = url, .milliseconds = MINUTES, .most_bytes = MOST };
      g_auto (Came) came = fetch (&asked, NULL);

      g_assert_null (came.file);
      g_assert_error (came.error, PREAU_ERROR, PREAU_ERROR_UPDATE_FETCH);
    }
}

static void
test_whole (void)
{
  static const char *const paths[] = { "/guide.json", "/dated.json" };
  g_autoptr (GBytes) words = g_bytes_new_static (WORDS, strlen (WORDS));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", paths[i]);
      PreauFileAsked asked = { .address = url, .milliseconds = MINUTES, .most_bytes = strlen (WORDS) };
      g_autoptr (GBytes) other = g_bytes_new_static ("Another one", 11);
      g_auto (Came) came = { NULL };
      g_auto (Came) again = { NULL };
      g_auto (Came) changed = { NULL };

      hostile_server_put (server, paths[i], words);
      came = fetch (&asked, NULL);
      g_assert_no_error (came.error);
      g_assert_true (g_bytes_equal (came.file->bytes, words));
      g_assert_cmpint (came.file->etag != NULL, ==, i == 0);
      g_assert_cmpint (came.file->last_modified != NULL, ==, i == 1);

      asked.etag = came.file->etag;
      asked.last_modified = came.file->last_modified;
      again = fetch (&asked, NULL);
      g_assert_no_error (again.error);
      g_assert_null (again.file->bytes);

      hostile_server_put (server, paths[i], other);
      changed = fetch (&asked, NULL);
      g_assert_no_error (changed.error);
      g_assert_true (g_bytes_equal (changed.file->bytes, other));
    }
}

/* As many bytes as the server says, and none of what comes behind them. */
static void
test_length (void)
{
  static const struct
  {
    const char *path;
    const char *bytes;
  } files[] = { { "/200", "" }, { "/long", "lon" } };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", files[i].path);
      const PreauFileAsked asked = { .address = url, .milliseconds = MINUTES, .most_bytes = MOST };
      g_auto (Came) came = fetch (&asked, NULL);
      gsize length;
      const char *bytes;

      g_assert_no_error (came.error);
      bytes = g_bytes_get_data (came.file->bytes, &length);
      g_assert_cmpmem (bytes, length, files[i].bytes, strlen (files[i].bytes));
    }
}

/* One byte too many is too many. */
static void
test_limit (void)
{
  g_autoptr (GBytes) words = g_bytes_new_static (WORDS, strlen (WORDS));
  g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", "/limit.json");
  const PreauFileAsked asked = { .address = url, .milliseconds = MINUTES, .most_bytes = strlen (WORDS) - 1 };
  g_auto (Came) came = { NULL };

  hostile_server_put (server, "/limit.json", words);
  came = fetch (&asked, NULL);
  assert_said (&came, PREAU_ERROR_UPDATE_SIZE, " is too large, and was not read");
}

/* What the server is told: the program, and nothing of the person. */
static void
test_request (void)
{
  static const char *const never[] = { "Cookie", "Referer", "Accept-Language", "Authorization", "Range" };
  g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", "/chain/5");
  const PreauFileAsked asked = { .address = url, .milliseconds = MINUTES, .most_bytes = MOST };
  g_autofree char *requests = NULL;
  g_auto (Came) came = { NULL };

  hostile_server_reset (server);
  came = fetch (&asked, NULL);
  g_assert_no_error (came.error);
  requests = hostile_server_dup_requests (server);
  g_assert_nonnull (strstr (requests, "\r\nUser-Agent: Preau/"));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (requests, never[i]));
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

static void
test_cancelled (void)
{
  static const char *const paths[] = { "/silent", "/drip-head", "/drip" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    for (guint milliseconds = 0; milliseconds <= 100; milliseconds += 50)
      {
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", paths[i]);
        const PreauFileAsked asked = { .address = url, .milliseconds = MINUTES, .most_bytes = MOST };
        g_auto (Came) came = { NULL };

        if (milliseconds == 0)
          g_cancellable_cancel (cancellable);
        else
          g_timeout_add (milliseconds, cancel_cb, cancellable);
        came = fetch (&asked, cancellable);
        g_assert_error (came.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      }
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);
  int result;

  g_test_init (&argc, &argv, NULL);
  g_resolver_set_default (resolver);
  server = hostile_server_new ();

  g_test_add_func ("/file-fetch/memory", test_memory);
  g_test_add_func ("/file-fetch/refusals", test_refusals);
  g_test_add_func ("/file-fetch/addresses", test_addresses);
  g_test_add_func ("/file-fetch/cut", test_cut);
  g_test_add_func ("/file-fetch/whole", test_whole);
  g_test_add_func ("/file-fetch/length", test_length);
  g_test_add_func ("/file-fetch/limit", test_limit);
  g_test_add_func ("/file-fetch/request", test_request);
  g_test_add_func ("/file-fetch/cancelled", test_cancelled);

  result = g_test_run ();
  hostile_server_free (server);

  return result;
}
