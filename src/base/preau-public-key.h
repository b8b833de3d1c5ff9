/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Bytes of an Ed25519 key (RFC 8032). */
#define PREAU_PUBLIC_KEY_BYTES 32

#define PREAU_TYPE_PUBLIC_KEY (preau_public_key_get_type ())
G_DECLARE_FINAL_TYPE (PreauPublicKey, preau_public_key, PREAU, PUBLIC_KEY, GObject)

PreauPublicKey *preau_public_key_new (const char *data, gsize length, GError **error);

const char *preau_public_key_get_text (PreauPublicKey *self);
const guint8 *preau_public_key_get_id (PreauPublicKey *self);
const guint8 *preau_public_key_get_key (PreauPublicKey *self);
gboolean preau_public_key_equal (PreauPublicKey *self, PreauPublicKey *other);

G_END_DECLS
