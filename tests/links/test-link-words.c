/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-enums.h"
#include "preau-link-host.h"
#include "preau-link-verdict.h"

#include <libsoup/soup.h>

#define LAST_STATE PREAU_LINK_STATE_OFFLINE
#define LAST_REASON PREAU_LINK_REASON_PORTAL

static PreauLinkResult *
new_result (PreauLinkVerdict verdict,
            const char *host)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return preau_link_result_new ("https://www.example.com/", verdict, host, now);
}

static const struct
{
  PreauLinkVerdict verdict;
  const char *host;
  const char *title;
} titles[] = {
  { { PREAU_LINK_STATE_ANSWERS }, NULL, "Answers" },
  { { PREAU_LINK_STATE_ANSWERS }, "WWW.example.com", "Answers" },
  { { PREAU_LINK_STATE_ANSWERS }, "example.org", "Answers elsewhere: example.org" },
  { { PREAU_LINK_STATE_ANSWERS }, "xn--lyce-dpa.fr", "Answers elsewhere: lycée.fr" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING }, NULL, "Did not answer today" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NOT_HTTPS }, NULL, "Leads to an address without encryption" },
  { { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_ADDRESS }, NULL, "Unusable address" },
  { { PREAU_LINK_STATE_GONE, PREAU_LINK_REASON_MISSING }, NULL, "Gone" },
  { { PREAU_LINK_STATE_REFUSES_ROBOTS }, NULL, "Refuses automatic checks" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_EXPIRED }, NULL, "Certificate expired" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_NOT_YET }, NULL, "Certificate not valid yet" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_WRONG_NAME }, NULL, "Certificate of another site" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNKNOWN_ISSUER }, NULL, "Certificate from an unknown issuer" },
  { { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNSOUND }, NULL, "No secure connection" },
  { { PREAU_LINK_STATE_TOO_SLOW }, NULL, "Too slow" },
  { { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PORTAL }, NULL, "Not reachable from this network" },
  { { PREAU_LINK_STATE_OFFLINE }, NULL, "No network" },
};

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (PreauLinkResult) result = new_result (titles[i].verdict, titles[i].host);
      g_autofree char *title = preau_link_result_dup_title (result);

      g_assert_cmpstr (title, ==, titles[i].title);
    }
}

/* Whatever is not well has a hint of its own. */
static void
test_hints (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PreauLinkResult) near = new_result ((PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, "example.com");
  g_autoptr (PreauLinkResult) far = new_result ((PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS }, "example.org");

  g_assert_false (near->other_domain);
  g_assert_true (far->other_domain);
  g_assert_cmpstr (preau_link_result_get_hint (near), !=, preau_link_result_get_hint (far));

  for (int state = 1; state <= LAST_STATE; state++)
    for (int reason = 0; reason <= LAST_REASON; reason++)
      {
        PreauLinkVerdict verdict = { (PreauLinkState) state, (PreauLinkReason) reason };
        g_autoptr (PreauLinkResult) result = new_result (verdict, NULL);

        if (!preau_link_state_takes (verdict.state, verdict.reason) || verdict.state == PREAU_LINK_STATE_ELSEWHERE ||
            (verdict.state == PREAU_LINK_STATE_GONE && verdict.reason == PREAU_LINK_REASON_NO_HOST))
          continue;
        if (verdict.state == PREAU_LINK_STATE_ANSWERS)
          g_assert_null (preau_link_result_get_hint (result));
        else
          g_assert_true (g_hash_table_add (seen, (gpointer) preau_link_result_get_hint (result)));
      }

  g_assert_cmpuint (g_hash_table_size (seen), ==, LAST_REASON + 4);
}

static const struct
{
  GTlsCertificateFlags flags;
  PreauLinkReason reason;
} certificates[] = {
  { G_TLS_CERTIFICATE_UNKNOWN_CA, PREAU_LINK_REASON_UNKNOWN_ISSUER },
  { G_TLS_CERTIFICATE_UNKNOWN_CA | G_TLS_CERTIFICATE_BAD_IDENTITY | G_TLS_CERTIFICATE_EXPIRED,
    PREAU_LINK_REASON_UNKNOWN_ISSUER },
  { G_TLS_CERTIFICATE_BAD_IDENTITY | G_TLS_CERTIFICATE_EXPIRED, PREAU_LINK_REASON_WRONG_NAME },
  { G_TLS_CERTIFICATE_EXPIRED, PREAU_LINK_REASON_EXPIRED },
  { G_TLS_CERTIFICATE_NOT_ACTIVATED, PREAU_LINK_REASON_NOT_YET },
  { G_TLS_CERTIFICATE_REVOKED, PREAU_LINK_REASON_UNSOUND },
  { G_TLS_CERTIFICATE_INSECURE, PREAU_LINK_REASON_UNSOUND },
};

static void
test_certificates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (certificates); i++)
    {
      PreauLinkVerdict verdict = preau_link_verdict_of_certificate (certificates[i].flags);

      g_assert_cmpint (verdict.state, ==, PREAU_LINK_STATE_CERTIFICATE);
      g_assert_cmpint (verdict.reason, ==, certificates[i].reason);
    }
}

/* Each error has a state, and a reason that goes with it. */
static void
test_errors (void)
{
  const GQuark domains[] = { G_IO_ERROR, G_RESOLVER_ERROR, G_TLS_ERROR, SOUP_SESSION_ERROR };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    for (int code = 0; code < 64; code++)
      {
        g_autoptr (GError) error = g_error_new_literal (domains[i], code, "");
        PreauLinkVerdict verdict = preau_link_verdict_of_error (error);

        g_assert_true (preau_link_state_takes (verdict.state, verdict.reason));
        g_assert_false (preau_link_state_is_alive (verdict.state));
      }
}

static const struct
{
  GQuark (*domain) (void);
  int code;
  PreauLinkVerdict verdict;
} errors[] = {
  { g_io_error_quark, G_IO_ERROR_TIMED_OUT, { PREAU_LINK_STATE_TOO_SLOW } },
  { g_io_error_quark, G_IO_ERROR_HOST_NOT_FOUND, { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NO_HOST } },
  { g_io_error_quark, G_IO_ERROR_HOST_UNREACHABLE, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_NO_ROUTE } },
  { g_io_error_quark, G_IO_ERROR_CONNECTION_REFUSED, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_REFUSED } },
  { g_io_error_quark, G_IO_ERROR_PROXY_NEED_AUTH, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PROXY } },
  { g_io_error_quark, G_IO_ERROR_CONNECTION_CLOSED, { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_BROKEN } },
  { g_resolver_error_quark, G_RESOLVER_ERROR_NOT_FOUND, { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NO_HOST } },
  { g_resolver_error_quark, G_RESOLVER_ERROR_INTERNAL, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_NAMES } },
  { g_tls_error_quark, G_TLS_ERROR_EOF, { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_BROKEN } },
  { g_tls_error_quark, G_TLS_ERROR_HANDSHAKE, { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNSOUND } },
};

static void
test_some_errors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (errors[i].domain (), errors[i].code, "");
      PreauLinkVerdict verdict = preau_link_verdict_of_error (error);

      g_assert_cmpint (verdict.state, ==, errors[i].verdict.state);
      g_assert_cmpint (verdict.reason, ==, errors[i].verdict.reason);
    }
}

static const struct
{
  const char *host;
  const char *domain;
  gboolean is_private;
} hosts[] = {
  { "www.example.com", "example.com", FALSE },
  { "EXAMPLE.com", "example.com", FALSE },
  { "visio.numerique.gouv.fr", "numerique.gouv.fr", FALSE },
  { "lycée.cned.fr", "cned.fr", FALSE },
  { "localhost", "localhost", FALSE },
  { "192.168.1.1", "192.168.1.1", TRUE },
  { "10.1.2.3", "10.1.2.3", TRUE },
  { "172.16.0.1", "172.16.0.1", TRUE },
  { "172.32.0.1", "172.32.0.1", FALSE },
  { "169.254.1.1", "169.254.1.1", TRUE },
  { "127.0.0.1", "127.0.0.1", TRUE },
  { "8.8.8.8", "8.8.8.8", FALSE },
  { "::1", "::1", TRUE },
  { "fe80::1", "fe80::1", TRUE },
  { "fd12::1", "fd12::1", TRUE },
  { "2001:db8::1", "2001:db8::1", FALSE },
};

static void
test_hosts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *domain = preau_link_host_dup_domain (hosts[i].host);

      g_test_message ("%s", hosts[i].host);
      g_assert_cmpstr (domain, ==, hosts[i].domain);
      g_assert_cmpint (preau_link_host_is_private (hosts[i].host), ==, hosts[i].is_private);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link-words/titles", test_titles);
  g_test_add_func ("/link-words/hints", test_hints);
  g_test_add_func ("/link-words/certificates", test_certificates);
  g_test_add_func ("/link-words/errors", test_errors);
  g_test_add_func ("/link-words/some-errors", test_some_errors);
  g_test_add_func ("/link-words/hosts", test_hosts);

  return g_test_run ();
}
