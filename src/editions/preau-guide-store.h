/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-edition.h"

G_BEGIN_DECLS

/* Results of an installation. */
typedef enum
{
  PREAU_INSTALL_REFUSED,
  PREAU_INSTALL_NEW,     /* the edition is in use now */
  PREAU_INSTALL_SAME,    /* the edition was in use already */
} PreauInstall;

/* Origin of a guide: with it, a server need not send the same guide again. */
typedef struct
{
  const char *address;
  const char *etag;          /* (nullable): entity tag */
  const char *last_modified; /* (nullable): Last-Modified */
} PreauGuideOrigin;

#define PREAU_TYPE_GUIDE_STORE (preau_guide_store_get_type ())
G_DECLARE_FINAL_TYPE (PreauGuideStore, preau_guide_store, PREAU, GUIDE_STORE, GObject)

PreauGuideStore *preau_guide_store_new (GFile *folder, PreauPublicKey *key, PreauVerifyFunc verify);
GFile *preau_guide_store_get_default_folder (void);

gboolean preau_guide_store_load (PreauGuideStore *self, GError **error);
PreauGuide *preau_guide_store_get_guide (PreauGuideStore *self);
const PreauSignedGuide *preau_guide_store_get_signed_guide (PreauGuideStore *self);
gboolean preau_guide_store_has_previous (PreauGuideStore *self);
PreauGuide *preau_guide_store_load_previous (PreauGuideStore *self, GError **error);
PreauGuide *preau_guide_store_load_tree (PreauGuideStore *self, guint tree, GError **error);

PreauInstall preau_guide_store_install (PreauGuideStore *self, const PreauSignedGuide *signed_guide, GError **error);

PreauGuideOrigin preau_guide_store_get_origin (PreauGuideStore *self);
gint64 preau_guide_store_get_checked_at (PreauGuideStore *self);
gboolean preau_guide_store_note_check (
  PreauGuideStore *self, const PreauGuideOrigin *origin, gint64 when, GError **error);

G_END_DECLS
