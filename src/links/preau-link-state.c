/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-link-state.h"

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

/**
 * preau_link_state_is_alive:
 * @state: what came of a check
 *
 * Returns: whether somebody answers there, if only to turn robots away
 */
gboolean
preau_link_state_is_alive (PreauLinkState state)
{
  return state == PREAU_LINK_STATE_ANSWERS || state == PREAU_LINK_STATE_ELSEWHERE ||
         state == PREAU_LINK_STATE_REFUSES_ROBOTS;
}

/**
 * preau_link_state_takes:
 * @state: a state
 * @reason: a reason, or 0
 *
 * Returns: whether @reason is one for @state
 */
gboolean
preau_link_state_takes (PreauLinkState state,
                        PreauLinkReason reason)
{
  switch (state)
    {
    case PREAU_LINK_STATE_NO_ANSWER:
      return reason >= PREAU_LINK_REASON_MISSING && reason <= PREAU_LINK_REASON_ADDRESS;
    case PREAU_LINK_STATE_CERTIFICATE:
      return reason >= PREAU_LINK_REASON_EXPIRED && reason <= PREAU_LINK_REASON_UNSOUND;
    case PREAU_LINK_STATE_UNREACHABLE:
      return reason >= PREAU_LINK_REASON_NO_ROUTE && reason <= PREAU_LINK_REASON_PORTAL;
    case PREAU_LINK_STATE_GONE:
      return reason == PREAU_LINK_REASON_MISSING || reason == PREAU_LINK_REASON_NO_HOST;
    case PREAU_LINK_STATE_ANSWERS:
    case PREAU_LINK_STATE_ELSEWHERE:
    case PREAU_LINK_STATE_REFUSES_ROBOTS:
    case PREAU_LINK_STATE_TOO_SLOW:
    case PREAU_LINK_STATE_OFFLINE:
      return reason == 0;
    default:
      return FALSE;
    }
}
