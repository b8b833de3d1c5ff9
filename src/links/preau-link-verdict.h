/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-link-state.h"

G_BEGIN_DECLS

#define PREAU_LINK_MOST_REDIRECTS 5

/**
 * PreauLinkVerdict:
 * @state: the state
 * @reason: why, or 0
 */
typedef struct
{
  PreauLinkState state;
  PreauLinkReason reason;
} PreauLinkVerdict;

PreauLinkVerdict preau_link_verdict_of_status (guint status);
PreauLinkVerdict preau_link_verdict_of_error (const GError *error);
PreauLinkVerdict preau_link_verdict_of_next (GUri *from, GUri *next, guint n_redirects);
PreauLinkVerdict preau_link_verdict_of_certificate (GTlsCertificateFlags flags);

gboolean preau_link_host_is_private (const char *host);
gboolean preau_link_host_is_other_domain (const char *host, const char *other);
char *preau_link_host_dup_domain (const char *host);

G_END_DECLS
