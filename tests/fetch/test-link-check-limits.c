/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "link-trial.h"
#include "preau-fetch.h"

/* How much a check takes, of time, bytes and connections, and that it ends when it is told to. */

#define MILLISECONDS LINK_TRIAL_MILLISECONDS
#define SECONDS 3000 /* milliseconds */

static HostileServer *server;

/* @hosts: how many hosts the links are spread over */
static char **
list_slow (guint n,
           guint hosts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *host = g_strdup_printf ("h%u.many.example.com", i % hosts);
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, host, "/slow");

      g_strv_builder_add (builder, url);
    }

  return g_strv_builder_end (builder);
}

static void
test_limits (void)
{
  static const struct
  {
    guint n;
    guint hosts;
    guint at_once;
  } limits[] = {
    { 12, 12, 4 },
    { 6, 1, 1 },
    { 9, 3, 3 },
    { 10, 5, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
      g_auto (GStrv) urls = list_slow (limits[i].n, limits[i].hosts);

      hostile_server_await (server, limits[i].at_once);
      link_trial_run (&trial, (const char *const *) urls);
      g_assert_cmpuint (trial.n_checked, ==, limits[i].n);
      g_assert_cmpuint (hostile_server_get_most_at_once (server), ==, limits[i].at_once);
      g_assert_cmpuint (hostile_server_get_most_of_a_host (server), ==, 1);
      for (guint j = 0; j < limits[i].n; j++)
        link_trial_assert (link_trial_get (&trial, j), PREAU_LINK_STATE_ANSWERS, 0, NULL, FALSE);
    }
  hostile_server_await (server, 0);
}

/* Links that lead to a host that is being asked wait for it. */
static void
test_limits_of_redirects (void)
{
  g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) urls = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *host = g_strdup_printf ("h%u.many.example.com", i);
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, host,
                                                     "/302/https://h9.many.example.com:PORT/slow");

      g_strv_builder_add (builder, url);
    }
  urls = g_strv_builder_end (builder);

  link_trial_run (&trial, (const char *const *) urls);
  g_assert_cmpuint (hostile_server_get_most_of_a_host (server), ==, 1);
  for (guint i = 0; i < 6; i++)
    link_trial_assert (link_trial_get (&trial, i), PREAU_LINK_STATE_ELSEWHERE, 0, "h9.many.example.com", FALSE);
}

/* Time in which a link waits for others is not its own. */
static void
test_time (void)
{
  const guint n = 3 * SECONDS / 2 / HOSTILE_MILLISECONDS_OF_A_SLOW_PAGE;
  g_auto (LinkTrial) trial = link_trial_begin (server, SECONDS, NULL, NULL);
  g_auto (GStrv) urls = list_slow (n, 1);

  link_trial_run (&trial, (const char *const *) urls);
  for (guint i = 0; i < n; i++)
    link_trial_assert (link_trial_get (&trial, i), PREAU_LINK_STATE_ANSWERS, 0, NULL, FALSE);
}

static void
fetch_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  PreauFetchAnswer **answer = data;

  *answer = preau_fetch_finish (SOUP_SESSION (source), result, NULL);
  g_assert_nonnull (*answer);
}

/* However long a page is, and however small it was packed. */
static void
test_bytes (void)
{
  static const struct
  {
    const char *path;
    gsize least;
    gsize most;
  } pages[] = {
    { "/endless", PREAU_LINK_CHECK_MOST_BYTES, PREAU_LINK_CHECK_MOST_BYTES },
    { "/bomb", HOSTILE_BYTES_OF_A_BOMB / 1200, HOSTILE_BYTES_OF_A_BOMB / 900 }, /* as it was packed */
    { "/long", 3, 3 },
    { "/", 5, 5 },
    { "/404", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (SoupSession) session = preau_fetch_new_session (FALSE);
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", pages[i].path);
      g_autoptr (GUri) uri = g_uri_parse (url, SOUP_HTTP_URI_FLAGS, NULL);
      const PreauFetchAsked asked = { .uri = uri,
                                      .milliseconds = MILLISECONDS,
                                      .most_bytes = PREAU_LINK_CHECK_MOST_BYTES,
                                      .range = TRUE };
      g_autoptr (PreauFetchAnswer) answer = NULL;

      soup_session_set_tls_database (session, hostile_server_get_database (server));
      preau_fetch_async (session, &asked, NULL, fetch_cb, &answer);
      while (answer == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (answer->n_read, >=, pages[i].least);
      g_assert_cmpuint (answer->n_read, <=, pages[i].most);
      soup_session_abort (session);
    }
}

static void
test_cancelled_before (void)
{
  g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
  g_auto (GStrv) urls = list_slow (3, 3);
  g_autofree char *requests = NULL;

  g_cancellable_cancel (trial.cancellable);
  link_trial_run (&trial, (const char *const *) urls);
  g_assert_error (trial.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (trial.results);
  requests = hostile_server_dup_requests (server);
  g_assert_cmpstr (requests, ==, "");
}

static void
test_cancelled_after (void)
{
  for (guint n = 1; n < 6; n++)
    {
      g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
      g_auto (GStrv) urls = list_slow (6, 6);

      trial.cancel_at = n;
      link_trial_run (&trial, (const char *const *) urls);
      g_assert_error (trial.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (trial.n_checked, >=, n);
      g_assert_cmpuint (trial.n_checked, <, 6);
      link_trial_assert_nothing_open (server);
    }
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

/* While a name is looked up, no answer comes, a page drips in or has no end. */
static void
test_cancelled_within (void)
{
  static const char *const links[][2] = {
    { "never.example", "/" },
    { "example.com", "/silent" },
    { "example.com", "/drip" },
    { "example.com", "/302/https://example.org:PORT/drip" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, links[i][0], links[i][1]);
      gint64 began = g_get_monotonic_time ();

      g_test_message ("%s", url);
      g_timeout_add (100, cancel_cb, trial.cancellable);
      link_trial_run (&trial, (const char *const[]) { url, NULL });
      g_assert_error (trial.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (g_get_monotonic_time () - began, <, 2 * G_TIME_SPAN_MINUTE);
      link_trial_assert_nothing_open (server);
    }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GResolver) resolver = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  resolver = g_object_new (TEST_TYPE_RESOLVER, NULL);
  g_resolver_set_default (resolver);
  server = hostile_server_new ();

  g_test_add_func ("/link-check-limits/limits", test_limits);
  g_test_add_func ("/link-check-limits/limits-of-redirects", test_limits_of_redirects);
  g_test_add_func ("/link-check-limits/time", test_time);
  g_test_add_func ("/link-check-limits/bytes", test_bytes);
  g_test_add_func ("/link-check-limits/cancelled/before", test_cancelled_before);
  g_test_add_func ("/link-check-limits/cancelled/after", test_cancelled_after);
  g_test_add_func ("/link-check-limits/cancelled/within", test_cancelled_within);

  status = g_test_run ();
  hostile_server_free (server);

  return status;
}
