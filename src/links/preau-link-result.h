/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Both lists begin at 1, as those of a guide; 0 is "not given". Files hold the nicks of the values. */

typedef enum
{
  PREAU_LINK_STATE_ANSWERS = 1,
  PREAU_LINK_STATE_ELSEWHERE,      /* another host answers */
  PREAU_LINK_STATE_NO_ANSWER,      /* no answer today, or an answer that is no page */
  PREAU_LINK_STATE_GONE,           /* missing on two different days; only #PreauLinkStore can tell */
  PREAU_LINK_STATE_REFUSES_ROBOTS, /* the site is there, but refuses automatic checks */
  PREAU_LINK_STATE_CERTIFICATE,    /* nothing proves that the site is the right one */
  PREAU_LINK_STATE_TOO_SLOW,
  PREAU_LINK_STATE_UNREACHABLE,    /* this network does not reach the site */
  PREAU_LINK_STATE_OFFLINE,        /* no network; nothing is known about the link */
} PreauLinkState;

typedef enum
{
  PREAU_LINK_REASON_MISSING = 1,    /* no answer: no such page */
  PREAU_LINK_REASON_NO_HOST,        /* no answer: no such host */
  PREAU_LINK_REASON_SERVER,         /* no answer: the server says that it is out of order */
  PREAU_LINK_REASON_STATUS,         /* no answer: another status that is no page */
  PREAU_LINK_REASON_BROKEN,         /* no answer: the connection broke, or the answer makes no sense */
  PREAU_LINK_REASON_REDIRECTS,      /* no answer: too many redirects */
  PREAU_LINK_REASON_NOT_HTTPS,      /* no answer: it leads to an address without encryption */
  PREAU_LINK_REASON_ADDRESS,        /* no answer: the link or its redirect is no address that Préau opens */
  PREAU_LINK_REASON_EXPIRED,
  PREAU_LINK_REASON_NOT_YET,
  PREAU_LINK_REASON_WRONG_NAME,     /* certificate: issued for another host */
  PREAU_LINK_REASON_UNKNOWN_ISSUER,
  PREAU_LINK_REASON_UNSOUND,        /* certificate: revoked, weak, or no secure connection at all */
  PREAU_LINK_REASON_NO_ROUTE,       /* unreachable: no route to the host */
  PREAU_LINK_REASON_REFUSED,        /* unreachable: the connection was refused */
  PREAU_LINK_REASON_NAMES,          /* unreachable: names cannot be looked up */
  PREAU_LINK_REASON_PROXY,          /* unreachable: the proxy refuses */
  PREAU_LINK_REASON_PORTAL,         /* unreachable: a sign-in page of the network answered */
} PreauLinkReason;

#define PREAU_TYPE_LINK_STATE (preau_link_state_get_type ())
#define PREAU_TYPE_LINK_REASON (preau_link_reason_get_type ())

GType preau_link_state_get_type (void);
GType preau_link_reason_get_type (void);

typedef struct
{
  PreauLinkState state;
  PreauLinkReason reason; /* 0: the state needs no reason */
} PreauLinkVerdict;

/* The result of a check. Immutable; its references are counted in one thread only. */
typedef struct
{
  char *url;
  PreauLinkVerdict verdict;
  /* (nullable): the host that answered in the end, in readable form; %NULL: the host of @url */
  char *host;
  gboolean other_domain; /* whether @host is in another domain than @url */
  GDateTime *when;       /* time of the check */
} PreauLinkResult;

gboolean preau_link_state_is_alive (PreauLinkState state);
gboolean preau_link_state_takes (PreauLinkState state, PreauLinkReason reason);

PreauLinkResult *preau_link_result_new (
  const char *url, PreauLinkVerdict verdict, const char *host, gboolean same_domain, GDateTime *when);
PreauLinkResult *preau_link_result_ref (PreauLinkResult *self);
void preau_link_result_unref (PreauLinkResult *self);

char *preau_link_result_dup_title (const PreauLinkResult *self);
const char *preau_link_result_get_hint (const PreauLinkResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauLinkResult, preau_link_result_unref)

G_END_DECLS
