/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-verdict.h"

#include <libsoup/soup.h>

#include "preau-link-host.h"

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

  g_test_add_func ("/link-verdict/certificates", test_certificates);
  g_test_add_func ("/link-verdict/errors", test_errors);
  g_test_add_func ("/link-verdict/some-errors", test_some_errors);
  g_test_add_func ("/link-verdict/hosts", test_hosts);

  return g_test_run ();
}
