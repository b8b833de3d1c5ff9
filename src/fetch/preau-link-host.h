/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean preau_link_host_is_private (const char *host);
gboolean preau_link_host_is_other_domain (const char *host, const char *other);
char *preau_link_host_dup_domain (const char *host);

G_END_DECLS
