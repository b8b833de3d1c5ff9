/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide-store.h"

G_BEGIN_DECLS

/**
 * PreauGuideChoice:
 * @source: where the guide comes from, a value of %PREAU_SETTING_GUIDE_SOURCE
 * @file: path, where it comes from a file
 * @key: where it comes from a publisher, their public key
 * @verify: checks the publisher’s signatures
 * @guide: (nullable): the guide to use, once it is read
 * @trouble: (nullable): why it is not the one that is chosen, or not its newest
 *   edition
 * @built_in_id: (nullable): id of the built-in guide, once that is read
 * @built_in_serial: its edition
 * @has_previous: whether the edition before the guide is kept
 * @checked_at: when it was last seen to be the publisher’s newest, in seconds of
 *   Unix; 0: never
 *
 * The guide that a person has chosen: private to #PreauGuideManager.
 */
typedef struct
{
  char *source;
  char *file;
  char *key;
  PreauVerifyFunc verify;
  PreauGuide *guide;
  char *trouble;
  char *built_in_id;
  guint built_in_serial;
  gboolean has_previous;
  gint64 checked_at;
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
