/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NginxKind:
 * @listen: what follows the port in its configuration: `ssl`, `ssl http2`
 * @tls: version of TLS: `TLSv1.2`, `TLSv1.3`
 */
typedef struct
{
  const char *listen;
  const char *tls;
} NginxKind;

/**
 * Nginx:
 *
 * A server as academies have them, on a free port of this machine, with TLS, tags and gzip, and a folder of its own.
 */
typedef struct _Nginx Nginx;

gboolean nginx_can_serve (void);
Nginx *nginx_new (const char *authority, const NginxKind *kind);
void nginx_free (Nginx *self);

guint16 nginx_get_port (Nginx *self);
void nginx_put (Nginx *self, const char *name, GBytes *bytes);
char *nginx_dup_log (Nginx *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Nginx, nginx_free)

G_END_DECLS
