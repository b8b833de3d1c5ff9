/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the network and the domain of a host. */

#include "preau-link-host.h"

#include <libsoup/soup.h>

/**
 * preau_link_host_is_private:
 *
 * Returns: whether @host is this machine, or an address of the local network (RFC 1918, RFC 4193)
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
 *
 * Returns: (transfer full): the registered domain of @host, by the public suffix list; the whole host where it has none
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
 *
 * Returns: whether the hosts are in different domains, and may belong to different owners
 */
gboolean
preau_link_host_is_other_domain (const char *host,
                                 const char *other)
{
  g_autofree char *domain = preau_link_host_dup_domain (host);
  g_autofree char *other_domain = preau_link_host_dup_domain (other);

  return !g_str_equal (domain, other_domain);
}
