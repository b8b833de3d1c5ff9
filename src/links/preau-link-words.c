/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of the check of a link, in the words of the current language. */

#include "preau-link-words.h"

#include <glib/gi18n.h>

static const char *
title_of_certificate (PreauLinkReason reason)
{
  switch ((int) reason)
    {
    case PREAU_LINK_REASON_EXPIRED:
      return _("Certificate expired");
    case PREAU_LINK_REASON_NOT_YET:
      return _("Certificate not valid yet");
    case PREAU_LINK_REASON_WRONG_NAME:
      return _("Certificate of another site");
    case PREAU_LINK_REASON_UNKNOWN_ISSUER:
      return _("Certificate from an unknown issuer");
    default:
      return _("No secure connection");
    }
}

static const char *
title_of_no_answer (PreauLinkReason reason)
{
  switch ((int) reason)
    {
    case PREAU_LINK_REASON_NOT_HTTPS:
      return _("Leads to an address without encryption");
    case PREAU_LINK_REASON_ADDRESS:
      return _("Unusable address");
    default:
      return _("Did not answer today");
    }
}

/**
 * preau_link_words_title:
 * @result: what came of a check
 *
 * Returns: (transfer full): it in a few words, sentence case
 */
char *
preau_link_words_title (PreauLinkResult *result)
{
  switch (preau_link_result_get_state (result))
    {
    case PREAU_LINK_STATE_ANSWERS:
      return g_strdup (_("Answers"));
    case PREAU_LINK_STATE_ELSEWHERE:
      /* Translators: %s: a host, such as “example.org”. */
      return g_strdup_printf (_("Answers elsewhere: %s"), preau_link_result_get_host (result));
    case PREAU_LINK_STATE_NO_ANSWER:
      return g_strdup (title_of_no_answer (preau_link_result_get_reason (result)));
    case PREAU_LINK_STATE_GONE:
      return g_strdup (_("Gone"));
    case PREAU_LINK_STATE_REFUSES_ROBOTS:
      return g_strdup (_("Refuses automatic checks"));
    case PREAU_LINK_STATE_CERTIFICATE:
      return g_strdup (title_of_certificate (preau_link_result_get_reason (result)));
    case PREAU_LINK_STATE_TOO_SLOW:
      return g_strdup (_("Too slow"));
    case PREAU_LINK_STATE_UNREACHABLE:
      return g_strdup (_("Not reachable from this network"));
    case PREAU_LINK_STATE_OFFLINE:
      return g_strdup (_("No network"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
hint_of_reason (PreauLinkReason reason)
{
  switch (reason)
    {
    case PREAU_LINK_REASON_MISSING:
      return _("The site answers, but it has no such page. Try again tomorrow: Préau calls it gone only after two "
               "days.");
    case PREAU_LINK_REASON_NO_HOST:
      return _("No site of that name was found. Try again tomorrow: Préau calls it gone only after two days.");
    case PREAU_LINK_REASON_SERVER:
      return _("The site says that it is out of order; this computer is not at fault. Try again later.");
    case PREAU_LINK_REASON_STATUS:
      return _("The site gave an answer that is no page. Open the link in the browser to be sure.");
    case PREAU_LINK_REASON_BROKEN:
      return _("The connection broke before the page was there. Try again, or from another network.");
    case PREAU_LINK_REASON_REDIRECTS:
      return _("The site sends the browser on again and again. Open the link in the browser to be sure.");
    case PREAU_LINK_REASON_NOT_HTTPS:
      return _("Nobody should type a password there. Ask whoever runs the site for an address with https.");
    case PREAU_LINK_REASON_ADDRESS:
      return _("Ask whoever runs the site for the right address.");
    case PREAU_LINK_REASON_EXPIRED:
      return _("Check the date of this computer. If it is right, whoever runs the site has to renew the certificate.");
    case PREAU_LINK_REASON_NOT_YET:
      return _("Check the date of this computer: it is probably wrong.");
    case PREAU_LINK_REASON_WRONG_NAME:
      return _("Type no password there: another site answers in its place, perhaps a sign-in page of the network.");
    case PREAU_LINK_REASON_UNKNOWN_ISSUER:
      return _("Type no password there. On a school network, a filter may stand between: ask whoever runs it.");
    case PREAU_LINK_REASON_UNSOUND:
      return _("No connection that is safe could be made. Type no password there.");
    case PREAU_LINK_REASON_NO_ROUTE:
      return _("This network cannot reach the site. Try from another one, such as a telephone’s.");
    case PREAU_LINK_REASON_REFUSED:
      return _("The connection was refused. A filter may block the site: try from another network.");
    case PREAU_LINK_REASON_NAMES:
      return _("This network cannot look up sites just now. Check the connection, then try again.");
    case PREAU_LINK_REASON_PROXY:
      return _("The network’s proxy asks for a password, or refuses. Ask whoever runs the network.");
    case PREAU_LINK_REASON_PORTAL:
      return _("The answer came from a sign-in page of the network. Sign in there with the browser, then try again.");
    default:
      return NULL;
    }
}

/**
 * preau_link_words_hint:
 * @result: what came of a check
 *
 * Returns: (transfer none) (nullable): what to say or do on a help call;
 *   %NULL where all is well
 */
const char *
preau_link_words_hint (PreauLinkResult *result)
{
  switch (preau_link_result_get_state (result))
    {
    case PREAU_LINK_STATE_ANSWERS:
      return NULL;
    case PREAU_LINK_STATE_ELSEWHERE:
      return preau_link_result_get_other_domain (result)
               ? _("That is another domain: make sure that it belongs to the same people before you type a password "
                   "there.")
               : _("The page has moved within the same domain; the link still works.");
    case PREAU_LINK_STATE_GONE:
      return _("It could not be found on two different days. Look for its new address with a search engine, or ask "
               "whoever runs the site.");
    case PREAU_LINK_STATE_REFUSES_ROBOTS:
      return _("The site refuses automatic checks. Open it in the browser to be sure.");
    case PREAU_LINK_STATE_TOO_SLOW:
      return _("The answer did not come in time. The network or the site is overloaded: try again later.");
    case PREAU_LINK_STATE_OFFLINE:
      return _("This computer is not connected, so nothing is known about the link. Check cable or Wi-Fi.");
    case PREAU_LINK_STATE_NO_ANSWER:
    case PREAU_LINK_STATE_CERTIFICATE:
    case PREAU_LINK_STATE_UNREACHABLE:
      return hint_of_reason (preau_link_result_get_reason (result));
    default:
      g_return_val_if_reached (NULL);
    }
}
