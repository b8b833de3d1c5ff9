/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-link-result.h"

G_BEGIN_DECLS

#define PREAU_LINK_MOST_REDIRECTS 5

PreauLinkVerdict preau_link_verdict_of_status (guint status);
PreauLinkVerdict preau_link_verdict_of_error (const GError *error);
PreauLinkVerdict preau_link_verdict_of_next (GUri *from, GUri *next, guint n_redirects);
PreauLinkVerdict preau_link_verdict_of_certificate (GTlsCertificateFlags flags);

G_END_DECLS
