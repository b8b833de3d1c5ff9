/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-check.h"

#include "preau-fetch.h"
#include "preau-link-host.h"
#include "preau-url.h"

/**
 * PreauLinkCheck:
 *
 * Checks whether links answer, from this network, now: several at once, but never two of one host. A server learns the
 * name and version of the program, and nothing else.
 *
 * The sign-in page of a school’s or hotel’s network can stand in for any site. Any of these signs gives it away:
 *
 *  - the answer says so itself (status 511);
 *  - a link to a public name leads to a bare address of this network;
 *  - the desktop has seen a sign-in page, and a link fails or leads to another domain;
 *  - of several links to different domains, all that lead anywhere lead to one host that is in none of these domains.
 */
struct _PreauLinkCheck
{
  GObject parent_instance;

  guint milliseconds;
  GTlsDatabase *database;
  GProxyResolver *proxies;
  GNetworkMonitor *monitor;
};

G_DEFINE_FINAL_TYPE (PreauLinkCheck, preau_link_check, G_TYPE_OBJECT)

typedef enum
{
  PROP_MILLISECONDS = 1,
  PROP_TLS_DATABASE,
  PROP_PROXY_RESOLVER,
  PROP_NETWORK_MONITOR,
} PreauLinkCheckProperty;

static GParamSpec *props[PROP_NETWORK_MONITOR + 1];

enum
{
  CHECKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A link being checked. */
typedef struct
{
  GTask *task; /* not owned: it owns the job */
  const char *url;
  GUri *at;            /* address to ask next; NULL: none */
  guint n_redirects;
  gint64 microseconds; /* time spent on requests, without waiting for other links */
  gint64 began;        /* start of the running request, monotonic */
  gboolean is_busy;    /* whether a request is running */
  PreauLinkResult *result;
} Job;

/* A call of preau_link_check_run_async(). */
typedef struct
{
  char **urls;
  GPtrArray *jobs;
  SoupSession *session;
  guint n_busy;
  guint n_done;
} Run;

static void
job_free (Job *self)
{
  g_clear_pointer (&self->at, g_uri_unref);
  g_clear_pointer (&self->result, preau_link_result_unref);
  g_free (self);
}

static void
run_free (Run *self)
{
  g_clear_pointer (&self->jobs, g_ptr_array_unref);
  g_clear_pointer (&self->urls, g_strfreev);
  g_clear_object (&self->session);
  g_free (self);
}

static void
preau_link_check_dispose (GObject *object)
{
  PreauLinkCheck *self = PREAU_LINK_CHECK (object);

  g_clear_object (&self->database);
  g_clear_object (&self->proxies);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (preau_link_check_parent_class)->dispose (object);
}

static void
preau_link_check_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PreauLinkCheck *self = PREAU_LINK_CHECK (object);

  switch ((PreauLinkCheckProperty) prop_id)
    {
    case PROP_MILLISECONDS:
      self->milliseconds = g_value_get_uint (value);
      break;
    case PROP_TLS_DATABASE:
      self->database = g_value_dup_object (value);
      break;
    case PROP_PROXY_RESOLVER:
      self->proxies = g_value_dup_object (value);
      break;
    case PROP_NETWORK_MONITOR:
      self->monitor = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_link_check_class_init (PreauLinkCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = preau_link_check_dispose;
  object_class->set_property = preau_link_check_set_property;

  /** PreauLinkCheck:milliseconds: longest time for a link */
  props[PROP_MILLISECONDS] =
    g_param_spec_uint ("milliseconds", NULL, NULL, 1, G_MAXINT, PREAU_LINK_CHECK_MILLISECONDS, flags);

  /** PreauLinkCheck:tls-database: trusted authorities; %NULL: those of the system */
  props[PROP_TLS_DATABASE] = g_param_spec_object ("tls-database", NULL, NULL, G_TYPE_TLS_DATABASE, flags);

  /** PreauLinkCheck:proxy-resolver: resolver of proxies; %NULL: the desktop’s */
  props[PROP_PROXY_RESOLVER] = g_param_spec_object ("proxy-resolver", NULL, NULL, G_TYPE_PROXY_RESOLVER, flags);

  /** PreauLinkCheck:network-monitor: monitor of the network; %NULL: the desktop’s */
  props[PROP_NETWORK_MONITOR] = g_param_spec_object ("network-monitor", NULL, NULL, G_TYPE_NETWORK_MONITOR, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PreauLinkCheck::checked:
   * @url: the link
   * @n_done: number of checked links
   * @n_all: number of all links
   *
   * A link is checked. Results come with the last link, as only all of them tell whether links fail, or the network.
   */
  signals[CHECKED] = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
}

static void
preau_link_check_init (PreauLinkCheck *self)
{
}

PreauLinkCheck *
preau_link_check_new (void)
{
  return g_object_new (PREAU_TYPE_LINK_CHECK, NULL);
}

static GNetworkMonitor *
get_monitor (PreauLinkCheck *self)
{
  return self->monitor != NULL ? self->monitor : g_network_monitor_get_default ();
}

static PreauLinkVerdict
no_answer (PreauLinkReason reason)
{
  return (PreauLinkVerdict) { PREAU_LINK_STATE_NO_ANSWER, reason };
}

/* Whether @verdict shows that the network works, and was about the link. */
static gboolean
comes_from_network (PreauLinkVerdict verdict)
{
  return preau_link_state_is_alive (verdict.state) || verdict.state == PREAU_LINK_STATE_GONE ||
         (verdict.state == PREAU_LINK_STATE_NO_ANSWER && verdict.reason != PREAU_LINK_REASON_NO_HOST &&
          verdict.reason != PREAU_LINK_REASON_BROKEN);
}

/* Corrects a verdict by the state of the network, as the desktop knows it. */
static PreauLinkVerdict
consider_network (PreauLinkCheck *self,
                  PreauLinkVerdict verdict,
                  gboolean other_domain)
{
  GNetworkMonitor *monitor = get_monitor (self);

  if (comes_from_network (verdict) && !other_domain)
    return verdict;
  /* The portal or proxy has said so itself. */
  if (verdict.reason == PREAU_LINK_REASON_PORTAL || verdict.reason == PREAU_LINK_REASON_PROXY)
    return verdict;
  if (g_network_monitor_get_connectivity (monitor) == G_NETWORK_CONNECTIVITY_PORTAL)
    return (PreauLinkVerdict) { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PORTAL };
  if (!comes_from_network (verdict) && verdict.state != PREAU_LINK_STATE_CERTIFICATE &&
      !g_network_monitor_get_network_available (monitor))
    return (PreauLinkVerdict) { PREAU_LINK_STATE_OFFLINE };

  return verdict;
}

static void
settle (Job *job,
        PreauLinkVerdict verdict)
{
  PreauLinkCheck *self = g_task_get_source_object (job->task);
  Run *run = g_task_get_task_data (job->task);
  const char *host = job->at != NULL ? g_uri_get_host (job->at) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *own = preau_url_dup_host (job->url);
  gboolean other_domain = own != NULL && host != NULL && preau_link_host_is_other_domain (own, host);

  verdict = consider_network (self, verdict, other_domain);
  job->result = preau_link_result_new (job->url, verdict, host, !other_domain, now);
  g_clear_pointer (&job->at, g_uri_unref);
  run->n_done++;
  g_signal_emit (self, signals[CHECKED], 0, job->url, run->n_done, run->jobs->len);
}

/* Replaces the verdicts that @verdict explains better. */
static void
restate (Run *run,
         gboolean (*is_meant) (const PreauLinkResult *result),
         PreauLinkVerdict verdict)
{
  for (guint i = 0; i < run->jobs->len; i++)
    {
      Job *job = g_ptr_array_index (run->jobs, i);
      g_autoptr (PreauLinkResult) old = NULL;

      if (!is_meant (job->result))
        continue;

      old = g_steal_pointer (&job->result);
      job->result = preau_link_result_new (old->url, verdict, old->host, !old->other_domain, old->when);
    }
}

static gboolean
has_no_way (const PreauLinkResult *result)
{
  return result->verdict.reason == PREAU_LINK_REASON_NO_ROUTE || result->verdict.reason == PREAU_LINK_REASON_NAMES;
}

static gboolean
leads_away (const PreauLinkResult *result)
{
  return result->other_domain && comes_from_network (result->verdict);
}

/* Whether all links fail for want of a way; a single link proves nothing. */
static gboolean
are_without_way (Run *run)
{
  for (guint i = 0; i < run->jobs->len; i++)
    if (!has_no_way (((Job *) g_ptr_array_index (run->jobs, i))->result))
      return FALSE;

  return run->jobs->len > 1;
}

/* Whether a single foreign host answers for hosts of several domains. */
static gboolean
are_taken_over (Run *run)
{
  g_autoptr (GHashTable) domains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *taker = NULL;

  for (guint i = 0; i < run->jobs->len; i++)
    {
      const PreauLinkResult *result = ((Job *) g_ptr_array_index (run->jobs, i))->result;
      g_autofree char *own = NULL;

      if (!comes_from_network (result->verdict))
        continue;
      if (!leads_away (result) || (taker != NULL && g_ascii_strcasecmp (result->host, taker) != 0))
        return FALSE;

      taker = result->host;
      own = preau_url_dup_host (result->url);
      g_hash_table_add (domains, preau_link_host_dup_domain (own));
    }

  return g_hash_table_size (domains) > 1;
}

static GPtrArray *
conclude (Run *run)
{
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify) preau_link_result_unref);

  if (are_without_way (run))
    restate (run, has_no_way, (PreauLinkVerdict) { PREAU_LINK_STATE_OFFLINE });
  if (are_taken_over (run))
    restate (run, leads_away, (PreauLinkVerdict) { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PORTAL });

  for (guint i = 0; i < run->jobs->len; i++)
    g_ptr_array_add (results, preau_link_result_ref (((Job *) g_ptr_array_index (run->jobs, i))->result));

  return results;
}

/* Whether the address @next may be asked; settles the link otherwise. */
static gboolean
may_ask (Job *job,
         GUri *next)
{
  PreauLinkVerdict verdict = preau_link_verdict_of_next (job->at, next, job->n_redirects);

  if (verdict.state == 0)
    return TRUE;

  settle (job, verdict);

  return FALSE;
}

static void ask_more (GTask *task);

static void
fetch_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Job *job = data;
  g_autoptr (GTask) task = job->task; /* reference taken by ask() */
  Run *run = g_task_get_task_data (task);
  g_autoptr (PreauFetchAnswer) answer = preau_fetch_finish (SOUP_SESSION (source), result, NULL);

  job->is_busy = FALSE;
  job->microseconds += g_get_monotonic_time () - job->began;
  run->n_busy--;

  if (answer != NULL && answer->next == NULL)
    {
      settle (job, answer->verdict);
    }
  else if (answer != NULL)
    {
      job->n_redirects++;
      if (may_ask (job, answer->next))
        {
          g_clear_pointer (&job->at, g_uri_unref);
          job->at = g_steal_pointer (&answer->next);
        }
    }

  ask_more (task);
}

static gboolean
is_host_busy (Run *run,
              const char *host)
{
  for (guint i = 0; i < run->jobs->len; i++)
    {
      Job *job = g_ptr_array_index (run->jobs, i);

      if (job->is_busy && g_ascii_strcasecmp (g_uri_get_host (job->at), host) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
ask (Job *job)
{
  PreauLinkCheck *self = g_task_get_source_object (job->task);
  Run *run = g_task_get_task_data (job->task);
  gint64 left = (gint64) self->milliseconds - job->microseconds / 1000;
  const PreauFetchAsked asked = { .uri = job->at,
                                  .milliseconds = (guint) MAX (left, 0),
                                  .most_bytes = PREAU_LINK_CHECK_MOST_BYTES,
                                  .range = TRUE };

  job->is_busy = TRUE;
  job->began = g_get_monotonic_time ();
  run->n_busy++;
  g_object_ref (job->task);
  preau_fetch_async (run->session, &asked, g_task_get_cancellable (job->task), fetch_cb, job);
}

static void
ask_more (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  gboolean is_cancelled = g_cancellable_is_cancelled (g_task_get_cancellable (task));

  for (guint i = 0; i < run->jobs->len && run->n_busy < PREAU_LINK_CHECK_MOST_AT_ONCE && !is_cancelled; i++)
    {
      Job *job = g_ptr_array_index (run->jobs, i);

      if (!job->is_busy && job->at != NULL && !is_host_busy (run, g_uri_get_host (job->at)))
        ask (job);
    }

  if (run->n_busy > 0 || g_task_get_completed (task))
    return;

  soup_session_abort (run->session);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, conclude (run), (GDestroyNotify) g_ptr_array_unref);
}

static Run *
run_new (PreauLinkCheck *self,
         const char *const *urls)
{
  Run *run = g_new0 (Run, 1);

  run->urls = g_strdupv ((char **) urls);
  run->jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) job_free);
  run->session = preau_fetch_new_session (FALSE);
  if (self->database != NULL)
    soup_session_set_tls_database (run->session, self->database);
  if (self->proxies != NULL)
    soup_session_set_proxy_resolver (run->session, self->proxies);

  return run;
}

/**
 * preau_link_check_run_async:
 * @urls: (array zero-terminated=1): different links
 */
void
preau_link_check_run_async (PreauLinkCheck *self,
                            const char *const *urls,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Run *run;

  g_return_if_fail (PREAU_IS_LINK_CHECK (self));

  task = g_task_new (self, cancellable, callback, data);
  run = run_new (self, urls);
  g_task_set_source_tag (task, preau_link_check_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);

  for (guint i = 0; run->urls[i] != NULL; i++)
    {
      Job *job = g_new0 (Job, 1);

      job->task = task;
      job->url = run->urls[i];
      g_ptr_array_add (run->jobs, job);
    }
  for (guint i = 0; i < run->jobs->len; i++)
    {
      Job *job = g_ptr_array_index (run->jobs, i);
      g_autoptr (GUri) uri = g_uri_parse (job->url, SOUP_HTTP_URI_FLAGS, NULL);

      if (uri == NULL)
        settle (job, no_answer (PREAU_LINK_REASON_ADDRESS));
      else if (may_ask (job, uri))
        job->at = g_steal_pointer (&uri);
    }

  ask_more (task);
}

/**
 * preau_link_check_run_finish:
 *
 * Returns: (transfer container) (element-type PreauLinkResult) (nullable): the results in the order of the links, none
 *   of them gone; %NULL with %G_IO_ERROR_CANCELLED
 */
GPtrArray *
preau_link_check_run_finish (PreauLinkCheck *self,
                             GAsyncResult *result,
                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
