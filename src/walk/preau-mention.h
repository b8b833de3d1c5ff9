/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preau-guide.h"

G_BEGIN_DECLS

/* Relations of an outcome to a tool; they begin at 1, as the closed lists of a guide do. */
typedef enum
{
  PREAU_MENTION_PICK = 1, /* the outcome recommends the tool */
  PREAU_MENTION_STAND_IN, /* the tool replaces a pick today */
  PREAU_MENTION_LISTED,   /* the outcome names the tool without recommending it */
  PREAU_MENTION_AVOIDED,  /* the outcome advises against the tool */
} PreauMentionRelation;

GType preau_mention_relation_get_type (void);

/* A mention of a tool by an outcome, and the beginning of a walk to that outcome; valid as long as the guide. */
typedef struct
{
  PreauMentionRelation relation;
  const PreauOutcome *outcome;
  /* (nullable): question that the code opens, where the paths to the outcome part; %NULL if it opens the outcome */
  const PreauQuestion *question;
  char *code; /* path code of the common beginning of all paths to the outcome */
} PreauMention;

GPtrArray *preau_mention_list (PreauGuide *guide, const char *tool_id);

G_END_DECLS
