/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/* How an outcome names a tool. Begins at 1, as the closed lists of a guide do. */
typedef enum
{
  PREAU_MENTION_PICK = 1, /* the outcome recommends the tool */
  PREAU_MENTION_STAND_IN, /* the tool replaces one of its picks today */
  PREAU_MENTION_LISTED,   /* the outcome names it */
  PREAU_MENTION_AVOIDED,  /* the outcome says that it is to be avoided */
} PreauMentionRelation;

GType preau_mention_relation_get_type (void);

/* The way in from a tool: an outcome that names it, and where a walk begins that wants to come there. Valid as long as
 * the guide. */
typedef struct
{
  PreauMentionRelation relation; /* how the outcome names the tool */
  const PreauOutcome *outcome;   /* the outcome */
  /* (nullable): the question at which the code opens and the paths to the outcome part; %NULL where it opens the
   * outcome itself */
  const PreauQuestion *question;
  char *code; /* path code of the longest trail that all paths to the outcome begin with */
} PreauMention;

GPtrArray *preau_mention_list (PreauGuide *guide, const char *tool_id);

G_END_DECLS
