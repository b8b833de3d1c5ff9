/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide-store.h"

G_BEGIN_DECLS

/* The guide that a person has chosen: private to #PreauGuideManager. */
typedef struct
{
  char *source;           /* where the guide comes from, a value of %PREAU_SETTING_GUIDE_SOURCE */
  char *file;             /* path, where it comes from a file */
  char *key;              /* where it comes from a publisher, their public key */
  PreauVerifyFunc verify; /* checks the publisher’s signatures */
  PreauGuide *guide;      /* (nullable): the guide to use, once it is read */
  char *trouble;          /* (nullable): why it is not the one that is chosen, or not its newest edition */
  char *built_in_id;      /* (nullable): id of the built-in guide, once that is read */
  guint built_in_serial;  /* its edition */
  gboolean has_previous;  /* whether the edition before the guide is kept */
  gint64 checked_at;      /* when it was last seen to be the publisher’s newest, in seconds of Unix; 0: never */
} PreauGuideChoice;

PreauGuideChoice *preau_guide_choice_new (GSettings *settings, PreauVerifyFunc verify);
void preau_guide_choice_free (PreauGuideChoice *self);
PreauPublicKey *preau_guide_choice_read_key (const PreauGuideChoice *self, GError **error);
void preau_guide_choice_read (PreauGuideChoice *self);
void preau_guide_choice_use (PreauGuideChoice *self, PreauGuideStore *store);
PreauGuide *preau_guide_choice_load_previous (const PreauGuideChoice *self, guint serial, GError **error);
PreauGuide *preau_guide_choice_load_older (const PreauGuideChoice *self, const char *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauGuideChoice, preau_guide_choice_free)

G_END_DECLS
