/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-edition.h"

G_BEGIN_DECLS

#define PREAU_GUIDE_STATE_FORMAT 1
#define PREAU_GUIDE_STATE_MOST_TREES 5

/* What is known of the guides of a publisher. */
typedef struct
{
  GPtrArray *editions; /* (element-type PreauEdition): those that are kept, the newest first */
  GPtrArray *keys;     /* (element-type PreauPublicKey): those that the next edition may be signed with */
  char *id;            /* (nullable): of the guide that they are editions of; %NULL before the first */
  guint highest;       /* the highest number that was ever installed; 0: none */
  char *address;       /* (nullable): where the newest came from */
  char *etag;          /* (nullable): what the server calls it */
  char *last_modified; /* (nullable): when it was made, as the server says */
  gint64 checked_at;   /* when it was last asked for another, in seconds of Unix; 0: never */
} PreauGuideState;

PreauGuideState *preau_guide_state_new (PreauPublicKey *key);
void preau_guide_state_free (PreauGuideState *self);

PreauGuideState *preau_guide_state_parse (const char *data, gsize length, GError **error);
char *preau_guide_state_write (const PreauGuideState *self);

void preau_guide_state_add (PreauGuideState *self, PreauEdition *edition, const char *id, PreauPublicKey *next);
void preau_guide_state_set_checked (
  PreauGuideState *self, const char *address, const char *etag, const char *last_modified, gint64 when);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PreauGuideState, preau_guide_state_free)

G_END_DECLS
