/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide-store.h"

G_BEGIN_DECLS

/* The guide that the user has chosen: private to #PreauGuideManager. */
typedef struct
{
  char *source;           /* value of %PREAU_SETTING_GUIDE_SOURCE */
  char *file;             /* path of the guide, where the source is a file */
  char *key;              /* public key, where the source is a publisher */
  PreauVerifyFunc verify;
  PreauGuide *guide;      /* (nullable): the guide to use; %NULL before it is read */
  char *trouble;          /* (nullable): reason why @guide is not the chosen one, or not its newest edition */
  char *built_in_id;      /* (nullable): id of the built-in guide, once read */
  guint built_in_serial;  /* serial of the built-in guide */
  gboolean has_previous;  /* whether the edition before @guide is kept */
  gint64 checked_at;      /* last time when @guide was the publisher’s newest, in seconds of Unix; 0: never */
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
