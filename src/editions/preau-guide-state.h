/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-edition.h"

G_BEGIN_DECLS

#define PREAU_GUIDE_STATE_FORMAT 1
#define PREAU_GUIDE_STATE_MOST_TREES 5

/* All that is known of a publisher’s guides. */
typedef struct
{
  GPtrArray *editions; /* (element-type PreauEdition): kept editions, newest first */
  GPtrArray *keys;     /* (element-type PreauPublicKey): keys that may sign the next edition */
  char *id;            /* (nullable): id of the guide; %NULL before the first edition */
  guint highest;       /* highest serial that was ever installed; 0: none */
  char *address;       /* (nullable): address of the newest edition */
  char *etag;          /* (nullable): entity tag of the newest edition */
  char *last_modified; /* (nullable): Last-Modified of the newest edition */
  gint64 checked_at;   /* time of the last check, in seconds of Unix, by a clock that may be wrong; 0: never */
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
