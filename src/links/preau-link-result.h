/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "preau-link-verdict.h"

G_BEGIN_DECLS

#define PREAU_TYPE_LINK_RESULT (preau_link_result_get_type ())
G_DECLARE_FINAL_TYPE (PreauLinkResult, preau_link_result, PREAU, LINK_RESULT, GObject)

PreauLinkResult *preau_link_result_new (const char *url, PreauLinkVerdict verdict, const char *host, GDateTime *when);

const char *preau_link_result_get_url (PreauLinkResult *self);
PreauLinkVerdict preau_link_result_get_verdict (PreauLinkResult *self);
PreauLinkState preau_link_result_get_state (PreauLinkResult *self);
PreauLinkReason preau_link_result_get_reason (PreauLinkResult *self);
const char *preau_link_result_get_host (PreauLinkResult *self);
gboolean preau_link_result_get_other_domain (PreauLinkResult *self);
GDateTime *preau_link_result_get_when (PreauLinkResult *self);

G_END_DECLS
