/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide.h"
#include "preau-public-key.h"

G_BEGIN_DECLS

#define PREAU_EDITION_MOST_SIGNATURE_BYTES (8 * 1024)
#define PREAU_EDITION_GUIDE "guide.json"
#define PREAU_SIGNATURE_SUFFIX ".minisig"

/* A guide as a publisher hands it out. */
typedef struct
{
  GBytes *guide;     /* bytes of the guide */
  GBytes *signature; /* bytes of the signature file */
} PreauSignedGuide;

/**
 * PreauVerifyFunc:
 * @signature: bytes of a signature file, not trusted
 * @data: the bytes that were signed
 * @keys: (element-type PreauPublicKey): the accepted keys, at least one
 * @signed_by: (out) (transfer full): the key that signed @data
 *
 * Checks a signature, as preau_signature_check() does. Kept editions are verified at each reading as new ones are; with
 * the function passed in, readers of guides need no cryptography, yet cannot leave it out. May be called in any thread.
 *
 * Returns: %FALSE with an error where @data is not signed with one of @keys
 */
typedef gboolean (*PreauVerifyFunc) (
  GBytes *signature, GBytes *data, GPtrArray *keys, PreauPublicKey **signed_by, GError **error);

/* A kept edition: a guide and its signature, in a folder of their own. */
typedef struct
{
  char *name;          /* name of the folder */
  PreauPublicKey *key; /* key that signed the guide */
  guint serial;
  guint tree;          /* first digit of its path codes */
} PreauEdition;

void preau_signed_guide_clear (PreauSignedGuide *self);
gboolean preau_signed_guide_read (PreauSignedGuide *self, GFile *file, GError **error);
PreauGuide *preau_signed_guide_check (const PreauSignedGuide *self,
                                      PreauVerifyFunc verify,
                                      GPtrArray *keys,
                                      PreauPublicKey **signed_by,
                                      GError **error);
gboolean preau_signed_guide_equal (const PreauSignedGuide *self, const PreauSignedGuide *other);

PreauEdition *preau_edition_new (const PreauSignedGuide *signed_guide, PreauGuide *guide, PreauPublicKey *key);
void preau_edition_free (PreauEdition *self);
gboolean preau_edition_write (
  const PreauEdition *self, GFile *folder, const PreauSignedGuide *signed_guide, GError **error);
void preau_edition_remove (const char *folder);
PreauGuide *preau_edition_read (const PreauEdition *self,
                                GFile *folder,
                                PreauVerifyFunc verify,
                                PreauSignedGuide *signed_guide,
                                GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PreauSignedGuide, preau_signed_guide_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauEdition, preau_edition_free)

G_END_DECLS
