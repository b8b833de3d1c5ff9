/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-result.h"

#include <glib/gi18n.h>

#include "preau-url.h"

G_DEFINE_ENUM_TYPE (PreauLinkState, preau_link_state,
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_ANSWERS, "answers"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_ELSEWHERE, "elsewhere"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_NO_ANSWER, "no-answer"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_GONE, "gone"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_REFUSES_ROBOTS, "refuses-robots"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_CERTIFICATE, "certificate"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_TOO_SLOW, "too-slow"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_UNREACHABLE, "unreachable"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_STATE_OFFLINE, "offline"))

G_DEFINE_ENUM_TYPE (PreauLinkReason, preau_link_reason,
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_MISSING, "missing"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_NO_HOST, "no-host"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_SERVER, "server"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_STATUS, "status"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_BROKEN, "broken"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_REDIRECTS, "redirects"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_NOT_HTTPS, "not-https"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_ADDRESS, "address"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_EXPIRED, "expired"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_NOT_YET, "not-yet"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_WRONG_NAME, "wrong-name"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_UNKNOWN_ISSUER, "unknown-issuer"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_UNSOUND, "unsound"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_NO_ROUTE, "no-route"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_REFUSED, "refused"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_NAMES, "names"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_PROXY, "proxy"),
                    G_DEFINE_ENUM_VALUE (PREAU_LINK_REASON_PORTAL, "portal"))

/* The valid pairs of state and reason, each with a title, and a hint for help calls. */
typedef struct
{
  PreauLinkState state;
  PreauLinkReason reason; /* 0: the state needs no reason */
  const char *title;      /* NULL: the title names the host */
  const char *hint;       /* NULL: nothing to do */
} Saying;

static const Saying sayings[] = {
  { PREAU_LINK_STATE_ANSWERS, 0, N_("Answers"), NULL },
  { PREAU_LINK_STATE_ELSEWHERE, 0, NULL,
    N_("The page has moved within the same domain; the link still works.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_MISSING, N_("Did not answer today"),
    N_("The site answers, but it has no such page. Try again tomorrow: Préau calls it gone only after two days.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NO_HOST, N_("Did not answer today"),
    N_("No site of that name was found. Try again tomorrow: Préau calls it gone only after two days.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_SERVER, N_("Did not answer today"),
    N_("The site says that it is out of order; this computer is not at fault. Try again later.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_STATUS, N_("Did not answer today"),
    N_("The site gave an answer that is no page. Open the link in the browser to be sure.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_BROKEN, N_("Did not answer today"),
    N_("The connection broke before the page was there. Try again, or from another network.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_REDIRECTS, N_("Did not answer today"),
    N_("The site sends the browser on again and again. Open the link in the browser to be sure.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_NOT_HTTPS, N_("Leads to an address without encryption"),
    N_("Nobody should type a password there. Ask whoever runs the site for an address with https.") },
  { PREAU_LINK_STATE_NO_ANSWER, PREAU_LINK_REASON_ADDRESS, N_("Unusable address"),
    N_("Ask whoever runs the site for the right address.") },
  { PREAU_LINK_STATE_GONE, PREAU_LINK_REASON_MISSING, N_("Gone"),
    N_("It could not be found on two different days. Look for its new address with a search engine, or ask "
       "whoever runs the site.") },
  { PREAU_LINK_STATE_GONE, PREAU_LINK_REASON_NO_HOST, N_("Gone"),
    N_("It could not be found on two different days. Look for its new address with a search engine, or ask "
       "whoever runs the site.") },
  { PREAU_LINK_STATE_REFUSES_ROBOTS, 0, N_("Refuses automatic checks"),
    N_("The site refuses automatic checks. Open it in the browser to be sure.") },
  { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_EXPIRED, N_("Certificate expired"),
    N_("Check the date of this computer. If it is right, whoever runs the site has to renew the certificate.") },
  { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_NOT_YET, N_("Certificate not valid yet"),
    N_("Check the date of this computer: it is probably wrong.") },
  { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_WRONG_NAME, N_("Certificate of another site"),
    N_("Type no password there: another site answers in its place, perhaps a sign-in page of the network.") },
  { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNKNOWN_ISSUER, N_("Certificate from an unknown issuer"),
    N_("Type no password there. On a school network, a filter may stand between: ask whoever runs it.") },
  { PREAU_LINK_STATE_CERTIFICATE, PREAU_LINK_REASON_UNSOUND, N_("No secure connection"),
    N_("No connection that is safe could be made. Type no password there.") },
  { PREAU_LINK_STATE_TOO_SLOW, 0, N_("Too slow"),
    N_("The answer did not come in time. The network or the site is overloaded: try again later.") },
  { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_NO_ROUTE, N_("Not reachable from this network"),
    N_("This network cannot reach the site. Try from another one, such as a telephone’s.") },
  { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_REFUSED, N_("Not reachable from this network"),
    N_("The connection was refused. A filter may block the site: try from another network.") },
  { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_NAMES, N_("Not reachable from this network"),
    N_("This network cannot look up sites just now. Check the connection, then try again.") },
  { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PROXY, N_("Not reachable from this network"),
    N_("The network’s proxy asks for a password, or refuses. Ask whoever runs the network.") },
  { PREAU_LINK_STATE_UNREACHABLE, PREAU_LINK_REASON_PORTAL, N_("Not reachable from this network"),
    N_("The answer came from a sign-in page of the network. Sign in there with the browser, then try again.") },
  { PREAU_LINK_STATE_OFFLINE, 0, N_("No network"),
    N_("This computer is not connected, so nothing is known about the link. Check cable or Wi-Fi.") },
};

/**
 * preau_link_state_is_alive:
 *
 * Returns: whether a server answers there, if only to refuse robots
 */
gboolean
preau_link_state_is_alive (PreauLinkState state)
{
  return state == PREAU_LINK_STATE_ANSWERS || state == PREAU_LINK_STATE_ELSEWHERE ||
         state == PREAU_LINK_STATE_REFUSES_ROBOTS;
}

static const Saying *
find_saying (PreauLinkState state,
             PreauLinkReason reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (sayings[i].state == state && sayings[i].reason == reason)
      return &sayings[i];

  return NULL;
}

/**
 * preau_link_state_takes:
 *
 * Returns: whether @reason, or none where it is 0, is valid for @state
 */
gboolean
preau_link_state_takes (PreauLinkState state,
                        PreauLinkReason reason)
{
  return find_saying (state, reason) != NULL;
}

/**
 * preau_link_result_new:
 * @host: (nullable): the host that answered in the end; %NULL: the host of @url
 * @same_domain: whether both hosts are in the same domain
 *
 * Returns: (transfer full): the result; where another host answered, with %PREAU_LINK_STATE_ELSEWHERE
 */
PreauLinkResult *
preau_link_result_new (const char *url,
                       PreauLinkVerdict verdict,
                       const char *host,
                       gboolean same_domain,
                       GDateTime *when)
{
  PreauLinkResult *self = g_rc_box_new0 (PreauLinkResult);
  g_autofree char *own = preau_url_dup_host (url);
  g_autofree char *readable = host != NULL ? g_hostname_to_unicode (host) : NULL;

  if (host != NULL && readable == NULL)
    readable = g_strdup (host);

  self->url = g_strdup (url);
  self->verdict = verdict;
  self->when = g_date_time_ref (when);
  if (own != NULL && readable != NULL && g_ascii_strcasecmp (own, readable) != 0)
    {
      self->other_domain = !same_domain;
      self->host = g_steal_pointer (&readable);
      if (verdict.state == PREAU_LINK_STATE_ANSWERS)
        self->verdict.state = PREAU_LINK_STATE_ELSEWHERE;
    }

  return self;
}

static void
clear (gpointer data)
{
  PreauLinkResult *self = data;

  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->host, g_free);
  g_clear_pointer (&self->when, g_date_time_unref);
}

PreauLinkResult *
preau_link_result_ref (PreauLinkResult *self)
{
  return g_rc_box_acquire (self);
}

void
preau_link_result_unref (PreauLinkResult *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * preau_link_result_dup_title:
 *
 * Returns: (transfer full): the verdict in a few words of the current language, sentence case
 */
char *
preau_link_result_dup_title (const PreauLinkResult *self)
{
  const Saying *saying = find_saying (self->verdict.state, self->verdict.reason);

  g_return_val_if_fail (saying != NULL, NULL);

  if (saying->title != NULL)
    return g_strdup (_(saying->title));

  /* Translators: %s: a host, such as “example.org”. */
  return g_strdup_printf (_("Answers elsewhere: %s"), self->host);
}

/**
 * preau_link_result_get_hint:
 *
 * Returns: (transfer none) (nullable): advice for a help call, in the current language; %NULL: nothing to do
 */
const char *
preau_link_result_get_hint (const PreauLinkResult *self)
{
  const Saying *saying = find_saying (self->verdict.state, self->verdict.reason);

  g_return_val_if_fail (saying != NULL, NULL);

  if (saying->state == PREAU_LINK_STATE_ELSEWHERE && self->other_domain)
    return _("That is another domain: make sure that it belongs to the same people before you type a password there.");

  return saying->hint != NULL ? _(saying->hint) : NULL;
}
