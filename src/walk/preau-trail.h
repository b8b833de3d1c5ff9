/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

typedef struct
{
  const PreauQuestion *question;
  const PreauAnswer *answer;
} PreauStep;

/* A trail is a #GArray of #PreauStep; the guide owns its questions and answers. */

GArray *preau_trail_new (void);
GArray *preau_trail_new_from_code (PreauGuide *guide, const char *code, GError **error);
const PreauStep *preau_trail_get (const GArray *self, guint index);
PreauSituation preau_trail_get_situation (const GArray *self);
void preau_trail_add_reasons (const GArray *self, PreauGuide *guide, const PreauOutcome *outcome, GPtrArray *reasons);
char *preau_trail_to_code (const GArray *self, PreauGuide *guide);

G_END_DECLS
