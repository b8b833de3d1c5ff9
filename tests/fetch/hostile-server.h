/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HOSTILE_BYTES_OF_A_BOMB (32 * 1024 * 1024)
#define HOSTILE_MILLISECONDS_OF_A_SLOW_PAGE 60

/**
 * HostileCertificate:
 *
 * What a port of the server shows.
 */
typedef enum
{
  HOSTILE_GOOD,
  HOSTILE_EXPIRED,
  HOSTILE_WRONG_NAME,
  HOSTILE_UNKNOWN_ISSUER,
  HOSTILE_N_CERTIFICATES,
} HostileCertificate;

/**
 * HostileServer:
 *
 * A server of threads of its own, on free ports of this machine. What it does
 * is in the path asked for:
 *
 *  - `/STATUS`: that status and a short page, `/STATUS/LOCATION` that status
 *    and where to go, with `PORT` for the good port
 *  - `/chain/N`, `/loop`: N redirects, then a page; redirects without end
 *  - `/drip`, `/endless`, `/bomb`, `/short`, `/long`, `/garbage`, `/silent`:
 *    a page a byte at a time, without end, that unpacks to much, cut off,
 *    longer than it says, no HTTP, none
 *  - `/drip-head`, `/endless-head`: the same of what comes before the page
 *  - `/cut/N`: the first N bytes of an answer, then a reset
 *  - `/slow`, and what follows it: after a while, to see how many are asked
 *    for at once, and what is left of the time
 *
 * `.minisig` behind any of these changes nothing. Before all of these come
 * files that were put there.
 *
 * It is a proxy too, one that asks for a password.
 */
typedef struct _HostileServer HostileServer;

HostileServer *hostile_server_new (void);
void hostile_server_free (HostileServer *self);

guint16 hostile_server_get_port (HostileServer *self, HostileCertificate certificate);
guint16 hostile_server_get_proxy_port (HostileServer *self);
const char *hostile_server_get_authority (HostileServer *self);
GTlsDatabase *hostile_server_get_database (HostileServer *self);
char *hostile_server_get_url (HostileServer *self, HostileCertificate certificate, const char *host, const char *path);

void hostile_server_put (HostileServer *self, const char *path, GBytes *bytes);
void hostile_server_await (HostileServer *self, guint n);
void hostile_server_reset (HostileServer *self);
guint hostile_server_get_most_at_once (HostileServer *self);
guint hostile_server_get_most_of_a_host (HostileServer *self);
guint hostile_server_get_n_open (HostileServer *self);
char *hostile_server_dup_requests (HostileServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HostileServer, hostile_server_free)

#define TEST_TYPE_RESOLVER (test_resolver_get_type ())
G_DECLARE_FINAL_TYPE (TestResolver, test_resolver, TEST, RESOLVER, GResolver)

#define TEST_TYPE_MONITOR (test_monitor_get_type ())
G_DECLARE_FINAL_TYPE (TestMonitor, test_monitor, TEST, MONITOR, GObject)

GNetworkMonitor *test_monitor_new (gboolean available, GNetworkConnectivity connectivity);
void test_monitor_set_available (GNetworkMonitor *monitor, gboolean available);

G_END_DECLS
