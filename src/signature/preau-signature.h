/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-public-key.h"

G_BEGIN_DECLS

#define PREAU_TYPE_SIGNATURE (preau_signature_get_type ())
G_DECLARE_FINAL_TYPE (PreauSignature, preau_signature, PREAU, SIGNATURE, GObject)

PreauSignature *preau_signature_new (GBytes *file, GError **error);

const char *preau_signature_get_trusted_comment (PreauSignature *self);
gboolean preau_signature_verify (PreauSignature *self, PreauPublicKey *key, GBytes *data, GError **error);
gboolean preau_signature_check (
  GBytes *file, GBytes *data, GPtrArray *keys, PreauPublicKey **signed_by, GError **error);

G_END_DECLS
