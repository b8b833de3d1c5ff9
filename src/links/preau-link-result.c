/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-result.h"

#include "preau-url.h"

/**
 * PreauLinkResult:
 *
 * What came of the check of a link, and when. Immutable.
 */
struct _PreauLinkResult
{
  GObject parent_instance;

  char *url;
  PreauLinkVerdict verdict;
  char *host; /* NULL: that of the link */
  gboolean other_domain;
  GDateTime *when;
};

G_DEFINE_FINAL_TYPE (PreauLinkResult, preau_link_result, G_TYPE_OBJECT)

static void
preau_link_result_finalize (GObject *object)
{
  PreauLinkResult *self = PREAU_LINK_RESULT (object);

  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->host, g_free);
  g_clear_pointer (&self->when, g_date_time_unref);

  G_OBJECT_CLASS (preau_link_result_parent_class)->finalize (object);
}

static void
preau_link_result_class_init (PreauLinkResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = preau_link_result_finalize;
}

static void
preau_link_result_init (PreauLinkResult *self)
{
}

/**
 * preau_link_result_new:
 * @url: the link
 * @verdict: what came of it
 * @host: (nullable): the host that the link led to in the end; %NULL: its own
 * @when: when that was
 *
 * Returns: (transfer full): the result; that another host answers is seen here
 */
PreauLinkResult *
preau_link_result_new (const char *url,
                       PreauLinkVerdict verdict,
                       const char *host,
                       GDateTime *when)
{
  PreauLinkResult *self = g_object_new (PREAU_TYPE_LINK_RESULT, NULL);
  g_autofree char *own = preau_url_dup_host (url);
  g_autofree char *readable = host != NULL ? g_hostname_to_unicode (host) : NULL;

  if (host != NULL && readable == NULL)
    readable = g_strdup (host);

  self->url = g_strdup (url);
  self->verdict = verdict;
  self->when = g_date_time_ref (when);
  if (own != NULL && readable != NULL && g_ascii_strcasecmp (own, readable) != 0)
    {
      self->other_domain = preau_link_host_is_other_domain (own, readable);
      self->host = g_steal_pointer (&readable);
      if (verdict.state == PREAU_LINK_STATE_ANSWERS)
        self->verdict.state = PREAU_LINK_STATE_ELSEWHERE;
    }

  return self;
}

/**
 * preau_link_result_get_url:
 * @self: the result
 *
 * Returns: (transfer none): the link
 */
const char *
preau_link_result_get_url (PreauLinkResult *self)
{
  g_return_val_if_fail (PREAU_IS_LINK_RESULT (self), NULL);

  return self->url;
}

/**
 * preau_link_result_get_verdict:
 * @self: the result
 *
 * Returns: state and reason
 */
PreauLinkVerdict
preau_link_result_get_verdict (PreauLinkResult *self)
{
  g_return_val_if_fail (PREAU_IS_LINK_RESULT (self), ((PreauLinkVerdict) { 0 }));

  return self->verdict;
}

/**
 * preau_link_result_get_state:
 * @self: the result
 *
 * Returns: what came of the check
 */
PreauLinkState
preau_link_result_get_state (PreauLinkResult *self)
{
  g_return_val_if_fail (PREAU_IS_LINK_RESULT (self), 0);

  return self->verdict.state;
}

/**
 * preau_link_result_get_reason:
 * @self: the result
 *
 * Returns: why, or 0
 */
PreauLinkReason
preau_link_result_get_reason (PreauLinkResult *self)
{
  g_return_val_if_fail (PREAU_IS_LINK_RESULT (self), 0);

  return self->verdict.reason;
}

/**
 * preau_link_result_get_host:
 * @self: the result
 *
 * Returns: (transfer none) (nullable): the host that the link led to in the
 *   end, as people read it; %NULL where it is the link’s own
 */
const char *
preau_link_result_get_host (PreauLinkResult *self)
{
  g_return_val_if_fail (PREAU_IS_LINK_RESULT (self), NULL);

  return self->host;
}

/**
 * preau_link_result_get_other_domain:
 * @self: the result
 *
 * Returns: whether that host may belong to somebody else
 */
gboolean
preau_link_result_get_other_domain (PreauLinkResult *self)
{
  g_return_val_if_fail (PREAU_IS_LINK_RESULT (self), FALSE);

  return self->other_domain;
}

/**
 * preau_link_result_get_when:
 * @self: the result
 *
 * Returns: (transfer none): when it was checked
 */
GDateTime *
preau_link_result_get_when (PreauLinkResult *self)
{
  g_return_val_if_fail (PREAU_IS_LINK_RESULT (self), NULL);

  return self->when;
}
