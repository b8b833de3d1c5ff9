/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "preau-guide.h"

G_BEGIN_DECLS

/**
 * PreauGuideChoice:
 * @source: where the guide comes from, a value of %PREAU_SETTING_GUIDE_SOURCE
 * @file: path, where it comes from a file
 * @key: where it comes from a publisher, their public key
 * @guide: (nullable): the guide to use, once it is read
 * @trouble: (nullable): why it is not the one that is chosen, or not its newest
 *   edition
 *
 * The guide that a person has chosen.
 */
typedef struct
{
  char *source;
  char *file;
  char *key;
  PreauGuide *guide;
  char *trouble;
} PreauGuideChoice;

PreauGuideChoice *preau_guide_choice_new (GSettings *settings);
void preau_guide_choice_free (PreauGuideChoice *self);
void preau_guide_choice_read (PreauGuideChoice *self);
PreauGuide *preau_guide_choice_load_older (const PreauGuideChoice *self, const char *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauGuideChoice, preau_guide_choice_free)

G_END_DECLS
