/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "link-trial.h"

void
link_trial_clear (LinkTrial *self)
{
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_assert_finalize_object (g_steal_pointer (&self->check));
}

static void
checked_cb (PreauLinkCheck *check,
            const char *url,
            guint n_done,
            guint n_all,
            gpointer data)
{
  LinkTrial *self = data;

  g_assert_cmpuint (n_done, ==, ++self->n_checked);
  g_assert_cmpuint (n_done, <=, n_all);
  if (n_done == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static void
run_cb (GObject *source,
        GAsyncResult *result,
        gpointer data)
{
  LinkTrial *self = data;

  self->results = preau_link_check_run_finish (PREAU_LINK_CHECK (source), result, &self->error);
  self->is_over = TRUE;
}

/**
 * link_trial_begin:
 * @server: the server
 * @milliseconds: time that a link may take
 * @monitor: (transfer full) (nullable): what tells of the network; a sound one otherwise
 * @proxies: (nullable): what tells of proxies
 *
 * Returns: a check that was not run
 */
LinkTrial
link_trial_begin (HostileServer *server,
                  guint milliseconds,
                  GNetworkMonitor *monitor,
                  GProxyResolver *proxies)
{
  g_autoptr (GNetworkMonitor) own = monitor != NULL ? monitor : test_monitor_new (TRUE, G_NETWORK_CONNECTIVITY_FULL);
  LinkTrial self = { .server = server, .cancellable = g_cancellable_new () };

  self.check =
    g_object_new (PREAU_TYPE_LINK_CHECK, "milliseconds", milliseconds, "tls-database",
                  hostile_server_get_database (server), "network-monitor", own, "proxy-resolver", proxies, NULL);

  return self;
}

void
link_trial_run (LinkTrial *self,
                const char *const *urls)
{
  gulong handler = g_signal_connect (self->check, "checked", G_CALLBACK (checked_cb), self);

  hostile_server_reset (self->server);
  preau_link_check_run_async (self->check, urls, self->cancellable, run_cb, self);
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (self->check, handler);
}

PreauLinkResult *
link_trial_get (const LinkTrial *self,
                guint i)
{
  g_assert_no_error (self->error);

  return g_ptr_array_index (self->results, i);
}

void
link_trial_assert (PreauLinkResult *result,
                   PreauLinkState state,
                   PreauLinkReason reason,
                   const char *host,
                   gboolean other_domain)
{
  g_assert_cmpint (result->verdict.state, ==, state);
  g_assert_cmpint (result->verdict.reason, ==, reason);
  g_assert_cmpstr (result->host, ==, host);
  g_assert_cmpint (result->other_domain, ==, other_domain);
}

/* Nothing goes on at the other end either. */
void
link_trial_assert_nothing_open (HostileServer *server)
{
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_MINUTE;

  while (hostile_server_get_n_open (server) > 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (hostile_server_get_n_open (server), ==, 0);
}
