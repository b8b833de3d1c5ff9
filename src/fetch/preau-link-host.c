/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a host is: of this network, or of which domain. */

#include "preau-link-host.h"

#include <libsoup/soup.h>

/**
 * preau_link_host_is_private:
 * @host: a host
 *
 * Returns: whether it can only be a machine of this network: an address that the internet does not have (RFC 1918, RFC
 *   4193), or this machine
 */
gboolean
preau_link_host_is_private (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);
  const guint8 *bytes;

  if (address == NULL)
    return FALSE;

  bytes = g_inet_address_to_bytes (address);

  return g_inet_address_get_is_site_local (address) || g_inet_address_get_is_link_local (address) ||
         g_inet_address_get_is_loopback (address) || g_inet_address_get_is_any (address) ||
         (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6 && (bytes[0] & 0xfe) == 0xfc);
}

/**
 * preau_link_host_dup_domain:
 * @host: a host
 *
 * Returns: (transfer full): the part of it that somebody registered, as the public suffix list has it; all of it where
 *   there is no such part
 */
char *
preau_link_host_dup_domain (const char *host)
{
  g_autofree char *ascii = g_hostname_to_ascii (host);
  const char *known = ascii != NULL ? ascii : host;
  const char *domain = soup_tld_get_base_domain (known, NULL);

  return g_ascii_strdown (domain != NULL ? domain : known, -1);
}

/**
 * preau_link_host_is_other_domain:
 * @host: a host
 * @other: another one
 *
 * Returns: whether they may belong to different people
 */
gboolean
preau_link_host_is_other_domain (const char *host,
                                 const char *other)
{
  g_autofree char *domain = preau_link_host_dup_domain (host);
  g_autofree char *other_domain = preau_link_host_dup_domain (other);

  return !g_str_equal (domain, other_domain);
}
