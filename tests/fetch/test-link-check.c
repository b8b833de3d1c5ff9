/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "link-trial.h"

#define MILLISECONDS LINK_TRIAL_MILLISECONDS
#define FEW_MILLISECONDS LINK_TRIAL_FEW_MILLISECONDS
#define N_CUTS 20
#define LAST_CUT 67 /* bytes of the page, but for one */
#define HEADERS "Range: bytes=0-65535\r\nUser-Agent: Preau/" PREAU_VERSION "\r\nConnection: Keep-Alive\r\n"

static HostileServer *server;

#define ANSWERS PREAU_LINK_STATE_ANSWERS
#define ELSEWHERE PREAU_LINK_STATE_ELSEWHERE
#define NO_ANSWER PREAU_LINK_STATE_NO_ANSWER
#define ROBOTS PREAU_LINK_STATE_REFUSES_ROBOTS
#define CERTIFICATE PREAU_LINK_STATE_CERTIFICATE
#define SLOW PREAU_LINK_STATE_TOO_SLOW
#define UNREACHABLE PREAU_LINK_STATE_UNREACHABLE
#define OFFLINE PREAU_LINK_STATE_OFFLINE
#define BECAUSE(reason) PREAU_LINK_REASON_##reason

typedef struct
{
  const char *host;
  const char *path;
  HostileCertificate certificate;
  PreauLinkState state;
  PreauLinkReason reason;
  const char *final_host;
  gboolean other_domain;
  guint milliseconds;
} Case;

static const Case cases[] = {
  /* What the server says. */
  { "example.com", "/", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/200", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/204", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/206", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/304", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/416", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/400", HOSTILE_GOOD, NO_ANSWER, BECAUSE (STATUS) },
  { "example.com", "/401", HOSTILE_GOOD, ROBOTS, 0 },
  { "example.com", "/403", HOSTILE_GOOD, ROBOTS, 0 },
  { "example.com", "/404", HOSTILE_GOOD, NO_ANSWER, BECAUSE (MISSING) },
  { "example.com", "/410", HOSTILE_GOOD, NO_ANSWER, BECAUSE (MISSING) },
  { "example.com", "/429", HOSTILE_GOOD, ROBOTS, 0 },
  { "example.com", "/451", HOSTILE_GOOD, NO_ANSWER, BECAUSE (STATUS) },
  { "example.com", "/500", HOSTILE_GOOD, NO_ANSWER, BECAUSE (SERVER) },
  { "example.com", "/503", HOSTILE_GOOD, NO_ANSWER, BECAUSE (SERVER) },
  { "example.com", "/511", HOSTILE_GOOD, UNREACHABLE, BECAUSE (PORTAL) },

  /* Where it leads. */
  { "example.com", "/302//", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/301/https://www.example.com:PORT/", HOSTILE_GOOD, ELSEWHERE, 0, "www.example.com", FALSE },
  { "example.com", "/303/https://www.example.com:PORT/", HOSTILE_GOOD, ELSEWHERE, 0, "www.example.com", FALSE },
  { "example.com", "/307/https://example.org:PORT/", HOSTILE_GOOD, ELSEWHERE, 0, "example.org", TRUE },
  { "example.com", "/308/https://example.org:PORT/", HOSTILE_GOOD, ELSEWHERE, 0, "example.org", TRUE },
  { "example.com", "/302/https://example.org:PORT/302/https://example.com:PORT/", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/302/https://EXAMPLE.com:PORT/", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/302/https://example.org:PORT/404", HOSTILE_GOOD, NO_ANSWER, BECAUSE (MISSING), "example.org",
    TRUE },
  { "example.com", "/302/https://www.nowhere.example:PORT/", HOSTILE_GOOD, NO_ANSWER, BECAUSE (NO_HOST),
    "www.nowhere.example", TRUE },
  { "example.com", "/chain/5", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/chain/6", HOSTILE_GOOD, NO_ANSWER, BECAUSE (REDIRECTS) },
  { "example.com", "/chain/999999", HOSTILE_GOOD, NO_ANSWER, BECAUSE (REDIRECTS) },
  { "example.com", "/302/http://example.com:PORT/", HOSTILE_GOOD, NO_ANSWER, BECAUSE (NOT_HTTPS) },
  { "example.com", "/302/ftp://example.com/", HOSTILE_GOOD, NO_ANSWER, BECAUSE (NOT_HTTPS) },
  { "example.com", "/302/https://example.com@example.org:PORT/", HOSTILE_GOOD, NO_ANSWER, BECAUSE (ADDRESS) },
  { "example.com", "/302/https://", HOSTILE_GOOD, NO_ANSWER, BECAUSE (ADDRESS) },
  { "example.com", "/302", HOSTILE_GOOD, NO_ANSWER, BECAUSE (ADDRESS) },
  { "example.com", "/302/http://192.168.1.1/login", HOSTILE_GOOD, UNREACHABLE, BECAUSE (PORTAL) },
  { "example.com", "/302/https://10.0.0.1/login", HOSTILE_GOOD, UNREACHABLE, BECAUSE (PORTAL) },
  { "example.com", "/302/https://[fd00::1]/login", HOSTILE_GOOD, UNREACHABLE, BECAUSE (PORTAL) },

  /* Who it is. */
  { "example.com", "/", HOSTILE_EXPIRED, CERTIFICATE, BECAUSE (EXPIRED) },
  { "example.com", "/", HOSTILE_WRONG_NAME, CERTIFICATE, BECAUSE (WRONG_NAME) },
  { "example.com", "/", HOSTILE_UNKNOWN_ISSUER, CERTIFICATE, BECAUSE (UNKNOWN_ISSUER) },
  { "stranger.example", "/", HOSTILE_GOOD, CERTIFICATE, BECAUSE (WRONG_NAME) },

  /* What comes of the page. */
  { "example.com", "/endless", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/bomb", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/long", HOSTILE_GOOD, ANSWERS, 0 },
  { "example.com", "/short", HOSTILE_GOOD, NO_ANSWER, BECAUSE (BROKEN) },
  { "example.com", "/garbage", HOSTILE_GOOD, NO_ANSWER, BECAUSE (BROKEN) },
  { "example.com", "/drip", HOSTILE_GOOD, SLOW, 0, NULL, FALSE, FEW_MILLISECONDS },
  { "example.com", "/silent", HOSTILE_GOOD, SLOW, 0, NULL, FALSE, FEW_MILLISECONDS },
  { "never.example", "/", HOSTILE_GOOD, SLOW, 0, NULL, FALSE, FEW_MILLISECONDS },

  /* How to get there. */
  { "www.nowhere.example", "/", HOSTILE_GOOD, NO_ANSWER, BECAUSE (NO_HOST) },
  { "later.example", "/", HOSTILE_GOOD, UNREACHABLE, BECAUSE (NAMES) },
  { "far.example", "/", HOSTILE_GOOD, UNREACHABLE, BECAUSE (NO_ROUTE) },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint milliseconds = cases[i].milliseconds != 0 ? cases[i].milliseconds : MILLISECONDS;
      g_auto (LinkTrial) trial = link_trial_begin (server, milliseconds, NULL, NULL);
      g_autofree char *url = hostile_server_get_url (server, cases[i].certificate, cases[i].host, cases[i].path);

      g_test_message ("%s", url);
      link_trial_run (&trial, (const char *const[]) { url, NULL });
      g_assert_cmpuint (trial.n_checked, ==, 1);
      link_trial_assert (link_trial_get (&trial, 0), cases[i].state, cases[i].reason, cases[i].final_host,
                     cases[i].other_domain);
      g_assert_cmpstr (link_trial_get (&trial, 0)->url, ==, url);
      link_trial_assert_nothing_open (server);
    }
}

/* Wherever the answer is cut off, it is no answer. */
static void
test_cuts (void)
{
  for (guint n = 0; n < N_CUTS; n++)
    {
      g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
      g_autofree char *path = g_strdup_printf ("/cut/%u", n * LAST_CUT / (N_CUTS - 1));
      g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com", path);

      g_test_message ("%s", url);
      link_trial_run (&trial, (const char *const[]) { url, NULL });
      link_trial_assert (link_trial_get (&trial, 0), NO_ANSWER, BECAUSE (BROKEN), NULL, FALSE);
    }
}

static void
test_refused (void)
{
  g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  g_autofree char *url = g_strdup_printf ("https://example.com:%u/", port);

  g_socket_listener_close (listener);
  link_trial_run (&trial, (const char *const[]) { url, NULL });
  link_trial_assert (link_trial_get (&trial, 0), UNREACHABLE, BECAUSE (REFUSED), NULL, FALSE);
}

/* What a guide could never hold is not asked for. */
static void
test_addresses (void)
{
  static const struct
  {
    const char *url;
    PreauLinkReason reason;
  } addresses[] = {
    { "http://example.com/", BECAUSE (NOT_HTTPS) },
    { "https://user@example.com/", BECAUSE (ADDRESS) },
    { "https:///", BECAUSE (ADDRESS) },
    { "", BECAUSE (ADDRESS) },
    { "example.com", BECAUSE (ADDRESS) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
      g_autofree char *requests = NULL;

      g_test_message ("“%s”", addresses[i].url);
      link_trial_run (&trial, (const char *const[]) { addresses[i].url, NULL });
      link_trial_assert (link_trial_get (&trial, 0), NO_ANSWER, addresses[i].reason, NULL, FALSE);
      requests = hostile_server_dup_requests (server);
      g_assert_cmpstr (requests, ==, "");
    }
}

static void
test_nothing (void)
{
  g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);

  link_trial_run (&trial, (const char *const[]) { NULL });
  g_assert_no_error (trial.error);
  g_assert_cmpuint (trial.results->len, ==, 0);
}

/* A server is told nothing but this, at each hop. */
static void
test_headers (void)
{
  g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, NULL);
  guint16 port = hostile_server_get_port (server, HOSTILE_GOOD);
  g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, "example.com",
                                                 "/302/https://example.org:PORT/");
  g_autofree char *expected = NULL;
  g_autofree char *requests = NULL;

  link_trial_run (&trial, (const char *const[]) { url, NULL });
  expected = g_strdup_printf ("GET /302/https://example.org:PORT/ HTTP/1.1\r\n" HEADERS "Host: example.com:%u\r\n\r\n"
                              "GET / HTTP/1.1\r\n" HEADERS "Host: example.org:%u\r\n\r\n",
                              port, port);
  requests = hostile_server_dup_requests (server);
  g_assert_cmpstr (requests, ==, expected);
}

typedef struct
{
  gboolean available;
  GNetworkConnectivity connectivity;
  const char *links[4]; /* host, a blank, path */
  PreauLinkState states[3];
  PreauLinkReason reasons[3];
} NetworkCase;

#define FULL G_NETWORK_CONNECTIVITY_FULL
#define PORTAL G_NETWORK_CONNECTIVITY_PORTAL
#define TO_PORTAL "/302/https://portal.example:PORT/"
#define TO_OTHER "/302/https://example.org:PORT/"

static const NetworkCase network_cases[] = {
  /* The desktop knows of no network: what answers all the same is not doubted. */
  { FALSE, FULL, { "example.com /" }, { ANSWERS }, { 0 } },
  { FALSE, FULL, { "example.com /404" }, { NO_ANSWER }, { BECAUSE (MISSING) } },
  { FALSE, FULL, { "example.com /511" }, { UNREACHABLE }, { BECAUSE (PORTAL) } },
  { FALSE, FULL, { "www.nowhere.example /", "far.example /" }, { OFFLINE, OFFLINE }, { 0 } },

  /* It knows of one: no way for all, or only for some. */
  { TRUE, FULL, { "far.example /", "later.example /" }, { OFFLINE, OFFLINE }, { 0 } },
  { TRUE, FULL, { "far.example /", "example.com /" }, { UNREACHABLE, ANSWERS }, { BECAUSE (NO_ROUTE), 0 } },
  { TRUE, FULL, { "far.example /" }, { UNREACHABLE }, { BECAUSE (NO_ROUTE) } },

  /* It has seen a sign-in page. */
  { TRUE, PORTAL, { "example.com " TO_OTHER }, { UNREACHABLE }, { BECAUSE (PORTAL) } },
  { TRUE, PORTAL, { "www.nowhere.example /" }, { UNREACHABLE }, { BECAUSE (PORTAL) } },
  { TRUE, PORTAL, { "stranger.example /" }, { UNREACHABLE }, { BECAUSE (PORTAL) } },
  { TRUE, PORTAL, { "example.com /", "example.org /404" }, { ANSWERS, NO_ANSWER }, { 0, BECAUSE (MISSING) } },

  /* It has not, yet one host answers for all. */
  { TRUE, FULL, { "example.com " TO_PORTAL, "example.org " TO_PORTAL }, { UNREACHABLE, UNREACHABLE },
    { BECAUSE (PORTAL), BECAUSE (PORTAL) } },
  { TRUE, FULL, { "example.com " TO_PORTAL, "example.net " TO_PORTAL, "www.nowhere.example /" },
    { UNREACHABLE, UNREACHABLE, NO_ANSWER }, { BECAUSE (PORTAL), BECAUSE (PORTAL), BECAUSE (NO_HOST) } },
  { TRUE, FULL, { "example.com " TO_PORTAL, "example.org " TO_PORTAL, "example.net /" },
    { ELSEWHERE, ELSEWHERE, ANSWERS }, { 0 } },
  { TRUE, FULL, { "example.com " TO_PORTAL, "www.example.com " TO_PORTAL }, { ELSEWHERE, ELSEWHERE }, { 0 } },
  { TRUE, FULL, { "example.com " TO_PORTAL, "example.net " TO_OTHER }, { ELSEWHERE, ELSEWHERE }, { 0 } },
};

static void
test_network (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (network_cases); i++)
    {
      const NetworkCase *c = &network_cases[i];
      GNetworkMonitor *monitor = test_monitor_new (c->available, c->connectivity);
      g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, monitor, NULL);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) urls = NULL;

      for (guint j = 0; c->links[j] != NULL; j++)
        {
          g_auto (GStrv) words = g_strsplit (c->links[j], " ", 2);
          g_autofree char *url = hostile_server_get_url (server, HOSTILE_GOOD, words[0], words[1]);

          g_strv_builder_add (builder, url);
        }
      urls = g_strv_builder_end (builder);

      g_test_message ("%u: %s…", i, c->links[0]);
      link_trial_run (&trial, (const char *const *) urls);
      for (guint j = 0; c->links[j] != NULL; j++)
        {
          g_assert_cmpint (link_trial_get (&trial, j)->verdict.state, ==, c->states[j]);
          g_assert_cmpint (link_trial_get (&trial, j)->verdict.reason, ==, c->reasons[j]);
        }
    }
}

static void
test_proxy (void)
{
  g_autofree char *proxy = g_strdup_printf ("http://127.0.0.1:%u", hostile_server_get_proxy_port (server));
  g_autoptr (GProxyResolver) proxies = g_simple_proxy_resolver_new (proxy, NULL);
  g_auto (LinkTrial) trial = link_trial_begin (server, MILLISECONDS, NULL, proxies);

  link_trial_run (&trial, (const char *const[]) { "https://example.com/", NULL });
  link_trial_assert (link_trial_get (&trial, 0), UNREACHABLE, BECAUSE (PROXY), NULL, FALSE);
  link_trial_assert_nothing_open (server);
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

  g_test_add_func ("/link-check/cases", test_cases);
  g_test_add_func ("/link-check/cuts", test_cuts);
  g_test_add_func ("/link-check/refused", test_refused);
  g_test_add_func ("/link-check/addresses", test_addresses);
  g_test_add_func ("/link-check/nothing", test_nothing);
  g_test_add_func ("/link-check/headers", test_headers);
  g_test_add_func ("/link-check/network", test_network);
  g_test_add_func ("/link-check/proxy", test_proxy);

  status = g_test_run ();
  hostile_server_free (server);

  return status;
}
