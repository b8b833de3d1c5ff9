/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hostile-server.h"
#include "preau-link-check.h"

G_BEGIN_DECLS

#define LINK_TRIAL_MILLISECONDS (5 * 60 * 1000) /* which no link needs, on the slowest machine */
#define LINK_TRIAL_FEW_MILLISECONDS 250

/**
 * LinkTrial:
 * @check: the check
 * @cancellable: what ends it
 * @cancel_at: after how many links it is to be ended; 0: never
 * @n_checked: how many it said to be checked
 * @results: (nullable): what came of it
 * @error: (nullable): or why nothing did
 *
 * A check of links of a server, and what came of it.
 */
typedef struct
{
  HostileServer *server;
  PreauLinkCheck *check;
  GCancellable *cancellable;
  guint cancel_at;
  guint n_checked;
  GPtrArray *results;
  GError *error;
  gboolean is_over;
} LinkTrial;

void link_trial_clear (LinkTrial *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinkTrial, link_trial_clear)

LinkTrial link_trial_begin (
  HostileServer *server, guint milliseconds, GNetworkMonitor *monitor, GProxyResolver *proxies);
void link_trial_run (LinkTrial *self, const char *const *urls);
PreauLinkResult *link_trial_get (const LinkTrial *self, guint i);
void link_trial_assert (
  PreauLinkResult *result, PreauLinkState state, PreauLinkReason reason, const char *host, gboolean other_domain);
void link_trial_assert_nothing_open (HostileServer *server);

G_END_DECLS
