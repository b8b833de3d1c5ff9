/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* As the lists of a guide, each begins at 1: 0 is "not given". The nick of a value is how a file writes it. */

/* What came of the check of a link. */
typedef enum
{
  PREAU_LINK_STATE_ANSWERS = 1,    /* it answers */
  PREAU_LINK_STATE_ELSEWHERE,      /* another host answers in its place */
  PREAU_LINK_STATE_NO_ANSWER,      /* it did not answer today, or not with a page */
  PREAU_LINK_STATE_GONE,           /* it was not there on two different days; only #PreauLinkStore can know */
  PREAU_LINK_STATE_REFUSES_ROBOTS, /* it is there, and wants a person */
  PREAU_LINK_STATE_CERTIFICATE,    /* nothing proves that it is the one */
  PREAU_LINK_STATE_TOO_SLOW,       /* the answer did not come in time */
  PREAU_LINK_STATE_UNREACHABLE,    /* this network does not lead there */
  PREAU_LINK_STATE_OFFLINE,        /* there is no network, which says nothing about the link */
} PreauLinkState;

/* Why a link is in the state it is in. */
typedef enum
{
  PREAU_LINK_REASON_MISSING = 1,    /* no answer: there is no such page */
  PREAU_LINK_REASON_NO_HOST,        /* no answer: there is no such host */
  PREAU_LINK_REASON_SERVER,         /* no answer: the server says that it is out of order */
  PREAU_LINK_REASON_STATUS,         /* no answer: the server says something else that is no page */
  PREAU_LINK_REASON_BROKEN,         /* no answer: the connection broke, or what came makes no sense */
  PREAU_LINK_REASON_REDIRECTS,      /* no answer: it leads on and on */
  PREAU_LINK_REASON_NOT_HTTPS,      /* no answer: it leads to an address without encryption */
  PREAU_LINK_REASON_ADDRESS,        /* no answer: it, or what it leads to, is no address that Préau opens */
  PREAU_LINK_REASON_EXPIRED,        /* certificate: its time is over */
  PREAU_LINK_REASON_NOT_YET,        /* certificate: its time is to come */
  PREAU_LINK_REASON_WRONG_NAME,     /* certificate: it is that of another host */
  PREAU_LINK_REASON_UNKNOWN_ISSUER, /* certificate: nobody known has issued it */
  PREAU_LINK_REASON_UNSOUND,        /* certificate: revoked, weak, or no secure connection at all */
  PREAU_LINK_REASON_NO_ROUTE,       /* unreachable: no way leads to the host */
  PREAU_LINK_REASON_REFUSED,        /* unreachable: the connection was refused */
  PREAU_LINK_REASON_NAMES,          /* unreachable: nobody tells where the host is */
  PREAU_LINK_REASON_PROXY,          /* unreachable: the proxy does not let it through */
  PREAU_LINK_REASON_PORTAL,         /* unreachable: the answer came from a sign-in page of the network */
} PreauLinkReason;

#define PREAU_TYPE_LINK_STATE (preau_link_state_get_type ())
#define PREAU_TYPE_LINK_REASON (preau_link_reason_get_type ())

GType preau_link_state_get_type (void);
GType preau_link_reason_get_type (void);

typedef struct
{
  PreauLinkState state;   /* the state */
  PreauLinkReason reason; /* why, or 0 */
} PreauLinkVerdict;

/* The result of the check of a link. Immutable, with a count of references, in one thread. */
typedef struct
{
  char *url;                /* the link */
  PreauLinkVerdict verdict; /* state and reason */
  /* (nullable): the host that the link led to in the end, as people read it; %NULL where it is the link’s own */
  char *host;
  gboolean other_domain; /* whether that host may belong to somebody else */
  GDateTime *when;       /* the time of the check */
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
