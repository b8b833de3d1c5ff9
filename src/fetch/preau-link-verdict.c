/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judges links by answers, errors and certificates. */

#include "preau-link-verdict.h"

#include <libsoup/soup.h>

#include "preau-link-host.h"
#include "preau-url.h"

/* RFC 6585; libsoup has no names for these. */
#define STATUS_TOO_MANY_REQUESTS 429
#define STATUS_NETWORK_AUTHENTICATION_REQUIRED 511

static PreauLinkVerdict
no_answer (PreauLinkReason reason)
{
  return (PreauLinkVerdict) { PREAU_LINK_STATE_NO_ANSWER, reason };
}

static PreauLinkVerdict
unreachable (PreauLinkReason reason)
{
  return (PreauLinkVerdict) { PREAU_LINK_STATE_UNREACHABLE, reason };
}

/**
 * preau_link_verdict_of_status:
 * @status: status of an answer that is no redirect
 */
PreauLinkVerdict
preau_link_verdict_of_status (guint status)
{
  switch (status)
    {
    case SOUP_STATUS_NOT_MODIFIED:
    case SOUP_STATUS_REQUESTED_RANGE_NOT_SATISFIABLE: /* an empty page */
      return (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS };
    case SOUP_STATUS_UNAUTHORIZED:
    case SOUP_STATUS_FORBIDDEN:
    case STATUS_TOO_MANY_REQUESTS:
      return (PreauLinkVerdict) { PREAU_LINK_STATE_REFUSES_ROBOTS };
    case SOUP_STATUS_NOT_FOUND:
    case SOUP_STATUS_GONE:
      return no_answer (PREAU_LINK_REASON_MISSING);
    case SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED:
      return unreachable (PREAU_LINK_REASON_PROXY);
    case STATUS_NETWORK_AUTHENTICATION_REQUIRED:
      return unreachable (PREAU_LINK_REASON_PORTAL);
    default:
      break;
    }

  if (SOUP_STATUS_IS_SUCCESSFUL (status))
    return (PreauLinkVerdict) { PREAU_LINK_STATE_ANSWERS };

  return no_answer (SOUP_STATUS_IS_SERVER_ERROR (status) ? PREAU_LINK_REASON_SERVER : PREAU_LINK_REASON_STATUS);
}

static PreauLinkVerdict
verdict_of_io_error (int code)
{
  static const struct
  {
    GIOErrorEnum code;
    PreauLinkVerdict verdict;
  } verdicts[] = {
    { G_IO_ERROR_TIMED_OUT, { PREAU_LINK_STATE_TOO_SLOW, 0 } },
    { G_IO_ERROR_HOST_NOT_FOUND, { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NO_HOST } },
    { G_IO_ERROR_NETWORK_UNREACHABLE, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_NO_ROUTE } },
    { G_IO_ERROR_HOST_UNREACHABLE, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_NO_ROUTE } },
    { G_IO_ERROR_CONNECTION_REFUSED, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_REFUSED } },
    { G_IO_ERROR_PERMISSION_DENIED, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_REFUSED } },
    { G_IO_ERROR_PROXY_FAILED, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PROXY } },
    { G_IO_ERROR_PROXY_AUTH_FAILED, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PROXY } },
    { G_IO_ERROR_PROXY_NEED_AUTH, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PROXY } },
    { G_IO_ERROR_PROXY_NOT_ALLOWED, { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PROXY } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    if ((int) verdicts[i].code == code)
      return verdicts[i].verdict;

  return no_answer (PREAU_LINK_REASON_BROKEN);
}

/* A connection cut off in the middle says nothing about trust. */
static gboolean
is_cut (const GError *error)
{
  return g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_EOF);
}

PreauLinkVerdict
preau_link_verdict_of_error (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return verdict_of_io_error (error->code);

  if (g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND))
    return no_answer (PREAU_LINK_REASON_NO_HOST);
  if (error->domain == G_RESOLVER_ERROR)
    return unreachable (PREAU_LINK_REASON_NAMES);
  if (error->domain == G_TLS_ERROR && !is_cut (error))
    return (PreauLinkVerdict) { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNSOUND };

  return no_answer (PREAU_LINK_REASON_BROKEN);
}

/**
 * preau_link_verdict_of_certificate:
 * @flags: faults of a certificate, at least one
 *
 * An unknown issuer comes first, as then nothing in the certificate can be believed, not even its dates; a wrong name
 * comes before a wrong date.
 */
PreauLinkVerdict
preau_link_verdict_of_certificate (GTlsCertificateFlags flags)
{
  static const struct
  {
    GTlsCertificateFlags flag;
    PreauLinkReason reason;
  } reasons[] = {
    { G_TLS_CERTIFICATE_UNKNOWN_CA, PREAU_LINK_REASON_UNKNOWN_ISSUER },
    { G_TLS_CERTIFICATE_BAD_IDENTITY, PREAU_LINK_REASON_WRONG_NAME },
    { G_TLS_CERTIFICATE_EXPIRED, PREAU_LINK_REASON_EXPIRED },
    { G_TLS_CERTIFICATE_NOT_ACTIVATED, PREAU_LINK_REASON_NOT_YET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((flags & reasons[i].flag) != 0)
      return (PreauLinkVerdict) { PREAU_LINK_STATE_CERTIFICATE, reasons[i].reason };

  return (PreauLinkVerdict) { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNSOUND };
}

/**
 * preau_link_verdict_of_next:
 * @from: (nullable): the address that led to @next
 * @n_redirects: number of redirects so far
 *
 * Returns: a verdict where @next must not be asked; without a state where it may
 */
PreauLinkVerdict
preau_link_verdict_of_next (GUri *from,
                            GUri *next,
                            guint n_redirects)
{
  g_autofree char *url = g_uri_to_string (next);
  const char *host = g_uri_get_host (next);
  const char *message;
  PreauLintCode wrong = preau_url_check (url, &message);

  if (from != NULL && host != NULL && preau_link_host_is_private (host) &&
      !preau_link_host_is_private (g_uri_get_host (from)))
    return unreachable (PREAU_LINK_REASON_PORTAL);
  if (wrong != 0)
    return no_answer (wrong == PREAU_LINT_LINK_NOT_HTTPS ? PREAU_LINK_REASON_NOT_HTTPS : PREAU_LINK_REASON_ADDRESS);
  if (n_redirects > PREAU_LINK_MOST_REDIRECTS)
    return no_answer (PREAU_LINK_REASON_REDIRECTS);

  return (PreauLinkVerdict) { 0 };
}
